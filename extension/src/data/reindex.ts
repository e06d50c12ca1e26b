/**
 * Brings the derived index up to date after a version that lists records by something new: row by row in the background,
 * a chunk a transaction, going on where it stopped. Records themselves are not touched.
 */
import * as v from 'valibot'
import { addDeltas, applyDeltas, type Deltas } from './counters.ts'
import type { JournalDb, RecordKey } from './db.ts'
import { FACETS_VERSION, facetsOf } from './facets.ts'

const MARKER = 'facets'
/** About 45 ms of writing where all rows change: shorter than a long task. */
const AT_A_TIME = 250

const marker = v.object({
  version: v.number(),
  /** The last key that is done, while the work goes on. */
  after: v.optional(v.tuple([v.string(), v.string()])),
})
type Marker = v.InferOutput<typeof marker>

/** Reindexes what an older version wrote, and says how many rows changed; nothing to do is the usual case. */
export const reindex = async (db: JournalDb): Promise<number> => {
  let changed = 0
  let at = await readMarker(db)
  while (at === undefined || at.version < FACETS_VERSION || at.after !== undefined) {
    const begun = at?.version === FACETS_VERSION ? at.after : undefined
    const chunk = await reindexChunk(db, begun)
    changed += chunk.changed
    at = chunk.marker
  }
  return changed
}

const readMarker = async (db: JournalDb): Promise<Marker | undefined> => {
  const parsed = v.safeParse(marker, (await db.meta.get(MARKER))?.value)
  return parsed.success ? parsed.output : undefined
}

const reindexChunk = (
  db: JournalDb,
  after: RecordKey | undefined,
): Promise<{ changed: number; marker: Marker }> =>
  db.transaction('rw', db.records, db.counters, db.meta, async () => {
    const rows = await (after === undefined
      ? db.records.orderBy(':id')
      : db.records.where(':id').above(after)
    )
      .limit(AT_A_TIME)
      .toArray()
    const deltas: Deltas = new Map()
    const stale = rows.flatMap((row) => {
      const facets = facetsOf(row)
      if (isSame(row.facets, facets)) return []
      addDeltas(deltas, row.facets, facets)
      return [{ ...row, facets }]
    })
    const last = rows.at(-1)
    const next: Marker =
      last === undefined || rows.length < AT_A_TIME
        ? { version: FACETS_VERSION }
        : { version: FACETS_VERSION, after: [last.stream, last.id] }
    await Promise.all([
      stale.length > 0 && db.records.bulkPut(stale),
      applyDeltas(db, deltas),
      db.meta.put({ key: MARKER, value: next }),
    ])
    return { changed: stale.length, marker: next }
  })

const isSame = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((key, at) => key === right[at])
