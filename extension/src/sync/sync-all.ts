/** One round with the server for every space: the way everything gets in and out of this device. */
import type { StreamId } from '@whatworked/shared/ids'
import { heads } from '@whatworked/shared/protocol/streams'
import { readConnection, readSyncState, type SyncState, saveSyncState } from '../data/connection.ts'
import type { JournalDb } from '../data/db.ts'
import { forgetStream } from '../data/forget-stream.ts'
import { keepStreams } from '../data/keep-streams.ts'
import type { StreamRow } from '../data/local-record.ts'
import { writeFailure } from '../data/write-failure.ts'
import { listSpaces } from './spaces-api.ts'
import { type Stop, type SyncEnv, syncStream } from './sync-stream.ts'
import { timed } from './time-samples.ts'
import { type Connection, call } from './transport.ts'

/** `synced`: all is well. `not-connected`: there is no server. `busy`: a stream needs another round soon. `full`, `broken`: this device's disk or database could not keep what came; nothing half was kept. */
export type SyncResult =
  | { kind: 'synced' }
  | { kind: 'not-connected' }
  | { kind: 'busy' }
  | { kind: 'full' }
  | { kind: 'broken'; reason: string }
  | Stop

export type SyncOptions = {
  /** Also asks which spaces there are; otherwise that is asked every ten minutes. */
  discover?: boolean
  /** Only these spaces, without asking which others moved: somebody waits for what is in them. */
  only?: ReadonlySet<StreamId>
  /** The network's edge, for tests. */
  fetch?: typeof globalThis.fetch
  /** `null` for none; by default the browser's. */
  locks?: LockManager | null
  now?: () => Date
}

const LOCK = 'ww-sync'
/** A page that holds the lock longer is taken to be asleep. Numbers and compare-and-set keep two rounds at once correct. */
const LOCK_PATIENCE_MS = 60_000
const SPACES_EVERY_MS = 10 * 60_000

/** Runs one round, after any round that is under way in another page of this browser. */
export const syncAll = async (db: JournalDb, options: SyncOptions = {}): Promise<SyncResult> => {
  const { locks = globalThis.navigator?.locks } = options
  const round = () => syncRound(db, options).catch((error: unknown) => noteFailure(db, error))
  if (!locks) return round()
  try {
    return await locks.request(LOCK, { signal: AbortSignal.timeout(LOCK_PATIENCE_MS) }, round)
  } catch (error) {
    if (error instanceof DOMException && ['AbortError', 'TimeoutError'].includes(error.name)) return round()
    throw error
  }
}

const syncRound = async (db: JournalDb, options: SyncOptions): Promise<SyncResult> => {
  const kept = await readConnection(db)
  if (kept === undefined) return { kind: 'not-connected' }
  const now = options.now ?? (() => new Date())
  const connection: Connection = { server: kept.server, token: kept.token }
  if (options.fetch) connection.fetch = options.fetch
  const env: SyncEnv = { db, connection, now }
  const state = await readSyncState(db)
  const near = options.only && (await knownAmong(env, options.only))
  if (near) {
    const result = await syncEach(env, near)
    await note(env, state, result, false)
    return result
  }
  const isSpacesDue = now().getTime() - (state.spacesAt ?? 0) > SPACES_EVERY_MS
  const found = await (options.discover || isSpacesDue ? discover(env) : probe(env))
  const result = Array.isArray(found) ? await syncEach(env, found) : found
  await note(env, state, result, options.discover || isSpacesDue)
  return result
}

/** The streams of a quick round, or undefined where one of them is new here and has to be found first. */
const knownAmong = async (
  { db }: SyncEnv,
  wanted: ReadonlySet<StreamId>,
): Promise<StreamId[] | undefined> => {
  const rows = await db.streams.bulkGet([...wanted])
  return rows.includes(undefined) ? undefined : [...wanted]
}

/** The disk or the database failed: transactions undid themselves, so only that has to be told. */
const noteFailure = async (db: JournalDb, error: unknown): Promise<SyncResult> => {
  const failure = writeFailure(error)
  const result: SyncResult = failure.kind === 'full' ? failure : { kind: 'broken', reason: failure.reason }
  const state = await readSyncState(db).catch((): SyncState => ({}))
  await saveSyncState(db, { ...state, trouble: { kind: result.kind } }).catch(() => undefined)
  return result
}

