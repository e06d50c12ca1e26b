import { techniqueNames } from '../../data/entry-title.ts'
import { differenceLabel, outcomeLabel, QUESTIONS } from '../../ui/words.ts'
import type { EntryNames } from './EntryCard.tsx'

const LABELS: Readonly<Record<string, string>> = {
  tried: QUESTIONS.tried.label,
  worked: QUESTIONS.worked.label,
  didnt: QUESTIONS.didnt.label,
  why: QUESTIONS.why.label,
  next: QUESTIONS.next.label,
  happenedOn: 'The day',
  period: 'The lesson',
  techniques: 'Techniques',
  class: 'The class',
  context: 'About the class',
  outcome: 'How it went',
  difference: 'Difference for pupils',
  leansOn: 'What it leans on',
  evidence: 'What shows it',
  quote: 'The quote',
  matters: 'Why it matters to me',
  ifThen: 'What I could try',
  source: 'The source',
  url: 'The address',
}

const SHORT: Readonly<Record<string, string>> = {
  tried: 'what you tried',
  worked: 'what worked',
  didnt: 'what didn’t',
  why: 'why',
  next: 'what next',
}

/** What a field is called inside a sentence. */
export const fieldInSentence = (field: string): string =>
  SHORT[field] ?? fieldLabel(field).toLocaleLowerCase('en-GB')

/** What a field of an entry is called on its page. */
export const fieldLabel = (field: string): string => LABELS[field] ?? field

/** A field's value as words, whatever it is. */
export const fieldWords = (field: string, value: unknown, names: EntryNames): string => {
  if (field === 'outcome' && typeof value === 'string') return outcomeLabel(value)
  if (field === 'difference' && typeof value === 'string') return differenceLabel(value)
  if (field === 'class') return names.classes.get(String(value))?.body.name ?? 'A class you have removed'
  if (field === 'techniques' && Array.isArray(value))
    return techniqueNames(value.map(String), names).join(', ')
  if (field === 'leansOn' && Array.isArray(value))
    return value.length === 1 ? 'A clip' : `${value.length} clips`
  if (typeof value === 'string') return value
  return wordsInside(value).join('\n')
}

/** The texts inside an object or a list, in order; ids and numbers say nothing to a reader. */
const wordsInside = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(wordsInside)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => (HIDDEN.has(key) ? [] : wordsInside(inner)))
}

const HIDDEN = new Set(['id', 'prefix', 'suffix', 'lang', 'kind'])
