/** Brings one stream up to date: everything unsent is pushed, everything new is pulled. */
import type { StreamId } from '@whatworked/shared/ids'
import { pull, push } from '@whatworked/shared/protocol/streams'
import { applyOutcomes, refuseBatch } from '../data/apply-outcomes.ts'
import { applyPull } from '../data/apply-pull.ts'
import type { JournalDb } from '../data/db.ts'
import { forgetStream } from '../data/forget-stream.ts'
import { freezeBatch, requeueBatch } from '../data/freeze-batch.ts'
import type { InflightRow } from '../data/local-record.ts'
import { startResync } from '../data/resync.ts'
import { fateOfBatch } from './batch-fate.ts'
import { timed } from './time-samples.ts'
import { type Answer, type Connection, call } from './transport.ts'

/** What sync works with. `now` is the clock that dates what is written here. */
export type SyncEnv = { db: JournalDb; connection: Connection; now: () => Date }

/** Why a round ended early. */
export type Stop = Exclude<Answer<never>, { kind: 'ok' } | { kind: 'revoked' }>

/** `synced`: nothing unsent is left and nothing new was there. `revoked`: the space is gone from this device. `busy`: others kept changing the same stream; ask again later. */
export type StreamResult = { kind: 'synced' } | { kind: 'revoked' } | { kind: 'busy' } | Stop

const ROUNDS = 20
const PAGE_ROWS = 1_000

/** Pushes, then pulls, and again while a merge left something to push. Safe in several pages at once. */
export const syncStream = async (env: SyncEnv, stream: StreamId): Promise<StreamResult> => {
  for (let round = 0; round < ROUNDS; round++) {
    const pushed = await pushAll(env, stream)
    if (pushed.kind !== 'synced') return pushed
    const pulled = await pullAll(env, stream)
    if (pulled.kind !== 'synced') return pulled
    if (!(await hasUnsent(env.db, stream))) return { kind: 'synced' }
  }
  return { kind: 'busy' }
}

const pushAll = async (env: SyncEnv, stream: StreamId): Promise<StreamResult> => {
  let max: number | undefined
  for (let batches = 0; batches < ROUNDS * 10; batches++) {
    const batch = await freezeBatch(env.db, stream, env.now(), max)
    if (batch === undefined) return { kind: 'synced' }
    const result = await pushBatch(env, batch)
    if (result.kind === 'too-much') max = 1
    else if (result.kind !== 'answered') return result
  }
  return { kind: 'busy' }
}

const pushBatch = async (
  { db, connection, now }: SyncEnv,
  { stream, mutations }: InflightRow,
): Promise<StreamResult | { kind: 'answered' } | { kind: 'too-much' }> => {
  const answer = await call(connection, push, { stream }, { mutations })
  const fate = fateOfBatch(answer, mutations)
  switch (fate.kind) {
    case 'apply': {
      const row = await db.streams.get(stream)
      if (row && row.epoch !== fate.epoch) await startResync(db, stream, fate.epoch)
      const applied = await applyOutcomes(db, stream, mutations[0]?.n ?? 0, fate.outcomes, now())
      return applied.kind === 'unreadable' ? unreadable(applied.reason) : { kind: 'answered' }
    }
    case 'renumber':
      await requeueBatch(db, stream, fate.nextN)
      return { kind: 'answered' }
    case 'split':
      await requeueBatch(db, stream, mutations[0]?.n ?? 1)
      return { kind: 'too-much' }
    case 'refuse':
      await refuseBatch(db, stream, mutations, fate.code, now())
      return { kind: 'answered' }
    case 'resync':
      await startResync(db, stream, fate.epoch)
      return { kind: 'answered' }
    case 'forget':
      await forgetStream(db, stream, 'revoked', now())
      return { kind: 'revoked' }
    case 'keep':
      return fate.stop
  }
}

const pullAll = async (env: SyncEnv, stream: StreamId): Promise<StreamResult> => {
  for (let round = 0; round < ROUNDS; round++) {
    const row = await env.db.streams.get(stream)
    if (row === undefined) return { kind: 'revoked' }
    const result = await pullFrom(env, stream, row.cursor, row.epoch)
    if (result.kind !== 'again') return result
  }
  return { kind: 'busy' }
}

/** Pulls page after page. The next page is on its way while one is written. */
const pullFrom = async (
  env: SyncEnv,
  stream: StreamId,
  cursor: number,
  epoch: number,
): Promise<StreamResult | { kind: 'again' }> => {
  const { db, now } = env
  let after = cursor
  let coming = askForPage(env, stream, after, epoch)
  for (;;) {
    const answer = await coming
    if (isGone(answer)) {
      await forgetStream(db, stream, 'revoked', now())
      return { kind: 'revoked' }
    }
    if (answer.kind === 'refused' && answer.code === 'resync' && answer.epoch !== undefined) {
      await startResync(db, stream, answer.epoch)
      return { kind: 'again' }
    }
    if (answer.kind !== 'ok') return answer
    const page = answer.value
    if (page.more && page.cursor > after) coming = askForPage(env, stream, page.cursor, epoch)
    const applied = await applyPull(db, stream, after, page, now())
    if (applied.kind === 'unreadable') return unreadable(applied.reason)
    if (applied.kind === 'new-epoch') await startResync(db, stream, page.epoch)
    if (applied.kind !== 'applied') return { kind: 'again' }
    if (!page.more) return { kind: 'synced' }
    after = page.cursor
  }
}

/** A space says nothing to strangers: one that is not found is as gone as one that was left. */
const isGone = (answer: Answer<unknown>): boolean =>
  answer.kind === 'revoked' || (answer.kind === 'refused' && answer.code === 'not-found')

const askForPage = ({ db, connection }: SyncEnv, stream: StreamId, after: number, epoch: number) => {
  const query = { after: String(after), epoch: String(epoch), limit: String(PAGE_ROWS) }
  return timed(db, () => call(connection, pull, { stream }, query))
}

const hasUnsent = async (db: JournalDb, stream: StreamId): Promise<boolean> =>
  (await db.dirty.where('stream').equals(stream).count()) > 0

const unreadable = (reason: string): StreamResult => ({
  kind: 'refused',
  code: 'unreadable',
  message: `The server’s answer could not be read (${reason}). Nothing was changed.`,
  status: 200,
})
