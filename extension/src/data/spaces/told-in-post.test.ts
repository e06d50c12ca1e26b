import { parseBody } from '@whatworked/shared/records/registry'
import { expect, it } from 'vitest'
import { toldIn } from './told-in-post.ts'

it('reads from a post what its schema reads', () => {
  const body = {
    of: 'trial',
    outcome: 'in-part',
    verdict: { kind: 'adapt', why: 'Shorter' },
    context: { year: 'Year 9', ages: [13, 14], subject: 'Science', lessonStage: 'starter' },
    reasons: ['pace-timing'],
    why: 'No time',
  }
  expect(parseBody('space', 'post', 1, body)).toMatchObject({ kind: 'known', body })
  expect(toldIn(body)).toMatchObject({
    outcome: 'in-part',
    verdict: 'adapt',
    verdictWhy: 'Shorter',
    context: body.context,
    reasons: ['pace-timing'],
    why: 'No time',
  })
})

it.each([null, 'a text', 7, undefined])('finds nothing in %j', (body) => {
  expect(toldIn(body)).toBeUndefined()
})

it('leaves out what has another shape than it should', () => {
  const odd = {
    outcome: 'brilliant',
    verdict: 'keep',
    context: { year: 9, ages: [13], lessonStage: null },
    reasons: [1, 'a'],
    why: { a: 1 },
  }
  expect(toldIn(odd)).toMatchObject({
    outcome: undefined,
    verdict: undefined,
    context: {},
    reasons: ['a'],
    why: undefined,
  })
})
