/** The index in memory: what was packed, what came since, and what went. Every answer is of this moment. */
import { facetWord, Lexicon } from './lexicon.ts'
import {
  FACETS,
  FIRST_SIGN,
  INDEX_VERSION,
  type PackedDocument,
  type PackedIndex,
  packIndex,
  weightsOf,
} from './packed-index.ts'
import { FIELDS, KINDS, markOf, type SearchDocument } from './search-document.ts'
import { wordsIn } from './words.ts'

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'))

/** `2026-11-23` as 20261123; what isn't a day is before all days. */
export const dayNumber = (day: string): number => Number(day.replaceAll('-', '')) || 0

export class SearchIndex {
  readonly lexicon: Lexicon
  readonly ids: string[]
  readonly kinds: number[]
  readonly days: number[]
  readonly lengths: number[]
  private readonly marks: number[]
  private readonly gone: boolean[] = []
  private readonly byId: Map<string, number>
  private readonly packed: PackedIndex
  /** Places of words in documents that came after the packed ones. */
  private readonly laterPlaces = new Map<number, number[]>()
  private readonly laterTexts: (readonly number[])[] = []
  private readonly packedCount: number
  private totalLength = 0
  private lastPatience: Float32Array | undefined
  private liveCount: number
  private lost = 0

  constructor(packed: PackedIndex = packIndex([], [])) {
    this.packed = packed
    this.lexicon = new Lexicon(linesOf(packed.words))
    this.ids = linesOf(packed.ids)
    this.kinds = Array.from(packed.kinds)
    this.days = Array.from(packed.days)
    this.marks = Array.from(packed.marks)
    this.lengths = Array.from(packed.lengths)
    this.packedCount = this.ids.length
    this.liveCount = this.ids.length
    this.byId = new Map(this.ids.map((id, at) => [id, at]))
    for (const length of this.lengths) this.totalLength += length
  }

  /** How many documents there are. */
  get size(): number {
    return this.liveCount
  }

  /** How many numbers of documents are taken, also by those that went. */
  get width(): number {
    return this.ids.length
  }

  get meanLength(): number {
    return this.totalLength / Math.max(1, this.liveCount)
  }

  /** How many documents came or went since the index was packed. */
  get changes(): number {
    return this.width - this.packedCount + (this.width - this.liveCount)
  }

  /** BM25's part of a document's length, for each of them: a long text has to say a word more often. */
  patience(k1: number, b: number): Float32Array {
    const known = this.lastPatience
    if (known?.length === this.width) return known
    const list = Float32Array.from(this.lengths, (length) => k1 * (1 - b + (b * length) / this.meanLength))
    this.lastPatience = list
    return list
  }

  /** How many documents went for good since the index was packed, and whose words are still in it. */
  get removals(): number {
    return this.lost
  }

  isHere(document: number): boolean {
    return this.gone[document] !== true
  }

  allIds(): Iterable<string> {
    return this.byId.keys()
  }

  /** Whether this very document is in the index already. */
  knows(document: SearchDocument): boolean {
    const at = this.byId.get(document.id)
    return at !== undefined && this.marks[at] === markOf(document)
  }

  /** Puts a document in the place of the one with its id. False when nothing was new. */
  put(document: SearchDocument): boolean {
    const mark = markOf(document)
    const known = this.byId.get(document.id)
    if (known !== undefined && this.marks[known] === mark) return false
    this.leave(document.id)
    const at = this.width
    const text = this.textOf(document)
    let length = 0
    for (const [number, weight] of weightsOf(text)) {
      length += weight
      const places = this.laterPlaces.get(number)
      const place = at * 256 + weight
      if (places) places.push(place)
      else this.laterPlaces.set(number, [place])
    }
    this.laterTexts.push(text)
    this.ids.push(document.id)
    this.kinds.push(KINDS.indexOf(document.kind))
    this.days.push(dayNumber(document.day))
    this.marks.push(mark)
    this.lengths.push(length)
    this.byId.set(document.id, at)
    this.liveCount += 1
    this.totalLength += length
    return true
  }

  /** Takes a document out. False when there was none. */
  remove(id: string): boolean {
    const was = this.leave(id)
    if (was) this.lost += 1
    return was
  }

  private leave(id: string): boolean {
    const at = this.byId.get(id)
    if (at === undefined) return false
    this.byId.delete(id)
    this.gone[at] = true
    this.liveCount -= 1
    this.totalLength -= this.lengths[at] ?? 0
    return true
  }

  /** In how many documents a word stands, those that went included until the index is packed again. */
  countOf(word: number): number {
    const { starts } = this.packed
    const packed = word < starts.length - 1 ? (starts[word + 1] ?? 0) - (starts[word] ?? 0) : 0
    return packed + (this.laterPlaces.get(word)?.length ?? 0)
  }

  /** Where a word stands, as lists of `document << 8 | weight`. */
  placesOf(word: number): readonly (Uint32Array | readonly number[])[] {
    const { starts, places } = this.packed
    const later = this.laterPlaces.get(word)
    if (word >= starts.length - 1) return later ? [later] : []
    const packed = places.subarray(starts[word], starts[word + 1])
    return later ? [packed, later] : [packed]
  }

  /** All words of a document in their order, with signs between texts. */
  text(document: number): Uint32Array | readonly number[] {
    const { texts, textStarts } = this.packed
    if (document >= this.packedCount) return this.laterTexts[document - this.packedCount] ?? []
    return texts.subarray(textStarts[document], textStarts[document + 1])
  }

  /** Everything that is here, packed anew. */
  pack(): PackedIndex {
    if (this.changes === 0 && this.packed.version === INDEX_VERSION) return this.packed
    const documents: PackedDocument[] = []
    for (let at = 0; at < this.width; at++) {
      if (!this.isHere(at)) continue
      documents.push({
        id: this.ids[at] ?? '',
        kind: this.kinds[at] ?? 0,
        day: this.days[at] ?? 0,
        mark: this.marks[at] ?? 0,
        text: this.text(at),
      })
    }
    return packIndex(
      documents,
      Array.from({ length: this.lexicon.size }, (_, number) => this.lexicon.word(number)),
    )
  }

  private textOf({ texts, facets }: SearchDocument): number[] {
    const numbers: number[] = []
    for (const [field, text] of texts) {
      const words = wordsIn(text)
      if (words.length === 0) continue
      numbers.push(FIRST_SIGN + FIELDS.indexOf(field))
      for (const word of words) numbers.push(this.lexicon.add(word))
    }
    numbers.push(FIRST_SIGN + FACETS)
    for (const facet of facets) numbers.push(this.lexicon.add(facetWord(facet)))
    return numbers
  }
}
