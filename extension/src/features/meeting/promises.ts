/** Whose a sheet or plan is, whether it counts, and what somebody promised last. */
import type { KeptContribution, KeptPlan } from '../../data/activities/activity-queries.ts'

type From = { readonly member: string } | { readonly name: string } | undefined
type Written = {
  readonly id: string
  readonly author: string
  readonly body: { readonly from?: From | undefined }
}

/** Whom a sheet is from: a member's id, or the name of somebody without an account. */
export const ownerOf = ({ author, body: { from } }: Written): { member: string } | { name: string } => {
  if (from === undefined) return { member: author }
  return 'member' in from ? { member: from.member } : { name: from.name }
}

/** Whether a sheet is that person's own: by account, or by name for somebody who is in the round by name. */
export const isFrom = (written: Written, person: { readonly id: string; readonly name: string }): boolean => {
  const owner = ownerOf(written)
  return 'member' in owner ? owner.member === person.id : owner.name === person.name
}

/** Ids of what was typed up for a member who has not said yet that it is theirs. */
export type Unconfirmed = ReadonlySet<string>

/** What waits for its author's word: typed up by somebody else for a member, and confirmed by nobody but the scribe. */
export const unconfirmedIn = (
  written: readonly Written[],
  confirmedBy: ReadonlyMap<string, readonly string[]>,
): Unconfirmed =>
  new Set(
    written
      .filter((one) => {
        const owner = ownerOf(one)
        if (!('member' in owner) || owner.member === one.author) return false
        return !(confirmedBy.get(one.id) ?? []).includes(owner.member)
      })
      .map(({ id }) => id),
  )

/** The last plan that somebody made before this meeting began to count; `earlier` are the ids of the meetings before it. */
export const lastPlanOf = (
  plans: readonly KeptPlan[],
  person: { readonly id: string; readonly name: string },
  earlier: ReadonlySet<string>,
  unconfirmed: Unconfirmed,
): KeptPlan | undefined =>
  plans
    .filter((one) => earlier.has(one.body.session) && isFrom(one, person) && !unconfirmed.has(one.id))
    .at(-1)

/** What somebody wrote on a sheet in this meeting, the latest of it. */
export const sheetOf = (
  contributions: readonly KeptContribution[],
  person: { readonly id: string; readonly name: string },
  sheet: string,
): KeptContribution | undefined =>
  contributions.filter((one) => one.body.sheet === sheet && isFrom(one, person)).at(-1)
