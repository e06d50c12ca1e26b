/** The ways in which a piece of work can end that its caller must handle. */

/** A save on the device: `full` when the disk is, `broken` when the database cannot be used. */
export type SaveFailure =
  | { kind: 'full' }
  | { kind: 'broken'; reason: string }
  | { kind: 'invalid'; reason: string }

/** A request to the server. `code` is a problem code of `protocol/problem.ts`. */
export type RequestFailure =
  | { kind: 'offline' }
  | { kind: 'signed-out' }
  | { kind: 'revoked' }
  | { kind: 'upgrade' }
  | { kind: 'wait'; retryAfterMs: number }
  | { kind: 'refused'; code: string; message: string }
