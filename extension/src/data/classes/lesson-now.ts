/** The lesson that somebody means who writes now: by the timetable, and only ever a guess. */
import { lessonAt, lessonsOn } from '@whatworked/shared/contexts/timetable'
import type { JournalDb } from '../db.ts'
import { classesInUse } from '../name-lists.ts'
import { readSetting } from '../settings.ts'

/** A class as a form holds it, with the period it has by the timetable; its name says both. */
export interface GuessedLesson {
  readonly id: string
  readonly name: string
  readonly period: string
}

/** The lesson that goes on at that time (`HH:MM`), or that ended last; none of a class that was archived or removed. */
export const lessonNow = async (
  db: JournalDb,
  day: string,
  time: string,
): Promise<GuessedLesson | undefined> => {
  const timetable = await readSetting(db, 'timetable')
  if (timetable.lessons.length === 0) return undefined
  const lesson = lessonAt(lessonsOn(timetable, await readSetting(db, 'calendar'), day), time)
  const found = lesson && (await classesInUse(db)).find(({ id }) => id === lesson.class)
  return found && { id: found.id, name: `${lesson.period} · ${found.name}`, period: lesson.period }
}
