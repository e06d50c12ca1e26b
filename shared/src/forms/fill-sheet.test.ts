import { expect, test } from 'vitest'
import { fillSheet, lengthOf } from './fill-sheet.ts'
import { FIELD_VALUES, type FieldKind, type Sheet } from './sheet.ts'

const of = (kind: FieldKind): Sheet => ({
  id: 'one',
  name: 'One',
  title: 'One',
  fields: [{ id: 'it', kind, label: 'It' }],
})
const ID = '0b6f0a52-6c1e-4a63-9f5e-2f2b6d0c9d11'
const NOW = 1_000_000

test('a sheet without a word is empty, whatever stands in its fields', () => {
  const blanks: [FieldKind, unknown][] = [
    ['words', '  \n'],
    ['if-then', { ifI: ' ', then: '' }],
    ['less-of', { what: '', minutes: 10 }],
    ['tally', [{ id: ID, label: ' ', count: 3 }]],
    ['timed-notes', [{ id: ID, at: '10:14', kind: 'saw', text: '' }]],
    ['case-pupils', { A: { predicted: '' }, B: {} }],
    ['points', [{ id: ID, pupil: 'A', text: ' ' }]],
    ['measure', { label: '', none: false }],
    ['choices', []],
    ['stopwatch', [{ id: ID, ms: 0 }]],
  ]
  for (const [kind, value] of blanks)
    expect(fillSheet(of(kind), { it: value }, NOW)).toEqual({ kind: 'empty' })
})

test('what is said stays, what is blank beside it goes', () => {
  expect(
    fillSheet(of('case-pupils'), { it: { A: { predicted: ' stuck ', observed: '' }, B: {} } }, NOW),
  ).toEqual({
    kind: 'ok',
    values: { it: { A: { predicted: 'stuck' } } },
  })
  expect(fillSheet(of('measure'), { it: { label: 'Hands', none: true } }, NOW)).toEqual({
    kind: 'ok',
    values: { it: { label: 'Hands', none: true } },
  })
})

test('a clock that still runs is read when the sheet is saved, however long the page slept', () => {
  const row = { id: ID, label: 'Waiting', ms: 4_000, startedAt: NOW - 60_000 }
  expect(lengthOf(row, NOW)).toBe(64_000)
  expect(fillSheet(of('stopwatch'), { it: [row] }, NOW)).toEqual({
    kind: 'ok',
    values: { it: [{ id: ID, label: 'Waiting', ms: 64_000 }] },
  })
  expect(lengthOf(row, NOW - 120_000)).toBe(4_000)
})

test('20,000 characters are kept; one more is refused in words, and says how many there are', () => {
  const long = 'x'.repeat(20_000)
  expect(fillSheet(of('words'), { it: long }, NOW)).toEqual({ kind: 'ok', values: { it: long } })
  const refused = fillSheet(of('words'), { it: `${long}y` }, NOW)
  expect(refused.kind === 'wrong' && refused.fields['it']).toMatch(/^20,001 characters; 20,000 fit\./)
})

test('a value that is none of its kind is refused and named', () => {
  expect(fillSheet(of('number'), { it: 'twelve' }, NOW)).toMatchObject({
    kind: 'wrong',
    fields: { it: expect.stringContaining('number') },
  })
})

test('no kind of field is a rating', () => {
  expect(Object.keys(FIELD_VALUES).filter((kind) => /rat|grade|score|star|level/.test(kind))).toEqual([])
})
