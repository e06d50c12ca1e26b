import { expect, test } from 'vitest'
import { lengthWords, stopwatchTime } from './stopwatch-time.ts'

test('a watch shows tenths, then minutes, then hours', () => {
  expect(stopwatchTime(7_449)).toBe('0:07.4')
  expect(stopwatchTime(723_000)).toBe('12:03.0')
  expect(stopwatchTime(3_723_900)).toBe('1:02:03')
})

test('a length is read in words', () => {
  expect(lengthWords(1_000)).toBe('1 second')
  expect(lengthWords(7_449)).toBe('7.4 seconds')
  expect(lengthWords(60_000)).toBe('1 minute')
  expect(lengthWords(723_000)).toBe('12 minutes 3 seconds')
})
