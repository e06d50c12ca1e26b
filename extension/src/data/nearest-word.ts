/** “Did you mean …?” for a word that search didn't find. */
import type { SearchDoc } from './search.ts'
import { foldWords } from './search-text.ts'

/** Shorter words are near to too much. */
const MIN_LENGTH = 4

const MAX_APART = 2
const TOO_FAR = 9

/**
 * The word in the journal that is nearest to what was typed: at most two letters apart, the more frequent one first.
 * Undefined when nothing is near, or when several words were typed.
 */
export const nearestWord = (docs: readonly SearchDoc[], typed: string): string | undefined => {
  const wanted = foldWords(typed).trim()
  if (wanted.length < MIN_LENGTH || wanted.includes(' ')) return undefined
  let best: { readonly word: string; readonly apart: number; readonly count: number } | undefined
  for (const [word, count] of candidates(docs, wanted)) {
    const apart = lettersApart(word, wanted)
    if (apart > MAX_APART) continue
    if (!best || apart < best.apart || (apart === best.apart && count > best.count))
      best = { word, apart, count }
  }
  return best?.word
}

/** Words with the same first letter and about the same length, with the number of entries they stand in. */
const candidates = (docs: readonly SearchDoc[], wanted: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { text } of docs) {
    for (const word of new Set(text.split(' '))) {
      if (word[0] !== wanted[0] || Math.abs(word.length - wanted.length) > MAX_APART) continue
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return counts
}

/** Edit distance with swaps of neighbours (optimal string alignment), given up above `MAX_APART`. */
const lettersApart = (a: string, b: string): number => {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = isSwap ? at(before, j - 2) + 1 : TOO_FAR
      next[j] = Math.min(at(row, j) + 1, at(next, j - 1) + 1, replaced, swapped)
    }
    if (Math.min(...next) > MAX_APART) return TOO_FAR
    before = row
    row = next
  }
  return at(row, b.length)
}

const at = (row: readonly number[], index: number): number => row[index] ?? TOO_FAR
