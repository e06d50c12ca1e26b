import type { LocalDay } from '../contexts/days.ts'
import type { Context, Outcome } from '../records/fields.ts'

/** One time that a technique was tried: from a reflection or a decided trial of one's own, or from a colleague's post. */
export interface Observation {
  readonly id: string
  readonly outcome: Outcome
  readonly on: LocalDay
  readonly context: Context
  /** Ids of the tagged reasons. */
  readonly reasons: readonly string[]
  /** The teacher's own words for why; absent when they wrote none. */
  readonly words?: string
  readonly mine: boolean
  /** Who tried it, when that is somebody else and they said so. */
  readonly who?: string
  /** The private name of the teacher's own class. */
  readonly className?: string
  /** It is the verdict on a trial of some weeks, not one lesson. */
  readonly isTrial?: boolean
}

/** How many there are of each outcome. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>

/** Counts how it went. */
export const countOutcomes = (observations: readonly Observation[]): OutcomeCounts => {
  const counts = { worked: 0, 'in-part': 0, 'not-this-time': 0, 'not-sure': 0 }
  for (const { outcome } of observations) counts[outcome]++
  return counts
}
