import type { SaveFailure } from '@whatworked/shared/failure'
import type { Outcome } from '@whatworked/shared/records/fields'
import { useState } from 'react'
import { bringTo, type NextMeeting } from '../../data/activities/next-meetings.ts'
import { fillBody } from '../../data/fill-body.ts'
import { keepHere } from '../../data/kept-here.ts'
import { saveReflection } from '../../data/save-reflection.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { localDayOf } from '../../ui/dates.ts'
import { TextField } from '../../ui/Field.tsx'
import { SaveTrouble } from '../../ui/SaveTrouble.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { showToast } from '../../ui/toasts.ts'
import { OUTCOMES } from '../../ui/words.ts'

interface Props {
  /** What was promised, in its own words. */
  readonly tried: string
  /** The trial of it. */
  readonly leansOn: string | undefined
  readonly meeting: NextMeeting
}

/** One tap and six words: kept in the journal as a reflection, and on the list for the meeting. */
export const HowItWent = ({ tried, leansOn, meeting }: Props) => {
  const db = useDb()
  const [outcome, setOutcome] = useState<Outcome>()
  const [words, setWords] = useState('')
  const [trouble, setTrouble] = useState<SaveFailure | 'empty'>()
  const save = async () => {
    if (outcome === undefined && words.trim() === '') return setTrouble('empty')
    const now = new Date()
    const text = words.trim()
    const isGood = outcome === 'worked' || outcome === 'in-part'
    const said = {
      tried,
      worked: isGood ? text : '',
      didnt: outcome === 'not-this-time' ? text : '',
      why: isGood || outcome === 'not-this-time' ? '' : text,
    }
    const happenedOn = localDayOf(now)
    const done = (toast: string) => {
      setTrouble(undefined)
      setOutcome(undefined)
      setWords('')
      showToast(toast)
    }
    if (!db.holdsJournal) {
      const body = fillBody({ happenedOn }, { ...said, outcome })
      const kept = await keepHere(db, [{ type: 'reflection', body }], now)
      return kept.kind === 'kept' ? done('Saved in this browser, under Quick line') : setTrouble(kept)
    }
    const result = await saveReflection(
      db,
      {
        ...said,
        ...{ happenedOn, period: '', techniques: [], class: undefined, outcome },
        ...{ next: '', difference: undefined, leansOn: leansOn === undefined ? [] : [leansOn] },
      },
      undefined,
      now,
    )
    if (result.kind !== 'saved') return setTrouble(result)
    const marked = await bringTo(db, result.id, meeting, now)
    done(marked.kind === 'saved' ? 'Saved in your journal, and on your list' : 'Saved in your journal')
  }
  return (
    <section className="card stack" aria-labelledby="went">
      <h2 id="went" className="card-title">
        How did it go?
      </h2>
      <Segmented legend="How it went" options={OUTCOMES} value={outcome} onChange={setOutcome} />
      <TextField
        label="In six words or so"
        hint="Not tried yet? What got in the way is an answer too."
        maxLength={300}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {trouble && <SaveTrouble trouble={trouble} />}
      <div>
        <Button kind="primary" onClick={() => void save()}>
          Save
        </Button>
      </div>
    </section>
  )
}
