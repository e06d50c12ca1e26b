/** Collects what one server answer changes, and writes all of it inside the transaction that its caller has open. */
import { JOURNAL, type StreamId } from '@whatworked/shared/ids'
import { spaceType } from '@whatworked/shared/records/registry'
import { addDeltas, applyDeltas, type Deltas } from './counters.ts'
import type { JournalDb, RecordKey } from './db.ts'
import { groupKey, rangeOf } from './facets.ts'
import type { BaseRow, LocalRecord, TrayRow } from './local-record.ts'
import type { Reconciled } from './reconcile.ts'
import { baseOf } from './wire.ts'

/** The tables that `StreamWrites` touches, for the caller's transaction. */
export const tablesOfWrites = (db: JournalDb) => [
  db.records,
  db.base,
  db.dirty,
  db.inflight,
  db.streams,
  db.counters,
  db.tray,
]

export class StreamWrites {
  private readonly stream: StreamId
  private readonly records: LocalRecord[] = []
  private readonly goneRecords: RecordKey[] = []
  private readonly bases: BaseRow[] = []
  private readonly goneBases: RecordKey[] = []
  private readonly dirty: RecordKey[] = []
  private readonly clean: RecordKey[] = []
  private readonly revisions: LocalRecord[] = []
  private readonly tray: TrayRow[] = []
  private readonly deltas: Deltas = new Map()

  constructor(stream: StreamId) {
    this.stream = stream
  }

  /** Keeps a record in the place of `before`. */
  put(record: LocalRecord, before: LocalRecord | undefined): void {
    this.records.push(record)
    this.count(before, record)
  }

  /** Counts a record that the caller writes itself. */
  count(before: LocalRecord | undefined, after: LocalRecord | undefined): void {
    addDeltas(this.deltas, before?.facets ?? [], after?.facets ?? [])
  }

  /** Drops a record as if it had never been here. */
  drop(record: LocalRecord): void {
    this.goneRecords.push([record.stream, record.id])
    this.count(record, undefined)
  }

  /** The records that are kept by these writes. */
  ids(): Set<string> {
    return new Set(this.records.map(({ id }) => id))
  }

  setBase(base: BaseRow): void {
    this.bases.push(base)
  }

  dropBase(id: string): void {
    this.goneBases.push([this.stream, id])
  }

  markDirty(id: string): void {
    this.dirty.push([this.stream, id])
  }

  markClean(id: string): void {
    this.clean.push([this.stream, id])
  }

  /** Keeps own words that can't be sent; a press has none. */
  putInTray(row: TrayRow): void {
    if (spaceType(row.record.type)?.isPress !== true) this.tray.push(row)
  }

  /** Keeps what a merge gave. `theirs` is the row it met, confirmed by the server, so it becomes the base. */
  keep(result: Reconciled, local: LocalRecord, theirs: LocalRecord): void {
    this.put(result.record, local)
    this.revisions.push(...result.revisions)
    for (const row of result.tray) this.putInTray(row)
    if (result.isUnsent) {
      this.setBase(baseOf(this.stream, local.id, theirs))
      this.markDirty(local.id)
    } else {
      this.dropBase(local.id)
      this.markClean(local.id)
    }
  }

  /** Writes everything, in parallel; nothing of it is there unless the caller's transaction commits. */
  async write(db: JournalDb): Promise<void> {
    // words that lost a conflict go where this device keeps its own
    if (!db.holdsJournal)
      for (const lost of this.revisions.splice(0)) this.tray.push(conflictRow(this.stream, lost))
    const spaceName = this.tray.length > 0 ? await spaceNameOf(db, this.stream) : undefined
    for (const one of this.revisions) this.count(undefined, one)
    const journalDirty = this.revisions.map(({ id }) => ({ stream: JOURNAL, id }))
    const dirty = this.dirty.map(([stream, id]) => ({
      stream: stream as StreamId,
      id: id as LocalRecord['id'],
    }))
    await Promise.all([
      some(this.clean) && db.dirty.bulkDelete(this.clean),
      some(this.goneBases) && db.base.bulkDelete(this.goneBases),
      some(this.goneRecords) && db.records.bulkDelete(this.goneRecords),
      some(this.records) && db.records.bulkPut(this.records),
      some(this.bases) && db.base.bulkPut(this.bases),
      some(dirty) && db.dirty.bulkPut(dirty),
      some(this.revisions) && db.records.bulkPut(this.revisions),
      some(journalDirty) && db.dirty.bulkPut(journalDirty),
      some(this.tray) && db.tray.bulkAdd(this.tray.map((row) => (spaceName ? { ...row, spaceName } : row))),
      applyDeltas(db, this.deltas),
    ])
  }
}

const conflictRow = (stream: StreamId, record: LocalRecord): TrayRow => ({
  stream,
  record,
  reason: 'conflict',
  at: record.createdAt,
})

const some = (list: readonly unknown[]): boolean => list.length > 0

/** The space's name as this device knows it. */
export const spaceNameOf = async (db: JournalDb, stream: StreamId): Promise<string | undefined> => {
  const space = await db.records
    .where('facets')
    .between(...rangeOf(groupKey(stream, 'space', 'all')))
    .first()
  const name = (space?.body as { name?: unknown } | undefined)?.name
  return typeof name === 'string' ? name : undefined
}
