import type { Timetable } from '@whatworked/shared/contexts/timetable'
import { expect, test } from 'vitest'
import {
  classIn,
  copyWeek,
  periodsInOrder,
  usualPeriods,
  withLesson,
  withNewPeriod,
  withoutPeriod,
} from './timetable-edit.ts'

let ids = 0
const newId = () => `p${ids++}`
const periods = usualPeriods(newId)
const empty: Timetable = { subject: 'timetable', weeks: 2, periods, lessons: [] }
const [first = { id: '' }, second = { id: '' }] = periods
const cell = { week: 'A', day: 1, period: first.id } as const

test('a cell has one class at most, and none again once it is emptied', () => {
  const both = withLesson(withLesson(empty, cell, '9b'), cell, '10a')
  expect(classIn(both, cell)).toBe('10a')
  expect(both.lessons).toHaveLength(1)
  expect(withLesson(both, cell, undefined).lessons).toEqual([])
})

test('week B becomes what week A is', () => {
  const inB = withLesson(withLesson(empty, cell, '9b'), { ...cell, week: 'B', day: 5 }, '7c')
  const copied = copyWeek(inB)
  expect(classIn(copied, { ...cell, week: 'B' })).toBe('9b')
  expect(classIn(copied, { ...cell, week: 'B', day: 5 })).toBeUndefined()
  expect(classIn(copied, cell)).toBe('9b')
})

test('a period goes with its lessons, and no others', () => {
  const two = withLesson(withLesson(empty, cell, '9b'), { ...cell, period: second.id }, '7c')
  const left = withoutPeriod(two, first.id)
  expect(left.periods).toHaveLength(4)
  expect(left.lessons.map((lesson) => lesson.class)).toEqual(['7c'])
})

test('a new period begins where the day ended', () => {
  const more = periodsInOrder(withNewPeriod(empty, newId())).at(-1)
  expect(more).toMatchObject({ name: 'P6', from: '15:00', to: '16:00' })
  expect(withNewPeriod({ ...empty, periods: [] }, newId()).periods[0]).toMatchObject({ from: '09:00' })
})
