/** Takes changes out of the dirty set into the one numbered batch that is sent, and back if it has to be numbered anew. */
import type { StreamId } from '@whatworked/shared/ids'
import { type Mutation, PUSH_MAX_LENGTH, PUSH_MAX_MUTATIONS } from '@whatworked/shared/protocol/streams'
import { spaceType } from '@whatworked/shared/records/registry'
import type { JournalDb, RecordKey } from './db.ts'
import type { InflightRow, LocalRecord } from './local-record.ts'
import { mutationOf } from './wire.ts'

/** So many dirty marks are looked at for one batch. */
const WINDOW = 2_000

/**
 * The stream's frozen batch: the one that still waits for its answer, or a new one, durable before this returns.
 * Undefined where there is nothing to send. At most `max` records and 256,000 characters, unless one record is larger.
 */
export const freezeBatch = (
  db: JournalDb,
  stream: StreamId,
  now: Date,
  max = PUSH_MAX_MUTATIONS,
): Promise<InflightRow | undefined> =>
  db.transaction('rw', [db.inflight, db.dirty, db.records, db.streams], async () => {
    const [frozen, row, dirty] = await Promise.all([
      db.inflight.get(stream),
      db.streams.get(stream),
      db.dirty.where('stream').equals(stream).limit(WINDOW).toArray(),
    ])
    if (frozen || row === undefined || dirty.length === 0) return frozen
    const records = await db.records.bulkGet(dirty.map(({ id }): RecordKey => [stream, id]))
    const mutations = firstFitting(records, row.nextN, max)
    if (mutations.length === 0) return undefined
    const batch: InflightRow = { stream, mutations, frozenAt: now.getTime() }
    await Promise.all([
      db.inflight.put(batch),
      db.dirty.bulkDelete(mutations.map(({ id }): RecordKey => [stream, id])),
      db.streams.update(stream, { nextN: row.nextN + mutations.length }),
    ])
    return batch
  })

/** Takes the frozen batch apart again: its changes are dirty and get new numbers, from `nextN`. */
export const requeueBatch = (db: JournalDb, stream: StreamId, nextN: number): Promise<void> =>
  db.transaction('rw', [db.inflight, db.dirty, db.streams], async () => {
    const frozen = await db.inflight.get(stream)
    if (frozen === undefined) return
    await Promise.all([
      db.inflight.delete(stream),
      db.dirty.bulkPut(frozen.mutations.map(({ id }) => ({ stream, id: id as LocalRecord['id'] }))),
      db.streams.update(stream, { nextN }),
    ])
  })

/** What others belong to first, then the oldest: a post is there before the comments on it, whatever the clock said. */
const firstFitting = (
  records: readonly (LocalRecord | undefined)[],
  nextN: number,
  max: number,
): Mutation[] => {
  const there = records.filter((record) => record !== undefined)
  const byId = new Map<string, LocalRecord>(there.map((record) => [record.id, record]))
  const ordered = there
    .map((record) => ({ record, depth: depthOf(record, byId) }))
    .sort(
      (a, b) =>
        a.depth - b.depth || a.record.createdAt - b.record.createdAt || (a.record.id < b.record.id ? -1 : 1),
    )
    .map(({ record }) => record)
  const mutations: Mutation[] = []
  let length = 0
  for (const record of ordered.slice(0, max)) {
    if (travelsAlone(record) && mutations.length > 0) break
    const mutation = mutationOf(record, nextN + mutations.length)
    length += JSON.stringify(mutation).length
    if (mutations.length > 0 && length > PUSH_MAX_LENGTH) break
    mutations.push(mutation)
    if (travelsAlone(record)) break
  }
  return mutations
}

/** How many records of this set it belongs to, one through the other. */
const depthOf = (record: LocalRecord, byId: ReadonlyMap<string, LocalRecord>): number => {
  let depth = 0
  const above = ({ type, body }: LocalRecord): LocalRecord | undefined => {
    const field = spaceType(type)?.parent
    const id = field === undefined ? undefined : (body as Record<string, unknown> | null)?.[field]
    return typeof id === 'string' ? byId.get(id) : undefined
  }
  // Bounded, should two records ever name each other.
  for (let next = above(record); next !== undefined && depth < 10; next = above(next)) depth++
  return depth
}

/** A post without a name says nothing of its author by the company it comes in. */
const travelsAlone = ({ body }: LocalRecord): boolean =>
  (body as { byline?: unknown } | null)?.byline === 'none'
