/** Starts a stream's mirror anew when the server says that the stream lives another life now. */
import type { StreamId } from '@whatworked/shared/ids'
import type { JournalDb, RecordKey } from './db.ts'
import type { DirtyRow, LocalRecord } from './local-record.ts'
import { StreamWrites, tablesOfWrites } from './stream-writes.ts'

/**
 * Forgets every seq of the stream and goes back to its beginning, in one transaction. What was not confirmed is kept,
 * without a base, so that the merge keeps both sides. Rows that don't come again are dropped with the last page
 * (`applyPull`); until then the screens go on showing them.
 */
export const startResync = (db: JournalDb, stream: StreamId, epoch: number): Promise<void> =>
  db.transaction('rw', tablesOfWrites(db), async () => {
    const [row, frozen] = await Promise.all([db.streams.get(stream), db.inflight.get(stream)])
    if (row === undefined || row.epoch === epoch) return
    const again = (frozen?.mutations ?? []).map(
      ({ id }): DirtyRow => ({ stream, id: id as LocalRecord['id'] }),
    )
    const writes = new StreamWrites(stream)
    await db.records
      .where('[stream+id]')
      .between([stream, ''], [stream, '\uffff'])
      .each(({ seq: _, ...record }) => writes.put(record, record))
    const bases = (await db.base.where('stream').equals(stream).primaryKeys()) as RecordKey[]
    for (const [, id] of bases) writes.dropBase(id)
    await Promise.all([
      writes.write(db),
      db.inflight.delete(stream),
      db.dirty.bulkPut(again),
      db.streams.put({ ...row, epoch, cursor: 0, isResyncing: true }),
    ])
  })
