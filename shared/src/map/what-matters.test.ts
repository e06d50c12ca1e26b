import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Context, OUTCOMES, type Outcome } from '../records/fields.ts'
import type { Observation } from './observation.ts'
import { underWhatConditions, whatSeemsToMatter } from './what-matters.ts'

const tried = (outcome: Outcome, reasons: string[] = [], context: Context = {}): Observation => ({
  id: 'o',
  outcome,
  on: '2026-11-20',
  context,
  reasons,
  mine: true,
})
const times = (count: number, one: Observation) => Array.from({ length: count }, () => one)

test('a reason is counted among the notes that name any: 8 of 12 that worked, 1 of 5 that didn’t', () => {
  const { reasons, tagged } = whatSeemsToMatter([
    ...times(8, tried('worked', ['routine-embedded'])),
    ...times(4, tried('worked', ['relationships', 'relationships'])),
    tried('not-this-time', ['routine-embedded', 'task-too-hard']),
    ...times(4, tried('not-this-time', ['task-too-hard'])),
    ...times(4, tried('in-part', ['routine-embedded'])),
    ...times(9, tried('worked')),
  ])
  expect(tagged).toBe(21)
  expect(reasons).toEqual([
    {
      about: 'reason',
      what: 'routine-embedded',
      worked: { count: 8, of: 12 },
      didnt: { count: 1, of: 5 },
    },
    { about: 'reason', what: 'task-too-hard', worked: { count: 0, of: 12 }, didnt: { count: 5, of: 5 } },
    { about: 'reason', what: 'relationships', worked: { count: 4, of: 12 }, didnt: { count: 0, of: 5 } },
  ])
})

test('what was named once, and “Don’t know yet”, are no pattern', () => {
  const { reasons, tagged } = whatSeemsToMatter([
    tried('worked', ['relationships']),
    ...times(5, tried('worked', ['dont-know-yet'])),
  ])
  expect(reasons).toEqual([])
  expect(tagged).toBe(1)
})

test('conditions are held side by side only when it went both ways', () => {
  expect(underWhatConditions(times(5, tried('worked', ['relationships'])))).toBeUndefined()
  expect(underWhatConditions([])).toBeUndefined()
})

test('conditions come from contexts and tags, each on the side where it was there more often', () => {
  const found = underWhatConditions([
    ...times(3, tried('worked', ['routine-embedded'], { lessonStage: 'starter', subject: 'Science' })),
    tried('worked', [], { lessonStage: 'end of lesson', subject: 'Science' }),
    ...times(
      2,
      tried('not-this-time', ['task-too-hard'], { lessonStage: 'end of lesson', subject: 'Science' }),
    ),
  ])
  expect(found?.whenWorked.map(({ what, worked, didnt }) => [what, worked, didnt])).toEqual([
    ['routine-embedded', { count: 3, of: 3 }, { count: 0, of: 2 }],
    ['Starter', { count: 3, of: 4 }, { count: 0, of: 2 }],
  ])
  expect(found?.whenNot.map(({ what }) => what)).toEqual(['task-too-hard', 'End of lesson'])
})

test('five thousand observations are counted, none of them twice', () => {
  const outcomes: readonly Outcome[] = OUTCOMES
  const many = Array.from({ length: 5_000 }, (_, at) =>
    tried(outcomes[at % 4] ?? 'worked', [`reason-${at % 7}`], { subject: `S${at % 9}` }),
  )
  const { reasons, tagged } = whatSeemsToMatter(many)
  expect(tagged).toBe(5_000)
  expect(reasons[0]?.worked.of).toBe(1_250)
  expect(underWhatConditions(many)?.whenWorked.length).toBeLessThanOrEqual(5)
})

test('no count is larger than what it is counted among, whatever was written', () => {
  const some = fc.record({
    outcome: fc.constantFrom(...OUTCOMES),
    reasons: fc.array(fc.constantFrom('a', 'b', 'c', 'dont-know-yet')),
    subject: fc.constantFrom('Art', 'art', ''),
  })
  fc.assert(
    fc.property(fc.array(some), (all) => {
      const observations = all.map(({ outcome, reasons, subject }) => tried(outcome, reasons, { subject }))
      const conditions = underWhatConditions(observations)
      const { reasons } = whatSeemsToMatter(observations)
      for (const { worked, didnt } of [
        ...reasons,
        ...(conditions?.whenWorked ?? []),
        ...(conditions?.whenNot ?? []),
      ]) {
        expect(worked.count).toBeLessThanOrEqual(worked.of)
        expect(didnt.count).toBeLessThanOrEqual(didnt.of)
      }
    }),
  )
})
