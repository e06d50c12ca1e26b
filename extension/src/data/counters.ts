/** Counters kept in the transaction of the write they count: `count()` walks the whole index (32 ms at 10,000 rows). */
import type { JournalDb } from './db.ts'
import { countedGroup } from './facets.ts'

/** What a write changes, by counter key. */
export type Deltas = Map<string, number>

/** Adds to `deltas` what replacing the facet keys `before` by `after` changes. */
export const addDeltas = (deltas: Deltas, before: readonly string[], after: readonly string[]): Deltas => {
  const add = (facetKey: string, step: number) => {
    const group = countedGroup(facetKey)
    if (group !== undefined) deltas.set(group, (deltas.get(group) ?? 0) + step)
  }
  for (const facetKey of before) add(facetKey, -1)
  for (const facetKey of after) add(facetKey, 1)
  return deltas
}

/** Writes the deltas; call it inside a read-write transaction over `counters`. */
export const applyDeltas = async (db: JournalDb, deltas: Deltas): Promise<void> => {
  const keys = [...deltas].filter(([, delta]) => delta !== 0).map(([key]) => key)
  if (keys.length === 0) return
  const rows = await db.counters.bulkGet(keys)
  await db.counters.bulkPut(
    keys.map((key, at) => ({ key, count: Math.max(0, (rows[at]?.count ?? 0) + (deltas.get(key) ?? 0)) })),
  )
}
