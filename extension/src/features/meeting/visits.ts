/** Who goes where in a round of visits, as the screens say it. */
import type { Offer } from '@whatworked/shared/forms/offers'
import type { Run } from '@whatworked/shared/forms/run'
import type { Meeting } from './meeting.ts'

type Visits = NonNullable<Run['visits']>

/** The stage that the visits belong to: this one, or the next. */
const sheetOf = ({ stages, stageIndex = 0, visits }: Run): string =>
  stages[stageIndex + (visits?.isComing ? 1 : 0)]?.stage.from?.sheet ?? ''

/** The stalls by the numbers on their signs. */
export const stallsOf = ({ run, offers }: Pick<Meeting, 'run' | 'offers'>): readonly Offer[] =>
  offers.get(sheetOf(run)) ?? []

export interface PlaceOf {
  readonly number: number
  readonly stall: Offer
  readonly keeps: boolean
}

/** Where somebody is in a round; undefined for whoever looks round as they like. */
export const placeOf = (
  { places }: Visits,
  stalls: readonly Offer[],
  person: string,
): PlaceOf | undefined => {
  const there = places.stalls.find(({ keepers, visitors }) => [...keepers, ...visitors].includes(person))
  const at = stalls.findIndex(({ id }) => id === there?.id)
  const stall = stalls[at]
  if (there === undefined || stall === undefined) return undefined
  return { number: at + 1, stall, keeps: there.keepers.includes(person) }
}

/** “Now: go to stall 3”. */
export const placeWords = ({ isComing }: Pick<Visits, 'isComing'>, place: PlaceOf | undefined): string => {
  const when = isComing ? 'Next' : 'Now'
  if (place === undefined) return `${when}: look round as you like`
  return `${when}: ${place.keeps ? 'keep' : 'go to'} stall ${place.number}`
}
