import { schoolYearStart } from '@whatworked/shared/contexts/guessed-terms'
import { daysWritten } from '../../data/journal-queries.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { type LocalDay, shortDay } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { counted } from '../../ui/words.ts'
import { rhythmSentence, type Week, weeksOf } from './rhythm.ts'
import './rhythm-card.css'
import './margin-cards.css'

/** When one tends to write, in a sentence; the picture of the school year's weeks opens on request. */
export const RhythmCard = ({ today }: { readonly today: LocalDay }) => {
  const from = schoolYearStart(today)
  const days = liveValue(useLive((db) => daysWritten(db, from, today), [from, today]))
  if (!days) return null
  return (
    <section className="card" aria-labelledby="rhythm">
      <h2 id="rhythm" className="card-title">
        Your rhythm
      </h2>
      <p className="card-text">{rhythmSentence(days)}</p>
      {days.length > 0 && (
        <details className="disclosure">
          <summary>
            <Icon name="chevron-forward" />
            Show the picture
          </summary>
          <RhythmPicture weeks={weeksOf(days, from, today)} today={today} />
        </details>
      )}
    </section>
  )
}

/** A square a week, Monday to Sunday, since September; the same as a table below it. */
const RhythmPicture = ({ weeks, today }: { readonly weeks: readonly Week[]; readonly today: LocalDay }) => {
  const total = weeks.reduce((sum, week) => sum + week.entries, 0)
  return (
    <>
      <div
        className="rhythm-strip"
        role="img"
        aria-label={`${counted(total, 'entry', 'entries')} in ${counted(weeks.length, 'week')} since September, a square a week. The table below has the same.`}
      >
        {weeks.map(({ monday, level }) => (
          <span key={monday} className={`rhythm-week level-${level}`} />
        ))}
      </div>
      <p className="small faint">Since September, a square a week. Fuller means more entries.</p>
      <details className="disclosure">
        <summary>
          <Icon name="chevron-forward" />
          The same as a table
        </summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
        <section className="table-frame" tabIndex={0} aria-label="Entries a week">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">Week from</th>
                <th scope="col">Entries</th>
              </tr>
            </thead>
            <tbody>
              {[...weeks].reverse().map(({ monday, entries }) => (
                <tr key={monday}>
                  <th scope="row">{shortDay(monday, today)}</th>
                  <td className="figures">{entries}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </>
  )
}
