import { expect, it } from 'vitest'
import { backoffMs } from './backoff.ts'

it('waits longer with each failure, and never longer than five minutes by itself', () => {
  const longest = [1, 2, 3, 20, 2_000].map((failures) => backoffMs(failures, 0, () => 1))
  expect(longest).toEqual([1_000, 2_000, 4_000, 300_000, 300_000])
})

it.each([2 ** 31, 1e300, Number.POSITIVE_INFINITY])(
  'a server that asks for %d ms gets an hour, not a timer that overflows and goes off at once',
  (asked) => expect(backoffMs(0, asked, () => 0)).toBe(3_600_000),
)
