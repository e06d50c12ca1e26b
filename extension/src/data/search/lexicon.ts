/** Every word of the index by its number: a sorted list that was packed, and the words that came since. */
import { lettersApart, lettersOf, mayBeNear } from './letters-apart.ts'

/** A word near to another, with the letters that are different. */
export interface NearWord {
  readonly number: number
  readonly apart: number
}

/** Begins what filters ask for, so that no word is mistaken for one. */
export const FACET_SIGN = '\u0001'

/** A facet as a word of the index. Words are kept one a line, and an id from elsewhere may hold anything. */
export const facetWord = (facet: string): string => FACET_SIGN + facet.replaceAll('\n', ' ')

export class Lexicon {
  private readonly sorted: readonly string[]
  private readonly added: string[] = []
  private readonly numbers = new Map<string, number>()
  private readonly letters: number[] = []

  constructor(sorted: readonly string[]) {
    this.sorted = sorted
  }

  get size(): number {
    return this.sorted.length + this.added.length
  }

  word(number: number): string {
    return this.sorted[number] ?? this.added[number - this.sorted.length] ?? ''
  }

  numberOf(word: string): number | undefined {
    const at = this.firstAtOrAfter(word)
    return this.sorted[at] === word ? at : this.numbers.get(word)
  }

  /** The number of a word, a new one if it is new. */
  add(word: string): number {
    const known = this.numberOf(word)
    if (known !== undefined) return known
    const number = this.size
    this.added.push(word)
    this.numbers.set(word, number)
    return number
  }

  startingWith(start: string): number[] {
    const found: number[] = []
    for (let at = this.firstAtOrAfter(start); this.sorted[at]?.startsWith(start); at++) found.push(at)
    for (const [at, word] of this.added.entries()) {
      if (word.startsWith(start)) found.push(this.sorted.length + at)
    }
    return found
  }

  /** Words at most so many letters apart; with `isStart` the beginning of a word may be what is near. */
  near(word: string, max: number, isStart: boolean): NearWord[] {
    const wanted = lettersOf(word)
    const found: NearWord[] = []
    for (let number = 0; number < this.size; number++) {
      const letters = this.letters[number] ?? this.rememberLetters(number)
      if (!mayBeNear(wanted, letters, max, isStart)) continue
      const other = this.word(number)
      if (other.length < word.length - max || (!isStart && other.length > word.length + max)) continue
      if (other.startsWith(FACET_SIGN)) continue
      const apart = lettersApart(word, other, max, isStart)
      if (apart <= max) found.push({ number, apart })
    }
    return found
  }

  private rememberLetters(number: number): number {
    const letters = lettersOf(this.word(number))
    this.letters[number] = letters
    return letters
  }

  private firstAtOrAfter(word: string): number {
    let [low, high] = [0, this.sorted.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.sorted[middle] ?? '') < word) low = middle + 1
      else high = middle
    }
    return low
  }
}
