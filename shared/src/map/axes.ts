/** What a map can be ruled by: where an observation stands on each axis, and in which order the places come. */
import { LESSON_STAGES, TIMES_OF_DAY } from '../contexts/lists.ts'
import { OUTCOMES } from '../records/fields.ts'
import { foldText } from '../text.ts'
import type { Observation } from './observation.ts'

/** Conditions that a map has rows and columns for. */
export const MAP_AXES = ['year', 'subject', 'class', 'lessonStage', 'timeOfDay', 'halfTerm'] as const
export type MapAxis = (typeof MAP_AXES)[number]
/** All that observations can be told apart by. */
export type Axis = MapAxis | 'grouping' | 'size' | 'outcome'

/** One place on an axis. */
export interface Place {
  /** The same for all observations that belong together. */
  readonly key: string
  /** What it is called there; an outcome's own id, which the screen has words for. */
  readonly label: string
  /** Places come by this number, then by their label. */
  readonly order: number
}

/** The place of those that say nothing about it. */
export const UNSAID: Place = { key: '', label: '', order: Number.POSITIVE_INFINITY }

/** After everything that a list knows. */
const UNLISTED = 1_000

/** Where observations stand on an axis. Each word is folded once, because thousands say the same few. */
export const placesOn = (axis: Axis): ((observation: Observation) => Place) => {
  switch (axis) {
    case 'year':
      return yearPlaces()
    case 'class':
      return named(({ className }) => className, unlisted)
    case 'lessonStage':
      return named(({ context }) => context.lessonStage, inList(LESSON_STAGES))
    case 'timeOfDay':
      return named(({ context }) => context.timeOfDay, inList(TIMES_OF_DAY))
    case 'halfTerm':
      return named(({ context }) => context.halfTerm, halfTermOrder)
    case 'outcome':
      return ({ outcome }) => ({ key: outcome, label: outcome, order: OUTCOMES.indexOf(outcome) })
    default:
      return named(({ context }) => context[axis], unlisted)
  }
}

/** Ages compare, labels never do: Year 9 in England stands with Grade 8. A year whose ages nobody said stands alone. */
const yearPlaces = (): ((observation: Observation) => Place) => {
  const withoutAges = named(({ context }) => context.year, unlisted)
  return (observation) => {
    const { year, ages } = observation.context
    if (ages === undefined) return withoutAges(observation)
    const [from, to] = ages
    const agesWords = from === to ? `Age ${from}` : `Ages ${from} to ${to}`
    return { key: `ages ${from} ${to}`, label: year?.trim() || agesWords, order: from + to / UNLISTED }
  }
}

const named = (
  wordsOf: (observation: Observation) => string | undefined,
  orderOf: (folded: string) => number,
): ((observation: Observation) => Place) => {
  const known = new Map<string, Place>()
  return (observation) => {
    const words = wordsOf(observation)
    if (words === undefined) return UNSAID
    const place = known.get(words) ?? namedPlace(words.trim(), orderOf)
    known.set(words, place)
    return place
  }
}

const namedPlace = (label: string, orderOf: (folded: string) => number): Place => {
  if (label === '') return UNSAID
  const key = foldText(label)
  return { key, label: label.charAt(0).toLocaleUpperCase('en-GB') + label.slice(1), order: orderOf(key) }
}

const unlisted = (): number => UNLISTED

const inList =
  (list: readonly string[]) =>
  (folded: string): number => {
    const at = list.indexOf(folded)
    return at < 0 ? UNLISTED : at
  }

const SEASONS = ['autumn', 'winter', 'spring', 'summer']

/** A school year begins in autumn. */
const halfTermOrder = (folded: string): number => {
  const at = SEASONS.findIndex((season) => folded.startsWith(season))
  return at < 0 ? UNLISTED : at
}
