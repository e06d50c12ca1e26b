/** What the members of a space promise each other, as it stands in a form; the server keeps it with the space. */
import { RETENTION_MAX_MONTHS, type Space } from '@whatworked/shared/records/space'
import { isBlank } from '@whatworked/shared/text'
import * as v from 'valibot'
import { typedNumber, wholeOf } from './typed.ts'

export const promiseLines = {
  neverUsedFor: v.optional(v.string(), 'Nothing shared here is used for appraisal.'),
  newcomersSeeEarlier: v.optional(v.boolean(), false),
  postsWithoutName: v.optional(v.boolean(), false),
  guestsMayRead: v.optional(v.boolean(), false),
  retentionMonths: v.optional(v.string(), ''),
}
const schema = v.object(promiseLines)
export type PromiseFields = v.InferOutput<typeof schema>

/** The promises of a space as they stand. */
export const promisesOf = ({
  neverUsedFor = '',
  retentionMonths,
  ...open
}: Space['agreements']): PromiseFields => ({
  neverUsedFor,
  newcomersSeeEarlier: open.newcomersSeeEarlier,
  postsWithoutName: open.postsWithoutName,
  guestsMayRead: open.guestsMayRead,
  retentionMonths: typedNumber(retentionMonths),
})

/** The promises as the server is told them; no months are as long as the space stands. */
export const promisesToSend = ({ neverUsedFor, retentionMonths, ...open }: PromiseFields) => ({
  neverUsedFor: neverUsedFor.trim(),
  newcomersSeeEarlier: open.newcomersSeeEarlier,
  postsWithoutName: open.postsWithoutName,
  guestsMayRead: open.guestsMayRead,
  retentionMonths: wholeOf(retentionMonths, RETENTION_MAX_MONTHS) ?? null,
})

/** What is wrong with the months that were typed; undefined where nothing is. */
export const monthsError = ({ retentionMonths }: PromiseFields): string | undefined => {
  if (isBlank(retentionMonths)) return undefined
  const months = wholeOf(retentionMonths)
  return months !== undefined && months <= RETENTION_MAX_MONTHS
    ? undefined
    : `A whole number of months, at most ${RETENTION_MAX_MONTHS}, or nothing.`
}
