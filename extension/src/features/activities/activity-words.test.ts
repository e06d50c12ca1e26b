import { expect, test } from 'vitest'
import { listed, seesWords, untilWords } from './activity-words.ts'

const HOUR = 3_600_000
const NOW = new Date(2026, 10, 23, 9, 0).getTime()

test('the hours that are left are said in words, and nobody is told off when they are over', () => {
  expect(untilWords(NOW + 31 * HOUR, NOW)).toBe('31 hours left, until Tuesday 24 November, 16:00')
  expect(untilWords(NOW + HOUR / 2, NOW)).toBe('1 hour left, until Monday 23 November, 09:30')
  expect(untilWords(NOW - HOUR, NOW)).toMatch(/^Best held by Monday 23 November, 08:00\. It is still worth/)
})

test('who sees a sheet is said before it is written', () => {
  expect(seesWords('reveal', false, undefined)).toMatch(/^Only you see it until/)
  expect(seesWords('reveal', true, undefined)).toBe('Everybody in the space sees it')
  expect(seesWords('host', false, 'Beth')).toBe('Only Beth sees it once it is handed over; your copy goes')
})

test('names are listed as they are said', () => {
  expect(listed([])).toBe('')
  expect(listed(['Amina'])).toBe('Amina')
  expect(listed(['Amina', 'Ben', 'Chidi'])).toBe('Amina, Ben and Chidi')
})
