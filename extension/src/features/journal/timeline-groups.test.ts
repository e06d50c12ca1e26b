import { expect, test } from 'vitest'
import { groupOf } from './timeline-groups.ts'

test.each([
  ['2026-11-24', 'Later'],
  ['2026-11-23', 'Today'],
  ['2026-11-22', 'Yesterday'],
  ['2026-11-21', 'Last week'],
  ['2026-11-16', 'Last week'],
  ['2026-11-15', 'Earlier in November'],
  ['2026-11-01', 'Earlier in November'],
  ['2026-10-31', 'October'],
  ['2025-11-20', 'November 2025'],
])('on a Monday, %s stands under %s', (day, group) => {
  expect(groupOf(day, '2026-11-23')).toBe(group)
})

test.each([
  ['2026-11-26', 'Yesterday'],
  ['2026-11-23', 'This week'],
  ['2026-11-22', 'Last week'],
])('on a Friday, %s stands under %s', (day, group) => {
  expect(groupOf(day, '2026-11-27')).toBe(group)
})

test('last week may lie in another month or year', () => {
  expect(groupOf('2026-12-30', '2027-01-05')).toBe('Last week')
})
