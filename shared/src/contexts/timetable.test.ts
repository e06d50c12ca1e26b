import { describe, expect, test } from 'vitest'
import type { Calendar } from './calendar.ts'
import { shiftDay } from './days.ts'
import { timeOfDayOf } from './time-of-day.ts'
import {
  beginWith,
  isInLesson,
  lessonAt,
  lessonsOn,
  onlyLessonOf,
  type Timetable,
  weekOf,
} from './timetable.ts'

const id = (n: number) => `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`
const [NINE_B, TEN_A] = [id(91), id(92)]
const times = [
  ['P1', '08:50', '09:50'],
  ['P2', '09:50', '10:50'],
  ['P3', '11:10', '12:10'],
  ['P4', '12:10', '13:10'],
  ['P5', '14:00', '15:00'],
  ['P6', '15:00', '16:00'],
] as const
const timetable: Timetable = {
  subject: 'timetable',
  weeks: 2,
  weekAFrom: '2026-10-12',
  periods: times.map(([name, from, to], at) => ({ id: id(at + 1), name, from, to })),
  lessons: [
    { week: 'A', day: 1, period: id(3), class: NINE_B },
    { week: 'A', day: 1, period: id(1), class: TEN_A },
    { week: 'B', day: 1, period: id(5), class: NINE_B },
    { week: 'A', day: 1, period: id(40), class: NINE_B },
  ],
}
const calendar: Calendar = {
  subject: 'calendar',
  terms: [
    {
      id: id(70),
      name: 'Autumn',
      from: '2026-09-03',
      to: '2026-12-18',
      halfTerm: { from: '2026-10-26', to: '2026-10-30' },
    },
    { id: id(71), name: 'Spring', from: '2027-01-04', to: '2027-03-25' },
  ],
  closed: [{ id: id(72), from: '2026-12-14', to: '2026-12-14' }],
}

describe('which week it is', () => {
  test.each([
    ['2026-10-12', 'A'],
    ['2026-10-23', 'B'],
    // After the half-term break schools go on with the other week.
    ['2026-11-02', 'A'],
    ['2026-11-09', 'B'],
    // A closed Monday is still a week.
    ['2026-12-14', 'A'],
    ['2027-01-04', 'B'],
    // Backwards too.
    ['2026-10-05', 'B'],
  ])('the week of %s is %s', (day, week) => {
    expect(weekOf(timetable, calendar, day)).toBe(week)
  })

  test('any day of the week says which week it is, not only Monday', () => {
    expect(weekOf({ ...timetable, weekAFrom: '2026-10-15' }, calendar, '2026-10-12')).toBe('A')
  })

  test('without an entered calendar the usual holidays are left out', () => {
    const nothing: Calendar = { subject: 'calendar', terms: [], closed: [] }
    expect(weekOf(timetable, nothing, '2026-10-19')).toBe('B')
    expect(weekOf(timetable, nothing, '2026-11-02')).toBe('A')
  })

  test.each([
    ['A', '2026-11-09', 'A', 'B'],
    ['B', '2026-11-09', 'B', 'A'],
    // Said in the holidays, it is about the week after them.
    ['A', '2026-10-26', 'A', 'A'],
    ['B', '2026-10-26', 'B', 'B'],
  ] as const)(
    'said to be %s in the week of %s, it is that, and the next one the other',
    (said, day, is, next) => {
      const counted = { ...timetable, weekAFrom: beginWith(said, calendar, day) }
      expect(weekOf(counted, calendar, day)).toBe(is)
      expect(weekOf(counted, calendar, shiftDay(day, 7))).toBe(next)
    },
  )

  test('with one week it is always A', () => {
    expect(weekOf({ ...timetable, weeks: 1 }, calendar, '2026-10-19')).toBe('A')
  })
})

describe('lessons', () => {
  const monday = lessonsOn(timetable, calendar, '2026-10-12')

  test('of a day come in the order of their times; a period that is gone has none', () => {
    expect(monday.map(({ period }) => period)).toEqual(['P1', 'P3'])
    expect(lessonsOn(timetable, calendar, '2026-10-19').map(({ period }) => period)).toEqual(['P5'])
  })

  test('are none in the holidays, on closed days and at weekends', () => {
    for (const day of ['2026-10-26', '2026-12-14', '2026-12-21', '2026-10-17']) {
      expect(lessonsOn(timetable, calendar, day)).toEqual([])
    }
  })

  test.each([
    ['08:49', undefined],
    ['08:50', 'P1'],
    ['09:50', 'P1'],
    ['11:09', 'P1'],
    ['11:10', 'P3'],
    ['14:10', 'P3'],
    ['14:11', undefined],
  ])('at %s the one that is meant is %s', (time, period) => {
    expect(lessonAt(monday, time)?.period).toBe(period)
  })

  test('a lesson goes on until its end', () => {
    expect([isInLesson(monday, '09:49'), isInLesson(monday, '09:50')]).toEqual([true, false])
  })

  test('the period of a class is known where it has one lesson that day', () => {
    expect(onlyLessonOf(monday, NINE_B)?.period).toBe('P3')
    expect(onlyLessonOf([...monday, ...monday], NINE_B)).toBeUndefined()
  })
})

describe('the time of day', () => {
  test.each([
    ['P1', 'first lesson'],
    ['P2', 'morning'],
    ['P3', 'after break'],
    ['P4', 'before lunch'],
    ['P5', 'after lunch'],
    ['P6', 'last lesson'],
  ])('of %s is %s', (period, when) => {
    expect(timeOfDayOf(timetable, period)).toBe(when)
  })

  test('is unknown for a period that the timetable does not have', () => {
    expect(timeOfDayOf(timetable, 'Period 3')).toBeUndefined()
  })
})
