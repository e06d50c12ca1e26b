import { expect, test } from 'vitest'
import { dayOverEverywhere, isEnded } from './ended.ts'

test('a way of working ends when it is ended, or after the day that was set, and else goes on', () => {
  expect(isEnded({}, '2026-11-23')).toBe(false)
  expect(isEnded({ endsOn: '2026-11-23' }, '2026-11-23')).toBe(false)
  expect(isEnded({ endsOn: '2026-11-22' }, '2026-11-23')).toBe(true)
  expect(isEnded({ endedAt: 1, endsOn: '2027-01-01' }, '2026-11-23')).toBe(true)
})

test('a day is over once it is over in the last zone on earth', () => {
  expect(dayOverEverywhere(Date.parse('2026-11-23T11:59:59Z'))).toBe('2026-11-21')
  expect(dayOverEverywhere(Date.parse('2026-11-23T12:00:00Z'))).toBe('2026-11-22')
})
