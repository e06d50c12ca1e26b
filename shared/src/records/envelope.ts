/** What surrounds every record, whatever its type (records.md, "Envelope"). */
import * as v from 'valibot'
import type { RecordId, StreamId } from '../ids.ts'
import { instant, line, localDate, uuid } from './fields.ts'

/** A record as it is kept: on the device with `stream`, on the wire without it. */
export type StoredRecord<Body = unknown> = {
  stream: StreamId
  id: RecordId
  type: string
  /** The body's version. */
  v: number
  /** The server's order number; absent until the server confirmed it. */
  seq?: number
  /** A member id; absent in the journal. */
  author?: string
  /** Milliseconds UTC. */
  createdAt: number
  /** Milliseconds UTC. */
  editedAt: number
  /** The day it was put away, `YYYY-MM-DD`; it stays in the bin for 30 days. */
  putAwayOn?: string
  /** A tombstone: the record is gone and its body is null. */
  removed?: true
  body: Body
}

/** Bodies larger than this are refused everywhere, in UTF-16 units of their JSON. */
export const BODY_MAX_LENGTH = 200_000
/** Lists and objects in one another: what walks a deeper body would run out of stack. */
export const BODY_MAX_DEPTH = 40

/** The part of the envelope that a writer chooses and that travels both ways. */
export const wireEnvelope = {
  id: uuid,
  type: v.pipe(line, v.regex(/^[a-z][a-z-]{0,39}$/)),
  v: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  createdAt: instant,
  editedAt: instant,
  putAwayOn: v.optional(localDate),
  removed: v.optional(v.literal(true)),
  body: v.unknown(),
}

/** A record as the server sends it. */
export const wireRecord = v.looseObject({
  ...wireEnvelope,
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  author: v.optional(uuid),
})
export type WireRecord = v.InferOutput<typeof wireRecord>
