/** Marks in a text what search found it by. */
import { foldLetters, wordsIn } from './words.ts'

/** A piece of text that matches what was typed, or one between. */
export interface TextPart {
  readonly text: string
  readonly isMatch: boolean
}

/** Splits text at the beginnings of words that match one of the typed words, for highlighting. */
export const markMatches = (text: string, typed: string): readonly TextPart[] => {
  const wanted = wordsIn(typed)
  if (wanted.length === 0) return [{ text, isMatch: false }]
  const parts: TextPart[] = []
  const push = (piece: string, isMatch: boolean) => {
    const last = parts.at(-1)
    if (piece === '') return
    if (last && last.isMatch === isMatch) parts[parts.length - 1] = { text: last.text + piece, isMatch }
    else parts.push({ text: piece, isMatch })
  }
  let at = 0
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{Mn}'’‘ʼ]+|\p{Extended_Pictographic}/gu)) {
    push(text.slice(at, index), false)
    const length = matchLength(word, wanted)
    push(word.slice(0, length), true)
    push(word.slice(length), false)
    at = index + word.length
  }
  push(text.slice(at), false)
  return parts
}

/** How many UTF-16 units at the start of `word` are covered by the longest typed word that begins it. */
const matchLength = (word: string, wanted: readonly string[]): number => {
  const folded = foldLetters(word)
  const longest = wanted.filter((start) => folded.startsWith(start)).sort((a, b) => b.length - a.length)[0]
  if (longest === undefined) return 0
  let length = 0
  for (const letter of word) {
    if (foldLetters(word.slice(0, length)).length >= longest.length && !/\p{Mn}/u.test(letter)) break
    length += letter.length
  }
  return length
}
