/** What a space says of itself and its promises, while somebody changes it. */
import type { Space } from '@whatworked/shared/records/space'
import * as v from 'valibot'
import { promiseLines, promisesOf, promisesToSend } from './promise-fields.ts'

const line = v.optional(v.string(), '')

export const spaceDraft = v.object({ name: line, purpose: line, focus: line, ...promiseLines })
export type SpaceDraft = v.InferOutput<typeof spaceDraft>

/** The space as it stands. */
export const spaceDraftOf = ({ name, purpose = '', focus = '', agreements }: Space): SpaceDraft => ({
  name,
  purpose,
  focus,
  ...promisesOf(agreements),
})

const toSend = ({ name, purpose, focus, ...promises }: SpaceDraft) => ({
  name: name.trim(),
  purpose: purpose.trim(),
  focus: focus.trim(),
  ...promisesToSend(promises),
})

/** Only what somebody changed: the rest may have been changed by others since then. */
export const spaceChanges = (draft: SpaceDraft, before: SpaceDraft): Partial<ReturnType<typeof toSend>> => {
  const was: Readonly<Record<string, unknown>> = toSend(before)
  return Object.fromEntries(Object.entries(toSend(draft)).filter(([name, value]) => value !== was[name]))
}
