/** Reads what was typed into search: words, “phrases”, and filters in words such as `class:9B worked since:september`. */
import type { Calendar } from '@whatworked/shared/contexts/calendar'
import type { JournalNames } from '../journal-names.ts'
import { FILTER_NAMES, type FilterMeaning, meaningOf, meaningOfWord } from './filter-words.ts'
import { wordsIn } from './words.ts'

/** More than anybody types on purpose; what is pasted beyond it is left out. */
const TYPED_MAX_LENGTH = 400
const WORDS_MAX = 16

/** What filters refer to. */
export interface FilterWorld {
  readonly names: JournalNames
  readonly calendar: Calendar
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** A filter as it stands in the typed text, from one place to another. */
export interface TypedFilter extends FilterMeaning {
  readonly start: number
  readonly end: number
}

export interface Query {
  readonly words: readonly string[]
  readonly phrases: readonly (readonly string[])[]
  readonly filters: readonly TypedFilter[]
}

/** The parts of a typed text between spaces that aren't in quotes, with their places. */
export const partsOf = (typed: string): { readonly text: string; readonly start: number }[] =>
  [...typed.slice(0, TYPED_MAX_LENGTH).matchAll(/(?:["“”][^"“”]*(?:["“”]|$)|[^\s"“”])+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
  }))

/** Reads a typed text. What looks like a filter but isn't one is plain words. */
export const parseQuery = (typed: string, world: FilterWorld): Query => {
  const words: string[] = []
  const phrases: string[][] = []
  const filters: TypedFilter[] = []
  for (const { text, start } of partsOf(typed)) {
    if (isBegun(text)) continue
    const meaning = filterIn(text, world)
    if (meaning) filters.push({ ...meaning, start, end: start + text.length })
    else if (/^["“”]/u.test(text)) {
      const phrase = wordsIn(text)
      if (phrase.length > 0) phrases.push(phrase)
    } else words.push(...wordsIn(text))
  }
  return { words: [...new Set(words)].slice(0, WORDS_MAX), phrases: phrases.slice(0, WORDS_MAX), filters }
}

/** The typed text without one of its filters. */
export const withoutFilter = (typed: string, { start, end }: TypedFilter): string =>
  `${typed.slice(0, start)}${typed.slice(end)}`.replace(/\s+/gu, ' ').trim()

/** The typed text with other words in the place of some, filters left alone. */
export const withMeantWords = (typed: string, meant: ReadonlyMap<string, string>): string =>
  typed.replace(/[\p{L}\p{N}\p{Mn}'’‘ʼ]+/gu, (word, at: number) => {
    const isInFilter = /[\p{L}\p{N}]:["“”]?[^\s]*$/u.test(typed.slice(0, at))
    return isInFilter ? word : (meant.get(wordsIn(word).join('')) ?? word)
  })

/** The name of a filter whose value is still to be typed asks for nothing yet. */
const isBegun = (text: string): boolean =>
  FILTER_NAMES.some((name) => text.toLowerCase().replace(/["“”]$/u, '') === `${name}:`)

const filterIn = (text: string, world: FilterWorld): FilterMeaning | undefined => {
  const [, name, quoted, bare] = /^(\p{L}+):(?:["“”]([^"“”]*)["“”]?|([^"“”]+))$/u.exec(text) ?? []
  const value = (quoted ?? bare)?.trim()
  if (name !== undefined && value) return meaningOf(name.toLowerCase(), value, world)
  return meaningOfWord(text.toLowerCase())
}
