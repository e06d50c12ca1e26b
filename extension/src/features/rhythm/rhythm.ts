/** When one tends to write: a sentence, and the school weeks of two terms. */
import { type Calendar, isSchoolDay, termsBetween } from '@whatworked/shared/contexts/calendar'
import { type LocalDay, mondayOf, shiftDay } from '@whatworked/shared/contexts/days'
import { weekdayPlural } from '../../ui/dates.ts'

/** Fewer days than this say nothing about anybody's rhythm. */
const ENOUGH_DAYS = 4

const WEEK_DAYS = 7
const LEVELS = 4
/** Two terms and the longest holidays lie within it. */
const TWO_TERMS_DAYS = 500

/** The two terms up to a day, as a stretch of days with the terms' names. */
export interface TwoTerms {
  readonly names: readonly string[]
  readonly from: LocalDay
}

/** One school week, Monday first. */
export interface Week {
  readonly monday: LocalDay
  readonly entries: number
  /** 0 for none to 4 for the fullest week. */
  readonly level: number
  readonly isHoliday: boolean
}

/** The term of that day and the one before it: as they were entered, else guessed from the date. */
export const twoTermsUpTo = (calendar: Calendar, today: LocalDay): TwoTerms => {
  const terms = termsBetween(calendar, shiftDay(today, -TWO_TERMS_DAYS), today, 2).toReversed()
  return { names: terms.map(({ name }) => name), from: terms[0]?.from ?? today }
}

/** What one tends to do, in a sentence; never what was missed. `days` holds one element an entry. */
export const rhythmSentence = (days: readonly LocalDay[]): string => {
  const distinct = [...new Set(days)]
  if (distinct.length === 0) return 'When you have written a few times, this says when you tend to.'
  if (distinct.length < ENOUGH_DAYS) return 'You have begun. Weeks off are part of it.'
  const counts = new Map<string, number>()
  for (const day of distinct) counts.set(weekdayPlural(day), (counts.get(weekdayPlural(day)) ?? 0) + 1)
  const ranked = [...counts].sort((a, b) => b[1] - a[1])
  // A weekday stands out when it holds half as much again as an even spread over five days would give it.
  const usual = ranked.filter(([, count]) => count >= 2 && count / distinct.length >= 0.3).slice(0, 2)
  if (usual.length === 0) return 'You write on all sorts of days. Weeks off are part of it.'
  return `You tend to write on ${usual
    .sort((a, b) => inWeek(a[0]) - inWeek(b[0]))
    .map(([weekday]) => weekday)
    .join(' and ')}. Weeks off are part of it.`
}

/** The weeks from the one with `from` to the one with `to`, each with how many entries stand in it. */
export const weeksOf = (
  days: readonly LocalDay[],
  from: LocalDay,
  to: LocalDay,
  calendar: Calendar,
): readonly Week[] => {
  const counts = new Map<LocalDay, number>()
  for (const day of days) counts.set(mondayOf(day), (counts.get(mondayOf(day)) ?? 0) + 1)
  const fullest = Math.max(1, ...counts.values())
  const weeks: Week[] = []
  for (let monday = mondayOf(from); monday <= to; monday = shiftDay(monday, WEEK_DAYS)) {
    const entries = counts.get(monday) ?? 0
    const level = Math.ceil((entries / fullest) * LEVELS)
    weeks.push({ monday, entries, level, isHoliday: !hasSchool(calendar, monday) })
  }
  return weeks
}

const hasSchool = (calendar: Calendar, monday: LocalDay): boolean =>
  [0, 1, 2, 3, 4].some((days) => isSchoolDay(calendar, shiftDay(monday, days)))

const WEEKDAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays']
const inWeek = (weekday: string): number => WEEKDAYS.indexOf(weekday)
