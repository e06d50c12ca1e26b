/** Connecting this browser to a server: asks for a code, waits until somebody signed in says yes, keeps the token. */
import { saveConnection } from '../../data/connection.ts'
import type { JournalDb } from '../../data/db.ts'
import { collectPairing, startPairing } from '../../sync/account-api.ts'
import { syncAll } from '../../sync/sync-all.ts'
import { answerTrouble } from '../../ui/answer-words.ts'

/** Where a pairing stands. `page` is where a person says yes. */
export type Pairing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' }
  | {
      readonly kind: 'waiting'
      readonly code: string
      readonly page: string
      readonly expiresAt: number
      readonly isOffline: boolean
    }
  | { readonly kind: 'denied' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'failed'; readonly trouble: string }
  | { readonly kind: 'connected' }

/** A server that asks to be polled faster or slower is not obeyed. */
const POLL_AT_LEAST_MS = 1000
const POLL_AT_MOST_MS = 30_000

/** Runs one pairing until it ends or `signal` does; every step is told by `onStep`. `wait` is time, which tests replace. */
export const pair = async (
  db: JournalDb,
  server: string,
  deviceName: string,
  onStep: (step: Pairing) => void,
  signal: AbortSignal,
  wait = pause,
): Promise<void> => {
  onStep({ kind: 'asking' })
  const started = await startPairing({ server }, deviceName)
  if (signal.aborted) return
  if (started.kind !== 'ok') return onStep({ kind: 'failed', trouble: answerTrouble(started) })
  const { secret, code, expiresAt, pollEveryMs } = started.value
  const waiting = {
    kind: 'waiting',
    code,
    page: `${server}/pair#${encodeURIComponent(code)}`,
    expiresAt,
  } as const
  onStep({ ...waiting, isOffline: false })
  for (;;) {
    await wait(Math.min(POLL_AT_MOST_MS, Math.max(POLL_AT_LEAST_MS, pollEveryMs)), signal)
    if (signal.aborted) return
    const answer = await collectPairing({ server }, secret)
    if (signal.aborted) return
    if (answer.kind === 'offline') onStep({ ...waiting, isOffline: true })
    else if (answer.kind !== 'ok') return onStep({ kind: 'failed', trouble: answerTrouble(answer) })
    else if (answer.value.kind === 'waiting') onStep({ ...waiting, isOffline: false })
    else if (answer.value.kind !== 'approved') return onStep({ kind: answer.value.kind })
    else {
      const { token, device, account } = answer.value
      await saveConnection(db, { server, token, device, account })
      onStep({ kind: 'connected' })
      await syncAll(db, { discover: true })
      return
    }
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
  })
