import { saveConnection } from '@whatworked/extension/data/connection'
import { openJournalDb } from '@whatworked/extension/data/db'
import { facetsOf } from '@whatworked/extension/data/facets'
import { syncAll } from '@whatworked/extension/sync/sync-all'
import type { PullAnswer } from '@whatworked/shared/protocol/streams'
import type { StoredRecord } from '@whatworked/shared/records/envelope'
import { committed, openNative } from './native.ts'

export type Source = { server: string; token: string; stream: string }

/** The product's own first sync of an empty device; milliseconds until every record is there. */
export const syncOurs = async ({ server, token }: Source): Promise<{ ms: number; records: number }> => {
  const db = openJournalDb('first-ours')
  await saveConnection(db, {
    server,
    token,
    device: { id: 'bench', name: 'Bench' },
    account: { id: '018f0000-0000-7000-8000-000000000001', name: 'A', email: 'a@school.example' },
  })
  const start = performance.now()
  const synced = await syncAll(db, { discover: true })
  const ms = performance.now() - start
  if (synced.kind !== 'synced') throw new Error(JSON.stringify(synced))
  return { ms, records: await db.records.count() }
}

/** The same pages fetched, the next one while one is written, and put as they are into the same stores and indexes. */
export const syncNatively = async ({
  server,
  token,
  stream,
}: Source): Promise<{ ms: number; records: number }> => {
  const db = await openNative('first-native')
  const ask = async (path: string): Promise<unknown> => {
    const answer = await fetch(`${server}${path}`, {
      headers: { authorization: `Bearer ${token}`, 'ww-protocol': '1' },
      credentials: 'omit',
    })
    return answer.json()
  }
  const page = (after: number) =>
    ask(`/v1/streams/${stream}/pull?after=${after}&limit=1000`) as Promise<PullAnswer>
  const start = performance.now()
  await ask('/v1/spaces')
  let coming = page(0)
  for (let more = true; more; ) {
    const answer = await coming
    more = answer.more
    if (more) coming = page(answer.cursor)
    const transaction = db.transaction(['records', 'streams'], 'readwrite', { durability: 'strict' })
    const done = committed(transaction)
    const records = transaction.objectStore('records')
    for (const row of answer.rows) {
      const record = { ...row, stream } as unknown as StoredRecord // the floor trusts the server
      records.put({ ...record, facets: facetsOf(record) })
    }
    transaction.objectStore('streams').put({ id: stream, cursor: answer.cursor })
    await done
  }
  const ms = performance.now() - start
  const count = db.transaction('records').objectStore('records').count()
  return { ms, records: await new Promise((done) => (count.onsuccess = () => done(count.result))) }
}
