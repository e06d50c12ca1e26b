import { type Entry, type TrialEntry, techniquesOf } from '../../data/entry.ts'
import { entryTitle, firstLine, techniqueNames } from '../../data/entry-title.ts'
import type { JournalNames } from '../../data/journal-names.ts'
import { checkDayOf } from '../../data/trials/trial-course.ts'
import { type LocalDay, shortDay, weekdayShort } from '../../ui/dates.ts'
import { OutcomeMark } from '../../ui/OutcomeMark.tsx'

/** So many fit on one printed page beside the rest. */
const PRINTED = 12

interface Props {
  readonly entries: readonly Entry[]
  readonly names: JournalNames
}

/** What was written in a week, a line or two an entry; the printed page has no class's name on it. */
export const WeekEntries = ({ entries, names }: Props) => (
  <section aria-labelledby="written">
    <h2 id="written">What you wrote</h2>
    {entries.length === 0 && (
      <p className="muted">Nothing this week, which is fine. Weeks off are part of it.</p>
    )}
    <ul className="week-list">
      {entries.map((entry, at) => (
        <li key={entry.id}>
          <span className={entry.day === entries[at - 1]?.day ? 'unseen' : 'week-day'}>
            {weekdayShort(entry.day)}
          </span>
          <div className="grow">
            <p className="row wrap week-head">
              {entry.kind === 'reflection' && entry.body.outcome && (
                <OutcomeMark outcome={entry.body.outcome} />
              )}
              <a href={`#/entry/${entry.id}`}>{headOf(entry, names)}</a>
              <span className="faint on-screen">{classOf(entry, names)}</span>
            </p>
            <p className="words week-words">{wordsOf(entry, names)}</p>
          </div>
        </li>
      ))}
    </ul>
    {entries.length > PRINTED && (
      <p className="small muted in-print">And {entries.length - PRINTED} more in the journal.</p>
    )}
  </section>
)

interface UnderWayProps {
  readonly trials: readonly TrialEntry[]
  readonly names: JournalNames
  readonly today: LocalDay
}

/** The trials that are being tried now. */
export const UnderWay = ({ trials, names, today }: UnderWayProps) =>
  trials.length > 0 && (
    <section aria-labelledby="under-way">
      <h2 id="under-way">Under way</h2>
      <ul className="week-list">
        {trials.map((trial) => (
          <li key={trial.id}>
            <OutcomeMark outcome="trial" label="" />
            <p className="grow">
              <a href={`#/entry/${trial.id}`}>{entryTitle(trial, names)}</a>{' '}
              <span className="small muted">{askWords(checkDayOf(trial.body), today)}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )

/** What the week's reflections wanted to try next, and what is to be finished. */
export const CarriedOn = ({ entries, names }: Props) => {
  const next = entries.filter((entry) => entry.kind === 'reflection' && entry.body.next?.trim())
  const open = entries.filter((entry) => entry.kind === 'reflection' && entry.body.finishLater)
  if (next.length + open.length === 0) return null
  return (
    <section aria-labelledby="carry-on">
      <h2 id="carry-on">To carry on</h2>
      <ul className="week-list plain">
        {next.map((entry) => (
          <li key={entry.id}>
            <p className="words week-words">{entry.kind === 'reflection' && entry.body.next}</p>
          </li>
        ))}
        {open.map((entry) => (
          <li key={`open-${entry.id}`}>
            <p>
              <a href={`#/entry/${entry.id}/finish`}>{entryTitle(entry, names)}</a>{' '}
              <span className="small muted">to finish</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const headOf = (entry: Entry, names: JournalNames): string =>
  (entry.kind === 'trial' && entryTitle(entry, names)) ||
  techniqueNames(techniquesOf(entry), names).join(', ') ||
  entryTitle(entry, names)

const classOf = (entry: Entry, names: JournalNames): string =>
  entry.kind === 'reflection' || entry.kind === 'trial'
    ? (names.classes.get(entry.body.class ?? '')?.body.name ?? '')
    : ''

/** The first words that the heading doesn't say already. */
const wordsOf = (entry: Entry, names: JournalNames): string => {
  const words = firstLine(textsOf(entry).find((text) => text?.trim()) ?? '', 200)
  return words.startsWith(headOf(entry, names).replace(/…$/u, '')) ? '' : words
}

const textsOf = (entry: Entry): readonly (string | undefined)[] => {
  if (entry.kind === 'unreadable') return []
  if (entry.kind === 'clip') return [entry.body.quote?.exact, entry.body.matters]
  if (entry.kind === 'trial') return [entry.body.then, entry.body.because]
  const { worked, didnt, tried, why } = entry.body
  return [worked, didnt, tried, why]
}

const askWords = (day: LocalDay | undefined, today: LocalDay): string => {
  if (day === undefined) return ''
  return day <= today ? 'Keep using, adapt or stop?' : `until ${shortDay(day, today)}`
}
