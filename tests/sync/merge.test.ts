import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import { type Lost, mergeRecord, type Version } from '@whatworked/shared/merge/merge-record'
import { revisionOf } from '@whatworked/shared/merge/revision-of'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

const RUNS = { seed: 20261123, numRuns: 400 }
const ID = '018f0000-0000-7000-8000-000000000001' as RecordId

/** Every string in a value, wherever it stands. */
const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(wordsIn)
}

const idsOf = (lost: readonly Lost[]): string[] =>
  lost
    .map(({ field, value, editedAt }) =>
      revisionOf({ stream: JOURNAL, id: ID, field, value, cause: 'conflict', writtenAt: editedAt }),
    )
    .map(({ id }) => id)
    .sort()

/** Words that only this writer writes, so that each can be followed to where it ends up. */
const wordsBy = (writer: string) => fc.nat(99).map((number) => `<${writer}${number}>`)

const isNew = (word: string): boolean => /^<(mine|theirs|[abcd])\d/.test(word)

/** A body in all the shapes that fields have: words, a set, a list with ids, a nested group, one from a newer version. */
const bodyBy = (writer: string) => {
  const words = wordsBy(writer)
  return fc.record(
    {
      worked: words,
      why: words,
      next: words,
      techniques: fc.uniqueArray(words, { maxLength: 3 }),
      evidence: fc.uniqueArray(fc.record({ id: fc.constantFrom('e1', 'e2', 'e3'), summary: words }), {
        selector: ({ id }) => id,
        maxLength: 3,
      }),
      ifThen: fc.record({ ifI: words, because: words }, { requiredKeys: [] }),
      madeByANewerVersion: fc.record({ anything: words }),
    },
    { requiredKeys: [] },
  )
}

/** An edit of `base`: some of its fields are replaced, some taken out. */
const editOf = (base: Record<string, unknown>, writer: string): fc.Arbitrary<Version> =>
  fc
    .record({
      fresh: bodyBy(writer),
      cleared: fc.subarray(Object.keys(base)),
      editedAt: fc.integer({ min: 1, max: 5 }),
      isPutAway: fc.boolean(),
    })
    .map(({ fresh, cleared, editedAt, isPutAway }) => ({
      body: {
        ...Object.fromEntries(Object.entries(base).filter(([key]) => !cleared.includes(key))),
        ...fresh,
      },
      editedAt,
      ...(isPutAway && { putAwayOn: '2026-11-23' }),
    }))

const removal = fc
  .integer({ min: 1, max: 5 })
  .map((editedAt): Version => ({ body: null, removed: true, editedAt }))

const threeVersions = bodyBy('base').chain((body) =>
  fc.record({
    base: fc.oneof({ weight: 5, arbitrary: fc.constant({ body, editedAt: 1 }) }, fc.constant(undefined)),
    mine: fc.oneof({ weight: 5, arbitrary: editOf(body, 'mine') }, removal),
    theirs: fc.oneof({ weight: 5, arbitrary: editOf(body, 'theirs') }, removal),
    removalWins: fc.boolean(),
  }),
)

test('whoever merges, the journal is the same: the same version shown, the same ones kept', () => {
  fc.assert(
    fc.property(threeVersions, ({ base, mine, theirs, removalWins }) => {
      const here = mergeRecord({ base, mine, theirs, removalWins })
      const there = mergeRecord({ base, mine: theirs, theirs: mine, removalWins })
      expect(there.merged).toEqual(here.merged)
      expect(idsOf(there.lost)).toEqual(idsOf(here.lost))
    }),
    RUNS,
  )
})

test('merging again what is merged already changes nothing and keeps nothing twice', () => {
  fc.assert(
    fc.property(threeVersions, ({ base, mine, theirs, removalWins }) => {
      const once = mergeRecord({ base, mine, theirs, removalWins })
      const again = mergeRecord({ base, mine: once.merged, theirs, removalWins })
      expect(again.merged).toEqual(once.merged)
      for (const id of idsOf(again.lost)) expect(idsOf(once.lost)).toContain(id)
      const confirmed = mergeRecord({ base: theirs, mine: once.merged, theirs, removalWins })
      expect(confirmed.merged).toEqual(once.merged)
      expect(confirmed.lost).toEqual([])
      expect(confirmed.isNews).toBe(once.isNews)
    }),
    RUNS,
  )
})

test('every word that either side wrote is shown or kept', () => {
  fc.assert(
    fc.property(threeVersions, ({ base, mine, theirs, removalWins }) => {
      const { merged, lost } = mergeRecord({ base, mine, theirs, removalWins })
      const found = new Set([...wordsIn(merged.body), ...lost.flatMap(({ value }) => wordsIn(value))])
      const written = [...wordsIn(mine.body), ...wordsIn(theirs.body)].filter(isNew)
      for (const word of written) expect(found).toContain(word)
    }),
    RUNS,
  )
})

const severalEdits = bodyBy('base').chain((body) =>
  fc
    .record({
      edits: fc.tuple(editOf(body, 'a'), editOf(body, 'b'), editOf(body, 'c'), editOf(body, 'd')),
      order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      repeated: fc.array(fc.nat(3), { maxLength: 4 }),
    })
    .map((rest) => ({ base: { body, editedAt: 1 }, ...rest })),
)

/** Lets devices that all know `base` push their edits one after another; each merges with what it finds. */
const pushInTurn = (base: Version, edits: readonly Version[]): { shown: Version; kept: Lost[] } => {
  let shown = base
  const kept: Lost[] = []
  for (const mine of edits) {
    const { merged, lost } = mergeRecord({ base, mine, theirs: shown, removalWins: false })
    shown = merged
    kept.push(...lost)
  }
  return { shown, kept }
}

test('four devices in any order, with repetitions, lose no words', () => {
  fc.assert(
    fc.property(severalEdits, ({ base, edits, order, repeated }) => {
      const turns = [...order, ...repeated].flatMap((at) => edits[at] ?? [])
      const { shown, kept } = pushInTurn(base, turns)
      const found = new Set([...wordsIn(shown.body), ...kept.flatMap(({ value }) => wordsIn(value))])
      const written = edits.flatMap(({ body }) => wordsIn(body)).filter(isNew)
      for (const word of written) expect(found).toContain(word)
    }),
    RUNS,
  )
})

test('four devices that write the same field end with the same journal in any order, with any repetition', () => {
  const edit = (writer: string) =>
    fc.record({ body: fc.record({ why: wordsBy(writer) }), editedAt: fc.integer({ min: 2, max: 4 }) })
  const scene = fc.record({
    edits: fc.tuple(edit('a'), edit('b'), edit('c'), edit('d')),
    order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
    repeated: fc.array(fc.nat(3), { maxLength: 4 }),
  })
  fc.assert(
    fc.property(scene, ({ edits, order, repeated }) => {
      const base = { body: { why: '<base>' }, editedAt: 1 }
      const one = pushInTurn(base, edits)
      const other = pushInTurn(
        base,
        [...order, ...repeated].flatMap((at) => edits[at] ?? []),
      )
      expect(other.shown).toEqual(one.shown)
      expect(new Set(idsOf(other.kept))).toEqual(new Set(idsOf(one.kept)))
    }),
    RUNS,
  )
})
