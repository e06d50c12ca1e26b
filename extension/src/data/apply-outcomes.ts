/** Takes the server's word on each change of the frozen batch, in one transaction. */
import type { StreamId } from '@whatworked/shared/ids'
import type { Mutation, PushOutcome } from '@whatworked/shared/protocol/streams'
import type { JournalDb, RecordKey } from './db.ts'
import { forgetHandedOver, isHandedOver } from './hand-over.ts'
import type { BaseRow, LocalRecord } from './local-record.ts'
import { reconcile, trayRow } from './reconcile.ts'
import { isOldNews } from './row-rules.ts'
import { StreamWrites, tablesOfWrites } from './stream-writes.ts'
import { baseOf, indexed, recordFromRow } from './wire.ts'

/**
 * `applied`: the batch is answered, with so many changes refused into the tray. `nothing-waits`: another page applied it.
 * `unreadable`: the answer does not fit the batch; nothing was changed and the batch still waits.
 */
export type AppliedOutcomes =
  | { kind: 'applied'; refused: number }
  | { kind: 'nothing-waits' }
  | { kind: 'unreadable'; reason: string }

/** Applies the outcomes of the batch whose first mutation has the number `firstN`. */
export const applyOutcomes = async (
  db: JournalDb,
  stream: StreamId,
  firstN: number,
  outcomes: readonly PushOutcome[],
  now: Date,
): Promise<AppliedOutcomes> => {
  const verdicts = new Map<number, Verdict>()
  for (const outcome of outcomes) {
    const verdict = readVerdict(stream, outcome)
    if (verdict.kind === 'unreadable') return verdict
    verdicts.set(outcome.n, verdict)
  }
  return db.transaction('rw', tablesOfWrites(db), async () => {
    const [frozen, row] = await Promise.all([db.inflight.get(stream), db.streams.get(stream)])
    if (frozen === undefined || frozen.mutations[0]?.n !== firstN) return { kind: 'nothing-waits' }
    const keys = frozen.mutations.map(({ id }): RecordKey => [stream, id])
    const [records, bases, marks] = await Promise.all([
      db.records.bulkGet(keys),
      db.base.bulkGet(keys),
      db.dirty.bulkGet(keys),
    ])
    const writes = new StreamWrites(stream)
    let refused = 0
    for (const [at, mutation] of frozen.mutations.entries()) {
      const verdict = verdicts.get(mutation.n)
      if (
        verdict === undefined ||
        (verdict.kind === 'conflict' && verdict.row && verdict.row.id !== mutation.id)
      ) {
        return { kind: 'unreadable', reason: `no outcome for change ${mutation.n}` }
      }
      const local = records[at]
      if (local === undefined) continue
      const sent: Sent = { mutation, local, base: bases[at], isEditedSince: marks[at] !== undefined }
      if (verdict.kind === 'ok' && isHandedOver(mutation, row?.member))
        forgetHandedOver(writes, local, sent.isEditedSince)
      else if (verdict.kind === 'ok') confirm(writes, sent, verdict.seq)
      else if (verdict.kind === 'conflict' && verdict.row) meet(writes, sent, verdict.row, row?.member, now)
      else if (verdict.kind === 'conflict' && mutation.ifSeq > 0) startOver(writes, sent)
      else {
        refused++
        refuse(writes, sent, verdict.kind === 'rejected' ? verdict.code : 'not-yours', now)
      }
    }
    await Promise.all([db.inflight.delete(stream), writes.write(db)])
    return { kind: 'applied', refused }
  })
}

/** Treats every change of the frozen batch as refused, when the server refuses the batch as a whole. */
export const refuseBatch = async (
  db: JournalDb,
  stream: StreamId,
  mutations: readonly Mutation[],
  code: string,
  now: Date,
): Promise<AppliedOutcomes> => {
  const outcomes = mutations.map(({ n }): PushOutcome => ({ kind: 'rejected', n, code }))
  return applyOutcomes(db, stream, mutations[0]?.n ?? 0, outcomes, now)
}

type Verdict =
  | { kind: 'ok'; seq: number }
  | { kind: 'conflict'; row?: LocalRecord }
  | { kind: 'rejected'; code: string }
type Sent = { mutation: Mutation; local: LocalRecord; base: BaseRow | undefined; isEditedSince: boolean }

const readVerdict = (
  stream: StreamId,
  outcome: PushOutcome,
): Verdict | { kind: 'unreadable'; reason: string } => {
  if (outcome.kind === 'ok') return { kind: 'ok', seq: outcome.seq }
  if (outcome.kind === 'rejected') return { kind: 'rejected', code: outcome.code }
  if (outcome.row === undefined) return { kind: 'conflict' }
  const read = recordFromRow(stream, outcome.row)
  return read.kind === 'record' ? { kind: 'conflict', row: read.record } : { ...read, kind: 'unreadable' }
}

/** What was sent is confirmed. Words written since then are measured against it, not against what was there before. */
const confirm = (writes: StreamWrites, { mutation, local, isEditedSince }: Sent, seq: number): void => {
  if (!isOldNews(local, { seq })) {
    writes.put({ ...local, seq }, local)
    if (isEditedSince) {
      const { body, editedAt, putAwayOn, removed } = mutation
      writes.setBase(
        baseOf(local.stream, local.id, {
          body,
          editedAt,
          ...(putAwayOn !== undefined && { putAwayOn }),
          ...(removed && { removed }),
        }),
      )
    }
  }
  if (!isEditedSince) writes.dropBase(local.id)
}

const meet = (
  writes: StreamWrites,
  { local, base, isEditedSince }: Sent,
  row: LocalRecord,
  me: string | undefined,
  now: Date,
): void => {
  // what has no name comes without its author, also to its author
  const isOwn = row.author === undefined && me !== undefined && local.author === me
  const theirs = isOwn ? { ...row, author: me } : row
  if (isOldNews(local, { seq: theirs.seq ?? 0 })) {
    if (!isEditedSince) writes.dropBase(local.id)
    return
  }
  writes.keep(reconcile({ local, base, theirs, me, now }), local, theirs)
}

/** The server does not know the record any more (it lost some of its past): it is sent again, as a new one. */
const startOver = (writes: StreamWrites, { local }: Sent): void => {
  const { seq: _, ...unconfirmed } = local
  writes.put(unconfirmed, local)
  writes.dropBase(local.id)
  writes.markDirty(local.id)
}

/** The words go to the tray, and the screen shows again what the server has. A newer edit is tried by itself. */
const refuse = (
  writes: StreamWrites,
  { local, base, isEditedSince }: Sent,
  code: string,
  now: Date,
): void => {
  if (isEditedSince) return
  // A second thanks says nothing that the first does not.
  if (!local.removed && code !== 'once-only') writes.putInTray(trayRow(local, code, now))
  writes.dropBase(local.id)
  if (base === undefined) {
    writes.drop(local)
    return
  }
  const { putAwayOn: _, removed: __, ...envelope } = local
  const { body, editedAt, putAwayOn, removed } = base
  writes.put(
    indexed({
      ...envelope,
      body,
      editedAt,
      ...(putAwayOn !== undefined && { putAwayOn }),
      ...(removed && { removed }),
    }),
    local,
  )
}
