/** Shows today's list when its time has come, and sets the alarm for the next: all from what is kept, nothing from memory. */
import { type Bell, browserBell } from '../../browser/bell.ts'
import type { JournalDb } from '../../data/db.ts'
import { claimReminderDay } from '../../data/reminder-days.ts'
import { readSetting } from '../../data/settings.ts'
import { readWaiting } from '../../data/waiting.ts'
import { settleMeetings, tellOfMeetings } from './keep-meeting-reminders.ts'
import {
  isReminderDue,
  nextReminder,
  reminderFor,
  type School,
  type WaitingCounts,
  type WallClock,
} from './reminder.ts'
import { slotsLeft } from './slots.ts'
import { wallClockOf } from './wall-clock.ts'

/** May be run by anybody at any time, as often as they like: a day has one list, a meeting one reminder, whoever comes first. */
export const keepReminder = async (db: JournalDb, now: Date, bell: Bell = browserBell): Promise<void> => {
  const [school, clock] = [await readSchool(db), wallClockOf(now)]
  const isDue = isReminderDue(school, clock)
  if (isDue && (await claimReminderDay(db, clock.day))) {
    const words = reminderFor(school, await countWaiting(db, clock), clock)
    if (words) await bell.ring(words)
  }
  const meeting = await tellOfMeetings(db, school, now, bell)
  await bell.wakeAt(earliest(nextReminder(school, clock, { skipToday: isDue }), meeting))
}

/** After a setting was changed: a time that has passed today begins tomorrow, and the alarm is set anew. */
export const settleReminder = async (db: JournalDb, now: Date, bell: Bell = browserBell): Promise<void> => {
  const [school, clock] = [await readSchool(db), wallClockOf(now)]
  const isDue = isReminderDue(school, clock)
  if (isDue) await claimReminderDay(db, clock.day)
  const meeting = await settleMeetings(db, school, now)
  await bell.wakeAt(earliest(nextReminder(school, clock, { skipToday: isDue }), meeting))
}

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

/** When the clock on the wall will show the first of them; a time that the change of clocks leaves out comes an hour later. */
const earliest = (...clocks: readonly (WallClock | undefined)[]): Date | undefined => {
  const instants = clocks.flatMap((clock) => (clock ? [Date.parse(`${clock.day}T${clock.time}:00`)] : []))
  return instants.length === 0 ? undefined : new Date(Math.min(...instants))
}
