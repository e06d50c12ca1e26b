import 'fake-indexeddb/auto'
import { newSpaceRecordId } from '@whatworked/shared/ids'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readConnection } from '../../data/connection.ts'
import { type JournalDb, openJournalDb } from '../../data/db.ts'
import { type Pairing, pair } from './pairing.ts'

const SERVER = 'https://ww.school.example'
const TOKEN = `ww_${'a'.repeat(43)}`
const started = { secret: TOKEN, code: 'ABCD-EFGH', expiresAt: Date.now() + 600_000, pollEveryMs: 1 }
const approved = {
  kind: 'approved',
  token: TOKEN,
  device: { id: newSpaceRecordId(), name: 'Chrome on Linux' },
  account: { id: newSpaceRecordId(), name: 'Mei Tan', email: 'mei@school.example' },
}
let db: JournalDb

beforeEach(() => {
  db = openJournalDb(`pair-${newSpaceRecordId()}`)
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await db.delete()
})

/** A server whose pairing answers come in this order; `undefined` is a network that fails. */
const answering = (...collected: (object | undefined)[]): void => {
  vi.stubGlobal('fetch', async (address: string) => {
    const { pathname } = new URL(address)
    if (pathname === '/v1/pairings') return Response.json(started)
    if (pathname === '/v1/spaces') return Response.json({ spaces: [] })
    const next = collected.shift()
    if (next === undefined) throw new TypeError('no network')
    return Response.json(next)
  })
}

const atOnce = async (): Promise<void> => undefined

const run = async (signal = new AbortController().signal): Promise<Pairing[]> => {
  const steps: Pairing[] = []
  await pair(db, SERVER, 'Chrome on Linux', (step) => steps.push(step), signal, atOnce)
  return steps
}

describe('connecting to a server', () => {
  it('shows the code, goes on asking without a network, and keeps the token once somebody said yes', async () => {
    answering(undefined, { kind: 'waiting' }, approved)
    const steps = await run()
    expect(steps.map(({ kind }) => kind)).toEqual(['asking', 'waiting', 'waiting', 'waiting', 'connected'])
    expect(steps[1]).toMatchObject({ code: 'ABCD-EFGH', page: `${SERVER}/pair#ABCD-EFGH`, isOffline: false })
    expect(steps[2]).toMatchObject({ isOffline: true })
    expect(await readConnection(db)).toMatchObject({
      server: SERVER,
      token: TOKEN,
      account: approved.account,
    })
  })

  it.each(['denied', 'expired'] as const)('keeps nothing when the answer is %s', async (kind) => {
    answering({ kind })
    expect((await run()).at(-1)).toEqual({ kind })
    expect(await readConnection(db)).toBeUndefined()
  })

  it('says so when nothing answers at that address', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('no network')
    })
    const last = (await run()).at(-1)
    expect(last).toMatchObject({ kind: 'failed', trouble: expect.stringContaining('didn’t answer') })
  })

  it('asks no more once it was stopped', async () => {
    answering()
    const stop = new AbortController()
    const steps: Pairing[] = []
    const done = pair(
      db,
      SERVER,
      'Chrome on Linux',
      (step) => {
        steps.push(step)
        if (step.kind === 'waiting') stop.abort()
      },
      stop.signal,
      atOnce,
    )
    await done
    expect(steps.map(({ kind }) => kind)).toEqual(['asking', 'waiting'])
  })
})
