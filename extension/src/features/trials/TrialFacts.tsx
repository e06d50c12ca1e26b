import type { TrialEntry } from '../../data/entry.ts'
import { entryTitle, firstLine } from '../../data/entry-title.ts'
import type { JournalNames } from '../../data/journal-names.ts'
import { originOfTrial } from '../../data/trials/trial-queries.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { longDay, shortDay } from '../../ui/dates.ts'
import { minutesWords } from '../../ui/trial-words.ts'

interface Props {
  readonly trial: TrialEntry
  readonly names: JournalNames
  readonly today: string
}

/** The private name of a trial's class. */
export const classNameOf = (trial: TrialEntry, names: JournalNames): string | undefined =>
  names.classes.get(trial.body.class ?? '')?.body.name

/** Where a trial came from, as a link; nothing when that is gone. */
export const OriginLink = ({ trial, names, today }: Props) => {
  const { from } = trial.body
  const origin = liveValue(
    useLive(async (db) => (from ? originOfTrial(db, from) : undefined), [from?.id, from?.space]),
  )
  if (origin === undefined) return null
  if (origin.kind === 'post') {
    return (
      <>
        from{' '}
        <a href={`#/space/${origin.space}`}>
          {origin.words ? `a colleague: ${firstLine(origin.words, 48)}` : 'a colleague’s post'}
        </a>
      </>
    )
  }
  if (origin.kind === 'sheet') {
    return (
      <>
        from {origin.of === 'plan' && 'your plan in '}
        <a href={`#${origin.path}`}>{firstLine(origin.name, 48)}</a>
      </>
    )
  }
  const { entry } = origin
  return (
    <>
      from <a href={`#/entry/${entry.id}`}>{firstLine(entryTitle(entry, names), 48)}</a>,{' '}
      {shortDay(entry.day, today)}
    </>
  )
}

/** What is done less of to make room; an invitation where there is nothing yet, and none in a trial that is over. */
export const LessOf = ({ trial }: { readonly trial: TrialEntry }) => {
  const { lessOf, state } = trial.body
  if (lessOf?.what.trim()) {
    return (
      <div className="less-of">
        <b>{state === 'decided' ? 'What I did less of' : 'What I’ll do less of'}</b>
        <p className="words">
          {lessOf.what}
          {lessOf.minutes !== undefined && `, ${minutesWords(lessOf.minutes)}`}
        </p>
      </div>
    )
  }
  if (state === 'decided') return null
  return (
    <p className="small faint">
      What will I do less of? <a href={`#/entry/${trial.id}/edit`}>Add a line</a>
    </p>
  )
}

/** When a planned trial is to start. */
export const startWords = (trial: TrialEntry, today: string): string => {
  const { plannedFor } = trial.body
  if (plannedFor === undefined) return 'Whenever it fits'
  return plannedFor <= today
    ? `Planned for ${shortDay(plannedFor, today)}`
    : `Start ${longDay(plannedFor, today)}?`
}
