import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Context, Outcome } from '../records/fields.ts'
import { OUTCOMES } from '../records/fields.ts'
import { MAP_AXES } from './axes.ts'
import type { Observation } from './observation.ts'
import { axesFor, placesSaid, whereItWorks } from './where-it-works.ts'

let made = 0
const tried = (outcome: Outcome, context: Context, more: Partial<Observation> = {}): Observation => ({
  id: `o${made++}`,
  outcome,
  on: '2026-11-20',
  context,
  reasons: [],
  mine: true,
  ...more,
})
const labels = (heads: readonly { label: string }[]) => heads.map(({ label }) => label)

test('ages compare across countries, labels never: Year 9 stands with Grade 8, and apart from Year 9 elsewhere', () => {
  const map = whereItWorks(
    [
      tried('worked', { year: 'Year 9', ages: [13, 14] }),
      tried('worked', { year: 'Year 9', ages: [13, 14] }),
      tried('in-part', { year: 'Grade 8', ages: [13, 14] }),
      tried('worked', { year: 'Year 9', ages: [12, 13] }),
    ],
    'year',
    'outcome',
  )
  expect(map.rows.map(({ label, alsoCalled, count }) => [label, alsoCalled, count])).toEqual([
    ['Year 9', [], 1],
    ['Year 9', ['Grade 8'], 3],
  ])
})

test('rows follow the lesson, the day, the school year and the ages; what nobody said comes last', () => {
  const rows = (observations: Observation[], axis: (typeof MAP_AXES)[number]) =>
    labels(whereItWorks(observations, axis, 'outcome').rows)
  const stages = ['end of lesson', 'starter', undefined, 'my own stage', 'Discussion']
  expect(
    rows(
      stages.map((lessonStage) => tried('worked', lessonStage === undefined ? {} : { lessonStage })),
      'lessonStage',
    ),
  ).toEqual(['Starter', 'Discussion', 'End of lesson', 'My own stage', ''])
  const terms = ['Summer 1', 'Autumn 2', 'Autumn 1', 'Spring 2']
  expect(
    rows(
      terms.map((halfTerm) => tried('worked', { halfTerm })),
      'halfTerm',
    ),
  ).toEqual(['Autumn 1', 'Autumn 2', 'Spring 2', 'Summer 1'])
  expect(
    rows([tried('worked', { ages: [15, 16] }), tried('worked', { year: 'Year 7', ages: [11, 12] })], 'year'),
  ).toEqual(['Year 7', 'Ages 15 to 16'])
  expect(
    rows(
      ['10A', '9B'].map((className) => tried('worked', {}, { className })),
      'class',
    ),
  ).toEqual(['9B', '10A'])
})

test('the same word written otherwise is one row, called as most write it', () => {
  const map = whereItWorks(
    ['science', 'Science ', 'SCIENCE', 'Science'].map((subject) => tried('worked', { subject })),
    'subject',
    'outcome',
  )
  expect(labels(map.rows)).toEqual(['Science'])
})

test('a cell speaks with the latest reason given for what happened most often there', () => {
  const map = whereItWorks(
    [
      tried('worked', {}, { words: 'Old reason', on: '2026-10-01' }),
      tried('worked', {}, { words: 'New reason', on: '2026-11-01' }),
      tried('worked', {}, { on: '2026-11-20' }),
      tried('not-this-time', {}, { words: 'They minded.', on: '2026-11-22' }),
    ],
    'year',
    'lessonStage',
  )
  const [row] = map.rows
  const [column] = map.columns
  const cell = row && column && map.cellAt(row, column)
  expect(cell?.spokenBy?.words).toBe('New reason')
  expect(cell?.counts).toEqual({ worked: 3, 'in-part': 0, 'not-this-time': 1, 'not-sure': 0 })
  expect(cell?.observations[0]?.words).toBe('They minded.')
})

test('gaps are where row and column are known and nobody has been, the most travelled first', () => {
  const map = whereItWorks(
    [
      tried('worked', { subject: 'Art', lessonStage: 'starter' }),
      tried('worked', { subject: 'Music', lessonStage: 'discussion' }),
      tried('worked', { subject: 'Music', lessonStage: 'feedback' }),
      tried('worked', { lessonStage: 'feedback' }),
    ],
    'subject',
    'lessonStage',
  )
  expect(map.gaps.map(({ row, column }) => `${row.label}, ${column.label}`)).toEqual([
    'Art, Feedback',
    'Music, Starter',
    'Art, Discussion',
  ])
})

test('how many places were said leaves out those that nobody said', () => {
  expect(placesSaid([tried('worked', {}), tried('worked', { subject: 'Art' })], 'subject')).toBe(1)
})

const word = fc.option(fc.oneof(fc.constantFrom('starter', 'Science', '["a","b"]'), fc.string()), {
  nil: undefined,
})
const observation = fc
  .record({
    outcome: fc.constantFrom(...OUTCOMES),
    year: word,
    ages: fc.option(fc.tuple(fc.nat(20), fc.nat(20)), { nil: undefined }),
    subject: word,
    lessonStage: word,
    timeOfDay: word,
    halfTerm: word,
    className: word,
  })
  .map(({ outcome, className, ...context }) =>
    tried(
      outcome,
      Object.fromEntries(Object.entries(context).filter(([, value]) => value !== undefined)),
      className === undefined ? {} : { className },
    ),
  )

test('whatever was written, each observation is in exactly one cell, and rows and columns add up', () => {
  fc.assert(
    fc.property(
      fc.array(observation, { maxLength: 60 }),
      fc.constantFrom(...MAP_AXES),
      fc.constantFrom(...MAP_AXES, 'outcome' as const),
      (all, rowAxis, columnAxis) => {
        const map = whereItWorks(all, rowAxis, columnAxis)
        const inCells = map.rows.flatMap((row) =>
          map.columns.flatMap((column) => map.cellAt(row, column)?.observations ?? []),
        )
        expect(inCells.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted())
        const sum = (heads: readonly { count: number }[]) =>
          heads.reduce((total, { count }) => total + count, 0)
        expect([sum(map.rows), sum(map.columns)]).toEqual([all.length, all.length])
        for (const { row, column } of map.gaps) expect(map.cellAt(row, column)).toBeUndefined()
      },
    ),
  )
})

test('a map begins with rows and columns that tell something, and with outcomes where nothing else does', () => {
  expect(axesFor([])).toEqual({ rows: 'year', columns: 'outcome' })
  const [first, second] = [
    { className: '9B', context: { lessonStage: 'starter' } },
    { className: '9C', context: { lessonStage: 'discussion' } },
  ].map(({ className, context }) => tried('worked', context, { className }))
  expect(axesFor([first, second].filter((one) => one !== undefined))).toEqual({
    rows: 'class',
    columns: 'lessonStage',
  })
})
