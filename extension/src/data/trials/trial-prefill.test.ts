import { post } from '@whatworked/shared/records/post'
import { reflection } from '@whatworked/shared/records/reflection'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { ReflectionEntry } from '../entry.ts'
import { ifThenIn, saysSomething, valuesFromEntry, valuesFromPost } from './trial-prefill.ts'

const ID = '019a0000-0000-7000-8000-00000000c0de'
const names = { techniques: new Map(), classes: new Map() }
const aReflection = (fields: object): ReflectionEntry => ({
  kind: 'reflection',
  id: ID as never,
  day: '2026-11-23',
  createdAt: 0,
  editedAt: 0,
  body: v.parse(reflection, { happenedOn: '2026-11-23', ...fields }),
})

describe('“If I … then … because …” in a sentence', () => {
  test.each([
    ['If I wait, then they think, because it is quiet.', ['wait', 'they think', 'it is quiet']],
    ['if i wait then they think', ['wait', 'they think', '']],
    ['If I wait because they need it', ['wait', '', 'they need it']],
    ['If I ask twice', ['ask twice', '', '']],
  ])('%s', (text, [ifI, then, because]) => {
    expect(ifThenIn(text)).toEqual({ ifI, then, because })
  })
  test('another sentence is none, nor is one about strengthening', () => {
    expect(ifThenIn('Wait longer, then ask.')).toBeUndefined()
    expect(ifThenIn('If it rains, then we stay in.')).toBeUndefined()
    expect(ifThenIn('If I strengthen it')).toEqual({ ifI: 'strengthen it', then: '', because: '' })
  })
})

test('a reflection gives what was to be tried next, with its technique and class, and where it came from', () => {
  const entry = aReflection({ next: 'If I wait then they think', techniques: ['wait-time'], class: ID })
  expect(valuesFromEntry(entry, names)).toMatchObject({
    ifI: 'wait',
    then: 'they think',
    technique: { id: 'wait-time' },
    class: { id: ID },
    from: { kind: 'reflection', id: ID },
  })
  expect(valuesFromEntry(aReflection({ next: 'Wait longer.' }), names).ifI).toBe('Wait longer.')
  expect(saysSomething(valuesFromEntry(aReflection({}), names))).toBe(false)
})

test('a post gives its hypothesis or what was tried, and never what came of it', () => {
  const shared = v.parse(post, {
    of: 'reflection',
    tried: 'Three questions at the door',
    worked: 'Silence',
    techniques: [{ name: 'Do now', seed: 'do-now' }],
  })
  expect(valuesFromPost(shared, ID, ID)).toEqual({
    ifI: 'Three questions at the door',
    technique: { id: 'do-now', name: 'Do now' },
    from: { kind: 'post', id: ID, space: ID },
  })
})
