import { saveConnection, saveSyncState } from '@whatworked/extension/data/connection'
import { type JournalDb, openJournalDb } from '@whatworked/extension/data/db'
import { syncAll } from '@whatworked/extension/sync/sync-all'
import type { StreamId } from '@whatworked/shared/ids'

let db: JournalDb

/** A device that has everything up to `head` already (its records don't matter for what travels). */
export const openUpToDate = async (source: {
  server: string
  token: string
  stream: string
  member: string
  head: number
}): Promise<void> => {
  const { server, token, stream, member, head } = source
  db = openJournalDb('up-to-date')
  await saveConnection(db, {
    server,
    token,
    device: { id: 'bench', name: 'Bench' },
    account: { id: '018f0000-0000-7000-8000-000000000001', name: 'A', email: 'a@school.example' },
  })
  await saveSyncState(db, { spacesAt: Date.now() })
  await db.streams.put({
    id: stream as StreamId,
    kind: 'space',
    cursor: head,
    epoch: 1,
    nextN: 1,
    member,
    role: 'owner',
  })
}

/** One ordinary round; how many records the device has afterwards. */
export const syncRound = async (): Promise<number> => {
  const synced = await syncAll(db)
  if (synced.kind !== 'synced') throw new Error(JSON.stringify(synced))
  return db.records.count()
}
