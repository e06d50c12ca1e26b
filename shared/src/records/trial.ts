import * as v from 'valibot'
import { context, ifThen, line, localDate, minutesTaken, sharedAs, uuid, words } from './fields.ts'

export const TRIAL_STATES = ['planned', 'trying', 'decided'] as const
export type TrialState = (typeof TRIAL_STATES)[number]

/** `let-go` reads “Stop”: a trial that ends here is worth as much as one that goes on. */
export const VERDICTS = ['keep', 'adapt', 'let-go'] as const
export type Verdict = (typeof VERDICTS)[number]

export const MEASURE_KINDS = ['count', 'score', 'tally', 'words'] as const
export type MeasureKind = (typeof MEASURE_KINDS)[number]

/** One thing that was looked at on one day; `value` is a number for all kinds but `words`. `id` lets two devices add at once. */
export const measurement = v.looseObject({
  id: uuid,
  on: localDate,
  label: v.optional(line),
  kind: v.picklist(MEASURE_KINDS),
  value: v.union([v.pipe(v.number(), v.finite()), words]),
  /** How it was before anything changed. */
  baseline: v.optional(v.boolean()),
})
export type Measurement = v.InferOutput<typeof measurement>

const UNNAMED: Readonly<Record<MeasureKind, string>> = {
  count: 'Count',
  score: 'Score',
  tally: 'Tally',
  words: 'What I saw',
}

/** What was looked at, as it is called. */
export const measuredLabel = ({ label, kind }: Measurement): string => label?.trim() || UNNAMED[kind]

/** Those from before the start first, then by day. */
export const measurementsInOrder = (measurements: readonly Measurement[]): readonly Measurement[] =>
  measurements.toSorted(
    (a, b) =>
      Number(b.baseline ?? false) - Number(a.baseline ?? false) || (a.on < b.on ? -1 : Number(a.on > b.on)),
  )

/** What is done less of to make room. */
export const lessOf = v.looseObject({
  what: words,
  minutes: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0))),
})

/** Where a trial came from; `space` is the stream of a colleague's post, of one's own plan or of a sheet. */
export const origin = v.looseObject({
  kind: v.picklist(['clip', 'reflection', 'trial', 'post', 'plan', 'contribution']),
  id: uuid,
  space: v.optional(uuid),
})
export type Origin = v.InferOutput<typeof origin>

/**
 * If I do this, with this class, then that will happen, because … A trial is planned, then tried, then decided.
 * Nothing but its state is required; `noBaseline` states that nothing was counted before the start.
 */
export const trial = v.looseObject({
  ...ifThen.entries,
  technique: v.optional(line),
  class: v.optional(uuid),
  context: v.optional(context),
  from: v.optional(origin),
  lessOf: v.optional(lessOf),
  lookFor: v.optional(words),
  plannedFor: v.optional(localDate),
  state: v.optional(v.picklist(TRIAL_STATES), 'planned'),
  startedOn: v.optional(localDate),
  /** The day to ask what happened. */
  checkOn: v.optional(localDate),
  /** What happened, beside what was expected. */
  happened: v.optional(words),
  measurements: v.optional(v.array(measurement), []),
  noBaseline: v.optional(v.boolean()),
  notes: v.optional(v.array(v.looseObject({ id: uuid, on: localDate, text: words })), []),
  verdict: v.optional(v.looseObject({ kind: v.picklist(VERDICTS), why: v.optional(words), on: localDate })),
  minutes: v.optional(minutesTaken),
  sharedAs: v.optional(sharedAs, []),
})
export type Trial = v.InferOutput<typeof trial>
