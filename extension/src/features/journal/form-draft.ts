/** Unsaved words of the forms of a reflection and of a clip. */
import { difference, localDate, outcome } from '@whatworked/shared/records/fields'
import { evidence, type Reflection, reflection } from '@whatworked/shared/records/reflection'
import * as v from 'valibot'
import { dropForm, type KeptState, keepForm, keptForm } from '../../data/kept-form.ts'
import type { ReflectionValues } from '../../data/save-reflection.ts'

const named = v.object({ id: v.optional(v.string()), name: v.string() })

const draft = v.object({
  values: v.object({
    happenedOn: localDate,
    period: v.string(),
    techniques: v.array(named),
    class: v.optional(named),
    outcome: v.optional(outcome),
    tried: v.string(),
    worked: v.string(),
    didnt: v.string(),
    why: v.string(),
    next: v.string(),
    difference: v.optional(difference),
    leansOn: v.array(v.string()),
    // Absent in drafts of earlier versions.
    topic: v.optional(v.string(), ''),
    whyTags: v.optional(v.array(v.string()), []),
    evidence: v.optional(v.array(evidence), []),
    lessonStage: v.optional(v.string()),
  }),
  body: v.optional(reflection),
})

/** Which form: a new entry, or the edit of one. */
export type DraftOf = 'write' | `edit ${string}` | `clip ${string}`

/** What a form holds, and for an edit the entry as it was when the edit began. */
export interface Draft {
  readonly values: ReflectionValues
  readonly body?: Reflection | undefined
}

/** Keeps what a form holds. */
export const keepDraft = (of: DraftOf, kept: Draft): KeptState => keepForm(of, kept)

/** The kept words of a form; what doesn't fit the form any more is left alone and not shown. */
export const keptDraft = (of: DraftOf): Draft | undefined => {
  const kept = keptForm(of, draft)
  if (kept === undefined) return undefined
  const { values, body } = kept
  const { class: ofClass, outcome: how, difference: made, lessonStage } = values
  return { values: { ...values, class: ofClass, outcome: how, difference: made, lessonStage }, body }
}

/** Keeps the lines of a form that is nothing but lines. */
export const keepLines = (of: DraftOf, lines: Readonly<Record<string, string>>): KeptState =>
  keepForm(of, lines)

/** The kept lines of a form; a line that isn't kept is not in it. */
export const keptLines = (of: DraftOf): Readonly<Record<string, string>> =>
  keptForm(of, v.record(v.string(), v.string())) ?? {}

/** Lets go of a draft once its words are saved. */
export const dropDraft = (of: DraftOf): void => dropForm(of)
