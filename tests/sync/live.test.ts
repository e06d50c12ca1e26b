import 'fake-indexeddb/auto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { saveConnection } from '@whatworked/extension/data/connection'
import { type JournalDb, openJournalDb } from '@whatworked/extension/data/db'
import { saveRecord } from '@whatworked/extension/data/save-record'
import { startWake } from '@whatworked/extension/sync/wake'
import { readEnv } from '@whatworked/server/env'
import { start } from '@whatworked/server/start'
import type { StreamId } from '@whatworked/shared/ids'
import { liveQuery } from 'dexie'
import { expect, onTestFinished, test } from 'vitest'
import { stockedFolder } from './stocked-folder.ts'

/** The time in which a colleague's open page shows what was shared. */
const PROMISED_MS = 2_000

const connectedTo = async (server: string, token: string, name: string): Promise<JournalDb> => {
  const db = openJournalDb(name)
  await saveConnection(db, {
    server,
    token,
    device: { id: name, name: 'A laptop' },
    account: { id: '018f0000-0000-7000-8000-000000000001', name: 'A', email: 'a@school.example' },
  })
  const wake = startWake(db, { locks: null })
  onTestFinished(() => {
    wake.stop()
    db.close()
  })
  expect((await wake.now()).kind).toBe('synced')
  return db
}

/** Resolves with the milliseconds until the stream's posts in this database are as `expected`. */
const until = (
  db: JournalDb,
  stream: StreamId,
  isAsExpected: (whys: string[]) => boolean,
): Promise<number> => {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const subscription = liveQuery(() =>
      db.records.where('[stream+id]').between([stream, ''], [stream, '\uffff']).toArray(),
    ).subscribe({
      next: (records) => {
        const whys = records.flatMap(({ type, body }) =>
          type === 'post' && body ? [(body as { why: string }).why] : [],
        )
        if (!isAsExpected(whys)) return
        subscription.unsubscribe()
        resolve(performance.now() - began)
      },
      error: reject,
    })
  })
}

test('what is shared on one device is on another’s open page within two seconds, and goes as quickly', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ww-live-'))
  const { stream, tokens } = await stockedFolder(folder, 2)
  const running = await start(
    readEnv({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder }),
    () => undefined,
    Date.now,
  )
  onTestFinished(async () => {
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const here = await connectedTo(running.url, tokens[0] ?? '', 'live-here')
  const there = await connectedTo(running.url, tokens[1] ?? '', 'live-there')
  // The first post may come before the other's channel is open, and then comes with its next round.
  const times: number[] = []
  for (const why of ['First', 'Second', 'Third']) {
    const body = { of: 'reflection', why }
    const [ms] = await Promise.all([
      until(there, stream, (whys) => whys.includes(why)),
      saveRecord(here, { stream, type: 'post', body }, new Date()),
    ])
    times.push(ms)
  }
  const post = (await here.records.toArray()).find(
    ({ body }) => (body as { why?: string } | null)?.why === 'Third',
  )
  if (post === undefined) throw new Error('the post is not there')
  const [ms] = await Promise.all([
    until(there, stream, (whys) => !whys.includes('Third')),
    saveRecord(here, { stream, id: post.id, type: 'post', body: null, removed: true }, new Date()),
  ])
  times.push(ms)
  expect(Math.max(...times.slice(1))).toBeLessThan(PROMISED_MS)
})
