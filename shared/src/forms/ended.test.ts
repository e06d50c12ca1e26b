import { expect, test } from 'vitest'
import { isEnded } from './ended.ts'

test('a way of working ends when it is ended, or after the day that was set, and else goes on', () => {
  expect(isEnded({}, '2026-11-23')).toBe(false)
  expect(isEnded({ endsOn: '2026-11-23' }, '2026-11-23')).toBe(false)
  expect(isEnded({ endsOn: '2026-11-22' }, '2026-11-23')).toBe(true)
  expect(isEnded({ endedAt: 1, endsOn: '2027-01-01' }, '2026-11-23')).toBe(true)
})