const syncEach = async (env: SyncEnv, streams: readonly StreamId[]): Promise<SyncResult> => {
  let result: SyncResult = { kind: 'synced' }
  for (const stream of streams) {
    const one = await syncStream(env, stream)
    if (one.kind === 'offline' || one.kind === 'signed-out' || one.kind === 'upgrade') return one
    // One space's trouble does not hold up the others.
    if (one.kind !== 'synced' && one.kind !== 'revoked') result = one
  }
  return result
}

/** Asks for the account's spaces, and finds those that have something to say or to hear. */
const discover = async (env: SyncEnv): Promise<StreamId[] | Stop> => {
  const answer = await listSpaces(env.connection)
  if (answer.kind === 'revoked') return { kind: 'signed-out' }
  if (answer.kind !== 'ok') return answer
  const rows = await keepStreams(env.db, answer.value.spaces, env.now())
  const unsent = await streamsWithUnsent(env.db)
  const heads = new Map(answer.value.spaces.map((space) => [space.stream, space]))
  return rows.filter((row) => isDue(row, unsent, heads.get(row.id))).map(({ id }) => id)
}

/** Asks only which of the known spaces moved: less than a kilobyte when nothing did. */
const probe = async (env: SyncEnv): Promise<StreamId[] | Stop> => {
  const rows = (await env.db.streams.toArray()).filter(({ kind }) => kind === 'space')
  if (rows.length === 0) return []
  const moved = new Map<string, { head: number; epoch: number }>()
  for (let at = 0; at < rows.length; at += HEADS_AT_ONCE) {
    const asked = rows.slice(at, at + HEADS_AT_ONCE)
    const streams = asked.map(({ id, cursor }) => `${id}:${cursor}`).join(',')
    const answer = await timed(env.db, () => call(env.connection, heads, {}, { streams }))
    if (answer.kind === 'revoked') return { kind: 'signed-out' }
    if (answer.kind !== 'ok') return answer
    for (const one of answer.value.moved) moved.set(one.stream, one)
    for (const stream of answer.value.revoked) {
      if (rows.some(({ id }) => id === stream)) {
        await forgetStream(env.db, stream as StreamId, 'revoked', env.now())
        moved.delete(stream)
      }
    }
  }
  const unsent = await streamsWithUnsent(env.db)
  const left = (await env.db.streams.toArray()).filter(({ kind }) => kind === 'space')
  return left.filter((row) => isDue(row, unsent, moved.get(row.id))).map(({ id }) => id)
}

const HEADS_AT_ONCE = 100

const isDue = (
  row: StreamRow,
  unsent: ReadonlySet<string>,
  head: { head: number; epoch: number } | undefined,
): boolean =>
  unsent.has(row.id) ||
  row.isResyncing === true ||
  (head !== undefined && (head.head > row.cursor || head.epoch !== row.epoch))

const streamsWithUnsent = async (db: JournalDb): Promise<Set<string>> => {
  const [dirty, frozen] = await Promise.all([
    db.dirty.orderBy('stream').uniqueKeys(),
    db.inflight.toCollection().primaryKeys(),
  ])
  return new Set([...dirty, ...frozen].map(String))
}

const note = async (
  { db, now }: SyncEnv,
  before: SyncState,
  result: SyncResult,
  asked: boolean,
): Promise<void> => {
  const at = now().getTime()
  if (result.kind === 'synced' || result.kind === 'busy') {
    const spacesAt = asked ? at : before.spacesAt
    await saveSyncState(db, { okAt: at, ...(spacesAt !== undefined && { spacesAt }) })
  } else if (result.kind !== 'not-connected') {
    const kind = result.kind === 'offline' && result.reason === 'no-room' ? 'no-room' : result.kind
    const more = result.kind === 'refused' ? { code: result.code, message: result.message } : {}
    await saveSyncState(db, { ...before, trouble: { kind, ...more } })
  }
}
