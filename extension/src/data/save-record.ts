/** Saves: a record, its dirty mark, its base, its counters and its earlier version, all in one transaction or not at all. */
import type { SaveFailure } from '@whatworked/shared/failure'
import { JOURNAL, newJournalId, newSpaceRecordId, type RecordId, type StreamId } from '@whatworked/shared/ids'
import { mergeRecord } from '@whatworked/shared/merge/merge-record'
import { isSame } from '@whatworked/shared/merge/merge-value'
import type { StoredRecord } from '@whatworked/shared/records/envelope'
import { journalTypes, parseBody, spaceTypes } from '@whatworked/shared/records/registry'
import { cleanJson } from '@whatworked/shared/text'
import { conflictRevision } from './conflict-revision.ts'
import { addDeltas, applyDeltas, type Deltas } from './counters.ts'
import type { JournalDb } from './db.ts'
import { versionsBefore } from './earlier-versions.ts'
import { facetsOf } from './facets.ts'
import type { LocalRecord } from './local-record.ts'
import { writeFailure } from './write-failure.ts'

/** One thing to save. Without `id` a new record is made; with `removed` it becomes a tombstone and `body` is ignored. */
export type Change = {
  stream: StreamId
  id?: RecordId
  type: string
  body: unknown
  /**
   * The body as the person saw it when they began. What changed beneath their hands since then, in another page or by
   * sync, is merged with what they wrote instead of being replaced unseen.
   */
  before?: unknown
  putAwayOn?: string
  removed?: true
}
export type Saved = { kind: 'saved'; records: LocalRecord[] }

const homeOf = (stream: StreamId) => (stream === JOURNAL ? 'journal' : 'space')
const versionOf = (stream: StreamId, type: string): number => {
  const types: Record<string, { v: number }> = stream === JOURNAL ? journalTypes : spaceTypes
  return types[type]?.v ?? 1
}

/** An id for a new record of this stream. */
export const newIdFor = (stream: StreamId, now: Date): RecordId =>
  stream === JOURNAL ? newJournalId(now.getTime()) : newSpaceRecordId()

const withFacets = (record: StoredRecord): LocalRecord => ({ ...record, facets: facetsOf(record) })

const changedRecord = (
  change: Change,
  existing: LocalRecord | undefined,
  author: string | undefined,
  now: Date,
) => {
  const { seq, createdAt } = existing ?? {}
  return withFacets({
    stream: change.stream,
    id: change.id ?? newIdFor(change.stream, now),
    type: change.type,
    v: Math.max(existing?.v ?? 0, versionOf(change.stream, change.type)),
    ...(seq === undefined ? {} : { seq }),
    ...(existing?.author === undefined && author === undefined
      ? {}
      : { author: existing?.author ?? author ?? '' }),
    createdAt: createdAt ?? now.getTime(),
    editedAt: Math.max(now.getTime(), (existing?.editedAt ?? 0) + 1),
    ...(change.putAwayOn === undefined ? {} : { putAwayOn: change.putAwayOn }),
    ...(change.removed ? { removed: true as const } : {}),
    body: change.removed ? null : change.body,
  })
}

/** In a space a removal is final: words for a record that is gone stay with the person who wrote them. */
class RemovedMeanwhile extends Error {}

/** The change with what its writer had not seen merged in; words that are not shown become revisions. */
const withUnseen = (
  change: Change,
  existing: LocalRecord | undefined,
  now: Date,
): { merged: Change; revisions: LocalRecord[] } => {
  const isSeen = existing === undefined || change.before === undefined || isSame(change.before, existing.body)
  if (isSeen || change.removed || existing.removed) return { merged: change, revisions: [] }
  const editedAt = Math.max(now.getTime(), existing.editedAt + 1)
  const { merged, lost } = mergeRecord({
    base: { body: change.before, editedAt: 0 },
    mine: { body: change.body, editedAt },
    theirs: { body: existing.body, editedAt: existing.editedAt },
    removalWins: false,
  })
  const revisions = lost.map((one) => conflictRevision(existing, one, now))
  return { merged: { ...change, body: merged.body }, revisions }
}

/** Inside the transaction: reads what the change meets, and writes the record with all that belongs to it. */
const writeChange = async (
  db: JournalDb,
  change: Change,
  deltas: Deltas,
  now: Date,
): Promise<LocalRecord> => {
  const key: [string, string] = [change.stream, change.id ?? '']
  const [existing, base, stream] = await Promise.all([
    change.id === undefined ? undefined : db.records.get(key),
    change.id === undefined ? undefined : db.base.get(key),
    change.stream === JOURNAL ? undefined : db.streams.get(change.stream),
  ])
  if (change.stream !== JOURNAL && existing?.removed && !change.removed) throw new RemovedMeanwhile()
  const { merged, revisions } = withUnseen(change, existing, now)
  const record = changedRecord(merged, existing, stream?.member, now)
  const versions = [...(existing ? versionsBefore(existing, record, now) : []), ...revisions]
  const writes: Promise<unknown>[] = []
  for (const each of [record, ...versions]) {
    writes.push(db.records.put(each), db.dirty.put({ stream: each.stream, id: each.id }))
  }
  // A base is only ever a body the server confirmed: a record with a seq and no base is exactly that.
  if (existing?.seq !== undefined && base === undefined) {
    const { stream: home, id, body, removed, putAwayOn, editedAt } = existing
    writes.push(
      db.base.put({
        stream: home,
        id,
        body,
        editedAt,
        ...(removed ? { removed } : {}),
        ...(putAwayOn === undefined ? {} : { putAwayOn }),
      }),
    )
  }
  addDeltas(deltas, existing?.facets ?? [], record.facets)
  await Promise.all(writes)
  return record
}

/** Saves all changes, or none. Failures are values; nothing that was kept before is touched by one. */
export const saveRecords = async (
  db: JournalDb,
  changes: readonly Change[],
  now: Date,
): Promise<Saved | SaveFailure> => {
  const clean: Change[] = []
  // a web page keeps no journal: what goes into a space is saved, its counterpart in the journal is for the extension
  const kept = changes.filter(({ stream }) => db.holdsJournal || stream !== JOURNAL)
  if (kept.length === 0 && changes.length > 0) return { kind: 'invalid', reason: 'no-journal' }
  for (const change of kept) {
    const body = cleanJson(change.body)
    const parsed = parseBody(homeOf(change.stream), change.type, 1, body)
    if (!change.removed && parsed.kind === 'invalid') return { kind: 'invalid', reason: parsed.reason }
    clean.push({ ...change, body: parsed.kind === 'known' ? parsed.body : body })
  }
  try {
    const records: LocalRecord[] = []
    await db.transaction('rw', [db.records, db.base, db.dirty, db.counters, db.streams], async () => {
      const deltas: Deltas = new Map()
      for (const change of clean) records.push(await writeChange(db, change, deltas, now))
      await applyDeltas(db, deltas)
    })
    return { kind: 'saved', records }
  } catch (error) {
    if (error instanceof RemovedMeanwhile) return { kind: 'invalid', reason: 'removed' }
    return writeFailure(error)
  }
}

/** Saves one change; `record` is what is kept now. */
export const saveRecord = async (
  db: JournalDb,
  change: Change,
  now: Date,
): Promise<{ kind: 'saved'; record: LocalRecord } | SaveFailure> => {
  const result = await saveRecords(db, [change], now)
  const record = result.kind === 'saved' ? result.records[0] : undefined
  if (result.kind !== 'saved') return result
  return record ? { kind: 'saved', record } : { kind: 'broken', reason: 'nothing saved' }
}
