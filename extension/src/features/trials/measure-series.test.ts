import type { Measurement } from '@whatworked/shared/records/trial'
import { describe, expect, test } from 'vitest'
import { baselineWords, inWords, placed, seriesOf } from './measure-series.ts'

let ids = 0
const measured = (on: string, value: number | string, more: Partial<Measurement> = {}): Measurement => ({
  id: `019a0000-0000-4000-8000-${String(ids++).padStart(12, '0')}`,
  on,
  kind: typeof value === 'string' ? 'words' : 'count',
  value,
  ...more,
})

describe('numbers of a trial', () => {
  test('stand by what they are of, the one from before first, then by day', () => {
    const series = seriesOf([
      measured('2026-11-19', 6, { label: 'Wrong ideas' }),
      measured('2026-11-17', 9, { label: ' Wrong ideas ' }),
      measured('2026-11-20', 71, { kind: 'score' }),
      measured('2026-11-18', 11, { label: 'Wrong ideas', baseline: true }),
      measured('2026-11-18', 'Quiet'),
    ])
    expect(series.map(({ label, points }) => [label, ...points.map(({ value }) => value)])).toEqual([
      ['Wrong ideas', 11, 9, 6],
      ['Score', 71],
    ])
  })
  test('words are kept apart, by day', () => {
    const words = inWords([
      measured('2026-11-19', 'Loud'),
      measured('2026-11-02', 'Quiet'),
      measured('2026-11-01', 3),
    ])
    expect(words.map(({ value }) => value)).toEqual(['Quiet', 'Loud'])
  })
})

describe('a picture of numbers', () => {
  const box = { left: 0, right: 100, top: 0, bottom: 50 }
  const at = (...values: number[]) =>
    placed(
      values.map((value, id) => ({ id: String(id), on: '2026-11-23', value, isBaseline: false })),
      box,
    ).map(({ x, y }) => [x, y])
  test('begins at nought, so that a small change looks small', () => {
    expect(at(100, 98)).toEqual([
      [0, 0],
      [100, 1],
    ])
  })
  test('goes below nought where numbers do', () => {
    expect(at(-10, 10)).toEqual([
      [0, 50],
      [100, 0],
    ])
  })
  test('has one point in the middle, and noughts at the foot', () => {
    expect(at(5)).toEqual([[50, 0]])
    expect(at(0, 0)).toEqual([
      [0, 50],
      [100, 50],
    ])
  })
})

describe('the time before the start', () => {
  test('says nothing where it was counted or nothing was counted at all', () => {
    expect(baselineWords({ measurements: [measured('2026-11-02', 11, { baseline: true })] })).toBeUndefined()
    expect(baselineWords({ measurements: [] })).toBeUndefined()
  })
  test('is stated to be missing, whether its teacher said so or not', () => {
    expect(baselineWords({ measurements: [], noBaseline: true })).toMatch(/^Nothing was counted before/)
    expect(baselineWords({ measurements: [measured('2026-11-02', 11)] })).toMatch(/^Nothing here says/)
  })
})
