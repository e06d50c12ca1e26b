import type { Calendar } from '@whatworked/shared/contexts/calendar'
import { shiftDay } from '@whatworked/shared/contexts/days'
import { holidayWeekOf } from '@whatworked/shared/contexts/holidays'
import { type TimeWeek, weeksOfTwoTerms } from '@whatworked/shared/forms/two-terms'
import type { KeptSession } from '../../data/activities/activity-queries.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { localDayOf, monthName, shortDay } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { ordinal } from './time-words.ts'

interface Props {
  readonly sessions: readonly KeptSession[]
  readonly calendar: Calendar
  readonly now: Date
}

/** A square a week of two terms: held, lost, planned, holidays; and the same as a table. */
export const TwoTerms = ({ sessions, calendar, now }: Props) => {
  const today = localDayOf(now)
  const days = sessions.map(({ body }) => ({
    day: localDayOf(new Date(body.startsAt)),
    state: body.state,
  }))
  const { weeks, terms, teachingWeek } = weeksOfTwoTerms(calendar, today, days)
  const last = weeks.at(-1)
  const labels = labelsOf(weeks, today, last && holidayWeekOf(calendar, shiftDay(last.monday, 7)))
  return (
    <section className="card time-terms" aria-labelledby="two-terms">
      <div className="row between wrap">
        <h2 id="two-terms" className="card-title">
          Two terms, week by week
        </h2>
        <ul className="time-key" aria-hidden="true">
          {(['held', 'lost', 'planned', 'holiday'] as const).map((kind) => (
            <li key={kind}>
              <span className={`time-mark ${kind}`} /> {kind}
            </li>
          ))}
        </ul>
      </div>
      <div
        className="time-strip"
        role="img"
        aria-label={`The weeks of ${terms.join(' and ')}. The table below has the same.`}
        style={{ '--weeks': weeks.length } as React.CSSProperties}
      >
        {weeks.map(({ monday, kind, isNow }, at) => (
          <span key={monday} className="time-week" style={{ '--at': at + 1 } as React.CSSProperties}>
            <span className={`time-square ${kind}${isNow ? ' now' : ''}`}>
              {kind === 'held' && <Icon name="check" />}
            </span>
            {labels.has(at) && <span className="time-label">{labels.get(at)}</span>}
          </span>
        ))}
      </div>
      <p className="small muted">
        Change tends to need at least two terms.
        {teachingWeek !== undefined && ` This is the ${ordinal(teachingWeek)} teaching week.`}
      </p>
      <Disclosure summary="The same as a table">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
        <section className="table-frame" tabIndex={0} aria-label="Weeks of two terms">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">Week from</th>
                <th scope="col">What became of it</th>
              </tr>
            </thead>
            <tbody>
              {weeks.map((week) => (
                <tr key={week.monday}>
                  <th scope="row">{shortDay(week.monday, today)}</th>
                  <td>
                    {weekWords(week)}
                    {week.isNow && ' (this week)'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Disclosure>
    </section>
  )
}

const WORDS = { held: 'meeting held', lost: 'meeting lost', planned: 'meeting planned', free: '–' } as const

const weekWords = ({ kind, holiday }: TimeWeek): string =>
  kind === 'holiday' ? shortName(holiday) : WORDS[kind]

const shortName = (holiday: string | undefined): string =>
  (holiday ?? 'holidays').replace(/^the /, '').replace(/ holidays$/, '')

/** Fewer weeks than this between two labels, and they would touch. */
const APART = 4

/** Which weeks have a word below them: this week, the first of each holidays, the first of all, the last before `after`; those that would touch are left out. */
const labelsOf = (
  weeks: readonly TimeWeek[],
  today: string,
  after: string | undefined,
): ReadonlyMap<number, string> => {
  const wanted = weeks.flatMap(({ isNow, holiday, monday }, at) => {
    const isFirstOff = holiday !== undefined && weeks[at - 1]?.holiday === undefined
    if (isNow) return [{ at, text: 'this week', rank: 0 }]
    if (isFirstOff) return [{ at, text: shortName(holiday), rank: 1 }]
    // A week belongs to the month that most of its school days are in.
    if (at === 0) return [{ at, text: monthName(shiftDay(monday, 2), today), rank: 2 }]
    return at === weeks.length - 1 && after !== undefined ? [{ at, text: shortName(after), rank: 3 }] : []
  })
  const labels = new Map<number, string>()
  for (const { at, text } of wanted.toSorted((a, b) => a.rank - b.rank))
    if ([...labels.keys()].every((other) => Math.abs(other - at) >= APART)) labels.set(at, text)
  return labels
}
