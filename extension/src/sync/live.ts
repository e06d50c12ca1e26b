/** Listens for hints that a space moved. One page of the browser listens; the database tells the others. */
import { type LiveHint, liveHint } from '@whatworked/shared/protocol/streams'
import * as v from 'valibot'
import { readConnection } from '../data/connection.ts'
import type { JournalDb } from '../data/db.ts'
import { backoffMs } from './backoff.ts'
import { type Connection, open } from './transport.ts'

type LiveOptions = { signal: AbortSignal; fetch?: typeof globalThis.fetch; locks?: LockManager | null }

/** Which streams moved; none are named when a channel opens or breaks, since any may have. */
type OnHint = (hints: readonly LiveHint[]) => void

const LOCK = 'ww-live'
/** The server sends a heartbeat every 25 s; a channel silent for longer than this is dead. */
const SILENCE_MS = 60_000
const EVENT_MAX_LENGTH = 10_000

/**
 * Calls `onHint` whenever a space of the account moved, and whenever the channel opens or breaks, since a hint may have been
 * missed. Ends with the signal. A lost hint costs time, never words.
 */
export const listenLive = async (db: JournalDb, options: LiveOptions, onHint: OnHint): Promise<void> => {
  const { signal, locks = globalThis.navigator?.locks } = options
  const listen = () => listenUntilAborted(db, options, onHint)
  try {
    await (locks ? locks.request(LOCK, { signal }, listen) : listen())
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

const listenUntilAborted = async (db: JournalDb, options: LiveOptions, onHint: OnHint): Promise<void> => {
  const { signal } = options
  let failures = 0
  while (!signal.aborted) {
    const kept = await readConnection(db)
    if (kept) {
      const connection: Connection = { server: kept.server, token: kept.token }
      if (options.fetch) connection.fetch = options.fetch
      const wasHeard = await listenOnce(connection, signal, onHint)
      failures = wasHeard ? 0 : failures + 1
      // whether the server went away is found out now, not at the next round of the minute
      if (wasHeard && !signal.aborted) onHint([])
    }
    await pause(kept ? Math.min(backoffMs(failures), LONGEST_PAUSE_MS) : NOT_CONNECTED_MS, signal)
  }
}

const NOT_CONNECTED_MS = 5_000
/** A group whose server was away for long sits in one room and waits for the same screen. */
const LONGEST_PAUSE_MS = 30_000

/** Reads one channel to its end; whether anything was heard on it. */
const listenOnce = async (connection: Connection, ended: AbortSignal, onHint: OnHint): Promise<boolean> => {
  const silent = new AbortController()
  const signal = AbortSignal.any([ended, silent.signal])
  let alarm = setTimeout(() => silent.abort(), SILENCE_MS)
  let wasHeard = false
  try {
    const answer = await open(connection, { method: 'GET', path: '/v1/live', signal })
    if (answer.kind !== 'ok' || answer.value.body === null) return false
    // What moved while nobody listened has sent its hint already.
    onHint([])
    const reader = answer.value.body.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      clearTimeout(alarm)
      alarm = setTimeout(() => silent.abort(), SILENCE_MS)
      wasHeard = true
      const events = (text + piece.value).split(/\r?\n\r?\n/)
      text = events.pop() ?? ''
      if (text.length > EVENT_MAX_LENGTH) return wasHeard
      const hints = events.flatMap(hintIn)
      if (hints.length > 0) onHint(hints)
    }
  } catch {
    // The channel broke or fell silent; the caller opens another.
  } finally {
    clearTimeout(alarm)
    silent.abort()
  }
  return wasHeard
}

/** The hint that an event of the channel (lines `event:`, `data:`) carries, if any; a heartbeat is a comment line. */
const hintIn = (event: string): LiveHint[] => {
  const data = event
    .split(/\r?\n/)
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice(5))
    .join('\n')
  try {
    const parsed = v.safeParse(liveHint, JSON.parse(data))
    return parsed.success ? [parsed.output] : []
  } catch {
    return []
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) return done()
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      done()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
  })
