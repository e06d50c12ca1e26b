import { expect, test } from 'vitest'
import { signalAt, talkMinutes } from './talks.ts'

test('a talk has one of three lengths; what can’t be read is a short talk', () => {
  expect(['2', 7, '15', 'fifteen', undefined, 90].map(talkMinutes)).toEqual([2, 7, 15, 2, 2, 2])
})

test('the signal is calm, then amber in the last half minute, then over', () => {
  expect([60_000, 30_001, 30_000, 1, 0, -5].map(signalAt)).toEqual([
    'calm',
    'calm',
    'amber',
    'amber',
    'over',
    'over',
  ])
})
