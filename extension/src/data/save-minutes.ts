import type { SaveFailure } from '@whatworked/shared/failure'
import { JOURNAL } from '@whatworked/shared/ids'
import type { JournalDb } from './db.ts'
import type { ReadableEntry } from './entry.ts'
import { type Saved, saveRecords } from './save-record.ts'

/** Says how long something took, for a log of professional development; undefined takes it back. */
export const saveMinutes = (
  db: JournalDb,
  { id, kind, body }: ReadableEntry,
  minutes: number | undefined,
  now: Date,
): Promise<Saved | SaveFailure> => {
  const { minutes: _, ...rest } = body
  const after = minutes === undefined ? rest : { ...rest, minutes }
  return saveRecords(db, [{ stream: JOURNAL, id, type: kind, body: after, before: body }], now)
}
