/** Another activity of a space while it is begun: its four answers, its way of working, its first date. Kept at every key. */
import type { Activity, Answers } from '@whatworked/shared/records/activity'
import * as v from 'valibot'
import { answerLines, answersDraftOf } from './answers-draft.ts'
import { dateLines } from './first-dates.ts'
import { ACTIVITY_STEPS } from './steps.ts'

export const newActivityDraft = v.object({
  ...answerLines,
  ...dateLines,
  step: v.optional(v.picklist(ACTIVITY_STEPS), 'questions'),
  title: v.optional(v.string(), ''),
  /** An id of WAYS, or `own`. */
  way: v.optional(v.string()),
})
export type NewActivityDraft = v.InferOutput<typeof newActivityDraft>

/** It begins with the answers of the one before it, or with what the space is for. */
export const newActivityOf = (
  before: Activity | undefined,
  purpose: string | undefined,
): NewActivityDraft => {
  const answers: Answers = before?.answers ?? { evidence: [], time: {}, ...(purpose && { purpose }) }
  return v.parse(newActivityDraft, answersDraftOf(answers))
}
