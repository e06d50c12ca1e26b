/** Changes of the two-week timetable, each from one value to the next. */
import type { Timetable } from '@whatworked/shared/contexts/timetable'

/** A place in the grid. */
export interface Cell {
  readonly week: 'A' | 'B'
  /** Monday is 1. */
  readonly day: number
  /** The period's id. */
  readonly period: string
}

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const

/** The class of a cell, by its id. */
export const classIn = ({ lessons }: Timetable, cell: Cell): string | undefined =>
  lessons.find((lesson) => isAt(lesson, cell))?.class

/** With that class in the cell; without one the cell is empty. */
export const withLesson = (timetable: Timetable, cell: Cell, ofClass: string | undefined): Timetable => {
  const others = timetable.lessons.filter((lesson) => !isAt(lesson, cell))
  return { ...timetable, lessons: ofClass === undefined ? others : [...others, { ...cell, class: ofClass }] }
}

/** Week B as week A is. */
export const copyWeek = (timetable: Timetable): Timetable => {
  const ofA = timetable.lessons.filter(({ week }) => week === 'A')
  return { ...timetable, lessons: [...ofA, ...ofA.map((lesson) => ({ ...lesson, week: 'B' as const }))] }
}

/** The periods in the order of the day. */
export const periodsInOrder = ({ periods }: Timetable): Timetable['periods'] =>
  periods.toSorted((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to))

/** With one more period, an hour after the last one; the first begins at nine. */
export const withNewPeriod = (timetable: Timetable, id: string): Timetable => {
  const last = periodsInOrder(timetable).at(-1)
  const from = last?.to ?? '09:00'
  const name = `P${timetable.periods.length + 1}`
  return { ...timetable, periods: [...timetable.periods, { id, name, from, to: hourAfter(from) }] }
}

/** Without a period and its lessons. */
export const withoutPeriod = (timetable: Timetable, id: string): Timetable => ({
  ...timetable,
  periods: timetable.periods.filter((period) => period.id !== id),
  lessons: timetable.lessons.filter((lesson) => lesson.period !== id),
})

/** A common day to begin with: five lessons of an hour with a break and lunch. */
export const usualPeriods = (newId: () => string): Timetable['periods'] =>
  [
    ['08:50', '09:50'],
    ['09:50', '10:50'],
    ['11:10', '12:10'],
    ['12:10', '13:10'],
    ['14:00', '15:00'],
  ].map(([from = '', to = ''], at) => ({ id: newId(), name: `P${at + 1}`, from, to }))

const isAt = (lesson: Cell, { week, day, period }: Cell): boolean =>
  lesson.week === week && lesson.day === day && lesson.period === period

const hourAfter = (time: string): string => {
  const [hours = 0, minutes = '00'] = [Number(time.slice(0, 2)), time.slice(3)]
  return hours >= 23 ? '23:59' : `${String(hours + 1).padStart(2, '0')}:${minutes}`
}
