/** Unsaved answers to another way of looking at an entry. */
import * as v from 'valibot'
import { dropForm, type KeptState, keepForm, keptForm } from '../../data/kept-form.ts'

/** Answers by the id of their step. */
export type Answers = Readonly<Record<string, string>>

const answers = v.record(v.string(), v.string())
const nameOf = (entry: string, way: string): string => `look ${entry} ${way}`

/** Keeps what the form of a way holds. */
export const keepAnswers = (entry: string, way: string, kept: Answers): KeptState =>
  keepForm(nameOf(entry, way), kept)

/** What the form of a way held when it was left. */
export const keptAnswers = (entry: string, way: string): Answers | undefined =>
  keptForm(nameOf(entry, way), answers)

/** Lets go of answers once they are saved. */
export const dropAnswers = (entry: string, way: string): void => dropForm(nameOf(entry, way))
