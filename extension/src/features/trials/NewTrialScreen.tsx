import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { JournalDb } from '../../data/db.ts'
import { entryById } from '../../data/entry-queries.ts'
import { entryTitle, firstLine } from '../../data/entry-title.ts'
import { type JournalNames, journalNames } from '../../data/journal-names.ts'
import { dropForm, keepForm, keptForm } from '../../data/kept-form.ts'
import { bringBack, putAway } from '../../data/put-away.ts'
import { sharedPost } from '../../data/space-queries.ts'
import { valuesFromEntry, valuesFromPost } from '../../data/trials/trial-prefill.ts'
import { startTrial, type TrialValues } from '../../data/trials/trial-save.ts'
import { useDb, useLive } from '../../data/use-live.ts'
import { CantRead } from '../../ui/CantRead.tsx'
import { DraftNotice } from '../../ui/DraftNotice.tsx'
import { localDayOf } from '../../ui/dates.ts'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { showToast } from '../../ui/toasts.ts'
import { TrialForm } from './TrialForm.tsx'
import { hasALine, linesOf, trialLines, valuesOfLines } from './trial-form-values.ts'

interface Props {
  readonly params: Readonly<Record<string, string | undefined>>
}

/**
 * `/trials/new`: a trial from nothing; `/trials/new/technique/:id/:class?`: one of a technique;
 * `/trials/new/entry/:id/:class?` and `/trials/new/post/:id/:space`: one that comes of something.
 */
export const NewTrialScreen = ({ params: { of, id, place } }: Props) => {
  const read = useLive(
    async (db) => {
      const names = await journalNames(db)
      return { names, ...(await beginning(db, names, of, id, place)) }
    },
    [of, id, place],
  )
  if (read.kind === 'loading') return null
  if (read.kind === 'failed') return <CantRead title="New trial" />
  return <New key={`${of} ${id}`} {...read.value} of={`trial new ${id ?? ''}`.trim()} />
}

interface Beginning {
  readonly values: TrialValues
  /** What it comes of, as it is called. */
  readonly cameFrom?: string
}

const beginning = async (
  db: JournalDb,
  names: JournalNames,
  of: string | undefined,
  id: string | undefined,
  /** The space of a post, or the class to try it with. */
  place: string | undefined,
): Promise<Beginning> => {
  if (of === 'post' && id !== undefined && place !== undefined) {
    const found = await sharedPost(db, place, id)
    return found
      ? { values: valuesFromPost(found.body, id, place), cameFrom: 'a colleague’s post' }
      : { values: {} }
  }
  const name = names.classes.get(place ?? '')?.body.name
  const tryWith = name === undefined ? {} : { class: { id: place, name } }
  const technique = of === 'technique' ? names.techniques.get(id ?? '') : undefined
  if (technique !== undefined) {
    return { values: { technique: { id: technique.id, name: technique.name }, ...tryWith } }
  }
  const entry = of === 'entry' && id !== undefined ? await entryById(db, id) : undefined
  if (entry === undefined || entry.kind === 'unreadable') return { values: {} }
  const values = valuesFromEntry(entry, names)
  return { values: { ...values, ...tryWith }, cameFrom: firstLine(entryTitle(entry, names), 60) }
}

interface NewProps extends Beginning {
  readonly names: JournalNames
  /** The name of its draft. */
  readonly of: string
}

const New = ({ values, cameFrom, names, of }: NewProps) => {
  const db = useDb()
  const [draft, setDraft] = useState(() => keptForm(of, trialLines))
  const [round, setRound] = useState(0)
  const begin = (lines: typeof draft) => {
    if (lines) keepForm(of, lines)
    else dropForm(of)
    setDraft(lines)
    setRound(round + 1)
  }
  return (
    <>
      <div className="screen-head">
        <div>
          <ScreenHeading title="New trial" />
          <p className="muted trials-line">
            {cameFrom === undefined
              ? 'Small, on purpose. If I do this, will that happen?'
              : `From ${cameFrom}`}
          </p>
        </div>
      </div>
      {draft && hasALine(draft) && round === 0 && (
        <DraftNotice onBeginAfresh={() => begin(undefined)} onBringBack={() => begin(draft)} />
      )}
      <section className="card form-card" aria-label="Trial">
        <TrialForm
          key={round}
          start={draft ?? linesOf(values)}
          names={names}
          autoFocus
          onChange={(lines) => keepForm(of, lines)}
          onSave={async (lines) => {
            const made = { ...valuesOfLines(lines), ...(values.from && { from: values.from }) }
            const result = await startTrial(db, made, new Date())
            if (result.kind !== 'saved') return result
            dropForm(of)
            showToast('Planned', { label: 'Undo', onAct: () => void undo(db, result.id) })
            navigate(`/entry/${result.id}`)
            return undefined
          }}
        />
      </section>
    </>
  )
}

const undo = async (db: JournalDb, id: Parameters<typeof putAway>[1]): Promise<void> => {
  const now = new Date()
  const result = await putAway(db, id, localDayOf(now), now)
  if (result.kind !== 'saved') return showToast('That couldn’t be saved just now. The trial is where it was.')
  showToast('Trial put away', { label: 'Undo', onAct: () => void bringBack(db, id, new Date()) })
}
