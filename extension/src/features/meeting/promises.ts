/** What somebody promised last, and what they wrote on a sheet. */
import type { KeptContribution, KeptPlan } from '../../data/activities/activity-queries.ts'
import { isFrom, type Unconfirmed, type Written } from '../../data/activities/typed-up.ts'

type Person = { readonly id: string; readonly name: string }

/** The last plan that somebody made before this meeting began to count; `earlier` are the ids of the meetings before it. */
export const lastPlanOf = (
  plans: readonly KeptPlan[],
  person: Person,
  earlier: ReadonlySet<string>,
  unconfirmed: Unconfirmed,
): KeptPlan | undefined =>
  plans
    .filter((one) => earlier.has(one.body.session) && isFrom(one, person) && !unconfirmed.has(one.id))
    .at(-1)

/** What somebody wrote on a sheet in this meeting, the latest of it. */
export const sheetOf = (
  contributions: readonly KeptContribution[],
  person: Person,
  sheet: string,
): KeptContribution | undefined =>
  contributions.filter((one) => one.body.sheet === sheet && isFrom(one, person)).at(-1)

/** Of what is there of a person, the latest that counts or that `me` typed up: what stands in their form. */
export const standingOf = <One extends Written>(
  written: readonly One[],
  person: Person,
  unconfirmed: Unconfirmed,
  me: string,
): One | undefined =>
  written.filter((one) => isFrom(one, person) && (!unconfirmed.has(one.id) || one.author === me)).at(-1)
