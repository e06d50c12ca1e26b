import { type LocalDay, weekdayPlural } from '../../ui/dates.ts'

/** Fewer days than this say nothing about anybody's rhythm. */
const ENOUGH_DAYS = 4

const WEEK_DAYS = 7
const LEVELS = 4

/** One school week, Monday first. */
export interface Week {
  readonly monday: LocalDay
  readonly entries: number
  /** 0 for none to 4 for the fullest week. */
  readonly level: number
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
export const weeksOf = (days: readonly LocalDay[], from: LocalDay, to: LocalDay): readonly Week[] => {
  const counts = new Map<LocalDay, number>()
  for (const day of days) counts.set(mondayOf(day), (counts.get(mondayOf(day)) ?? 0) + 1)
  const fullest = Math.max(1, ...counts.values())
  const weeks: Week[] = []
  for (let monday = mondayOf(from); monday <= to; monday = shifted(monday, WEEK_DAYS)) {
    const entries = counts.get(monday) ?? 0
    weeks.push({ monday, entries, level: Math.ceil((entries / fullest) * LEVELS) })
  }
  return weeks
}

const WEEKDAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays']
const inWeek = (weekday: string): number => WEEKDAYS.indexOf(weekday)

const mondayOf = (day: LocalDay): LocalDay =>
  shifted(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % WEEK_DAYS))

const shifted = (day: LocalDay, days: number): LocalDay =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
