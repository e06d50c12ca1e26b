import { localDayOf } from '../../ui/dates.ts'
import type { WallClock } from './reminder.ts'

/** The day and the time where the computer is. */
export const wallClockOf = (now: Date): WallClock => ({
  day: localDayOf(now),
  time: [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':'),
})
