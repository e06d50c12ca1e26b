import * as v from 'valibot'
import { ifThen, line, minutesTaken, sharedAs, uuid, webAddress, words } from './fields.ts'

/** Exact words and where they stood: W3C TextQuoteSelector (exact, prefix, suffix) and TextPositionSelector (start, end). */
export const quote = v.looseObject({
  exact: words,
  prefix: v.optional(line),
  suffix: v.optional(line),
  start: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  end: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  page: v.optional(line),
  lang: v.optional(line),
})
export type Quote = v.InferOutput<typeof quote>

/** A passage, or a whole page, with its source and why it matters. `url` is the address as clipped, without secrets. */
export const clip = v.looseObject({
  source: v.optional(uuid),
  quote: v.optional(quote),
  url: v.optional(webAddress),
  matters: v.optional(words),
  ifThen: v.optional(ifThen),
  minutes: v.optional(minutesTaken),
  techniques: v.optional(v.array(line), []),
  sharedAs: v.optional(sharedAs, []),
})
export type Clip = v.InferOutput<typeof clip>
