import type { RecordId } from '@whatworked/shared/ids'
import { reflection } from '@whatworked/shared/records/reflection'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { ReflectionEntry } from '../entry.ts'
import { type Around, isLike, type Moment, rankOld } from './old-rank.ts'

const CLASS = '019a0000-0000-7000-8000-0000000000c1'
const TODAY = '2026-11-23'
const now = new Date(`${TODAY}T13:00:00Z`).getTime()
const anEntry = (id: string, day: string, body: object = {}, createdAt = 0): ReflectionEntry => ({
  kind: 'reflection',
  id: id as RecordId, // any text will do here
  day,
  createdAt,
  editedAt: createdAt,
  body: v.parse(reflection, { happenedOn: day, worked: 'Words.', ...body }),
})
const moment = (more: Partial<Moment> = {}): Moment => ({ today: TODAY, techniques: [], topic: '', ...more })
const around = (more: Partial<Around> = {}): Around => ({
  halfTerms: [],
  unused: new Map(),
  techniqueOf: (id) => id,
  ...more,
})
const ids = (entries: readonly ReflectionEntry[], of: Moment, with_ = around()) =>
  rankOld(entries, of, with_, now).map(({ entry }) => entry.id)
const science = { subject: 'Science', ages: [13, 14] as [number, number] }

test('the same topic comes before the same technique, that before a class of the kind, that before the season', () => {
  const entries = [
    anEntry('season', '2025-11-10'),
    anEntry('class', '2026-03-01', { context: science }),
    anEntry('technique', '2026-03-01', { techniques: ['cold-call'] }),
    anEntry('topic', '2026-03-01', { topic: 'héat' }),
  ]
  const now_ = moment({ techniques: ['cold-call'], topic: 'Heat', class: { id: 'c', context: science } })
  const halfTerms = [{ from: '2025-11-03', to: '2025-12-19', yearsAgo: 1 }]
  expect(ids(entries, now_, around({ halfTerms }))).toEqual(['topic', 'technique', 'class', 'season'])
})

test('what fits in two ways comes before what fits in one, a win before another, the later before the earlier', () => {
  const both = { techniques: ['cold-call'], context: science }
  const entries = [
    anEntry('one', '2026-05-01', { techniques: ['cold-call'] }),
    anEntry('earlier', '2026-01-01', both),
    anEntry('later', '2026-02-01', both),
    anEntry('win', '2025-01-01', { ...both, win: true }),
  ]
  const now_ = moment({ techniques: ['cold-call'], class: { id: 'c', context: science } })
  expect(ids(entries, now_)).toEqual(['win', 'later', 'earlier', 'one'])
})

test('never the entry itself, one that is fresh, was just written, has no words, or doesn’t fit', () => {
  const entries = [
    anEntry('self', '2026-03-01', { techniques: ['x'] }),
    anEntry('fresh', '2026-11-05', { techniques: ['x'] }),
    anEntry('just written', '2024-03-01', { techniques: ['x'] }, now - 60_000),
    anEntry('wordless', '2026-03-01', { techniques: ['x'], worked: ' ' }),
    anEntry('other', '2026-03-01', { techniques: ['y'] }),
    anEntry('fits', '2026-03-01', { techniques: ['x'] }),
  ]
  expect(ids(entries, moment({ techniques: ['x'], entry: 'self' }))).toEqual(['fits'])
})

test('the reason is the strongest one, and knows whether it is this very week', () => {
  const halfTerms = [{ from: '2025-11-13', to: '2025-12-03', yearsAgo: 1 }]
  const reasonOf = (entry: ReflectionEntry, of = moment(), with_ = around({ halfTerms })) =>
    rankOld([entry], of, with_, now)[0]?.reason
  expect(reasonOf(anEntry('a', '2025-11-21'))).toEqual({ kind: 'half-term', yearsAgo: 1, isSameWeek: true })
  expect(reasonOf(anEntry('a', '2025-12-02'))).toMatchObject({ isSameWeek: false })
  const unused = around({ unused: new Map([['jigsaw', '2026-03-01']]) })
  expect(reasonOf(anEntry('a', '2026-03-01', { techniques: ['jigsaw'] }), moment(), unused)).toEqual({
    kind: 'unused',
    technique: 'jigsaw',
  })
  const merged = around({ techniqueOf: () => 'jigsaw' })
  const asked = moment({ techniques: ['jigsaw'], class: { id: CLASS, context: science } })
  expect(reasonOf(anEntry('a', '2026-03-01', { techniques: ['z'], class: CLASS }), asked, merged)).toEqual({
    kind: 'technique',
    technique: 'jigsaw',
    isSameKind: true,
  })
})

test('classes are alike by subject and by ages that overlap; a label never decides', () => {
  expect(isLike({ subject: 'science', ages: [13, 14] }, science)).toBe(true)
  expect(isLike({ subject: 'Science', ages: [14, 15] }, science)).toBe(false)
  expect(isLike({ subject: 'Science' }, science)).toBe(true)
  expect(isLike({ subject: 'History', ages: [13, 14] }, science)).toBe(false)
  expect(isLike(undefined, science)).toBe(false)
})
