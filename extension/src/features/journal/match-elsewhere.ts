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

/** The first field with a match that a reflection's card doesn't show anyway; undefined when the card shows one. */
export const matchElsewhere = (entry: Entry, names: JournalNames, typed: string): Elsewhere | undefined => {
  if (entry.kind !== 'reflection') return undefined
  const { tried, worked, didnt, next, period } = entry.body
  const main = [worked, didnt, tried, next].find((words) => words?.trim())
  const fields: readonly (readonly [string, string | undefined])[] = [
    [QUESTIONS.tried.label, tried],
    [QUESTIONS.worked.label, worked],
    [QUESTIONS.didnt.label, didnt],
    [QUESTIONS.next.label, next],
    ['Lesson', period],
    [
      'Also called',
      entry.body.techniques
        .flatMap((id) => names.techniques.get(id)?.aliases ?? [])
        .filter((alias) => firstMatch(alias, typed) >= 0)
        .join(', '),
    ],
  ]
  for (const [label, words = ''] of fields) {
    if (words === main) continue
    const at = firstMatch(words, typed)
    if (at >= 0) return { label, text: fromNear(words, at) }
  }
  return undefined
}

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
