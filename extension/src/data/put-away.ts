/** Putting an entry away, bringing it back, and removing it for good. */
import type { SaveFailure } from '@whatworked/shared/failure'
import { JOURNAL, type RecordId, type StreamId } from '@whatworked/shared/ids'
import type { JournalDb } from './db.ts'
import type { LocalRecord } from './local-record.ts'
import { type Change, saveRecord } from './save-record.ts'
import { writeFailure } from './write-failure.ts'

type Result = { kind: 'saved'; record: LocalRecord } | { kind: 'missing' } | SaveFailure

/** Reads the record and saves it anew in one transaction, so that nothing written in between is undone. */
const change = (
  db: JournalDb,
  stream: StreamId,
  id: RecordId,
  to: (record: LocalRecord) => Change,
  now: Date,
): Promise<Result> =>
  db
    .transaction(
      'rw',
      [db.records, db.base, db.dirty, db.counters, db.streams],
      async (): Promise<Result> => {
        const record = await db.records.get([stream, id])
        if (record === undefined || record.removed) return { kind: 'missing' }
        return saveRecord(db, to(record), now)
      },
    )
    .catch(writeFailure)

/** Puts a journal entry into the bin, where it stays for 30 days. `day` is today, `YYYY-MM-DD`. */
export const putAway = (db: JournalDb, id: RecordId, day: string, now: Date): Promise<Result> =>
  change(db, JOURNAL, id, ({ stream, type, body }) => ({ stream, id, type, body, putAwayOn: day }), now)

/** Takes an entry out of the bin. */
export const bringBack = (db: JournalDb, id: RecordId, now: Date): Promise<Result> =>
  change(db, JOURNAL, id, ({ stream, type, body }) => ({ stream, id, type, body }), now)

/** Makes a record a tombstone: its words are gone here at once, and elsewhere at the next sync. */
export const removeRecord = (db: JournalDb, stream: StreamId, id: RecordId, now: Date): Promise<Result> =>
  change(db, stream, id, ({ type }) => ({ stream, id, type, body: null, removed: true }), now)
