import * as v from 'valibot'
import { line, words } from './fields.ts'

/** Posts are kept so many months at most: ten years. */
export const RETENTION_MAX_MONTHS = 120

/** With fewer members than these, a post without a name would say who wrote it. */
export const UNNAMED_MIN_MEMBERS = 5

/** A learning community's shared place, as its members see it. Only the server writes it. */
export const space = v.looseObject({
  name: line,
  purpose: v.optional(words),
  focus: v.optional(words),
  agreements: v.optional(
    v.looseObject({
      /** What nothing shared here is ever used for, such as appraisal. */
      neverUsedFor: v.optional(words),
      newcomersSeeEarlier: v.optional(v.boolean(), false),
      postsWithoutName: v.optional(v.boolean(), false),
      /** Guests may be invited once every member agreed too (records/member). */
      guestsMayRead: v.optional(v.boolean(), false),
      /** The server removes posts that are older; absent where they stay. */
      retentionMonths: v.optional(
        v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(RETENTION_MAX_MONTHS)),
      ),
    }),
    {},
  ),
})
export type Space = v.InferOutput<typeof space>
