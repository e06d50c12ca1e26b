/** An action plan while it is written, and what becomes of it: a promise told to the group, or a trial of one's own. */
import { tooLongWords } from '@whatworked/shared/forms/fill-sheet'
import { newSpaceRecordId } from '@whatworked/shared/ids'
import { type Context, LINE_MAX_LENGTH, WORDS_MAX_LENGTH } from '@whatworked/shared/records/fields'
import { PLAN_MAX_CHANGES, type Plan, type Promised } from '@whatworked/shared/records/plan'
import * as v from 'valibot'

const named = v.object({ id: v.optional(v.string()), name: v.string() })

/** One change as its form holds it. The class is the teacher's own name for it, and stays here. */
export const changeValues = v.object({
  id: v.string(),
  ifI: v.optional(v.string(), ''),
  then: v.optional(v.string(), ''),
  because: v.optional(v.string(), ''),
  class: v.optional(named),
  lessOf: v.optional(v.string(), ''),
  pupilsWill: v.optional(v.string(), ''),
  bringBack: v.optional(v.string(), ''),
})
export type ChangeValues = v.InferOutput<typeof changeValues>

/** The whole form: up to three changes. */
export const planValues = v.object({
  changes: v.pipe(v.array(changeValues), v.minLength(1), v.maxLength(PLAN_MAX_CHANGES)),
  isPrivate: v.optional(v.boolean(), false),
})
export type PlanValues = v.InferOutput<typeof planValues>

/** One empty change. */
export const emptyChange = (): ChangeValues => ({
  id: newSpaceRecordId(),
  ifI: '',
  then: '',
  because: '',
  lessOf: '',
  pupilsWill: '',
  bringBack: '',
})

/** A form to begin with. */
export const emptyPlan = (): PlanValues => ({ changes: [emptyChange()], isPrivate: false })

/** Whether a change says anything yet. */
export const saysSomething = ({ ifI, then, because, lessOf, pupilsWill, bringBack }: ChangeValues): boolean =>
  [ifI, then, because, lessOf, pupilsWill, bringBack].some((words) => words.trim() !== '')

/** The changes with words in them. */
export const changesIn = ({ changes }: PlanValues): readonly ChangeValues[] => changes.filter(saysSomething)

/** The words of changes that the group would read; the class's own name is none of them. */
export const toldWords = (changes: readonly ChangeValues[]): readonly ChangeValues[] =>
  changes.map(({ class: _, ...words }) => words)
/** The fields of a change that somebody writes in; a line holds less than the others. */
export type WordsField = Exclude<keyof ChangeValues, 'id' | 'class'>
const MOST: Readonly<Record<WordsField, number>> = {
  ifI: WORDS_MAX_LENGTH,
  then: WORDS_MAX_LENGTH,
  because: WORDS_MAX_LENGTH,
  lessOf: LINE_MAX_LENGTH,
  pupilsWill: WORDS_MAX_LENGTH,
  bringBack: WORDS_MAX_LENGTH,
}

/** Which fields hold more than can be kept, with what is to be done; nothing is ever cut off. */
export const tooLongIn = (change: ChangeValues): Partial<Record<WordsField, string>> =>
  Object.fromEntries(
    Object.entries(MOST).flatMap(([field, most]) => {
      const { length } = change[field as WordsField].trim()
      return length > most ? [[field, tooLongWords(length, most)]] : []
    }),
  )

/** A change as the group reads it: the class only as its context. */
export const toPromised = (change: ChangeValues, context: Context | undefined): Promised => {
  const words = (text: string) => text.trim()
  return {
    id: change.id,
    ...(words(change.ifI) && { ifI: words(change.ifI) }),
    ...(words(change.then) && { then: words(change.then) }),
    ...(words(change.because) && { because: words(change.because) }),
    ...(words(change.lessOf) && { lessOf: { what: words(change.lessOf) } }),
    ...(words(change.pupilsWill) && { pupilsWill: words(change.pupilsWill) }),
    ...(words(change.bringBack) && { bringBack: words(change.bringBack) }),
    ...(context && { context }),
  }
}

/** A plan that was told, as its form shows it again; a class that was chosen here comes back by its trial. */
export const fromPlan = ({ changes }: Pick<Plan, 'changes'>): PlanValues => ({
  changes: changes.map(
    ({ id, ifI = '', then = '', because = '', lessOf, pupilsWill = '', bringBack = '' }) => ({
      id,
      ifI,
      then,
      because,
      lessOf: lessOf?.what ?? '',
      pupilsWill,
      bringBack,
    }),
  ),
  isPrivate: false,
})
