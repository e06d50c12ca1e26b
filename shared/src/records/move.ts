import * as v from 'valibot'
import { instant, line, uuid } from './fields.ts'

export const MOVES = [
  'start',
  'arrive',
  'depart',
  'next',
  'back',
  'pause',
  'resume',
  'extend',
  'later',
  'draw',
  'hand-over',
  'end',
] as const

/**
 * One thing that happened in a running meeting. Nothing else is kept of its course: every device folds the same moves, in
 * the order of (at, id), and sees the same agenda. A move names the `step` it is about, so that two people who press at the
 * same moment move it once.
 */
export const move = v.looseObject({
  session: uuid,
  kind: v.picklist(MOVES),
  /** The server's time in ms, as well as the device knows it. */
  at: instant,
  /** The step it was made in (forms/run.ts). */
  step: v.optional(line),
  /** Whom it is about: a member id, or a random id of somebody who is in the round by name. */
  who: v.optional(uuid),
  /** The name of somebody without an account. */
  name: v.optional(line),
  /** For `hand-over`: whom the session named in `runBy` until then. What they pressed stays pressed. */
  ran: v.optional(uuid),
  /** For `extend`. */
  ms: v.optional(v.pipe(v.number(), v.integer(), v.minValue(-3_600_000), v.maxValue(3_600_000))),
  /** For `start` and `draw`: what an order is drawn from, for everybody to check. */
  seed: v.optional(line),
  /** For `start`: who spoke last time, in their order, so that whoever was first is last now. */
  lastTime: v.optional(v.pipe(v.array(line), v.maxLength(1_000))),
})
export type Move = v.InferOutput<typeof move>
