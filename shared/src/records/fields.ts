/** The shapes that several record types share. Every object keeps the fields it does not know. */
import * as v from 'valibot'
import { UUID_PATTERN } from '../ids.ts'
import { text } from '../text.ts'

export const WORDS_MAX_LENGTH = 20_000
export const LINE_MAX_LENGTH = 500
export const ADDRESS_MAX_LENGTH = 4_000

/** A teacher's words in one field: paragraphs, no markup. */
export const words = text(WORDS_MAX_LENGTH)
/** A passage of a text, or an example. */
export const text2000 = text(2_000)
/** A name or title, in one line. */
export const line = text(LINE_MAX_LENGTH)
export const uuid = v.pipe(v.string(), v.regex(UUID_PATTERN))
/** A day in the teacher's own calendar, `YYYY-MM-DD`. */
export const localDate = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))
/** An instant in integer milliseconds UTC, up to the last one that a Date can hold. */
export const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8_640_000_000_000_000))

/** How long something took, where its teacher says so for a log of professional development. */
export const minutesTaken = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1_440))

const WEB_ADDRESS = /^https?:\/\/[^\s]+$/i

/** An address that may be opened from a screen: http or https only, so that no record carries a script. */
export const webAddress = v.pipe(text(ADDRESS_MAX_LENGTH), v.regex(WEB_ADDRESS))

export const OUTCOMES = ['worked', 'in-part', 'not-this-time', 'not-sure'] as const
export type Outcome = (typeof OUTCOMES)[number]
export const outcome = v.picklist(OUTCOMES)

export const DIFFERENCES = ['cannot-tell', 'nobody', 'one', 'a-few', 'about-half', 'most', 'worse'] as const
export type Difference = (typeof DIFFERENCES)[number]
export const difference = v.picklist(DIFFERENCES)

/** What may be told of a class: never its name. Ages are years at the start of the school year. */
export const context = v.looseObject({
  phase: v.optional(line),
  year: v.optional(line),
  ages: v.optional(v.tuple([v.number(), v.number()])),
  subject: v.optional(line),
  grouping: v.optional(line),
  size: v.optional(line),
  lessonStage: v.optional(line),
  timeOfDay: v.optional(line),
  halfTerm: v.optional(line),
})
export type Context = v.InferOutput<typeof context>

/** Where an entry was shared to: the space's stream and the post's id in it. */
export const sharedAs = v.array(v.looseObject({ space: uuid, post: uuid }))

/** A hypothesis in the teacher's words. */
export const ifThen = v.looseObject({
  ifI: v.optional(words),
  then: v.optional(words),
  because: v.optional(words),
})

export type IfThen = v.InferOutput<typeof ifThen>

/** A name as an author has it, in CSL-JSON's shape. */
export const cslName = v.looseObject({
  family: v.optional(line),
  given: v.optional(line),
  literal: v.optional(line),
})

/** A day, month or year as CSL-JSON has it: `[[2026, 3, 14]]`, shorter when less is known. */
export const cslDate = v.looseObject({
  'date-parts': v.optional(v.array(v.pipe(v.array(v.number()), v.maxLength(3)))),
  literal: v.optional(line),
})

/** The work that a quote came from, as far as a reader needs it to find it again (CSL-JSON item fields). */
export const citation = v.looseObject({
  type: v.optional(line),
  title: v.optional(text(2_000)),
  author: v.optional(v.pipe(v.array(cslName), v.maxLength(200))),
  issued: v.optional(cslDate),
  'container-title': v.optional(line),
  volume: v.optional(line),
  issue: v.optional(line),
  page: v.optional(line),
  publisher: v.optional(line),
  DOI: v.optional(line),
  ISBN: v.optional(line),
  URL: v.optional(webAddress),
  language: v.optional(line),
})
export type Citation = v.InferOutput<typeof citation>
