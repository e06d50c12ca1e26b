import * as v from 'valibot'
import { ownForm } from '../forms/form.ts'
import { citation, instant, line, localDate, text2000, uuid, webAddress, words } from './fields.ts'

/** A minute count that a person may set: up to a whole day. */
export const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_440))

/** What a group reads before it decides: somebody's quote with its work, or a post of the space. */
export const evidenceRead = v.looseObject({
  quote: v.optional(text2000),
  source: v.optional(citation),
  url: v.optional(webAddress),
  post: v.optional(uuid),
})
export type EvidenceRead = v.InferOutput<typeof evidenceRead>

/** Protected time as a group was given it: how much, how often, for how long, by whom, in the place of what. */
export const protectedTime = v.looseObject({
  minutes: v.optional(minutes),
  everyWeeks: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(52))),
  /** How long it is given for. */
  weeks: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(156))),
  givenBy: v.optional(line),
  inPlaceOf: v.optional(line),
})
export type ProtectedTime = v.InferOutput<typeof protectedTime>

/** The four answers that come before any way of working. */
export const answers = v.looseObject({
  purpose: v.optional(words),
  pupils: v.optional(words),
  expertise: v.optional(words),
  /** What it is most of all to do, the first counting most: PURPOSES of shared/forms/form, and what a newer version may know. */
  wants: v.optional(v.pipe(v.array(line), v.maxLength(30))),
  evidence: v.optional(v.pipe(v.array(evidenceRead), v.maxLength(20)), []),
  time: v.optional(protectedTime, {}),
  /** How many people are in mind. */
  people: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000))),
})
export type Answers = v.InferOutput<typeof answers>

/**
 * One way of working under way in a space. `form` names a file of shared/forms, or is `own` with the school's own way in
 * `own`. Minutes are settings: `minutes` overrides those of single stages.
 */
export const activity = v.looseObject({
  form: line,
  own: v.optional(ownForm),
  title: v.optional(line),
  answers: v.optional(answers, {}),
  focus: v.optional(words),
  minutes: v.optional(v.record(line, minutes), {}),
  /** Meetings planned in all, such as 18 over two years. */
  meetings: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(400))),
  startsOn: v.optional(localDate),
  /** A working group ends here, whatever is left. */
  endsOn: v.optional(localDate),
  endedAt: v.optional(instant),
  /** Spaces of the groups under a whole-school programme. */
  groups: v.optional(v.pipe(v.array(v.looseObject({ space: uuid, name: line })), v.maxLength(100)), []),
})
export type Activity = v.InferOutput<typeof activity>
