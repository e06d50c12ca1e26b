/** Unsaved words of the full page's forms. Kept at each keystroke by a synchronous write, so that a closing page loses none. */
import { difference, localDate, outcome } from '@whatworked/shared/records/fields'
import * as v from 'valibot'
import type { ReflectionValues } from '../../data/save-reflection.ts'

const named = v.object({ id: v.optional(v.string()), name: v.string() })

const values = v.object({
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
})

/** Which form: a new entry, or the edit of one. */
export type DraftOf = 'write' | `edit ${string}`

/** Keeps what a form holds. A full storage is no reason to stop writing: the words are still on the screen. */
export const keepDraft = (of: DraftOf, draft: ReflectionValues): void => {
  try {
    localStorage.setItem(keyOf(of), JSON.stringify(draft))
  } catch {
    // Nothing to tell: Save says so when it can't save either.
  }
}

/** The kept words of a form; what doesn't fit the form any more is left alone and not shown. */
export const keptDraft = (of: DraftOf): ReflectionValues | undefined => {
  const kept = localStorage.getItem(keyOf(of))
  if (kept === null) return undefined
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), values), kept)
  return parsed.success
    ? {
        ...parsed.output,
        class: parsed.output.class,
        outcome: parsed.output.outcome,
        difference: parsed.output.difference,
      }
    : undefined
}

/** Lets go of a draft once its words are saved. */
export const dropDraft = (of: DraftOf): void => localStorage.removeItem(keyOf(of))

const keyOf = (of: DraftOf): string => `draft ${of}`
