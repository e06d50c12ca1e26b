import * as v from 'valibot'
import {
  context,
  difference,
  line,
  localDate,
  minutesTaken,
  outcome,
  sharedAs,
  uuid,
  words,
} from './fields.ts'

/** One piece of evidence that something changed for pupils; `id` lets two devices add to the list at once. */
export const evidence = v.looseObject({
  id: uuid,
  kind: line,
  summary: v.optional(words),
  before: v.optional(line),
  after: v.optional(line),
  counts: v.optional(v.record(v.string(), v.number())),
})
export type Evidence = v.InferOutput<typeof evidence>

/** A look back at an entry that was already saved, by a way that somebody else thought out: the answer to one of its steps. */
export const look = v.looseObject({ id: uuid, way: line, step: line, text: words })
export type Look = v.InferOutput<typeof look>

/** What was tried in a lesson, what worked, what didn't and why. Nothing but the day is required. */
export const reflection = v.looseObject({
  happenedOn: localDate,
  period: v.optional(line),
  techniques: v.optional(v.array(line), []),
  /** What the lesson was about. */
  topic: v.optional(line),
  class: v.optional(uuid),
  context: v.optional(context),
  outcome: v.optional(outcome),
  tried: v.optional(words),
  worked: v.optional(words),
  didnt: v.optional(words),
  why: v.optional(words),
  whyTags: v.optional(v.array(line), []),
  next: v.optional(words),
  difference: v.optional(difference),
  win: v.optional(v.boolean()),
  finishLater: v.optional(v.boolean()),
  evidence: v.optional(v.array(evidence), []),
  looks: v.optional(v.array(look), []),
  minutes: v.optional(minutesTaken),
  leansOn: v.optional(v.array(uuid), []),
  sharedAs: v.optional(sharedAs, []),
})
export type Reflection = v.InferOutput<typeof reflection>

/** The fields a teacher writes into, in the order of the page. */
export const REFLECTION_WORDS = ['tried', 'worked', 'didnt', 'why', 'next'] as const
