/** What the door has been told so far: kept at every key, so that a closing page loses none of it. */
import * as v from 'valibot'
import { answerLines } from './answers-draft.ts'
import { dateLines } from './first-dates.ts'
import { promiseLines } from './promise-fields.ts'
import { DOOR_STEPS } from './steps.ts'

const line = v.optional(v.string(), '')

/** The draft as it is kept; a line that an older one lacks is empty. */
export const doorDraft = v.object({
  ...answerLines,
  ...promiseLines,
  ...dateLines,
  step: v.optional(v.picklist(DOOR_STEPS), 'questions'),
  name: line,
  focus: line,
  way: v.optional(v.string()),
  /** The ids that the space and its first activity have, from when somebody first asked for them: asked twice they are made once. */
  made: v.optional(v.object({ stream: v.string(), activity: v.string() })),
})
export type DoorDraft = v.InferOutput<typeof doorDraft>

/** The form under which the draft is kept. */
export const DOOR_FORM = 'new space'

/** Nothing told yet. */
export const emptyDraft = (): DoorDraft => v.parse(doorDraft, {})
