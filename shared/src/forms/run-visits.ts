/** Rounds of visits in a running meeting: who keeps which stall and who visits it, kept as it was when the round began. */
import { type Stall, type StallRound, visitRound } from './rounds.ts'
import type { StageCourse } from './run-stage.ts'

/** The round of visits that is on, or the one that comes next. */
export interface Visits {
  /** From 1, over all stages that visit these stalls. */
  readonly number: number
  readonly of: number
  /** It begins with the next stage. */
  readonly isComing: boolean
  readonly places: StallRound
}

interface Room {
  readonly stages: readonly StageCourse[]
  readonly stalls: (sheet: string) => readonly Stall[]
  readonly people: readonly string[]
  readonly seed: string
}

const visiting = (stages: readonly StageCourse[], sheet: string | undefined): readonly StageCourse[] =>
  stages.filter(({ visits }) => visits !== undefined && visits === sheet)

/** The places of a stage's round for whoever is here, after what they saw in the rounds before it. */
const placesFor = (stage: StageCourse, round: number, room: Room): StallRound | undefined => {
  const { visits } = stage
  if (visits === undefined) return undefined
  const earlier = visiting(room.stages.slice(0, room.stages.indexOf(stage)), visits).flatMap(
    ({ places }) => places,
  )
  const before = [...earlier, ...stage.places.slice(0, round - 1)]
  return visitRound({ stalls: room.stalls(visits), people: room.people, seed: room.seed, before })
}

/** Everybody gets a place when a round of visits begins; coming back to it, they have the one they had. */
export const seat = (stage: StageCourse, room: Room): void => {
  const places = stage.places[stage.round - 1] ?? placesFor(stage, stage.round, room)
  if (places) stage.places[stage.round - 1] = places
}

/** The visits that are on in the stage at `index`, or that begin after it; undefined where there are none. */
export const visitsAt = (index: number, room: Room): Visits | undefined => {
  const current = room.stages[index]
  const isComing = current?.visits === undefined
  const stage = isComing ? room.stages[index + 1] : current
  if (stage?.visits === undefined) return undefined
  const places = isComing ? placesFor(stage, 1, room) : stage.places[stage.round - 1]
  if (places === undefined) return undefined
  const all = visiting(room.stages, stage.visits)
  const before = all.slice(0, all.indexOf(stage)).reduce((sum, one) => sum + one.visitRounds, 0)
  return {
    number: before + (isComing ? 1 : stage.round),
    of: all.reduce((sum, one) => sum + one.visitRounds, 0),
    isComing,
    places,
  }
}
