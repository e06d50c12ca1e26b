/** Which lesson it is: the two-week timetable against a day and a time. */
import type { Setting } from '../records/setting.ts'
import { type Calendar, isSchoolDay, isSchoolWeek } from './calendar.ts'
import { type LocalDay, mondayOf, shiftDay, weekdayOf } from './days.ts'

export type Timetable = Setting<'timetable'>

/** A lesson of a day; times are `HH:MM` on the school's clock, `class` the class record's id. */
export type Lesson = {
  readonly period: string
  readonly class: string
  readonly from: string
  readonly to: string
}

/** How long after a lesson's end it is still the one that is written about. */
const STILL_MEANT_MINUTES = 120

/**
 * Week A or B: they alternate from the Monday that was entered, weeks without any school day not counted, because
 * schools go on with the other week after a holiday.
 */
export const weekOf = (timetable: Timetable, calendar: Calendar, day: LocalDay): 'A' | 'B' => {
  if (timetable.weeks === 1 || timetable.weekAFrom === undefined) return 'A'
  const [start, monday] = [mondayOf(timetable.weekAFrom), mondayOf(day)]
  const [first, last] = [start, monday].sort() as [LocalDay, LocalDay]
  let taught = 0
  for (let at = first; at < last; at = shiftDay(at, 7)) if (isSchoolWeek(calendar, at)) taught++
  return taught % 2 === 0 ? 'A' : 'B'
}

/** The day to count from so that the week of `monday`, or the next one with lessons, is A or B. */
export const beginWith = (week: 'A' | 'B', calendar: Calendar, monday: LocalDay): LocalDay => {
  const first = nextTaught(calendar, monday)
  return week === 'A' ? first : nextTaught(calendar, shiftDay(first, 7))
}

/** The lessons of that day in the order of their times; none on a day without school. */
export const lessonsOn = (timetable: Timetable, calendar: Calendar, day: LocalDay): readonly Lesson[] => {
  if (!isSchoolDay(calendar, day)) return []
  const week = weekOf(timetable, calendar, day)
  const periods = new Map(timetable.periods.map((period) => [period.id, period]))
  return timetable.lessons
    .filter((lesson) => lesson.week === week && lesson.day === weekdayOf(day))
    .flatMap((lesson) => {
      const period = periods.get(lesson.period)
      return period ? [{ period: period.name, class: lesson.class, from: period.from, to: period.to }] : []
    })
    .sort((a, b) => a.from.localeCompare(b.from))
}

/** The lesson that goes on at that time, else the one that ended last within two hours. */
export const lessonAt = (lessons: readonly Lesson[], time: string): Lesson | undefined => {
  const begun = lessons.filter(({ from }) => from <= time)
  const now = begun.findLast(({ to }) => time < to)
  const before = begun.at(-1)
  if (now !== undefined || before === undefined) return now
  return minutesOf(time) - minutesOf(before.to) <= STILL_MEANT_MINUTES ? before : undefined
}

/** The one lesson that a class has among these; none where it has several, because nobody knows which is meant. */
export const onlyLessonOf = (lessons: readonly Lesson[], classId: string): Lesson | undefined => {
  const found = lessons.filter((lesson) => lesson.class === classId)
  return found.length === 1 ? found[0] : undefined
}

/** Whether a lesson goes on at that time. */
export const isInLesson = (lessons: readonly Lesson[], time: string): boolean =>
  lessons.some(({ from, to }) => from <= time && time < to)

/** The Monday of the first week with lessons from that one on; no holidays last longer than twenty weeks. */
const nextTaught = (calendar: Calendar, monday: LocalDay): LocalDay => {
  const weeks = Array.from({ length: 20 }, (_, at) => shiftDay(mondayOf(monday), at * 7))
  return weeks.find((each) => isSchoolWeek(calendar, each)) ?? mondayOf(monday)
}

/** Minutes since midnight of a time `HH:MM`. */
export const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
