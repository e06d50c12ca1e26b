import { saveConnection } from '@whatworked/extension/data/connection'
import { type JournalDb, openJournalDb } from '@whatworked/extension/data/db'
import { saveRecord } from '@whatworked/extension/data/save-record'
import { type SyncResult, syncAll } from '@whatworked/extension/sync/sync-all'
import { JOURNAL, type RecordId, type StreamId } from '@whatworked/shared/ids'
import { plainWorld } from './plain-server.ts'
import { SERVER, type SeatInStream } from './world.ts'

let databases = 0

/** One connected device on the protocol in memory, whose answers a test may replace. */
export const aStage = async (isThirdAColleague = false) => {
  const world = plainWorld()
  const { stream, seats } = await world.openStream(isThirdAColleague)
  let clock = Date.UTC(2026, 10, 23)
  const now = (): Date => {
    clock += 1_000
    return new Date(clock)
  }
  const device = async (at: number) => aDevice(stream, seats[at] as SeatInStream, world.fetch, now)
  return { world, stream, seats, now, device }
}

export type StageDevice = Awaited<ReturnType<typeof aDevice>>

/** A connected device with a database of its own. */
export const aDevice = async (
  stream: StreamId,
  seat: SeatInStream,
  server: typeof fetch,
  now: () => Date,
) => {
  const db: JournalDb = openJournalDb(`stage-${databases++}`)
  await saveConnection(db, {
    server: SERVER,
    token: seat.token,
    device: { id: 'device', name: 'A laptop' },
    account: { id: '018f0000-0000-7000-8000-000000000001', name: 'A', email: 'a@school.example' },
  })
  const sync = (fetch: typeof globalThis.fetch = server): Promise<SyncResult> =>
    syncAll(db, { discover: true, fetch, locks: null, now })
  const save = async (type: string, body: object, id?: RecordId): Promise<RecordId> => {
    const result = await saveRecord(db, { stream, type, body, ...(id && { id }) }, now())
    if (result.kind !== 'saved') throw new Error(`not saved: ${JSON.stringify(result)}`)
    return result.record.id
  }
  return {
    db,
    sync,
    save,
    post: (why: string, id?: RecordId) => save('post', { of: 'reflection', why }, id),
    comment: (on: RecordId, text: string) => save('comment', { on, text }),
    record: (id: RecordId) => db.records.get([stream, id]),
    unsent: async () => [
      ...(await db.dirty.where('stream').equals(stream).toArray()).map((row) => row.id),
      ...((await db.inflight.get(stream))?.mutations ?? []).map((one) => one.id),
    ],
    tray: () => db.tray.toArray(),
    revisions: async () =>
      (await db.records.where('[stream+id]').between([JOURNAL, ''], [JOURNAL, '\uffff']).toArray()).filter(
        ({ type }) => type === 'revision',
      ),
    /** Everything in the database but how sync stands. */
    picture: async () => {
      const tables = db.tables.filter((table) => table.name !== 'meta')
      return JSON.stringify(await Promise.all(tables.map((table) => table.toArray())))
    },
  }
}

/** Lets the server answer everything but the paths that `match`, which `answer` answers in its place. */
export const instead =
  (
    server: typeof fetch,
    match: RegExp,
    answer: (real: () => Promise<Response>) => Promise<Response> | Response,
  ) =>
  async (input: string | URL | Request, init?: RequestInit): Promise<Response> =>
    match.test(String(input)) ? answer(() => server(input, init)) : server(input, init)

/** A refusal as the server words it. */
export const problem = (status: number, code: string, more: object = {}): Response =>
  new Response(
    JSON.stringify({
      type: 'about:blank',
      title: code,
      status,
      code,
      message: code,
      requestId: '1',
      ...more,
    }),
    { status, headers: { 'content-type': 'application/problem+json' } },
  )
