import type { Sheet } from '@whatworked/shared/forms/sheet'
import { trialOfSheet } from '../../data/activities/sheet-trial.ts'
import { putAway } from '../../data/put-away.ts'
import { trialsFrom } from '../../data/trials/trial-queries.ts'
import { startTrial } from '../../data/trials/trial-save.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { localDayOf } from '../../ui/dates.ts'
import { showToast } from '../../ui/toasts.ts'
import type { Round } from './round.ts'
import { troubleWords } from './trouble-words.ts'

interface Props {
  readonly id: string
  readonly sheet: Sheet
  readonly values: Readonly<Record<string, unknown>>
  readonly round: Round
  readonly isMine: boolean
}

/** Makes a trial of one's own from a sheet, at once; it knows where it came from, and nobody is told. */
export const TrySheet = ({ id, sheet, values, round, isMine }: Props) => {
  const db = useDb()
  const mine = liveValue(useLive((reading) => trialsFrom(reading, id), [id]))?.[0]
  if (mine) {
    return (
      <ButtonLink href={`#/entry/${mine.id}`} size="dense" kind="soft" icon="trial">
        In your trials
      </ButtonLink>
    )
  }
  // a trial is one's own, in one's own journal
  if (!db.holdsJournal) return null
  const onTry = async () => {
    const now = new Date()
    const trial = trialOfSheet(sheet, values, { id, space: round.records.space.stream })
    const result = await startTrial(db, trial, now)
    if (result.kind !== 'saved') return showToast(troubleWords(result))
    showToast('Planned, in your trials', {
      label: 'Undo',
      onAct: () => void putAway(db, result.id, localDayOf(now), new Date()),
    })
  }
  return (
    <Button size="dense" kind={isMine ? 'soft' : 'quiet'} icon="trial" onClick={() => void onTry()}>
      {isMine ? 'Make it a trial' : 'I’ll try this'}
    </Button>
  )
}
