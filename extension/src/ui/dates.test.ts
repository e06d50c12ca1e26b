import { expect, test } from 'vitest'
import { daysBetween, longDay, monthName, nearDay, weekdayPlural } from './dates.ts'

const TODAY = '2026-11-23'

test('near days have names, far ones a date, another year its number', () => {
  expect(nearDay(TODAY, TODAY)).toBe('Today')
  expect(nearDay('2026-11-22', TODAY)).toBe('Yesterday')
  expect(nearDay('2026-11-19', TODAY)).toBe('Thursday')
  expect(nearDay('2026-11-16', TODAY)).toBe('16 November')
  expect(nearDay('2025-11-16', TODAY)).toBe('16 November 2025')
})

test('a long day has its weekday and no comma', () => {
  expect(longDay(TODAY, TODAY)).toBe('Monday 23 November')
  expect(longDay('2025-12-24', TODAY)).toBe('Wednesday 24 December 2025')
})

test('months and weekdays in words', () => {
  expect(monthName('2026-10-01', TODAY)).toBe('October')
  expect(monthName('2025-10-01', TODAY)).toBe('October 2025')
  expect(weekdayPlural(TODAY)).toBe('Mondays')
})

test('days between two days don’t trip over the change of the clocks', () => {
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2)
})
