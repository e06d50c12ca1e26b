/** Takes a frozen batch: who may, which numbers, compare-and-set and order are all decided inside one write. */
import { hash as digest } from 'node:crypto'
import type { Mutation, PushRequest } from '@whatworked/shared/protocol/streams'
import * as v from 'valibot'
import type { Database, Statement, Value } from '../../db/database.ts'
import type { Caller } from '../../identity/sessions.ts'
import type { Hub } from '../../live/hub.ts'
import { Refusal } from '../../refusal.ts'
import { refuseStranger } from './place.ts'
import { type Prepared, prepare } from './prepare.ts'
import { rowToJson } from './row.ts'
import * as q from './statements.ts'

const keptPairs = v.pipe(v.string(), v.parseJson(), v.array(v.tuple([v.number(), v.number()])))

type Ready = Extract<Prepared, { kind: 'ready' }>
type Step = { readonly mutation: Mutation; readonly prepared: Prepared }
type Batch = {
  readonly stream: string
  readonly caller: Caller
  readonly firstN: number
  readonly lastN: number
  readonly hash: string
  readonly steps: readonly Step[]
}

const forOne = (
  batch: Batch,
  { mutation, prepared }: { mutation: Mutation; prepared: Ready },
): Statement[] => {
  const { stream, caller, firstN } = batch
  const who: readonly Value[] = [stream, caller.account, caller.token, firstN]
  const { id, type, v: version, n, ifSeq } = mutation
  const { body, parent, once, gate, handedTo, may, createdAt, editedAt } = prepared
  const putAwayOn = mutation.putAwayOn ?? null
  const move = { sql: q.moveHeadByOne, args: [stream] }
  if (body === null)
    return [
      { sql: q.removeRecord, args: [...who, id, type, editedAt, n, ifSeq, may.remove] },
      move,
      { sql: q.removeBelow, args: [stream, id, caller.token, n, editedAt] },
      { sql: q.moveHead, args: [stream] },
    ]
  const words: readonly Value[] = [body, body.length, parent, once]
  const unnamed = Number(prepared.isUnnamed)
  if (ifSeq > 0) {
    const args = [
      ...who,
      id,
      type,
      version,
      editedAt,
      putAwayOn,
      ...words,
      n,
      ifSeq,
      may.edit,
      gate,
      handedTo,
      unnamed,
      prepared.overDay,
    ]
    return [{ sql: q.editRecord, args }, move]
  }
  const { isForEverybody, parentTypes, createIfNamed, onlyNamed, opensGate } = prepared
  const place = [Number(isForEverybody), parentTypes, createIfNamed, onlyNamed]
  const reading = [gate, Number(opensGate), handedTo, unnamed, prepared.overDay]
  const envelope = [id, type, version, createdAt, editedAt, putAwayOn]
  const create = {
    sql: q.createRecord,
    args: [...who, ...envelope, ...words, n, may.create, ...place, ...reading],
  }
  if (!opensGate) return [create, move]
  return [
    create,
    move,
    { sql: q.openGate, args: [stream, gate, caller.token, n, id] },
    { sql: q.moveHead, args: [stream] },
  ]
}

const statementsFor = (batch: Batch, nowMs: number): Statement[] => {
  const { stream, caller, firstN, lastN, hash, steps } = batch
  const who: readonly Value[] = [stream, caller.account, caller.token, firstN]
  const ids = steps.map(({ mutation }) => mutation.id)
  const single = ids.length === 1 && firstN > 1
  return [
    ...steps.flatMap(({ mutation, prepared }) =>
      prepared.kind === 'ready' ? forOne(batch, { mutation, prepared }) : [],
    ),
    {
      sql: single ? q.closeSingle : q.closeBatch,
      args: [...who, lastN, single ? (ids[0] ?? '') : JSON.stringify(ids), hash, nowMs],
      single: true,
    },
  ]
}

/** What a resent batch became, or why these numbers are refused: `gap`, `device-fork`, or the reasons of a stranger. */
const answerKnown = async (db: Database, batch: Batch): Promise<{ kept: Value; epoch: Value }> => {
  const { stream, caller } = batch
  const [places = [], batches = [], alive = []] = await db.read([
    { sql: q.readPlace, args: [stream, caller.account] },
    { sql: q.readBatch, args: [stream, caller.token] },
    { sql: 'select 1 from tokens where id = ?1 and revoked_at is null', args: [caller.token] },
  ])
  if (alive.length === 0) throw new Refusal('signed-out')
  const place = places[0] ?? (await refuseStranger(db, stream, caller.account))
  const [first, last, hash, kept = null] = batches[0] ?? [0, 0, '']
  if (batch.firstN === first && batch.lastN === last && batch.hash === hash)
    return { kept, epoch: place[0] ?? 0 }
  if (batch.firstN > Number(last) + 1) throw new Refusal('gap', { last: Number(last) })
  throw new Refusal('device-fork', { last: Number(last) })
}

