/**
 * What seems to matter: conditions counted beside outcomes. It is a pattern in notes, not proof, so there are counts and
 * nothing else. What was in part or is not sure yet counts on neither side.
 */
import { type Axis, placesOn } from './axes.ts'
import type { Observation } from './observation.ts'

/** In how many of how many. */
export interface Share {
  readonly count: number
  readonly of: number
}

/** A reason or a condition, and how often it came with either outcome among the notes that say something about it. */
export interface Matter {
  /** `reason`, or the axis that it stands on. */
  readonly about: 'reason' | Axis
  /** The reason's id, or the words for the condition. */
  readonly what: string
  readonly worked: Share
  readonly didnt: Share
}

/** Reasons, the ones named most often first; `tagged` is how many observations have any. */
export interface WhatMatters {
  readonly reasons: readonly Matter[]
  readonly tagged: number
}

/** Named once is a remark, not a pattern. */
const LEAST = 2
const LIMIT = 5
const SAYS_NOTHING = new Set(['dont-know-yet'])

/** The reasons that were named more than once. */
export const whatSeemsToMatter = (observations: readonly Observation[]): WhatMatters => ({
  reasons: mattersOf(observations, 'reason', reasonsOf)
    .filter(({ worked, didnt }) => worked.count + didnt.count >= LEAST)
    .sort((a, b) => b.worked.count + b.didnt.count - (a.worked.count + a.didnt.count))
    .slice(0, LIMIT),
  tagged: observations.filter((one) => reasonsOf(one).length > 0).length,
})

/** What was there more often when it worked, and what when it didn't. */
export interface Conditions {
  readonly whenWorked: readonly Matter[]
  readonly whenNot: readonly Matter[]
}

const CONDITION_AXES = [
  'year',
  'subject',
  'grouping',
  'size',
  'lessonStage',
  'timeOfDay',
  'halfTerm',
] as const

/** Undefined while it has not gone both ways: then there is nothing to hold side by side. */
export const underWhatConditions = (observations: readonly Observation[]): Conditions | undefined => {
  const went = new Set(observations.map(({ outcome }) => outcome))
  if (!went.has('worked') || !went.has('not-this-time')) return undefined
  const all = [
    ...CONDITION_AXES.flatMap((axis) => mattersOf(observations, axis, placeSaid(axis))),
    ...mattersOf(observations, 'reason', reasonsOf),
  ]
  return {
    whenWorked: strongest(all, (one) => one.worked, lean),
    whenNot: strongest(
      all,
      (one) => one.didnt,
      (one) => -lean(one),
    ),
  }
}

/** One thing that an observation says; what has the same key is the same, whatever it is called. */
interface Said {
  readonly key: string
  readonly label: string
}

const reasonsOf = ({ reasons }: Observation): readonly Said[] =>
  reasons.filter((reason) => !SAYS_NOTHING.has(reason)).map((reason) => ({ key: reason, label: reason }))

const placeSaid = (axis: Axis): ((observation: Observation) => readonly Said[]) => {
  const placeOf = placesOn(axis)
  return (observation) => {
    const place = placeOf(observation)
    return place.key === '' ? [] : [place]
  }
}

/** Each thing that is said, counted on either side among the observations that say anything of the kind. */
const mattersOf = (
  observations: readonly Observation[],
  about: Matter['about'],
  saidBy: (observation: Observation) => readonly Said[],
): Matter[] => {
  const labels = new Map<string, string>()
  const sides = { worked: new Map<string, number>(), 'not-this-time': new Map<string, number>() }
  const saying = { worked: 0, 'not-this-time': 0 }
  for (const observation of observations) {
    const { outcome } = observation
    if (outcome !== 'worked' && outcome !== 'not-this-time') continue
    const said = saidBy(observation)
    if (said.length === 0) continue
    saying[outcome]++
    const counts = sides[outcome]
    const counted = new Set<string>()
    for (const { key, label } of said) {
      if (counted.has(key)) continue
      counted.add(key)
      labels.set(key, label)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return [...labels].map(([key, what]) => ({
    about,
    what,
    worked: { count: sides.worked.get(key) ?? 0, of: saying.worked },
    didnt: { count: sides['not-this-time'].get(key) ?? 0, of: saying['not-this-time'] },
  }))
}

/** Towards 1: only there when it worked; towards -1: only when it didn't. Never shown, it only puts them in order. */
const lean = ({ worked, didnt }: Matter): number =>
  worked.count / Math.max(1, worked.of) - didnt.count / Math.max(1, didnt.of)

const strongest = (
  all: readonly Matter[],
  side: (matter: Matter) => Share,
  leaning: (matter: Matter) => number,
): Matter[] =>
  all
    // Where one side says nothing of the kind there is nothing to compare with.
    .filter((one) => side(one).count >= LEAST && one.worked.of > 0 && one.didnt.of > 0 && leaning(one) > 0)
    .sort((a, b) => leaning(b) - leaning(a) || side(b).count - side(a).count)
    .slice(0, LIMIT)
