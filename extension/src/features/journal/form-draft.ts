/** Unsaved words of the full page's forms. Kept at each keystroke by a synchronous write, so that a closing page loses none. */
import { difference, localDate, outcome } from '@whatworked/shared/records/fields'
import { type Reflection, reflection } from '@whatworked/shared/records/reflection'
import * as v from 'valibot'
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

/** Whether the words are kept, or on the screen only because the browser would not take them. */
export type DraftState = 'kept' | 'lost'

/** Keeps what a form holds. */
export const keepDraft = (of: DraftOf, kept: Draft): DraftState => keep(of, kept)

/** The kept words of a form; what doesn't fit the form any more is left alone and not shown. */
export const keptDraft = (of: DraftOf): Draft | undefined => {
  const kept = localStorage.getItem(keyOf(of))
  if (kept === null) return undefined
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), draft), kept)
  if (!parsed.success) return undefined
  const { values, body } = parsed.output
  const { class: ofClass, outcome: how, difference: made } = values
  return { values: { ...values, class: ofClass, outcome: how, difference: made }, body }
}

/** Keeps the lines of a form that is nothing but lines. */
export const keepLines = (of: DraftOf, lines: Readonly<Record<string, string>>): DraftState => keep(of, lines)

/** The kept lines of a form; a line that isn't kept is not in it. */
export const keptLines = (of: DraftOf): Readonly<Record<string, string>> => {
  const kept = localStorage.getItem(keyOf(of))
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string())), kept)
  return parsed.success ? parsed.output : {}
}

/** Lets go of a draft once its words are saved. */
export const dropDraft = (of: DraftOf): void => localStorage.removeItem(keyOf(of))

const keep = (of: DraftOf, value: unknown): DraftState => {
  try {
    localStorage.setItem(keyOf(of), JSON.stringify(value))
    return 'kept'
  } catch {
    // The storage is full or switched off. That is no reason to stop anybody from writing.
    return 'lost'
  }
}

const keyOf = (of: DraftOf): string => `draft ${of}`
