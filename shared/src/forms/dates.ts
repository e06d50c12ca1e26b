/** When a group meets: dates that repeat, holidays left out, the same time on the wall all year. Pure. */
import type { Calendar } from '../contexts/calendar.ts'
import { type LocalDay, shiftDay, weekdayOf } from '../contexts/days.ts'
import { holidayOf, isTeachingWeek } from '../contexts/holidays.ts'
import { instantOf } from '../contexts/zones.ts'

/** How meetings repeat. Without `everyWeeks` there is one. `times` and `until` both end it, whichever comes first. */
export interface Recurrence {
  readonly firstOn: LocalDay
  /** `HH:MM` on the wall of `zone`, in summer and in winter. */
  readonly at: string
  readonly zone: string
  readonly everyWeeks?: number | undefined
  readonly times?: number | undefined
  /** The last day that a meeting may be on. */
  readonly until?: LocalDay | undefined
}

/** One date of a recurrence. */
export interface MeetingDate {
  readonly day: LocalDay
  /** Milliseconds UTC. */
  readonly startsAt: number
  /** The day it would have been on, and what is then: “half term”. */
  readonly insteadOf?: { readonly day: LocalDay; readonly because: string }
  /** The day was chosen although there are no lessons then. */
  readonly falls?: string
}

/** More meetings than this are not planned at once: one a week for two years. */
export const MOST_MEETINGS = 104
/** Longer than any holidays. */
const MOST_WEEKS_AWAY = 12

/**
 * The dates of a recurrence. A date in the holidays goes to the same weekday of the next teaching week, and the next one is
 * counted from there, so that meetings keep their distance. The first day is kept as it was chosen.
 */
export const meetingDates = (rule: Recurrence, calendar: Calendar): readonly MeetingDate[] => {
  const dates: MeetingDate[] = []
  const step = (rule.everyWeeks ?? 0) * 7
  const most = step > 0 ? Math.min(rule.times ?? (rule.until ? MOST_MEETINGS : 1), MOST_MEETINGS) : 1
  for (let wanted = rule.firstOn; dates.length < most; ) {
    const date = dates.length === 0 ? asChosen(rule, calendar) : nextTaught(rule, calendar, wanted)
    if (rule.until !== undefined && date.day > rule.until) break
    dates.push(date)
    wanted = shiftDay(date.day, step)
  }
  return dates
}

/** What is on that day instead of lessons; undefined on a day when a group can meet. A weekend counts as its week. */
export const inTheWay = (calendar: Calendar, day: LocalDay): string | undefined => {
  if (weekdayOf(day) <= 5) return holidayOf(calendar, day)
  return isTeachingWeek(calendar, day) ? undefined : (holidayOf(calendar, day) ?? 'the holidays')
}

const asChosen = (rule: Recurrence, calendar: Calendar): MeetingDate => {
  const falls = inTheWay(calendar, rule.firstOn)
  return { ...dateOn(rule, rule.firstOn), ...(falls !== undefined && { falls }) }
}

const nextTaught = (rule: Recurrence, calendar: Calendar, wanted: LocalDay): MeetingDate => {
  const because = inTheWay(calendar, wanted)
  if (because === undefined) return dateOn(rule, wanted)
  for (let weeks = 1; weeks <= MOST_WEEKS_AWAY; weeks++) {
    const day = shiftDay(wanted, weeks * 7)
    if (inTheWay(calendar, day) === undefined)
      return { ...dateOn(rule, day), insteadOf: { day: wanted, because } }
  }
  // A calendar without lessons for months is a slip in it: the date stays where the rule has it.
  return { ...dateOn(rule, wanted), falls: because }
}

const dateOn = ({ at, zone }: Recurrence, day: LocalDay): MeetingDate => ({
  day,
  startsAt: instantOf({ day, time: at }, zone),
})

/** A stretch of time in ms UTC. */
export interface Span {
  readonly startsAt: number
  readonly minutes: number
}

/** The others that go on at some of the same time; one that ends when the next begins does not. */
export const overlapping = <Other extends Span>(one: Span, others: readonly Other[]): readonly Other[] =>
  others.filter((other) => one.startsAt < endOf(other) && other.startsAt < endOf(one))

/** When it ends, ms UTC. */
export const endOf = ({ startsAt, minutes }: Span): number => startsAt + minutes * 60_000

/** “Meeting 5 of 18”; without a number in all, “Meeting 5”. More were held than planned: the number alone. */
export const meetingWords = (number: number, planned: number | undefined): string =>
  planned === undefined || planned < number || planned === 1
    ? `Meeting ${number}`
    : `Meeting ${number} of ${planned}`
