import { schoolYearStart } from '@whatworked/shared/contexts/guessed-terms'
import type { ReflectionEntry } from '../../data/entry.ts'
import { outcomesOfTechnique } from '../../data/entry-queries.ts'
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
  const from = schoolYearStart(today)
  const counts = liveValue(useLive((db) => outcomesOfTechnique(db, id, from, today), [id, from, today]))
  const name = names.techniques.get(id)?.name
  const times = [...(counts?.values() ?? [])].reduce((sum, count) => sum + count, 0)
  if (!counts || name === undefined || times < 2) return null
  return (
    <section className="card flat" aria-labelledby="seen-before">
      <h2 id="seen-before" className="card-title">
        Seen before
      </h2>
      <p className="card-text muted">
        {name}: {times} times this school year.
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
