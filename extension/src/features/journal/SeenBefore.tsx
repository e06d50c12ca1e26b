import { schoolYearStart } from '@whatworked/shared/contexts/calendar'
import type { ReflectionEntry } from '../../data/entry.ts'
import { outcomesOfTechnique } from '../../data/entry-queries.ts'
import { readSetting } from '../../data/settings.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { localDayOf } from '../../ui/dates.ts'
import { OutcomeMark } from '../../ui/OutcomeMark.tsx'
import { OUTCOMES } from '../../ui/words.ts'
import type { EntryNames } from './EntryCard.tsx'
import './margin-cards.css'

interface Props {
  readonly entry: ReflectionEntry
  readonly names: EntryNames
}

/** How often the entry's first technique was tried this school year, and how it went. */
export const SeenBefore = ({ entry, names }: Props) => {
  const id = entry.body.techniques[0] ?? ''
  const today = localDayOf(new Date())
  const counts = liveValue(
    useLive(
      async (db) =>
        outcomesOfTechnique(db, id, schoolYearStart(await readSetting(db, 'calendar'), today), today),
      [id, today],
    ),
  )
  const name = names.techniques.get(id)?.name
  const times = [...(counts?.values() ?? [])].reduce((sum, count) => sum + count, 0)
  if (!counts || name === undefined || times < 2) return null
  return (
    <section className="card flat" aria-labelledby="seen-before">
      <h2 id="seen-before" className="card-title">
        Seen before
      </h2>
      <p className="card-text muted">
        <a href={`#/technique/${id}`}>{name}</a>: {times} times this school year.
      </p>
      <ul className="tally">
        {OUTCOMES.map(({ value, label }) => {
          const count = counts.get(value) ?? 0
          return (
            count > 0 && (
              <li key={value}>
                <span className="unseen">{label} </span>
                <OutcomeMark outcome={value} label={String(count)} />
              </li>
            )
          )
        })}
      </ul>
    </section>
  )
}
