/** What a page asks of the index, and what it is told: what fits, or what may have been meant. */
import { type Found, find, type Hit, type Question, slipsAllowed } from './find.ts'
import type { Kind } from './search-document.ts'
import type { SearchIndex } from './search-index.ts'

export type Asked = Omit<Question, 'isNear'>
export type Counts = Readonly<Partial<Record<Kind, number>>>

export interface Answer {
  readonly hits: readonly Hit[]
  readonly total: number
  readonly counts: Counts
  /** Words to mark in what was found, by their beginnings. */
  readonly marked: readonly string[]
  /** Nothing has the words themselves: the hits have words that are near to them. */
  readonly isNear: boolean
  /** What was typed, with words that occur in the place of those that don't, and what that would find. */
  readonly meant?: { readonly words: ReadonlyMap<string, string>; readonly counts: Counts }
  /** How many would be found without the filters, when nothing is found with them. */
  readonly elsewhere: number
  /** How many documents were looked through. */
  readonly searched: number
}

/** Answers a question. Near words count only when nothing has the words themselves. */
export const answer = (index: SearchIndex, asked: Asked): Answer => {
  const exact = find(index, asked)
  const typed = [...asked.words, ...asked.phrases.flat()]
  if (exact.total > 0 || typed.length === 0) return told(index, exact, typed, false)
  const elsewhere = isFiltered(asked) ? find(index, { ...asked, ...NO_FILTERS, limit: 0 }).total : 0
  if (elsewhere > 0) return { ...told(index, exact, typed, false), elsewhere }
  const near = find(index, { ...asked, isNear: true })
  const meant = meantWords(index, asked)
  return {
    ...told(index, near, [...typed, ...near.nearWords], true),
    ...(meant && { meant }),
  }
}

const NO_FILTERS = { filters: [], from: undefined, to: undefined } as const

const isFiltered = ({ filters, from, to }: Asked): boolean =>
  filters.length > 0 || from !== undefined || to !== undefined

const told = (index: SearchIndex, found: Found, marked: readonly string[], isNear: boolean): Answer => ({
  hits: found.hits,
  total: found.total,
  counts: found.counts,
  marked,
  isNear,
  elsewhere: 0,
  searched: index.size,
})

/** The nearest word that occurs, for each that doesn't; undefined when there is none, or it would find nothing either. */
const meantWords = (index: SearchIndex, asked: Asked): Answer['meant'] => {
  const words = new Map<string, string>()
  for (const word of [...asked.words, ...asked.phrases.flat()]) {
    const nearest = occurs(index, word) ? undefined : nearestWord(index, word)
    if (nearest !== undefined) words.set(word, nearest)
  }
  if (words.size === 0) return undefined
  const corrected = (list: readonly string[]) => list.map((word) => words.get(word) ?? word)
  const { counts, total } = find(index, {
    ...asked,
    words: corrected(asked.words),
    phrases: asked.phrases.map(corrected),
    limit: 0,
  })
  return total > 0 ? { words, counts } : undefined
}

const occurs = (index: SearchIndex, word: string): boolean =>
  index.lexicon.startingWith(word).some((number) => isLive(index, number))

const nearestWord = (index: SearchIndex, word: string): string | undefined => {
  let best: { number: number; apart: number; count: number } | undefined
  for (const { number, apart } of index.lexicon.near(word, slipsAllowed(word), false)) {
    const count = index.countOf(number)
    if (best && (apart > best.apart || (apart === best.apart && count <= best.count))) continue
    if (isLive(index, number)) best = { number, apart, count }
  }
  return best && index.lexicon.word(best.number)
}

/** Words of documents that went stay in the list until it is packed again. */
const isLive = (index: SearchIndex, word: number): boolean =>
  index.placesOf(word).some((places) => places.some((place) => index.isHere(place >>> 8)))
