import { evidence, look } from '@whatworked/shared/records/reflection'
import {
  type Measurement,
  measuredLabel,
  measurement,
  type TrialState,
} from '@whatworked/shared/records/trial'
import { evidenceText } from '@whatworked/shared/reflecting/evidence'
import { reasonLabel } from '@whatworked/shared/reflecting/reasons'
import { lookText } from '@whatworked/shared/reflecting/ways'
import * as v from 'valibot'
import { techniqueNames } from '../../data/entry-title.ts'
import { STATE_LABELS, verdictLabel } from '../../ui/trial-words.ts'
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
  topic: 'The topic',
  whyTags: 'What seemed to matter',
  evidence: 'What shows it',
  minutes: 'Minutes',
  looks: 'Another way to look at it',
  quote: 'The quote',
  matters: 'Why it matters to me',
  ifThen: 'What I could try',
  ifI: 'If I …',
  then: 'then …',
  because: 'because …',
  technique: 'The technique',
  from: 'Where it came from',
  lessOf: 'What I’ll do less of',
  lookFor: 'What I look for',
  plannedFor: 'Planned for',
  state: 'Where it stands',
  startedOn: 'The start',
  checkOn: 'When to ask',
  happened: 'What happened',
  measurements: 'What it shows',
  noBaseline: 'Whether it was counted before',
  notes: 'Notes along the way',
  verdict: 'The verdict',
  source: 'The source',
  url: 'The address',
}

const SHORT: Readonly<Record<string, string>> = {
  tried: 'what you tried',
  worked: 'what worked',
  didnt: 'what didn’t',
  why: 'why',
  next: 'what next',
  ifI: 'what you would do',
  then: 'what you expected',
  because: 'why',
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
  if (field === 'technique') return techniqueNames([String(value)], names).join()
  if (field === 'state') return STATE_LABELS[value as TrialState] ?? String(value)
  if (field === 'measurements' && Array.isArray(value))
    return readable(measurement, value).map(measuredWords).join('\n')
  if (field === 'verdict' && v.is(verdict, value)) return verdictWords(value)
  if (field === 'techniques' && Array.isArray(value))
    return techniqueNames(value.map(String), names).join(', ')
  if (field === 'leansOn' && Array.isArray(value))
    return value.length === 1 ? 'An entry' : `${value.length} entries`
  if (field === 'whyTags' && Array.isArray(value)) return value.map(String).map(reasonLabel).join(', ')
  if (field === 'evidence' && Array.isArray(value))
    return readable(evidence, value).map(evidenceText).join('\n')
  if (field === 'looks' && Array.isArray(value)) return readable(look, value).map(lookText).join('\n')
  if (typeof value === 'string') return value
  return wordsInside(value).join('\n')
}

const verdict = v.looseObject({ kind: v.string(), why: v.optional(v.string()) })

const verdictWords = ({ kind, why }: v.InferOutput<typeof verdict>): string =>
  [verdictLabel(kind), why].filter(Boolean).join(': ')

const measuredWords = (one: Measurement): string =>
  `${measuredLabel(one)}${one.baseline ? ', before' : ''}: ${one.value}`

/** The elements of a list from an earlier version that can still be read. */
const readable = <Schema extends v.GenericSchema>(schema: Schema, list: readonly unknown[]) =>
  list.flatMap((one) => {
    const parsed = v.safeParse(schema, one)
    return parsed.success ? [parsed.output] : []
  })

/** The texts inside an object or a list, in order; ids and numbers say nothing to a reader. */
const wordsInside = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(wordsInside)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => (HIDDEN.has(key) ? [] : wordsInside(inner)))
}

const HIDDEN = new Set(['id', 'prefix', 'suffix', 'lang', 'kind'])
