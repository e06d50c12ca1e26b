/** Finds the pupils of the teacher's own lists in words that are about to be shared. */

import type { Form, NameIndex } from './name-list.ts'
import type { Place } from './place.ts'
import { isWordLike, readingOf } from './word-like-names.ts'
import { beginsSentence, isCapitalised, isNext, type Word, wordsIn } from './words-in.ts'

const TITLES = new Set(['mr', 'mrs', 'miss', 'ms', 'mx', 'dr', 'sir', 'prof', 'professor', 'madam'])

/** The places where somebody on the lists is named, in order. One that may be an ordinary word is not sure. */
export const findListedNames = (text: string, index: NameIndex): readonly Place[] => {
  if (index.size === 0) return []
  const words = wordsIn(text)
  const places: Place[] = []
  for (let at = 0; at < words.length; at++) {
    const place = placeAt(text, words, at, index)
    if (place === undefined) continue
    places.push(place)
    while ((words[at + 1]?.start ?? place.end) < place.end) at++
  }
  return places
}

const placeAt = (text: string, words: readonly Word[], at: number, index: NameIndex): Place | undefined => {
  const word = words[at]
  if (word === undefined) return undefined
  for (const form of index.get(word.folded) ?? []) {
    const last = lastWordOf(text, words, at, form)
    if (last === undefined) continue
    const isSure = surenessOf(text, words, at, form)
    if (isSure === undefined) continue
    const end = form.isFirstAlone ? endWithInitial(text, last.end) : last.end
    return {
      kind: 'pupil',
      key: form.key,
      start: word.start,
      end,
      found: text.slice(word.start, end),
      isSure,
    }
  }
  return undefined
}

const lastWordOf = (
  text: string,
  words: readonly Word[],
  at: number,
  { words: form }: Form,
): Word | undefined => {
  for (const [step, wanted] of form.entries()) {
    const [word, before] = [words[at + step], words[at + step - 1]]
    if (word?.folded !== wanted) return undefined
    if (step > 0 && before && !isNext(text, before, word)) return undefined
  }
  return words[at + form.length - 1]
}

/** Undefined where it is no name at all. */
const surenessOf = (text: string, words: readonly Word[], at: number, form: Form): boolean | undefined => {
  const [word, before] = [words[at], words[at - 1]]
  if (word === undefined) return undefined
  if (form.words.length > 1) return true
  if (before && TITLES.has(before.folded)) return undefined
  if (form.isLastAlone)
    return isCapitalised(word.written) && !beginsSentence(text, word.start) && !isWordLike(word.folded)
      ? false
      : undefined
  if (!isWordLike(word.folded)) return true
  const reading = readingOf(text, words, at)
  return reading === 'word' ? undefined : reading === 'name'
}

/** “Ada L.” is Ada too. */
const endWithInitial = (text: string, end: number): number => {
  const initial = /^ \p{Lu}(?:\.(?=\s+\p{Ll}|\s*[,;)])|(?![\p{L}\p{N}’'.]))/u.exec(text.slice(end, end + 8))
  return initial && !/^ I\b/u.test(initial[0]) ? end + initial[0].length : end
}
