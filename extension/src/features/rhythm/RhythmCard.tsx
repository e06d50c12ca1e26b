import type { LocalDay } from '@whatworked/shared/contexts/days'
import type { JournalDb } from '../../data/db.ts'
import { daysWritten } from '../../data/journal-queries.ts'
import { readSetting } from '../../data/settings.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { shortDay } from '../../ui/dates.ts'
import { counted } from '../../ui/words.ts'
import { rhythmSentence, twoTermsUpTo, type Week, weeksOf } from './rhythm.ts'
import './rhythm-card.css'

/** When one tends to write, in a sentence; the picture of two terms' weeks opens on request. */
export const RhythmCard = ({ today }: { readonly today: LocalDay }) => {
  const rhythm = liveValue(useLive((db) => readRhythm(db, today), [today]))
  if (!rhythm) return null
  const { days, names, weeks } = rhythm
  return (
    <section className="card" aria-labelledby="rhythm">
      <h2 id="rhythm" className="card-title">
        Your rhythm
      </h2>
      <p className="rhythm-words">{rhythmSentence(days)}</p>
      {days.length > 0 && (
        <Disclosure summary="Show the picture">
          <RhythmPicture weeks={weeks} terms={names.join(' and ')} today={today} />
        </Disclosure>
      )}
      <p className="rhythm-words small">
        <a href="#/week">Look back at the week</a> · <a href="#/portfolio">Portfolio</a> ·{' '}
        <a href="#/cpd-log">CPD log</a>
      </p>
    </section>
  )
}

const readRhythm = async (db: JournalDb, today: LocalDay) => {
  const calendar = await readSetting(db, 'calendar')
  const { names, from } = twoTermsUpTo(calendar, today)
  const days = await daysWritten(db, from, today)
  return { days, names, weeks: weeksOf(days, from, today, calendar) }
}

interface PictureProps {
  readonly weeks: readonly Week[]
  readonly terms: string
  readonly today: LocalDay
}

/** A square a week, Monday to Sunday, and a dot a week of holidays; the same as a table below it. */
const RhythmPicture = ({ weeks, terms, today }: PictureProps) => {
  const total = weeks.reduce((sum, week) => sum + week.entries, 0)
  return (
    <>
      <div
        className="rhythm-strip"
        role="img"
        aria-label={`${counted(total, 'entry', 'entries')} in ${terms}, a square a week. The table below has the same.`}
      >
        {weeks.map(({ monday, level, isHoliday }) => (
          <span
            key={monday}
            className={`rhythm-week ${isHoliday && level === 0 ? 'holiday' : `level-${level}`}`}
          />
        ))}
      </div>
      <p className="small faint">
        {terms}, a square a week. Fuller means more entries
        {weeks.some(({ isHoliday }) => isHoliday) ? '; dots are holidays.' : '.'}
      </p>
      <Disclosure summary="The same as a table">
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
              {[...weeks].reverse().map((week) => (
                <tr key={week.monday}>
                  <th scope="row">{shortDay(week.monday, today)}</th>
                  <td className="figures">{entriesIn(week)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Disclosure>
    </>
  )
}

const entriesIn = ({ entries, isHoliday }: Week): string => {
  if (entries > 0) return String(entries)
  return isHoliday ? 'holiday' : '–'
}
