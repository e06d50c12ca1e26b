/** Times of the week that a teacher keeps for writing or reading. */
import { weekdayOf } from '@whatworked/shared/contexts/days'
import type { Setting } from '@whatworked/shared/records/setting'
import type { WallClock } from './reminder.ts'

/** One time of the week: a weekday (Monday is 1), when it begins, and how long it is. */
export type Slot = Setting<'slots'>['slots'][number]

/** The weekdays in the order of the week; Monday is 1. */
export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

/** “Thursday”. */
export const weekdayName = (weekday: number): string => WEEKDAYS[weekday - 1] ?? ''

/** In the order of the week. */
export const inOrder = (slots: readonly Slot[]): readonly Slot[] =>
  [...slots].sort((a, b) => a.day - b.day || a.at.localeCompare(b.at))

/** The times of a day that are not over, the earliest first. */
export const slotsLeft = (slots: readonly Slot[], { day, time }: WallClock): readonly Slot[] =>
  inOrder(slots).filter((slot) => slot.day === weekdayOf(day) && slotEnd(slot) > time)

/** When a time is over, `HH:MM`; one that runs past midnight ends with the day. */
export const slotEnd = ({ at, minutes }: Pick<Slot, 'at' | 'minutes'>): string => {
  const [hour = 0, minute = 0] = at.split(':').map(Number)
  const end = Math.min(hour * 60 + minute + minutes, 24 * 60 - 1)
  return [Math.floor(end / 60), end % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
