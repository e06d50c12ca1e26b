/** What a refused request is answered with: problem+json (RFC 9457) with a code that programs read and a sentence for people. */
import * as v from 'valibot'

/** Every code a whole request can be refused with. Single mutations of a push have codes of their own (streams.ts). */
export const problemCodes = [
  // the request itself
  'not-json',
  'wrong-content-type',
  'body-too-large',
  'invalid-request',
  'newer-protocol',
  'not-found',
  'method-not-allowed',
  'wrong-origin',
  // who asks
  'signed-out',
  'wrong-sign-in',
  'too-many-tries',
  'forbidden',
  'revoked',
  // accounts and devices
  'already-set-up',
  'weak-password',
  'link-not-valid',
  'code-not-valid',
  // spaces
  'last-owner',
  'already-member',
  'guests-not-agreed',
  // calendars
  'feed-ended',
  'feed-unknown',
  // streams
  'gap',
  'device-fork',
  'resync',
  'too-many-listeners',
  // the server
  'stopping',
  'storage-full',
  'unexpected',
] as const

/** A code of problemCodes. */
export type ProblemCode = (typeof problemCodes)[number]

/** The body of every answer from 400 up. `last` comes with `gap` and `device-fork`, `epoch` with `revoked` and `resync`, `retryAfterMs` with `too-many-tries`. */
export const Problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.pipe(v.number(), v.integer()),
  /** A string, since a newer server may know more codes than this client. */
  code: v.string(),
  /** Shown as it is, so it is one that fits a screen. */
  message: v.pipe(v.string(), v.maxLength(1_000)),
  requestId: v.string(),
  last: v.optional(v.pipe(v.number(), v.integer())),
  epoch: v.optional(v.pipe(v.number(), v.integer())),
  retryAfterMs: v.optional(v.pipe(v.number(), v.integer())),
})
export type Problem = v.InferOutput<typeof Problem>
