import 'fake-indexeddb/auto'
import { saveConnection } from '@whatworked/extension/data/connection'
import { type JournalDb, openJournalDb } from '@whatworked/extension/data/db'
import { saveRecord } from '@whatworked/extension/data/save-record'
import { startWake } from '@whatworked/extension/sync/wake'
import { newSpaceRecordId, type StreamId } from '@whatworked/shared/ids'
import { liveQuery } from 'dexie'
import { quantile } from './measure.ts'
import type { Figure } from './rows.ts'
import { discard, serveStock, stock } from './stocked-server.ts'

const PRESSES = 60
const PAUSE_MS = 120

/**
 * From a press of “next” to its move in another device's live query: the client's own code on two databases against a real
 * server process, over loopback. What a screen takes to draw is not in it.
 */
export const liveTurn = async (): Promise<Figure[]> => {
  const stocked = await stock(2, 0)
  const server = await serveStock(stocked.folder)
  const address = `http://localhost:${server.port}`
  const devices = await Promise.all(
    stocked.tokens.map((token, at) => connected(address, token, `turn-${at}`)),
  )
  const [here, there] = devices
  if (here === undefined || there === undefined) throw new Error('two devices are needed')
  const { stream } = stocked
  const make = async (db: JournalDb, type: string, body: unknown): Promise<string> => {
    const saved = await saveRecord(db, { stream, type, body }, new Date())
    if (saved.kind !== 'saved') throw new Error(`not saved: ${saved.kind}`)
    return saved.record.id
  }
  try {
    const activity = await make(here.db, 'activity', { form: 'learning-community' })
    const meeting = { activity, number: 1, startsAt: Date.now(), minutes: 75 }
    const session = await make(here.db, 'session', meeting)
    await here.wake.now()
    const times: number[] = []
    for (let press = 0; press < PRESSES; press++) {
      const step = `report/${newSpaceRecordId()}`
      const began = performance.now()
      const shown = seen(there.db, stream, step)
      await make(here.db, 'move', { session, kind: 'next', at: Date.now(), step })
      await shown
      times.push(performance.now() - began)
      await new Promise((done) => setTimeout(done, PAUSE_MS))
    }
    // the channel may not have been open for the first ones
    const value = quantile(times.slice(5), 0.95)
    return [{ name: 'live-turn', value, unit: 'ms', bar: 'value <= 300' }]
  } finally {
    for (const { wake, db } of devices) {
      wake.stop()
      db.close()
    }
    await server.stop()
    discard(stocked)
  }
}

const connected = async (server: string, token: string, name: string) => {
  const db = openJournalDb(name)
  await saveConnection(db, {
    server,
    token,
    device: { id: name, name: 'A laptop' },
    account: { id: '018f0000-0000-7000-8000-000000000001', name: 'A', email: 'a@school.example' },
  })
  const wake = startWake(db, { locks: null })
  const first = await wake.now()
  if (first.kind !== 'synced') throw new Error(`not connected: ${first.kind}`)
  return { db, wake }
}

const seen = (db: JournalDb, stream: StreamId, step: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const subscription = liveQuery(() => db.records.toArray()).subscribe({
      next: (records) => {
        const isThere = records.some(
          (one) => one.stream === stream && (one.body as { step?: string } | null)?.step === step,
        )
        if (!isThere) return
        subscription.unsubscribe()
        resolve()
      },
      error: reject,
    })
  })
