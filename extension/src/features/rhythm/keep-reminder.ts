/** Shows today's list when its time has come, and sets the alarm for the next: all from what is kept, nothing from memory. */
import { type Bell, browserBell } from '../../browser/bell.ts'
import type { JournalDb } from '../../data/db.ts'
import { claimReminderDay } from '../../data/reminder-days.ts'
import { readSetting } from '../../data/settings.ts'
import { readWaiting } from '../../data/waiting.ts'
import { localDayOf } from '../../ui/dates.ts'
import {
  isReminderDue,
  nextReminder,
  reminderFor,
  type School,
  type WaitingCounts,
  type WallClock,
} from './reminder.ts'
import { slotsLeft } from './slots.ts'

/** May be run by anybody at any time, as often as they like: a day has one list, whoever comes first. */
export const keepReminder = async (db: JournalDb, now: Date, bell: Bell = browserBell): Promise<void> => {
  const [school, clock] = [await readSchool(db), wallClockOf(now)]
  const isDue = isReminderDue(school, clock)
  if (isDue && (await claimReminderDay(db, clock.day))) {
    const words = reminderFor(school, await countWaiting(db, clock), clock)
    if (words) await bell.ring(words)
  }
  await bell.wakeAt(instantOf(nextReminder(school, clock, { skipToday: isDue })))
}

/** After a setting was changed: a time that has passed today begins tomorrow, and the alarm is set anew. */
export const settleReminder = async (db: JournalDb, now: Date, bell: Bell = browserBell): Promise<void> => {
  const [school, clock] = [await readSchool(db), wallClockOf(now)]
  const isDue = isReminderDue(school, clock)
  if (isDue) await claimReminderDay(db, clock.day)
  await bell.wakeAt(instantOf(nextReminder(school, clock, { skipToday: isDue })))
}

/** The day and the time where the computer is. */
export const wallClockOf = (now: Date): WallClock => ({
  day: localDayOf(now),
  time: [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':'),
})

const readSchool = async (db: JournalDb): Promise<School> => {
  const [reminders, calendar, timetable] = await Promise.all([
    readSetting(db, 'reminders'),
    readSetting(db, 'calendar'),
    readSetting(db, 'timetable'),
  ])
  return { reminders, calendar, timetable }
}

const countWaiting = async (db: JournalDb, clock: WallClock): Promise<WaitingCounts> => {
  const [{ trials, toFinish }, { slots }] = await Promise.all([
    readWaiting(db, clock.day),
    readSetting(db, 'slots'),
  ])
  return { trials: trials.length, toFinish: toFinish.length, slotAt: slotsLeft(slots, clock)[0]?.at }
}

/** When the clock on the wall will show that; a time that the change of clocks leaves out comes an hour later. */
const instantOf = (clock: WallClock | undefined): Date | undefined =>
  clock && new Date(`${clock.day}T${clock.time}:00`)
