/** Finds what a question asks for in the index, the best first. */
import { facetWord } from './lexicon.ts'
import { KINDS, type Kind } from './search-document.ts'
import { dayNumber, type SearchIndex } from './search-index.ts'

/** A question, ready for the index: each word, each phrase and each filter has to fit. */
export interface Question {
  /** Folded words; the last one may be a beginning, as all of them. */
  readonly words: readonly string[]
  /** Words that stand next to each other. */
  readonly phrases: readonly (readonly string[])[]
  /** Facets, of which each list asks for one of its own; `subject:sci*` is any that begins so. */
  readonly filters: readonly (readonly string[])[]
  /** Days, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Whether words that are near to a typed one count as well. */
  readonly isNear?: boolean
  readonly order?: 'best' | 'latest'
  readonly limit: number
  /** Today, `YYYY-MM-DD`: what is newer counts a little more. */
  readonly today: string
}

export interface Hit {
  readonly id: string
  readonly kind: Kind
}

export interface Found {
  readonly hits: readonly Hit[]
  readonly total: number
  readonly counts: Readonly<Partial<Record<Kind, number>>>
  /** The words that are near to a typed one and were counted for it. */
  readonly nearWords: readonly string[]
}

/** How much a place counts when the word goes on after what was typed, or is one or two letters apart. */
const BEGUN = 0.75
const APART = [1, 0.55, 0.3] as const
/** BM25: how soon more of a word stops counting, and how much a long text takes away. */
const K1 = 1.2
const B = 0.5
/** What the newest entry is worth more than one of long ago, and the days after which a third of that is left. */
const RECENCY = 0.1
const RECENT_DAYS = 365

/** A word of the index that stands for a typed one, and how well. */
interface Stand {
  readonly number: number
  readonly worth: number
}

/** What fits, the best first or the latest first. */
export const find = (index: SearchIndex, question: Question): Found => {
  const { width } = index
  const met = new Uint8Array(width)
  const score = new Float32Array(width)
  const last = new Float32Array(width)
  let needs = 0
  const patience = index.patience(K1, B)
  const need = (stands: readonly Stand[]) => {
    const before = needs++
    for (const { number, worth } of stands) {
      for (const places of index.placesOf(number)) {
        for (let at = 0; at < places.length; at++) {
          const place = places[at] ?? 0
          const document = place >>> 8
          const now = met[document]
          if (now === before) {
            met[document] = needs
            last[document] = 0
          } else if (now !== needs) continue
          if (worth === 0) continue
          const often = (place & 255) / 16
          const points = (worth * often * (K1 + 1)) / (often + (patience[document] ?? 1))
          const more = points - (last[document] ?? 0)
          if (more <= 0) continue
          score[document] = (score[document] ?? 0) + more
          last[document] = points
        }
      }
    }
  }
  for (const filter of question.filters) need(facetStands(index, filter))
  const nearWords = new Set<string>()
  for (const word of question.words) need(standsFor(index, word, question.isNear === true, nearWords))
  for (const phrase of question.phrases) for (const word of phrase) need(exactStands(index, word))
  const phrases = question.phrases
    .filter((phrase) => phrase.length > 1)
    .map((phrase) => numbersOf(index, phrase))

  const [from, to] = [dayNumber(question.from ?? ''), dayNumber(question.to ?? '') || 99_999_999]
  const today = Date.parse(question.today)
  const best = new Best(question.limit)
  const counts: Partial<Record<Kind, number>> = {}
  let total = 0
  for (let document = 0; document < width; document++) {
    if (met[document] !== needs || !index.isHere(document)) continue
    const day = index.days[document] ?? 0
    if (day < from || day > to) continue
    if (!phrases.every((phrase) => stands(index.text(document), phrase))) continue
    total += 1
    const kind = KINDS[index.kinds[document] ?? 0] ?? 'reflection'
    counts[kind] = (counts[kind] ?? 0) + 1
    best.offer(
      document,
      question.order === 'latest' ? 0 : (score[document] ?? 0) * (1 + recency(day, today)),
      day,
    )
  }
  const hits = best.documents().map((document) => ({
    id: index.ids[document] ?? '',
    kind: KINDS[index.kinds[document] ?? 0] ?? 'reflection',
  }))
  return { hits, total, counts, nearWords: [...nearWords] }
}

