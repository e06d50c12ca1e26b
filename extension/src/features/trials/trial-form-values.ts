/** What the form of a trial holds, as lines, and how it becomes a trial. */
import * as v from 'valibot'
import type { TrialEntry } from '../../data/entry.ts'
import type { JournalNames } from '../../data/journal-names.ts'
import { valuesFromEntry } from '../../data/trials/trial-prefill.ts'
import type { TrialValues } from '../../data/trials/trial-save.ts'

const named = v.object({ id: v.optional(v.string()), name: v.string() })

/** The fields as they stand on the screen; it is kept as a draft in this shape. */
export const trialLines = v.object({
  ifI: v.string(),
  then: v.string(),
  because: v.string(),
  technique: v.optional(named),
  class: v.optional(named),
  lessWhat: v.string(),
  lessMinutes: v.string(),
  lookFor: v.string(),
  plannedFor: v.string(),
})
export type TrialLines = v.InferOutput<typeof trialLines>

/** The form as it begins. */
export const linesOf = (values: TrialValues): TrialLines => ({
  ifI: values.ifI ?? '',
  then: values.then ?? '',
  because: values.because ?? '',
  technique: values.technique && { ...values.technique },
  class: values.class && { ...values.class },
  lessWhat: values.lessOf?.what ?? '',
  lessMinutes: values.lessOf?.minutes === undefined ? '' : String(values.lessOf.minutes),
  lookFor: values.lookFor ?? '',
  plannedFor: values.plannedFor ?? '',
})

/** The form of a trial that is there. */
export const linesOfTrial = (trial: TrialEntry, names: JournalNames): TrialLines =>
  linesOf({ ...valuesFromEntry(trial, names), plannedFor: trial.body.plannedFor ?? '' })

/** What is saved of it. */
export const valuesOfLines = (lines: TrialLines): TrialValues => {
  const { lessWhat, lessMinutes, technique, class: ofClass, ...words } = lines
  const minutes = Number(lessMinutes)
  const isNumber = lessMinutes.trim() !== '' && Number.isFinite(minutes) && minutes >= 0
  return {
    ...words,
    technique,
    class: ofClass,
    lessOf: { what: lessWhat, ...(isNumber && { minutes }) },
  }
}

/** Whether there is a line in it: a class and a day alone say nothing yet. */
export const hasALine = ({ ifI, then, because, lookFor, lessWhat, technique }: TrialLines): boolean =>
  technique !== undefined || [ifI, then, because, lookFor, lessWhat].some((words) => words.trim() !== '')
