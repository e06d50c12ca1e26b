/** How a save can end that its caller must handle. */

/** A save on the device: `full` when the disk is, `broken` when the database cannot be used. */
export type SaveFailure =
  | { kind: 'full' }
  | { kind: 'broken'; reason: string }
  | { kind: 'invalid'; reason: string }