/** Letters that may be different: none in short words, where everything is near to everything. */
export const slipsAllowed = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2)

const standsFor = (index: SearchIndex, word: string, isNear: boolean, nearWords: Set<string>): Stand[] => {
  const exact = exactStands(index, word)
  const begun = index.lexicon.startingWith(word).filter((number) => number !== exact[0]?.number)
  const together = begun.reduce((sum, number) => sum + index.countOf(number), 0)
  const worth = BEGUN * rarity(index, together)
  const stands = [...exact, ...begun.map((number) => ({ number, worth }))]
  if (!isNear || slipsAllowed(word) === 0) return stands
  const known = new Set(stands.map(({ number }) => number))
  for (const { number, apart } of index.lexicon.near(word, slipsAllowed(word), word.length > 4)) {
    if (known.has(number) || index.countOf(number) === 0) continue
    nearWords.add(index.lexicon.word(number))
    stands.push({ number, worth: (APART[apart] ?? 0) * rarity(index, index.countOf(number)) })
  }
  return stands
}

const exactStands = (index: SearchIndex, word: string): Stand[] => {
  const number = index.lexicon.numberOf(word)
  return number === undefined ? [] : [{ number, worth: rarity(index, index.countOf(number)) }]
}

const facetStands = (index: SearchIndex, facets: readonly string[]): Stand[] =>
  facets
    .flatMap((facet) =>
      facet.endsWith('*')
        ? index.lexicon.startingWith(facetWord(facet.slice(0, -1)))
        : (index.lexicon.numberOf(facetWord(facet)) ?? []),
    )
    .map((number) => ({ number, worth: 0 }))

/** The less documents a word is in, the more it says. */
const rarity = (index: SearchIndex, count: number): number =>
  Math.log(1 + Math.max(0, index.size - count + 0.5) / (count + 0.5))

const recency = (day: number, today: number): number => {
  const at = Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100)
  return RECENCY * Math.exp(-Math.max(0, (today - at) / 86_400_000) / RECENT_DAYS)
}

const numbersOf = (index: SearchIndex, phrase: readonly string[]): readonly number[] =>
  phrase.map((word) => index.lexicon.numberOf(word) ?? -1)

/** Whether the words of a phrase stand next to each other in a text. */
const stands = (text: Uint32Array | readonly number[], phrase: readonly number[]): boolean => {
  const [first] = phrase
  for (let at = 0; at <= text.length - phrase.length; at++) {
    if (text[at] !== first) continue
    let length = 1
    while (length < phrase.length && text[at + length] === phrase[length]) length++
    if (length === phrase.length) return true
  }
  return false
}

/** The few best of many, without sorting all of them. */
class Best {
  private readonly limit: number
  private readonly kept: { document: number; score: number; day: number }[] = []

  constructor(limit: number) {
    this.limit = limit
  }

  offer(document: number, score: number, day: number): void {
    const least = this.kept[this.kept.length - 1]
    if (this.kept.length >= this.limit && (!least || !isBefore(score, day, least))) return
    let [low, high] = [0, this.kept.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      const one = this.kept[middle]
      if (one && !isBefore(score, day, one)) low = middle + 1
      else high = middle
    }
    this.kept.splice(low, 0, { document, score, day })
    if (this.kept.length > this.limit) this.kept.pop()
  }

  documents(): number[] {
    return this.kept.map(({ document }) => document)
  }
}

const isBefore = (score: number, day: number, other: { score: number; day: number }): boolean =>
  score > other.score || (score === other.score && day > other.day)
