/** Lets go of a space that this account may not read any more. */
import type { StreamId } from '@whatworked/shared/ids'
import type { JournalDb, RecordKey } from './db.ts'
import { trayRow } from './reconcile.ts'
import { unsentIds } from './row-rules.ts'
import { StreamWrites, tablesOfWrites } from './stream-writes.ts'

/**
 * Deletes the mirror, its bases, dirty marks, frozen batch and counters in one transaction. Own words that were not
 * confirmed go to the tray with `reason`; nobody else's stay anywhere.
 */
export const forgetStream = (db: JournalDb, stream: StreamId, reason: string, now: Date): Promise<void> =>
  db.transaction('rw', tablesOfWrites(db), async () => {
    const [dirty, frozen] = await Promise.all([
      db.dirty.where('stream').equals(stream).toArray(),
      db.inflight.get(stream),
    ])
    const unsent = unsentIds(dirty, frozen?.mutations)
    const writes = new StreamWrites(stream)
    const records = await db.records.bulkGet([...unsent].map((id): RecordKey => [stream, id]))
    for (const record of records)
      if (record && !record.removed) writes.putInTray(trayRow(record, reason, now))
    await writes.write(db)
    await Promise.all([
      db.records.where('[stream+id]').between([stream, ''], [stream, '\uffff']).delete(),
      db.base.where('stream').equals(stream).delete(),
      db.dirty.where('stream').equals(stream).delete(),
      db.counters.where('key').startsWith(`${stream}|`).delete(),
      db.inflight.delete(stream),
      db.streams.delete(stream),
    ])
  })
