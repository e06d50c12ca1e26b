import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { saveConnection } from '../data/connection.ts'
import { openJournalDb } from '../data/db.ts'
import { listenLive } from './live.ts'

/** A channel that says these words, and then breaks, or stays open until `signal` lets go of it. */
const channel = (words: string, signal?: AbortSignal | null): Response =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(words))
        if (!signal) return controller.close()
        signal.addEventListener('abort', () => controller.error(signal.reason))
      },
    }),
    { headers: { 'content-type': 'text/event-stream' } },
  )

const connectedDb = async (name: string) => {
  const db = openJournalDb(name)
  await saveConnection(db, {
    server: 'http://localhost:1',
    token: `ww_${'a'.repeat(43)}`,
    device: { id: crypto.randomUUID(), name: 'Chrome' },
    account: { id: crypto.randomUUID(), name: 'Ben', email: 'ben@school.example' },
  })
  return db
}

test('a hint that was missed while the channel was broken is made up for when it opens again', async () => {
  const db = await connectedDb('live-reconnects')
  const ended = new AbortController()
  const heard: number[] = []
  let opened = 0
  const fetch: typeof globalThis.fetch = async (_address, init) =>
    channel(': beat\n\n', ++opened > 1 ? init?.signal : undefined)
  await listenLive(db, { signal: ended.signal, locks: null, fetch }, () => {
    heard.push(opened)
    if (opened > 1) ended.abort()
  })
  expect(heard).toContain(2)
})

test('a channel that breaks is told at once, before another is opened', async () => {
  const db = await connectedDb('live-breaks')
  const ended = new AbortController()
  const heard: number[] = []
  let opened = 0
  const fetch: typeof globalThis.fetch = async () => {
    if (++opened > 1) ended.abort()
    return channel(': beat\n\n')
  }
  await listenLive(db, { signal: ended.signal, locks: null, fetch }, () => heard.push(opened))
  expect(heard.filter((one) => one === 1)).toHaveLength(2)
})
