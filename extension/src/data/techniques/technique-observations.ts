/** What a teacher's own journal says of one technique: reflections and decided trials as observations, and its clips. */
import { type Calendar, halfTermOf } from '@whatworked/shared/contexts/calendar'
import type { Observation } from '@whatworked/shared/map/observation'
import { contextOfClass } from '@whatworked/shared/records/class'
import { type Context, context, type Outcome, outcome } from '@whatworked/shared/records/fields'
import { type Trial, trial, type Verdict } from '@whatworked/shared/records/trial'
import * as v from 'valibot'
import type { JournalDb } from '../db.ts'
import { type ClipEntry, entryOf, type TrialEntry } from '../entry.ts'
import { journalNames, type NamedClass } from '../journal-names.ts'
import type { LocalRecord } from '../local-record.ts'
import { readSetting } from '../settings.ts'
import { rowsOfTechnique } from './technique-library.ts'

export interface TechniqueObservations {
  /** The latest last. */
  readonly observations: readonly Observation[]
  /** Reflections that don't say how it went. */
  readonly withoutOutcome: number
  /** The latest first. */
  readonly clips: readonly ClipEntry[]
  /** Trials that are planned or under way. */
  readonly openTrials: readonly TrialEntry[]
}

/** Reads them through the technique's own part of the index; merges are followed. */
export const techniqueObservations = async (db: JournalDb, id: string): Promise<TechniqueObservations> => {
  const [rows, { classes }, calendar] = await Promise.all([
    rowsOfTechnique(db, id),
    journalNames(db),
    readSetting(db, 'calendar'),
  ])
  const halfTermName = halfTermNames(calendar)
  const observations: Observation[] = []
  let withoutOutcome = 0
  for (const row of rows) {
    const seen = seenIn(row)
    if (seen === undefined) continue
    if (seen.outcome === undefined) {
      withoutOutcome++
      continue
    }
    const ofClass = classes.get(seen.class ?? '')
    observations.push({
      id: row.id,
      outcome: seen.outcome,
      on: seen.on,
      context: withHalfTerm(contextOf(seen.context, ofClass), () => halfTermName(seen.on)),
      reasons: seen.reasons,
      mine: true,
      ...(seen.words !== undefined && { words: seen.words }),
      ...(ofClass && { className: ofClass.body.name }),
      ...(row.type === 'trial' && { isTrial: true as const }),
    })
  }
  return { observations, withoutOutcome, ...othersIn(rows) }
}

const othersIn = (rows: readonly LocalRecord[]): Pick<TechniqueObservations, 'clips' | 'openTrials'> => {
  const entries = rows.filter(({ type }) => type !== 'reflection').map(entryOf)
  return {
    clips: entries.filter((entry) => entry.kind === 'clip').toReversed(),
    openTrials: entries.filter(
      (entry) => entry.kind === 'trial' && entry.body.state !== 'decided',
    ) as TrialEntry[], // narrowed by its kind
  }
}

interface Seen {
  readonly on: string
  readonly outcome: Outcome | undefined
  readonly class: string | undefined
  readonly context: Context | undefined
  readonly reasons: readonly string[]
  readonly words: string | undefined
}

const words = v.optional(v.string())

/** Only what the map needs, and words as they are kept, because there may be thousands. */
const reflected = v.object({
  happenedOn: v.string(),
  outcome: v.optional(outcome),
  class: words,
  context: v.optional(
    v.object({
      year: words,
      ages: context.entries.ages,
      subject: words,
      grouping: words,
      size: words,
      lessonStage: words,
      timeOfDay: words,
      halfTerm: words,
    }),
  ),
  whyTags: v.optional(v.array(v.string()), []),
  why: words,
  worked: words,
  didnt: words,
})

const seenIn = (row: LocalRecord): Seen | undefined => {
  if (row.type === 'trial') return seenInTrial(row.body)
  if (row.type !== 'reflection') return undefined
  const parsed = v.safeParse(reflected, row.body)
  if (!parsed.success) return undefined
  const { happenedOn, outcome: went, class: ofClass, context: where, whyTags, ...said } = parsed.output
  // The reason comes first; without one, what happened is the next best thing to read.
  const inOrder =
    went === 'not-this-time' ? [said.why, said.didnt, said.worked] : [said.why, said.worked, said.didnt]
  return {
    on: happenedOn,
    outcome: went,
    class: ofClass,
    context: where,
    reasons: whyTags,
    words: firstSaid(inOrder),
  }
}

const OUTCOME_OF: Readonly<Record<Verdict, Outcome>> = {
  keep: 'worked',
  adapt: 'in-part',
  'let-go': 'not-this-time',
}

/** A trial says something once it has its verdict. */
const seenInTrial = (body: unknown): Seen | undefined => {
  const parsed = v.safeParse(trial, body)
  const verdict = parsed.success ? parsed.output.verdict : undefined
  if (!parsed.success || verdict === undefined || parsed.output.state !== 'decided') return undefined
  const { class: ofClass, context: where, happened }: Trial = parsed.output
  return {
    on: verdict.on,
    outcome: OUTCOME_OF[verdict.kind],
    class: ofClass,
    context: where,
    reasons: [],
    words: firstSaid([verdict.why, happened]),
  }
}

const firstSaid = (texts: readonly (string | undefined)[]): string | undefined =>
  texts.find((text) => text?.trim())?.trim()

/** The context as it was; an entry from before contexts were copied has that of its class. */
const contextOf = (copied: Context | undefined, ofClass: NamedClass | undefined): Context =>
  copied ?? (ofClass === undefined ? {} : contextOfClass(ofClass.body))

/** Half-terms compare across years, so a year behind the name goes. */
const withHalfTerm = (where: Context, byCalendar: () => string | undefined): Context => {
  const halfTerm = (where.halfTerm ?? byCalendar())?.replace(/\s+\d{4}$/u, '')
  return halfTerm === undefined ? where : { ...where, halfTerm }
}

/** The half-term of a day by its name; each day is looked up once. */
const halfTermNames = (calendar: Calendar): ((day: string) => string | undefined) => {
  const known = new Map<string, string | undefined>()
  return (day) => {
    if (!known.has(day)) known.set(day, halfTermOf(calendar, day)?.name)
    return known.get(day)
  }
}
