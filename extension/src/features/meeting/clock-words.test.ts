import { expect, test } from 'vitest'
import { clockFigures, clockSaid } from './clock-words.ts'

test('the clock counts a started second, and says when time is over', () => {
  expect([105_000, 104_001, 60_000, 999, 0, -999, -20_000, -61_500].map(clockFigures)).toEqual([
    '1:45',
    '1:45',
    '1:00',
    '0:01',
    '0:00',
    '0:00',
    '+0:20',
    '+1:01',
  ])
})

test('a screen reader hears minutes and seconds as words', () => {
  expect([105_000, 60_000, 1_000, 0, -61_000].map(clockSaid)).toEqual([
    '1 minute 45 seconds left',
    '1 minute left',
    '1 second left',
    'No time left',
    '1 minute 1 second over',
  ])
})
