import * as v from 'valibot'
import { uuid, words } from './fields.ts'
import { TRIAL_STATES, VERDICTS } from './trial.ts'

/** A colleague tries what a post says. `outcome` is the post in which they told of it. */
export const attempt = v.looseObject({
  post: uuid,
  state: v.optional(v.picklist(TRIAL_STATES), 'planned'),
  verdict: v.optional(v.picklist(VERDICTS)),
  said: v.optional(words),
  outcome: v.optional(uuid),
})
export type Attempt = v.InferOutput<typeof attempt>
