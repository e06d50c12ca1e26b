/** When somebody is told to get ready for a meeting, and in which words: pure, so that every clock can be tried. */
import { type LocalDay, shiftDay, weekdayOf } from '@whatworked/shared/contexts/days'
import { clockAfter } from '@whatworked/shared/contexts/zones'
import { quietTime, type Reminder, type School, type WallClock } from './reminder.ts'
import { weekdayName } from './slots.ts'

/** A weekend with a day off on either side lies within it; after longer holidays one is told on the day itself. */
const DAYS_BEFORE = 4
const MINUTES_BEFORE = 60

/** A moment to tell of a meeting; once it has passed it stays until `until`, for a computer that was off. */
export interface Telling extends WallClock {
  readonly until: string
}

/**
 * When a meeting may be told of: on the school day before it at the chosen time, and an hour before it begins. Neither in a
 * lesson, nor on a day without school, nor on one that was not chosen. Whoever asks tells of a meeting once.
 */
export const tellingsOf = (school: School, start: WallClock): readonly Telling[] =>
  [dayBefore(school, start), hourBefore(school, start)].filter((one) => one !== undefined)

const dayBefore = (school: School, { day }: WallClock): Telling | undefined => {
  for (let ago = 1; ago <= DAYS_BEFORE; ago++) {
    const earlier = shiftDay(day, -ago)
    const time = quietTime(school, earlier, school.reminders.at)
    if (time !== undefined) return { day: earlier, time, until: '24:00' }
  }
  return undefined
}

const hourBefore = (school: School, { day, time }: WallClock): Telling | undefined => {
  const wanted = clockAfter(time, -MINUTES_BEFORE)
  const told = wanted < time ? quietTime(school, day, wanted) : undefined
  return told !== undefined && told < time ? { day, time: told, until: time } : undefined
}

/** When to tell, as things stand at `now`: at once or later; undefined once it is over. Nobody is told in a lesson. */
export const tellAt = (
  school: School,
  { day, time, until }: Telling,
  now: WallClock,
): WallClock | undefined => {
  if (day !== now.day) return day > now.day ? { day, time } : undefined
  const free = quietTime(school, day, time > now.time ? time : now.time)
  return free !== undefined && free < until ? { day, time: free } : undefined
}

/** “Wednesday 15:30”: a day and a time, and nothing of the space or of what is brought. */
export const meetingReminderWords = (start: WallClock, today: LocalDay): Omit<Reminder, 'page'> => ({
  title: `${start.day === today ? 'Today' : weekdayName(weekdayOf(start.day))} ${start.time}`,
  message: 'Get ready in 5 minutes. Only if you like.',
})
