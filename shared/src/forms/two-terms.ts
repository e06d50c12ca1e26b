/** Two terms week by week, as a group's meetings lie in them. Pure. */
import { type Calendar, type Term, termsBetween } from '../contexts/calendar.ts'
import { isWithin, type LocalDay, mondayOf, shiftDay } from '../contexts/days.ts'
import { holidayWeekOf } from '../contexts/holidays.ts'
import type { SESSION_STATES } from '../records/session.ts'

type SessionState = (typeof SESSION_STATES)[number]

/** A meeting by its day. */
export interface MeetingDay {
  readonly day: LocalDay
  readonly state: SessionState
}

/** One week: what became of its meeting, else whether there were lessons. */
export interface TimeWeek {
  readonly monday: LocalDay
  readonly kind: SessionState | 'free' | 'holiday'
  /** What the holidays are called: “half term”. */
  readonly holiday?: string
  readonly isNow: boolean
}

export interface TwoTermsWeeks {
  readonly weeks: readonly TimeWeek[]
  readonly terms: readonly string[]
  /** Which teaching week of these it is today, from 1; absent outside of them. */
  readonly teachingWeek?: number
}

/** Far enough for two terms before and after any day. */
const REACH_DAYS = 400
/** What a week with several meetings is shown as: the first of these. */
const FIRST_SHOWN: readonly SessionState[] = ['held', 'lost', 'planned']

/** The weeks of two terms: the one before today's and today's, or today's and the next where the group began in it. */
export const weeksOfTwoTerms = (
  calendar: Calendar,
  today: LocalDay,
  meetings: readonly MeetingDay[],
): TwoTermsWeeks => {
  const terms = [
    ...termsBetween(calendar, shiftDay(today, -REACH_DAYS), shiftDay(today, REACH_DAYS)),
  ].reverse()
  const two = chosen(terms, today, meetings.map(({ day }) => day).sort()[0] ?? today)
  const weeks = withoutEdges(weeksIn(two, calendar, today, meetings))
  const at = weeks.findIndex(({ isNow }) => isNow)
  const taught = weeks.slice(0, at + 1).filter(({ holiday }) => holiday === undefined).length
  return {
    weeks,
    terms: two.map(({ name }) => name),
    ...(at >= 0 && weeks[at]?.holiday === undefined && { teachingWeek: taught }),
  }
}

const chosen = (terms: readonly Term[], today: LocalDay, first: LocalDay): readonly Term[] => {
  const indexOf = (day: LocalDay): number => {
    const at = terms.findIndex(({ to }) => day <= to)
    return at < 0 ? terms.length - 1 : at
  }
  const start = Math.min(Math.max(indexOf(first), indexOf(today) - 1), Math.max(terms.length - 2, 0))
  return terms.slice(start, start + 2)
}

const weeksIn = (
  terms: readonly Term[],
  calendar: Calendar,
  today: LocalDay,
  meetings: readonly MeetingDay[],
): readonly TimeWeek[] => {
  const weeks: TimeWeek[] = []
  const last = terms.at(-1)?.to ?? today
  for (let monday = mondayOf(terms[0]?.from ?? today); monday <= last; monday = shiftDay(monday, 7)) {
    const week = { from: monday, to: shiftDay(monday, 6) }
    const states = meetings.filter(({ day }) => isWithin(day, week)).map(({ state }) => state)
    const holiday = holidayWeekOf(calendar, monday)
    weeks.push({
      monday,
      kind:
        FIRST_SHOWN.find((state) => states.includes(state)) ?? (holiday === undefined ? 'free' : 'holiday'),
      ...(holiday !== undefined && { holiday }),
      isNow: isWithin(today, week),
    })
  }
  return weeks
}

/** Terms that were guessed have their holidays in them; at the edges they are of no interest. */
const withoutEdges = (weeks: readonly TimeWeek[]): readonly TimeWeek[] => {
  const counts = ({ kind, isNow }: TimeWeek) => kind !== 'holiday' || isNow
  const [from, to] = [weeks.findIndex(counts), weeks.findLastIndex(counts)]
  return from < 0 ? weeks : weeks.slice(from, to + 1)
}
