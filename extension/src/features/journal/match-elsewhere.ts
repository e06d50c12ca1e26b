import { evidenceLabel } from '@whatworked/shared/reflecting/evidence'
import { reasonLabel } from '@whatworked/shared/reflecting/reasons'
import type { Entry } from '../../data/entry.ts'
import type { JournalNames } from '../../data/journal-names.ts'
import { markMatches } from '../../data/search/mark-matches.ts'
import { QUESTIONS } from '../../ui/words.ts'

/** Characters of a long field shown before what matched. */
const LEAD_LENGTH = 60

/** A match that a card wouldn't show otherwise. */
export interface Elsewhere {
  readonly label: string
  /** The field's words, from a little before the match. */
  readonly text: string
}

/** The first field with a match that an entry's card doesn't show anyway; undefined when there is none. */
export const matchElsewhere = (entry: Entry, names: JournalNames, typed: string): Elsewhere | undefined => {
  for (const [label, words = ''] of fieldsBeside(entry, names, typed)) {
    const at = firstMatch(words, typed)
    if (at >= 0) return { label, text: fromNear(words, at) }
  }
  return undefined
}

type LabelledField = readonly [label: string, words: string | undefined]

/** The fields that a card leaves out, in the order in which they are looked through. */
const fieldsBeside = (entry: Entry, names: JournalNames, typed: string): readonly LabelledField[] => {
  if (entry.kind === 'reflection') {
    const { tried, worked, didnt, next, period, topic, evidence, looks, whyTags } = entry.body
    const main = [worked, didnt, tried, next].find((words) => words?.trim())
    const own: readonly LabelledField[] = [
      [QUESTIONS.tried.label, tried],
      [QUESTIONS.worked.label, worked],
      [QUESTIONS.didnt.label, didnt],
      [QUESTIONS.next.label, next],
    ]
    return [
      ...own.filter(([, words]) => words !== main),
      ['About', topic],
      ...evidence.map(({ kind, summary }) => ['Evidence', summary ?? evidenceLabel(kind)] as const),
      ...looks.map(({ text }) => ['Another look', text] as const),
      ...whyTags.map((tag) => ['Because', reasonLabel(tag)] as const),
      ['Lesson', period],
      ['Also called', aliasesFitting(entry.body.techniques, names, typed)],
    ]
  }
  if (entry.kind === 'trial') {
    const { technique, because, happened, lookFor, lessOf, notes, verdict } = entry.body
    return [
      ['Because', happened?.trim() ? because : undefined],
      ['Look for', lookFor],
      ['Less of', lessOf?.what],
      ...notes.map(({ text }) => ['Along the way', text] as const),
      ['Verdict', verdict?.why],
      ['Also called', aliasesFitting(technique === undefined ? [] : [technique], names, typed)],
    ]
  }
  if (entry.kind === 'clip') {
    const { ifI, then, because } = entry.body.ifThen ?? {}
    return [
      ['If I', ifI],
      ['Then', then],
      ['Because', because],
      ['Also called', aliasesFitting(entry.body.techniques, names, typed)],
    ]
  }
  return []
}

const aliasesFitting = (techniques: readonly string[], names: JournalNames, typed: string): string =>
  techniques
    .flatMap((id) => names.techniques.get(id)?.aliases ?? [])
    .filter((alias) => firstMatch(alias, typed) >= 0)
    .join(', ')

const firstMatch = (text: string, typed: string): number => {
  let at = 0
  for (const part of markMatches(text, typed)) {
    if (part.isMatch) return at
    at += part.text.length
  }
  return -1
}

const fromNear = (text: string, at: number): string => {
  if (at <= LEAD_LENGTH) return text
  const start = text.indexOf(' ', at - LEAD_LENGTH)
  return `…${text.slice(start < 0 || start > at ? at : start + 1)}`
}
