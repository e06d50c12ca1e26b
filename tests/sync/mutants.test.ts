import 'fake-indexeddb/auto'
import type { Merge, Version } from '@whatworked/shared/merge/merge-record'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import type { Broken } from './simulate.ts'

/** Each mutant must be caught within so many schedules; nearly all of these seeds are run without it too (simulator.test.ts). */
const SCHEDULES = 60

type Merging = { base: Version | undefined; mine: Version; theirs: Version; removalWins: boolean }
type Mutant = {
  name: string
  /** The module whose one exported rule is replaced, and by what. */
  module: string
  replace: (real: never) => Record<string, unknown>
  /** The first seed, where the ones that catch it are rare. */
  from?: number
}

/** The ways of being wrong that lose words, split devices or turn time back, each one rule away from the product. */
const mutants: Mutant[] = [
  {
    name: 'takeTheirs: the server’s version wins in silence',
    module: '@whatworked/shared/merge/merge-record',
    replace: () => ({
      mergeRecord: ({ theirs }: Merging): Merge => ({ merged: theirs, lost: [], isNews: false }),
    }),
  },
  {
    name: 'noRevision: the loser of a conflict is not kept',
    module: '@whatworked/shared/merge/merge-record',
    replace: ({ mergeRecord }: { mergeRecord: (input: Merging) => Merge }) => ({
      mergeRecord: (input: Merging): Merge => ({ ...mergeRecord(input), lost: [] }),
    }),
  },
  {
    name: 'overwriteDirty: a pull replaces unsent edits',
    module: '@whatworked/extension/data/row-rules',
    replace: (real: object) => ({ ...real, unsentIds: () => new Set() }),
    from: 150,
  },
  {
    name: 'deleteWins: a removal takes the edits that it met with it',
    module: '@whatworked/shared/merge/merge-record',
    replace: ({ mergeRecord }: { mergeRecord: (input: Merging) => Merge }) => ({
      mergeRecord: (input: Merging): Merge => {
        const result = mergeRecord(input)
        return input.mine.removed || input.theirs.removed ? { ...result, lost: [] } : result
      },
    }),
  },
  {
    name: 'lww: the server accepts any write, whatever it was made from',
    module: '@whatworked/server/features/streams/statements',
    replace: (real: { editRecord: string; removeRecord: string }) => ({
      ...real,
      editRecord: real.editRecord.replace('seq = ?15', '?15 = ?15'),
      removeRecord: real.removeRecord.replace('seq = ?9', '?9 = ?9'),
    }),
  },
  {
    name: 'dropOnError: a batch without an answer is forgotten',
    module: '@whatworked/extension/data/freeze-batch',
    replace: (real: { freezeBatch: (...all: unknown[]) => unknown }) => ({
      ...real,
      freezeBatch: async (
        db: { inflight: { delete: (key: string) => unknown } },
        stream: string,
        ...rest: unknown[]
      ) => {
        await db.inflight.delete(stream)
        return real.freezeBatch(db, stream, ...rest)
      },
    }),
  },
  {
    name: 'cursorFirst: the cursor is saved before the rows',
    module: '@whatworked/extension/data/apply-pull',
    replace: (real: { applyPull: (...all: unknown[]) => unknown }) => ({
      ...real,
      applyPull: async (
        db: { streams: { update: (key: string, change: object) => unknown } },
        stream: string,
        after: number,
        page: { cursor: number },
        now: Date,
      ) => {
        await db.streams.update(stream, { cursor: page.cursor })
        return real.applyPull(db, stream, after, page, now)
      },
    }),
    from: 25,
  },
  {
    name: 'staleReplica: a row that is older than the record is applied',
    module: '@whatworked/extension/data/row-rules',
    replace: (real: object) => ({ ...real, isOldNews: () => false }),
  },
]

afterEach(() => {
  for (const { module } of mutants) vi.doUnmock(module)
  vi.resetModules()
})

test.for(mutants)('$name', { timeout: 240_000 }, async ({ module, replace, from = 1 }) => {
  vi.resetModules()
  vi.doMock(module, async (importReal) => replace((await importReal()) as never))
  const { simulate } = await import('./simulate.ts')
  const { realWorld } = await import('./real-server.ts')
  const world = realWorld()
  onTestFinished(world.close)
  let broken: Broken[] = []
  for (let seed = from; seed < from + SCHEDULES && broken.length === 0; seed++) {
    broken = await simulate(seed, world)
  }
  expect(broken, `survived ${SCHEDULES} schedules`).not.toEqual([])
})
