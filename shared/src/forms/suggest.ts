/** From a group's four answers to two or three ways of working, each with its reason in a sentence. Nothing is ruled out. */
import type { Answers } from '../records/activity.ts'
import type { Form, Purpose } from './form.ts'
import { WAYS } from './ways.ts'

/** What a group may want, in the words that it ticks. */
export const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  'pick-up-ideas': 'pick up ideas quickly',
  'teach-better-next': 'teach the same thing better next time',
  'see-learning': 'see in detail how pupils learn',
  'second-eyes': 'have a second pair of eyes on one thing',
  'find-out': 'find out whether something works for our pupils',
  'make-something': 'decide or make something together',
  'change-habits': 'change habits and keep going',
  'one-language': 'share one way of speaking about lessons',
  celebrate: 'celebrate, thank and open doors',
  'see-breadth': 'see what goes on across the school',
}

/** What the chooser looks at: the answers, and what was ticked of PURPOSE_WORDS. */
export interface Situation {
  readonly wants: readonly Purpose[]
  readonly people?: number | undefined
  readonly time: Pick<Answers['time'], 'minutes' | 'everyWeeks' | 'weeks'>
  /** Whether these people know each other well enough to say what didn't work. */
  readonly knowEachOther?: boolean | undefined
}

export interface Suggestion {
  readonly form: Form
  /** “What you want is … You have two colleagues in mind and an hour every three weeks.” */
  readonly reason: string
}

const FEWEST = 2
const MOST = 3
/** A way that fits no better than this is not suggested, even if it serves what is wanted. */
const LEAST = -1

/** The suggestions, the best first: what serves a wish comes before what only fits the people and the time. */
export const suggest = (situation: Situation): readonly Suggestion[] => {
  const ranked = WAYS.map((form, at) => ({ form, at, fit: fitOf(form, situation) })).sort(
    (a, b) => b.fit - a.fit || a.at - b.at,
  )
  const wanted = ranked.filter(({ form, fit }) => fit > LEAST && wishesMet(form, situation) > 0)
  const others = ranked.filter(({ form, fit }) => fit > 0 && wishesMet(form, situation) === 0)
  const good = [...wanted, ...others.slice(0, Math.max(0, FEWEST - wanted.length))].slice(0, MOST)
  return good.map(({ form }) => ({ form, reason: reasonFor(form, situation) }))
}

const wishesMet = (form: Form, { wants }: Situation): number =>
  wants.filter((want) => form.purposes.includes(want)).length

/** How well a way fits: what is wanted counts most, then people, then the time there is, then trust. */
const fitOf = (form: Form, situation: Situation): number => {
  const [main] = form.purposes
  // The first tick is what they came for, the first purpose is what the way is made for.
  const cameFor = situation.wants[0] !== undefined && form.purposes.includes(situation.wants[0]) ? 2 : 0
  const madeFor = main !== undefined && situation.wants.includes(main) ? 2 : 0
  const wishes = wishesMet(form, situation) * 4 + cameFor + madeFor
  return wishes + peopleFit(form, situation) + timeFit(form, situation) + trustFit(form, situation)
}

const peopleFit = ({ size: [least, most] }: Form, { people }: Situation): number => {
  if (people === undefined) return 0
  if (people >= least && people <= most) return 2
  return people < least / 2 || people > most * 2 ? -6 : -3
}

const timeFit = ({ minutes: [least, most], everyWeeks, weeks }: Form, { time }: Situation): number => {
  const enough = time.minutes === undefined ? 0 : lengthFit(time.minutes, least, most)
  const often =
    time.everyWeeks === undefined || everyWeeks === undefined ? 0 : time.everyWeeks <= everyWeeks * 2 ? 1 : -2
  const long = time.weeks === undefined || weeks === undefined ? 0 : time.weeks >= weeks * 0.75 ? 1 : -3
  return enough + often + long
}

/** Too short is out of the question, a little short can be trimmed, twice as long is more than it needs. */
const lengthFit = (minutes: number, least: number, most: number): number => {
  if (minutes < least * 0.75) return -20
  if (minutes < least) return -1
  return minutes > most * 2 ? 0 : 1
}

const trustFit = ({ trust }: Form, { knowEachOther }: Situation): number =>
  trust === 'high' && knowEachOther === false ? -3 : 0

const reasonFor = (form: Form, { wants, people, time }: Situation): string => {
  const met = wants.filter((want) => form.purposes.includes(want)).map((want) => PURPOSE_WORDS[want])
  if (met.length === 0) return 'It fits the people and the time you have.'
  const why = `You want to ${joined(met)}`
  const have = [
    people === undefined ? undefined : peopleWords(people),
    time.minutes === undefined ? undefined : timeWords(time),
  ].filter((one) => one !== undefined)
  return have.length === 0 ? `${why}.` : `${why}, and you have ${joined(have)}.`
}

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const inWords = (count: number): string => NUMBERS[count] ?? String(count)

/** Colleagues beside oneself. */
const peopleWords = (people: number): string =>
  people === 1
    ? 'yourself to begin with'
    : people === 2
      ? 'one colleague in mind'
      : `${inWords(people - 1)} colleagues in mind`

const timeWords = ({ minutes = 0, everyWeeks }: Situation['time']): string => {
  const length = minutes === 60 ? 'an hour' : minutes === 120 ? 'two hours' : `${minutes} minutes`
  if (everyWeeks === undefined) return length
  return `${length} ${everyWeeks === 1 ? 'every week' : `every ${inWords(everyWeeks)} weeks`}`
}
