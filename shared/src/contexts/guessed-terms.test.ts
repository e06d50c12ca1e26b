import { expect, test } from 'vitest'
import { guessedTermOf, guessedTermsBetween, schoolYearStart } from './guessed-terms.ts'

test.each([
  ['2026-09-01', 'Autumn term 2026'],
  ['2026-12-31', 'Autumn term 2026'],
  ['2027-01-01', 'Spring term 2027'],
  // Easter Sunday 2027 is 28 March, so spring runs to the end of March.
  ['2027-03-31', 'Spring term 2027'],
  ['2027-04-01', 'Summer term 2027'],
  // Easter Sunday 2025 is 20 April.
  ['2025-04-20', 'Spring term 2025'],
  ['2025-04-21', 'Summer term 2025'],
  ['2026-08-31', 'Summer term 2026'],
])('%s falls in the %s', (day, name) => {
  expect(guessedTermOf(day).name).toBe(name)
})

test('terms run from the latest back to the one with the earliest day, without gaps', () => {
  const terms = guessedTermsBetween('2026-04-10', '2027-01-10')
  expect(terms.map(({ id }) => id)).toEqual(['2027-spring', '2026-autumn', '2026-summer'])
  expect(terms.at(-1)?.from).toBe('2026-04-06')
})

test('a school year begins in September', () => {
  expect(schoolYearStart('2026-11-23')).toBe('2026-09-01')
  expect(schoolYearStart('2027-08-31')).toBe('2026-09-01')
})
