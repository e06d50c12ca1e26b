/** Decides when a page syncs: after a save, when it is shown, when the network comes back, when the server hints. */
import type { StreamId } from '@whatworked/shared/ids'
import type { LiveHint } from '@whatworked/shared/protocol/streams'
import { watchDoubt } from '../data/clock.ts'
import type { JournalDb } from '../data/db.ts'
import { watchUnsent } from '../data/watch-unsent.ts'
import { backoffMs } from './backoff.ts'
import { listenLive } from './live.ts'
import { type SyncOptions, type SyncResult, syncAll } from './sync-all.ts'

/** A page's running sync: `now` asks for a round at once (with the list of spaces), `stop` ends everything. */
export type Wake = { now: () => Promise<SyncResult>; stop: () => void }

/** After a save a round begins this much later, so that several saves travel together. */
const AFTER_SAVE_MS = 250
/** Even with nothing to say, a page asks this often. */
const EVERY_MS = 60_000

/** Starts syncing for as long as the page is open. */
export const startWake = (db: JournalDb, options: SyncOptions = {}): Wake => {
  const ended = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<SyncResult> | undefined
  let queued: Promise<SyncResult> | undefined
  let failures = 0
  let isDiscoveryDue = true
  /** The spaces of the next quick round; undefined when everything is asked for. */
  let only: Set<StreamId> | undefined

  const round = async (): Promise<SyncResult> => {
    const near = only
    only = new Set()
    const discover = near === undefined && isDiscoveryDue
    if (discover) isDiscoveryDue = false
    const result = await syncAll(db, { ...options, discover, ...(near && { only: near }) })
    const isFailed = result.kind !== 'synced' && result.kind !== 'not-connected'
    failures = isFailed ? failures + 1 : 0
    if (isFailed && discover) isDiscoveryDue = true
    const wait = result.kind === 'offline' ? result.retryAfterMs : undefined
    if (!ended.signal.aborted) planAll(isFailed ? backoffMs(failures, wait) : EVERY_MS)
    return result
  }

  /** One round at a time in this page; whoever asks meanwhile shares the one that comes after it. */
  const run = (): Promise<SyncResult> => {
    if (running === undefined) {
      const first = round().finally(() => {
        if (running === first) running = undefined
      })
      running = first
      return first
    }
    queued ??= running
      .catch(() => undefined)
      .then(() => {
        queued = undefined
        running = undefined
        return run()
      })
    return queued
  }

  const runAll = (): Promise<SyncResult> => {
    clearTimeout(timer)
    timer = undefined
    only = undefined
    return run()
  }
  let plannedAt = Number.POSITIVE_INFINITY
  const planAll = (waitMs: number): void => {
    const at = performance.now() + waitMs
    if (timer !== undefined && plannedAt <= at) return
    clearTimeout(timer)
    plannedAt = at
    timer = setTimeout(() => void runAll().catch(report), waitMs)
  }
  const wakeNow = (): void => {
    failures = 0
    planAll(0)
  }
  /** At once, and without a timer, which a page in the background would have to wait for. */
  const runNear = (streams: readonly StreamId[]): void => {
    if (only) for (const stream of streams) only.add(stream)
    void run().catch(report)
  }
  const onHint = (hints: readonly LiveHint[]): void => {
    failures = 0
    if (hints.length === 0) wakeNow()
    else runNear(hints.map(({ stream }) => stream as StreamId))
  }
  const onVisible = (): void => {
    if (document.visibilityState === 'visible') {
      isDiscoveryDue = true
      wakeNow()
    }
  }
  /** A broken database ends up here; the screens say so themselves, from their own reads. */
  const report = (error: unknown): void => {
    if (ended.signal.aborted) return
    console.error('sync stopped:', error instanceof Error ? error.name : 'unknown')
  }
  globalThis.addEventListener?.('online', wakeNow, { signal: ended.signal })
  globalThis.document?.addEventListener('visibilitychange', onVisible, { signal: ended.signal })
  const stopWatching = watchUnsent(
    db,
    ({ count, urgent }) => {
      if (urgent.length > 0) runNear(urgent)
      else if (count > 0) planAll(AFTER_SAVE_MS)
    },
    report,
  )
  const stopDoubting = watchDoubt(db, wakeNow)
  listenLive(db, { ...options, signal: ended.signal }, onHint).catch(report)
  wakeNow()

  return {
    now: () => {
      isDiscoveryDue = true
      failures = 0
      return runAll()
    },
    stop: () => {
      ended.abort()
      clearTimeout(timer)
      stopWatching()
      stopDoubting()
    },
  }
}
