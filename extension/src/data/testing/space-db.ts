/** For tests, which load `fake-indexeddb` before anything else. */
import { newSpaceRecordId, type StreamId } from '@whatworked/shared/ids'
import { type JournalDb, openJournalDb } from '../db.ts'

/** A new database that knows one space, with `me` as a member of it. Whoever asked for it deletes it. */
export const aSpaceDb = async (stream: StreamId, me: string = newSpaceRecordId()): Promise<JournalDb> => {
  const db = openJournalDb(`space-${newSpaceRecordId()}`)
  await db.streams.put({
    ...{ id: stream, kind: 'space', cursor: 0, epoch: 1, nextN: 1 },
    ...{ member: me, role: 'member' },
  })
  return db
}
