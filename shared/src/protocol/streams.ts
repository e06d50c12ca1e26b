/** What travels between a device and the server for any stream (sync.md, sections 2.4 to 2.6). */
import * as v from 'valibot'
import { wireEnvelope, wireRecord } from '../records/envelope.ts'
import { uuid } from '../records/fields.ts'
import { endpoint } from './endpoint.ts'

/** Sent as the header `ww-protocol`; a server that no longer speaks it answers 426. */
export const PROTOCOL_VERSION = 1
export const PROTOCOL_HEADER = 'ww-protocol'

export const PUSH_MAX_MUTATIONS = 100
/** A frozen batch holds at most so many UTF-16 units of JSON (one mutation may be larger alone). */
export const PUSH_MAX_LENGTH = 256_000
export const PULL_MAX_ROWS = 1_000
export const REQUEST_MAX_BYTES = 1_000_000

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** One intended change. `n` counts per device and stream from 1; `ifSeq` is the seq it was made against, 0 for a new record. */
export const mutation = v.strictObject({ n: v.pipe(count, v.minValue(1)), ifSeq: count, ...wireEnvelope })
export type Mutation = v.InferOutput<typeof mutation>

/** A frozen batch: its mutations have consecutive numbers, no record twice, and it is resent byte by byte until answered. */
export const pushRequest = v.strictObject({
  mutations: v.pipe(
    v.array(mutation),
    v.minLength(1),
    v.maxLength(PUSH_MAX_MUTATIONS),
    v.check((all) => all.every((one, at) => one.n === (all[0]?.n ?? 0) + at), 'not consecutive'),
    v.check((all) => new Set(all.map((one) => one.id)).size === all.length, 'a record twice'),
  ),
})
export type PushRequest = v.InferOutput<typeof pushRequest>

/** What became of one mutation. A bad one never blocks its neighbours. */
export const outcome = v.variant('kind', [
  v.looseObject({ kind: v.literal('ok'), n: count, seq: count }),
  /** The record moved on since `ifSeq`; `row` is the server's, or absent where the caller may not read it. */
  v.looseObject({ kind: v.literal('conflict'), n: count, row: v.optional(wireRecord) }),
  v.looseObject({ kind: v.literal('rejected'), n: count, code: v.string() }),
])
export type PushOutcome = v.InferOutput<typeof outcome>

export const pushAnswer = v.looseObject({ epoch: count, outcomes: v.array(outcome) })
export type PushAnswer = v.InferOutput<typeof pushAnswer>

/** Query of a pull: rows with a seq above `after`, in order. An `epoch` that is not the stream's answers 410 `resync`. */
export const pullQuery = v.strictObject({
  after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)), '0'),
  epoch: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))),
  limit: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number), v.minValue(1), v.maxValue(PULL_MAX_ROWS)),
    '500',
  ),
})

/** A page of rows. `cursor` is what to ask after next (rows the caller may not read are passed over); `now` is the server's clock in ms. */
export const pullAnswer = v.looseObject({
  epoch: count,
  head: count,
  cursor: count,
  more: v.boolean(),
  now: count,
  /** Which of the rows without an author are the caller's own. */
  mine: v.optional(v.array(uuid)),
  rows: v.array(wireRecord),
})
export type PullAnswer = v.InferOutput<typeof pullAnswer>

/** Query of heads: `streams=ID:CURSOR,ID:CURSOR`, at most 100. */
export const headsQuery = v.strictObject({
  streams: v.pipe(
    v.string(),
    v.maxLength(6_000),
    v.regex(/^([0-9a-f-]{36}:\d{1,15})(,[0-9a-f-]{36}:\d{1,15}){0,99}$/),
  ),
})

/** Only the streams that moved, and those the caller may no longer read. */
export const headsAnswer = v.looseObject({
  moved: v.array(v.looseObject({ stream: uuid, head: count, epoch: count })),
  revoked: v.array(uuid),
  /** The server's clock in ms; absent from one that is older. */
  now: v.optional(count),
})
export type HeadsAnswer = v.InferOutput<typeof headsAnswer>

/** One hint on the live channel: this stream has moved to `head`. Missing one is harmless. */
export const liveHint = v.looseObject({ stream: uuid, head: count })
export type LiveHint = v.InferOutput<typeof liveHint>

/** Sends a frozen batch; see mutation and outcome. */
export const push = endpoint({
  method: 'POST',
  path: '/v1/streams/:stream/push',
  access: 'account',
  request: pushRequest,
  response: pushAnswer,
})

/** Asks for a page of rows. */
export const pull = endpoint({
  method: 'GET',
  path: '/v1/streams/:stream/pull',
  access: 'account',
  request: pullQuery,
  response: pullAnswer,
})

/** Asks which streams moved. */
export const heads = endpoint({
  method: 'GET',
  path: '/v1/heads',
  access: 'account',
  request: headsQuery,
  response: headsAnswer,
})

/** The live channel: `text/event-stream` whose events hold a LiveHint; it ends itself within ten minutes. */
export const live = endpoint({
  method: 'GET',
  path: '/v1/live',
  access: 'account',
  request: v.strictObject({}),
  response: v.unknown(),
})

/** All routes of this file. */
export const streamEndpoints = { push, pull, heads, live }
