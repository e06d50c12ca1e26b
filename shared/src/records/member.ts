import * as v from 'valibot'
import { instant, line, words } from './fields.ts'

export const ROLES = ['owner', 'facilitator', 'member', 'guest'] as const
export type Role = (typeof ROLES)[number]
export const role = v.picklist(ROLES)

/** A person in a space; the record's id is the member id. Only the server writes it, in the stream's order, so that a removal is seen in its place. */
export const member = v.looseObject({
  name: line,
  role,
  joinedAt: instant,
  /** The stream's number from which on this member reads posts; 0 is everything. */
  readsFrom: v.optional(v.pipe(v.number(), v.safeInteger()), 0),
  focus: v.optional(words),
  /** This member agrees that guests read here: none is invited until everybody does. */
  agreesToGuests: v.optional(v.boolean()),
  /** True once the person left or was removed; name and past posts stay readable. */
  left: v.optional(v.boolean()),
})
export type Member = v.InferOutput<typeof member>
