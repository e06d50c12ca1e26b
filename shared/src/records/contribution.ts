import * as v from 'valibot'
import { line, uuid } from './fields.ts'

/**
 * What somebody wrote for one stage: the values of a sheet (forms/sheets) by field. `gate` names what holds it back: the
 * server gives it to nobody but its author until that gate is revealed. `to` hands it over: from then on it is readable for that
 * member alone, not for the one who wrote it.
 */
export const contribution = v.looseObject({
  activity: uuid,
  session: v.optional(uuid),
  stage: line,
  sheet: line,
  values: v.record(line, v.unknown()),
  /** Whom it is from, if not the one who wrote it down: a member, who confirms it, or a name. */
  from: v.optional(v.union([v.looseObject({ member: uuid }), v.looseObject({ name: line })])),
  /** What it is about: another contribution, a plan, a post. */
  about: v.optional(uuid),
  gate: v.optional(line),
  to: v.optional(uuid),
})
export type Contribution = v.InferOutput<typeof contribution>

/** The gate of a stage: what is held back in it is revealed at once. */
export const gateOf = (under: string, stage: string): string => `${under}/${stage}`
