/** When the one list after school is due, and its words: pure, so that every clock can be tried. */
import { type Calendar, isSchoolDay } from '@whatworked/shared/contexts/calendar'
import { type LocalDay, shiftDay, weekdayOf } from '@whatworked/shared/contexts/days'
import { lessonsOn, type Timetable } from '@whatworked/shared/contexts/timetable'
import type { Setting } from '@whatworked/shared/records/setting'
import { counted } from '../../ui/words.ts'

/** What decides whether today has a list at all, and when. */
export interface School {
  readonly reminders: Setting<'reminders'>
  readonly calendar: Calendar
  readonly timetable: Timetable
}

/** The day and the time, `HH:MM`, as the clock on the wall has them. */
export interface WallClock {
  readonly day: LocalDay
  readonly time: string
}

/** How much waits: counts only, because screens are shared. `slotAt` is when today's own time begins. */
export interface WaitingCounts {
  readonly trials: number
  readonly toFinish: number
  readonly slotAt?: string | undefined
}

/** A notification: gentle words, counts and times, never a class's name or anything that somebody wrote. */
export interface Reminder {
  readonly title: string
  readonly message: string
  /** The page of ours that it opens, such as `/today`; without it the list after school. */
  readonly page?: string
}

/** How far ahead the next list is looked for: longer than any summer. */
const DAYS_AHEAD = 90

/** The list for this moment; undefined while it isn't time, on days without school, and when nothing waits. */
export const reminderFor = (school: School, counts: WaitingCounts, now: WallClock): Reminder | undefined =>
  isReminderDue(school, now) ? reminderWords(counts) : undefined

/**
 * Whether the time of today's list has come. It stays due for the rest of the day, so that a computer that slept
 * through the time shows it when it wakes; the next morning it isn't due.
 */
export const isReminderDue = (school: School, now: WallClock): boolean => {
  const time = timeOfList(school, now.day, now.time)
  return time !== undefined && time <= now.time
}

/** The next moment after `now` at which a list is due; undefined when reminders are off. `skipToday` once it was shown. */
export const nextReminder = (
  school: School,
  now: WallClock,
  { skipToday }: { readonly skipToday: boolean },
): WallClock | undefined => {
  for (let ahead = skipToday ? 1 : 0; ahead <= DAYS_AHEAD; ahead++) {
    const day = shiftDay(now.day, ahead)
    const time = timeOfList(school, day, ahead === 0 ? now.time : '00:00')
    if (time !== undefined) return { day, time }
  }
  return undefined
}

/** When that day's list is due, not before `earliest`: the chosen time, or the end of the lesson that it falls in. */
const timeOfList = (school: School, day: LocalDay, earliest: string): string | undefined => {
  const { on, at } = school.reminders
  return on ? quietTime(school, day, at > earliest ? at : earliest) : undefined
}

/** That time, or the end of the lesson that it falls in; undefined on a day without school and on one that was not chosen. */
export const quietTime = (
  { reminders, calendar, timetable }: School,
  day: LocalDay,
  wanted: string,
): string | undefined => {
  if (!reminders.days.includes(weekdayOf(day)) || !isSchoolDay(calendar, day)) return undefined
  let time = wanted
  for (const { from, to } of lessonsOn(timetable, calendar, day)) if (from <= time && time < to) time = to
  return time
}

/** What the list says; undefined when nothing waits. */
export const reminderWords = ({ trials, toFinish, slotAt }: WaitingCounts): Reminder | undefined => {
  const parts = [
    trials > 0 && `${counted(trials, 'trial')} to look back on`,
    toFinish > 0 && `${counted(toFinish, 'entry', 'entries')} to finish`,
    slotAt !== undefined && `${slotAt} is yours today`,
  ].filter((part) => part !== false)
  if (parts.length === 0) return undefined
  return { title: 'After school', message: `${parts.join(' · ')}. Only if you like.` }
}
