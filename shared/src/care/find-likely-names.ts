/** Finds capitalised words that look like somebody's name although they stand on no list. */
import { foldText } from '../text.ts'
import { FIRST_NAMES } from './first-names.ts'
import { KNOWN_PEOPLE, LEADERS, NOT_NAMES, PLACE_WORDS } from './not-names.ts'
import type { Place } from './place.ts'
import { isDoing, isWordLike, readingOf } from './word-like-names.ts'
import { beginsSentence, isCapitalised, isNext, type Word, wordsIn } from './words-in.ts'

/** Words that are no pupil's name here: what the teacher said so of, authors, techniques, colleagues. Folded words. */
export type NotNames = ReadonlySet<string>

/** Longer rows of capitals are titles of something. */
const NAME_MAX_WORDS = 3

/** The places that look like a name, in order; none of them is sure. */
export const findLikelyNames = (text: string, notNames: NotNames): readonly Place[] => {
  const words = wordsIn(text)
  const titles = titleLines(text)
  const places: Place[] = []
  for (let at = 0; at < words.length; at++) {
    const run = runFrom(text, words, at)
    const [first] = run
    const last = run.at(-1)
    if (first === undefined || last === undefined) continue
    const next = at + run.length
    if (!titles.some(([from, to]) => first.start >= from && first.start < to)) {
      const name = nameIn(text, words, at, run, notNames)
      if (name) places.push(placeOf(text, name))
    }
    at = next - 1
  }
  return places
}

/** Capitalised words one after the other. */
const runFrom = (text: string, words: readonly Word[], from: number): readonly Word[] => {
  const run: Word[] = []
  for (let at = from; at < words.length; at++) {
    const [word, before] = [words[at], run.at(-1)]
    if (word === undefined || !isCapitalised(word.written) || (before && !isNext(text, before, word))) break
    run.push(word)
  }
  return run
}

const nameIn = (
  text: string,
  words: readonly Word[],
  at: number,
  run: readonly Word[],
  notNames: NotNames,
): readonly Word[] | undefined => {
  const before = words[at - 1]
  const after = words[at + run.length]
  const [first] = run
  if (first === undefined || run.length > NAME_MAX_WORDS + 1) return undefined
  if (before && LEADERS.has(before.folded) && isBeside(text, before, first)) return undefined
  if (run.some(({ folded }) => isKnown(folded) || (PLACE_WORDS.has(folded) && run.length > 1)))
    return undefined
  const last = run.at(-1) ?? first
  if (after && PLACE_WORDS.has(after.folded) && !last.isOwner && isBeside(text, last, after)) return undefined
  if (/^\s+(?:[IVX]+\b|\d)/u.test(text.slice(last.end)) && !/^\s+I\b(?!I)/u.test(text.slice(last.end)))
    return undefined
  const start = run.findIndex((word, step) => isLikely(text, words, at + step, word, notNames))
  if (start < 0) return undefined
  // “Silent Reading”, “Teach First”: a word that is no name makes a title of its neighbour, unless that is a first name.
  const isTitle = run.some((word) => isExcluded(word, notNames) && !beginsSentence(text, word.start))
  if (isTitle && !FIRST_NAMES.has(run[start]?.folded ?? '')) return undefined
  const rest = run.slice(start)
  const end = rest.findIndex((word, step) => step > 0 && isExcluded(word, notNames))
  return end < 0 ? rest : rest.slice(0, end)
}

const isLikely = (
  text: string,
  words: readonly Word[],
  at: number,
  word: Word,
  notNames: NotNames,
): boolean => {
  if (isExcluded(word, notNames)) return false
  if (isWordLike(word.folded)) {
    const isFirst = beginsSentence(text, word.start)
    return readingOf(text, words, at) === 'name' && (!isFirst || isDoing(text, words, at))
  }
  if (FIRST_NAMES.has(word.folded)) return true
  if (!beginsSentence(text, word.start)) return !isMade(word.folded)
  return (
    isDoing(text, words, at) && !isMade(word.folded) && !/s$/u.test(word.folded) && !ORDINARY.has(word.folded)
  )
}

const isKnown = (folded: string): boolean => LEADERS.has(folded) || KNOWN_PEOPLE.has(folded)

const isExcluded = ({ folded, written }: Word, notNames: NotNames): boolean =>
  folded.length < 2 ||
  notNames.has(folded) ||
  ((NOT_NAMES.has(folded) || PLACE_WORDS.has(folded)) && !FIRST_NAMES.has(folded)) ||
  /^I['’]/u.test(written)

/** Endings of words that are made from others: “Marking”, “Differentiation”. */
const isMade = (folded: string): boolean =>
  folded.length > 5 &&
  /(?:tion|sion|ment|ness|ism|ics|ology|ity|ical|ing|ance|ence|ware|book|board|sheet|work|ship|ful|able)$/u.test(
    folded,
  )

/** Words that begin a sentence and are followed by what people do. */
const ORDINARY: ReadonlySet<string> = new Set(
  'nobody somebody everybody everyone anyone someone nearly almost hardly only even still just never always usually sometimes suddenly quietly half most one another neither either none whoever class group table partner quite already soon often twice once instead otherwise eventually apparently luckily sadly'.split(
    ' ',
  ),
)

const isBeside = (text: string, one: Word, other: Word): boolean =>
  /^[.\s]*$/u.test(text.slice(one.end, other.start))

const placeOf = (text: string, name: readonly Word[]): Place => {
  const [first, last] = [name[0], name.at(-1)]
  const [start, end] = [first?.start ?? 0, last?.end ?? 0]
  return {
    kind: 'name',
    key: `name:${foldText(first?.folded ?? '')}`,
    start,
    end,
    found: text.slice(start, end),
    isSure: false,
  }
}

/** Lines that are headings: nearly every longer word begins with a capital. */
const titleLines = (text: string): readonly (readonly [from: number, to: number])[] => {
  const lines: (readonly [number, number])[] = []
  let from = 0
  for (const line of text.split('\n')) {
    const long = line.split(/\s+/u).filter((word) => /^\P{L}*\p{L}{4,}/u.test(word))
    const high = long.filter((word) => /^\P{L}*\p{Lu}/u.test(word))
    if (long.length >= 4 && high.length > long.length * 0.7) lines.push([from, from + line.length + 1])
    from += line.length + 1
  }
  return lines
}
