/** Tells of the meetings that come next, where that was chosen: from what is kept on this computer alone. */
import type { Bell } from '../../browser/bell.ts'
import { meetingsToCome, type NextMeeting } from '../../data/activities/next-meetings.ts'
import type { JournalDb } from '../../data/db.ts'
import { claimMeetingTold, readMeetingsTold } from '../../data/reminder-days.ts'
import { meetingReminderWords, type Telling, tellAt, tellingsOf } from './meeting-reminder.ts'
import type { School, WallClock } from './reminder.ts'
import { wallClockOf } from './wall-clock.ts'

interface Moment {
  readonly meeting: NextMeeting
  readonly start: WallClock
  readonly at: WallClock
  /** Its own name among what was told, and those of all moments of the meeting. */
  readonly key: string
  readonly all: readonly string[]
}

/** Tells of each meeting whose moment has come, once, and says when the next moment is. */
export const tellOfMeetings = async (
  db: JournalDb,
  school: School,
  now: Date,
  bell: Bell,
): Promise<WallClock | undefined> => {
  const clock = wallClockOf(now)
  for (const { meeting, start, key, all, at } of await momentsToCome(db, school, now))
    if (isNow(at, clock) && (await claimMeetingTold(db, key, all)))
      await bell.ring({ ...meetingReminderWords(start, clock.day), page: readyPageOf(meeting) })
  return nextOf(await momentsToCome(db, school, now))
}

/** After a setting was changed: what has come today already is not told any more, and says when the next moment is. */
export const settleMeetings = async (
  db: JournalDb,
  school: School,
  now: Date,
): Promise<WallClock | undefined> => {
  const clock = wallClockOf(now)
  for (const { key, at } of await momentsToCome(db, school, now))
    if (isNow(at, clock)) await claimMeetingTold(db, key)
  return nextOf(await momentsToCome(db, school, now))
}

const momentsToCome = async (db: JournalDb, school: School, now: Date): Promise<readonly Moment[]> => {
  if (school.reminders.meetings !== true) return []
  const clock = wallClockOf(now)
  const [meetings, told] = await Promise.all([meetingsToCome(db, now.getTime()), readMeetingsTold(db)])
  return meetings.flatMap((meeting) => {
    const start = wallClockOf(new Date(meeting.session.body.startsAt))
    const tellings = tellingsOf(school, start)
    const all = tellings.map((telling) => keyOf(meeting, start, telling))
    return tellings.flatMap((telling) => {
      const key = keyOf(meeting, start, telling)
      const at = told.has(key) ? undefined : tellAt(school, telling, clock)
      return at === undefined ? [] : [{ meeting, start, at, key, all }]
    })
  })
}

const isNow = (at: WallClock, now: WallClock): boolean => at.day === now.day && at.time <= now.time

const nextOf = (moments: readonly Moment[]): WallClock | undefined =>
  moments.map(({ at }) => at).sort((a, b) => a.day.localeCompare(b.day) || a.time.localeCompare(b.time))[0]

/** A meeting that moves to another day is told of anew; one that moves by an hour is not. */
const keyOf = ({ session }: NextMeeting, start: WallClock, telling: Telling): string =>
  `${session.id} ${start.day} ${telling.day}`

const readyPageOf = ({ view, session }: NextMeeting): string =>
  `/space/${view.stream}/meeting/${session.id}/ready`
