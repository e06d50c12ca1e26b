import { expect, test } from 'vitest'
import { comparable } from './evidence-shape.ts'

test('two numbers of the same thing can be set side by side, others not', () => {
  expect(comparable('11 of 28', '3 of 28')).toEqual([11, 3])
  expect(comparable('4,5', '6')).toEqual([4.5, 6])
  expect(comparable('4 of 20', '19 of 25')).toBeUndefined()
  expect(comparable('most', '3')).toBeUndefined()
  expect(comparable(undefined, '3')).toBeUndefined()
})
