import * as v from 'valibot'
import { quote } from './clip.ts'
import {
  citation,
  context,
  difference,
  ifThen,
  line,
  localDate,
  outcome,
  uuid,
  webAddress,
  words,
} from './fields.ts'
import { lessOf, VERDICTS } from './trial.ts'

/**
 * The copy of an entry that its author shared: only the fields the author ticked, with names resolved. A question is no copy: it
 * is asked in the space itself.
 * It holds no id of the journal; a class appears as its context.
 */
export const post = v.looseObject({
  of: v.picklist(['reflection', 'clip', 'trial', 'win', 'question']),
  /** Of a question to the group. */
  asks: v.optional(words),
  happenedOn: v.optional(localDate),
  techniques: v.optional(v.array(v.looseObject({ name: line, seed: v.optional(line) })), []),
  context: v.optional(context),
  outcome: v.optional(outcome),
  tried: v.optional(words),
  worked: v.optional(words),
  didnt: v.optional(words),
  why: v.optional(words),
  /** Ids of the reasons that were tagged beside the words. */
  reasons: v.optional(v.pipe(v.array(line), v.maxLength(50))),
  next: v.optional(words),
  difference: v.optional(difference),
  quote: v.optional(quote),
  source: v.optional(citation),
  url: v.optional(webAddress),
  matters: v.optional(words),
  ifThen: v.optional(ifThen),
  /** Of a trial: what made room for it, what was looked for, what happened and what comes of it. */
  lessOf: v.optional(lessOf),
  lookFor: v.optional(words),
  happened: v.optional(words),
  verdict: v.optional(v.looseObject({ kind: v.picklist(VERDICTS), why: v.optional(words) })),
  /** What was counted, scored or seen, in the order of its days and without them. */
  measurements: v.optional(
    v.array(
      v.looseObject({
        label: line,
        value: v.union([v.pipe(v.number(), v.finite()), words]),
        baseline: v.optional(v.boolean()),
      }),
    ),
  ),
  /** Nothing was counted before the start. */
  noBaseline: v.optional(v.boolean()),
  byline: v.optional(v.picklist(['name', 'none']), 'name'),
  showTime: v.optional(v.boolean()),
  /** Its author would like a visitor: when, and to look at what. Left out once one is found. */
  wantsVisitor: v.optional(words),
  lineage: v.optional(v.array(v.looseObject({ post: v.optional(uuid), DOI: v.optional(line) })), []),
})
export type Post = v.InferOutput<typeof post>
