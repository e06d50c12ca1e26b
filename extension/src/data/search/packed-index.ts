/** The index as it is kept: lists of numbers that are read as they lie, and two lists of words. */
import { FIELDS } from './search-document.ts'

/** Raised with each change of what the index keeps; one of another version is built anew. */
export const INDEX_VERSION = 1

export interface PackedIndex {
  readonly version: number
  /** Every word once, sorted. */
  readonly words: string
  /** Where the places of each word begin in `places`; one more than there are words. */
  readonly starts: Uint32Array
  /** Documents of each word in rising order, `document << 8 | weight`. */
  readonly places: Uint32Array
  readonly ids: string
  readonly kinds: Uint8Array
  /** Days as the number YYYYMMDD. */
  readonly days: Uint32Array
  readonly marks: Uint32Array
  /** The sum of a document's weights: how long it is. */
  readonly lengths: Float32Array
  /** All words of each document in their order, by number, with a sign before each text. */
  readonly texts: Uint32Array
  /** Where each document's words begin in `texts`; one more than there are documents. */
  readonly textStarts: Uint32Array
}

/** Numbers from here on stand before a text and say which field it is; the last one begins the facets. */
export const FIRST_SIGN = 0xffffff00
export const FACETS = FIELDS.length

/** What a word counts by its field, in sixteenths; facets count nothing, they are only there. */
export const FIELD_WEIGHTS: readonly number[] = [48, 32, 16, 8, 0]
const HEAVIEST = 255

/** One document on its way into the index. */
export interface PackedDocument {
  readonly id: string
  readonly kind: number
  readonly day: number
  readonly mark: number
  readonly text: Uint32Array | readonly number[]
}

/** What each word of a text weighs, by its number. Frequent words stop counting at sixteen times. */
export const weightsOf = (text: Uint32Array | readonly number[]): Map<number, number> => {
  const weights = new Map<number, number>()
  let weight = 0
  for (const one of text) {
    if (one >= FIRST_SIGN) weight = FIELD_WEIGHTS[one - FIRST_SIGN] ?? 0
    else weights.set(one, Math.min(HEAVIEST, (weights.get(one) ?? 0) + weight))
  }
  return weights
}

/** Puts documents together, in their order; `wordOf` names the numbers in their texts. Words in no document are dropped. */
export const packIndex = (documents: readonly PackedDocument[], words: readonly string[]): PackedIndex => {
  const used = new Uint8Array(words.length)
  let length = 0
  for (const { text } of documents) {
    length += text.length
    for (const one of text) if (one < FIRST_SIGN) used[one] = 1
  }
  const order = words.map((word, number) => ({ word, number })).filter(({ number }) => used[number] === 1)
  order.sort((a, b) => (a.word < b.word ? -1 : 1))
  const renumbered = new Uint32Array(words.length)
  for (const [at, { number }] of order.entries()) renumbered[number] = at

  const texts = new Uint32Array(length)
  const textStarts = new Uint32Array(documents.length + 1)
  const lengths = new Float32Array(documents.length)
  const counts = new Uint32Array(order.length + 1)
  const pairs: { numbers: Uint32Array; weights: Uint8Array }[] = []
  let at = 0
  for (const [document, { text }] of documents.entries()) {
    textStarts[document] = at
    for (const one of text) texts[at++] = one < FIRST_SIGN ? (renumbered[one] ?? 0) : one
    const weights = weightsOf(texts.subarray(textStarts[document], at))
    for (const [number, weight] of weights) {
      counts[number + 1] = (counts[number + 1] ?? 0) + 1
      lengths[document] = (lengths[document] ?? 0) + weight
    }
    pairs.push({ numbers: Uint32Array.from(weights.keys()), weights: Uint8Array.from(weights.values()) })
  }
  textStarts[documents.length] = at
  for (let number = 1; number < counts.length; number++)
    counts[number] = (counts[number] ?? 0) + (counts[number - 1] ?? 0)
  const next = counts.slice()
  const places = new Uint32Array(counts[order.length] ?? 0)
  for (const [document, { numbers, weights }] of pairs.entries()) {
    for (const [i, number] of numbers.entries()) {
      const place = next[number] ?? 0
      places[place] = document * 256 + (weights[i] ?? 0)
      next[number] = place + 1
    }
  }
  return {
    version: INDEX_VERSION,
    words: order.map(({ word }) => word).join('\n'),
    starts: counts,
    places,
    ids: documents.map(({ id }) => id).join('\n'),
    kinds: Uint8Array.from(documents, ({ kind }) => kind),
    days: Uint32Array.from(documents, ({ day }) => day),
    marks: Uint32Array.from(documents, ({ mark }) => mark),
    lengths,
    texts,
    textStarts,
  }
}
