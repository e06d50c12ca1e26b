/** When in the day a lesson was, told by the shape of the day: a period itself would let a timetable be read. */
import type { TIMES_OF_DAY } from './lists.ts'
import { minutesOf, type Timetable } from './timetable.ts'

type TimeOfDay = (typeof TIMES_OF_DAY)[number]
type Period = Timetable['periods'][number]

const BREAK_MINUTES = 10
const LUNCH_MINUTES = 25
/** A gap that begins earlier than this is a long break, later than that the end of the day; never lunch. */
const [LUNCH_FROM, LUNCH_TO] = [11 * 60, 14 * 60 + 30]

/** The time of day of a period, by its name; undefined where the timetable has no such period. */
export const timeOfDayOf = (timetable: Timetable, name: string): TimeOfDay | undefined => {
  const periods = timetable.periods.toSorted((a, b) => a.from.localeCompare(b.from))
  const at = periods.findIndex((period) => period.name === name)
  const period = periods[at]
  if (period === undefined || periods.length < 2) return undefined
  const [lunch, before, after] = [lunchIn(periods), gapBefore(periods, at), gapBefore(periods, at + 1)]
  if (at === 0) return 'first lesson'
  if (at === periods.length - 1) return 'last lesson'
  if (at === lunch) return 'after lunch'
  if (at + 1 === lunch && after > 0) return 'before lunch'
  const isMorning = lunch === undefined ? period.from < '12:00' : at < lunch
  if (!isMorning) return 'afternoon'
  return before >= BREAK_MINUTES ? 'after break' : 'morning'
}

/** The place of the first period after lunch: what comes after the longest gap in the middle of the day. */
const lunchIn = (periods: readonly Period[]): number | undefined => {
  const gaps = periods.flatMap(({ from }, at) => {
    const begins = minutesOf(from) - gapBefore(periods, at)
    const isLunch =
      at > 0 && gapBefore(periods, at) >= LUNCH_MINUTES && begins >= LUNCH_FROM && begins <= LUNCH_TO
    return isLunch ? [at] : []
  })
  return gaps.sort((a, b) => gapBefore(periods, b) - gapBefore(periods, a))[0]
}

const gapBefore = (periods: readonly Period[], at: number): number => {
  const [before, after] = [periods[at - 1], periods[at]]
  return before && after ? minutesOf(after.from) - minutesOf(before.to) : 0
}
