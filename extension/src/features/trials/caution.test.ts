import { trial } from '@whatworked/shared/records/trial'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { cautionsFor } from './caution.ts'

const withNumbers = (days: readonly string[], more: object = {}) =>
  v.parse(trial, {
    state: 'trying',
    measurements: days.map((on, at) => ({
      id: `019a0000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      on,
      kind: 'count',
      value: at,
    })),
    ...more,
  })

test('a plan has nothing to be careful about, nor has a trial with nothing to show', () => {
  expect(cautionsFor(withNumbers([], { state: 'planned' }))).toEqual([])
  expect(cautionsFor(withNumbers([]))).toEqual([])
})

test('few numbers within days are few, and of one class', () => {
  expect(cautionsFor(withNumbers(['2026-11-17']))).toEqual([
    'One number can’t show a change.',
    expect.stringMatching(/^One class, one time/),
  ])
})

test('few numbers over weeks are few, and pupils get better anyway', () => {
  expect(cautionsFor(withNumbers(['2026-11-02', '2026-11-16']))).toEqual([
    expect.stringMatching(/^With so few numbers/),
    expect.stringMatching(/^Pupils get better/),
  ])
})

test('many numbers over weeks are still of one class that gets better anyway', () => {
  const days = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30']
  expect(cautionsFor(withNumbers(days))).toEqual([
    expect.stringMatching(/^Pupils get better/),
    expect.stringMatching(/^One class, one time/),
  ])
})

test('a verdict without any number is one class’s', () => {
  expect(cautionsFor(withNumbers([], { state: 'decided' }))).toEqual([
    expect.stringMatching(/^One class, one time/),
  ])
})
