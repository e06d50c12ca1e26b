import * as v from 'valibot'
import { line, words } from './fields.ts'

/** A learning community's shared place, as its members see it. Only the server writes it. */
export const space = v.looseObject({
  name: line,
  purpose: v.optional(words),
  focus: v.optional(words),
  agreements: v.optional(
    v.looseObject({
      neverUsedFor: v.optional(words),
      newcomersSeeEarlier: v.optional(v.boolean(), false),
      postsWithoutName: v.optional(v.boolean(), false),
      guestsMayRead: v.optional(v.boolean(), false),
    }),
    {},
  ),
})
export type Space = v.InferOutput<typeof space>
