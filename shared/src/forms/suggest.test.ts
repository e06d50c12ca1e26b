import { expect, test } from 'vitest'
import { suggest } from './suggest.ts'
import { type ExpectedSuggestion, SITUATIONS } from './suggest-situations.ts'
import { WAYS } from './ways.ts'

const asked = ({ wants, people, minutes, everyWeeks, weeks, knowEachOther }: ExpectedSuggestion) =>
  suggest({ wants, people, time: { minutes, everyWeeks, weeks }, knowEachOther })

test('there are forty situations', () => {
  expect(SITUATIONS).toHaveLength(40)
})

test.each(SITUATIONS)('$when', (situation) => {
  const ids = asked(situation).map(({ form }) => form.id)
  expect(ids[0]).toBe(situation.first)
  for (const id of situation.also ?? []) expect(ids).toContain(id)
  for (const id of situation.never ?? []) expect(ids).not.toContain(id)
  expect(ids.length).toBeGreaterThanOrEqual(1)
  expect(ids.length).toBeLessThanOrEqual(3)
})

test('every way of working is somebody’s first suggestion', () => {
  const first = new Set(SITUATIONS.map(({ first: id }) => id))
  expect(WAYS.map(({ id }) => id).filter((id) => !first.has(id))).toEqual([])
})

test('the reason says what is wanted, and the people and the time there are', () => {
  const [triad] = suggest({ wants: ['second-eyes'], people: 3, time: { minutes: 60, everyWeeks: 3 } })
  expect(triad?.reason).toBe(
    'You want to have a second pair of eyes on one thing, and you have two colleagues in mind and an hour every three weeks.',
  )
})