const belongsToEnded = async (db: Database, stream: string, { parent, overDay }: Ready): Promise<boolean> => {
  if (overDay === null || parent === null) return false
  const [rows = []] = await db.read([{ sql: q.readEnded, args: [stream, parent, overDay] }])
  return rows[0]?.[0] === 1
}

/** Outcomes of the mutations that were not kept: refused by themselves, moved on since, or not allowed. */
const explain = async (db: Database, batch: Batch, failed: readonly Step[]): Promise<Map<number, string>> => {
  const { stream, caller } = batch
  const ids = JSON.stringify(failed.map(({ mutation }) => mutation.id))
  const [rows = [], places = []] = await db.read([
    { sql: q.readByIds, args: [stream, caller.account, ids] },
    { sql: q.readPlace, args: [stream, caller.account] },
  ])
  const member = places[0]?.[2]
  const answers = new Map<number, string>()
  for (const { mutation, prepared } of failed) {
    const { n, id, ifSeq } = mutation
    const row = rows.find((one) => one[0] === id)
    const rejected = (code: string): string => `{"kind":"rejected","n":${n},"code":"${code}"}`
    const isOver = prepared.kind === 'ready' && (await belongsToEnded(db, stream, prepared))
    if (prepared.kind === 'refused') answers.set(n, rejected(prepared.code))
    else if (row !== undefined && row[1] !== ifSeq)
      answers.set(n, `{"kind":"conflict","n":${n},"row":${rowToJson(row)}}`)
    else if (row !== undefined) answers.set(n, rejected(isOver ? 'ended' : 'not-allowed'))
    else if (ifSeq > 0) answers.set(n, `{"kind":"conflict","n":${n}}`)
    else {
      const once = prepared.once === null ? null : `${member}${prepared.once}`
      const [[reasons = []] = []] = await db.read([
        {
          sql: q.readReasons,
          args: [
            stream,
            prepared.parent,
            once,
            prepared.handedTo,
            id,
            member ?? null,
            Number(prepared.isUnnamed),
          ],
        },
      ])
      const [hasParent, isThere, hasReader, handedOver, isOffered] = reasons
      // sent again by a device that was numbered anew: its words have arrived where they were to go
      if (typeof handedOver === 'number') answers.set(n, `{"kind":"ok","n":${n},"seq":${handedOver}}`)
      else if (hasParent === 0) answers.set(n, rejected('parent-gone'))
      else if (isThere === 1) answers.set(n, rejected('once-only'))
      else if (isOver) answers.set(n, rejected('ended'))
      else if (isOffered === 0) answers.set(n, rejected('byline-not-offered'))
      else answers.set(n, rejected(hasReader === 0 ? 'reader-gone' : 'not-allowed'))
    }
  }
  return answers
}

/**
 * Pushes a batch and answers as JSON text. `bytes` are what was sent: a resent batch is known by them. Throws `gap`,
 * `device-fork`, `revoked`, `not-found`. Codes of single mutations: those of prepare, `not-allowed`, `parent-gone`,
 * `ended` for what belongs to an activity that is over, `byline-not-offered` where a post needs a name, `reader-gone` for something handed to nobody, and `once-only` for a thanks that is there already (the client forgets its own).
 */
export const pushBatch = async (
  { db, hub, clock }: { db: Database; hub: Hub; clock: () => number },
  caller: Caller,
  stream: string,
  { mutations }: PushRequest,
  bytes: Uint8Array,
): Promise<string> => {
  const nowMs = clock()
  // NUL and lone surrogates can only come in as escapes: raw ones are neither JSON nor UTF-8
  const mayBeUnclean = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('\\u')
  const how = { mayBeUnclean, isAlone: mutations.length === 1 }
  const batch: Batch = {
    stream,
    caller,
    firstN: mutations[0]?.n ?? 0,
    lastN: mutations.at(-1)?.n ?? 0,
    hash: digest('sha256', bytes, 'base64'),
    steps: mutations.map((mutation) => ({ mutation, prepared: prepare(mutation, nowMs, how) })),
  }
  const keys = [`${caller.token} ${stream}`, ...mutations.map(({ id }) => `${stream} ${id}`)]
  const results = await db.write({ statements: statementsFor(batch, nowMs), keys })
  const [closed] = results.at(-1) ?? []
  const { kept, epoch } =
    closed === undefined ? await answerKnown(db, batch) : { kept: closed[0] ?? null, epoch: closed[2] ?? 0 }
  const seqs = new Map(v.parse(keptPairs, kept))
  if (closed !== undefined && seqs.size > 0) hub.moved(stream, Number(closed[1]))

  const failed = batch.steps.filter(({ mutation }) => !seqs.has(mutation.n))
  const others = failed.length === 0 ? undefined : await explain(db, batch, failed)
  const outcomes = mutations.map(({ n }) => {
    const seq = seqs.get(n)
    return seq === undefined ? others?.get(n) : `{"kind":"ok","n":${n},"seq":${seq}}`
  })
  return `{"epoch":${epoch},"outcomes":[${outcomes.join()}]}`
}
