import * as v from 'valibot'
import { context, ifThen, line, uuid, words } from './fields.ts'
import { lessOf } from './trial.ts'

export const PLAN_MAX_CHANGES = 3

/** One small change that somebody promises to try. */
export const promise = v.looseObject({
  id: uuid,
  ...ifThen.entries,
  technique: v.optional(line),
  /** A seeded technique's id. */
  seed: v.optional(line),
  context: v.optional(context),
  lessOf: v.optional(lessOf),
  /** What pupils should do differently. */
  pupilsWill: v.optional(words),
  bringBack: v.optional(words),
  /** The kind of support wanted, such as a visitor. */
  support: v.optional(words),
})
export type Promised = v.InferOutput<typeof promise>

/** An action plan told to the group: what its author will try before the next meeting. One kept private is a trial in the journal alone. */
export const plan = v.looseObject({
  activity: uuid,
  /** The meeting it was made in. */
  session: uuid,
  changes: v.pipe(v.array(promise), v.minLength(1), v.maxLength(PLAN_MAX_CHANGES)),
  /** Whose it is, if a scribe typed it up. */
  from: v.optional(v.union([v.looseObject({ member: uuid }), v.looseObject({ name: line })])),
})
export type Plan = v.InferOutput<typeof plan>
