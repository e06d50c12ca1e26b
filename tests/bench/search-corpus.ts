import type { JournalNames } from '@whatworked/extension/data/journal-names'
import type { LocalRecord } from '@whatworked/extension/data/local-record'
import { describeRecord } from '@whatworked/extension/data/search/describe-record'
import type { SearchDocument } from '@whatworked/extension/data/search/search-document'
import { wordsIn } from '@whatworked/extension/data/search/words'
import { JOURNAL, newJournalId } from '@whatworked/shared/ids'
import { OUTCOMES } from '@whatworked/shared/records/fields'
import { TECHNIQUE_SEEDS } from '@whatworked/shared/techniques/seeds'
import { type Random, randomFrom } from '../sync/random.ts'

const DAY_MS = 86_400_000
const LAST_DAY = Date.UTC(2026, 10, 20)
const STEMS = 9_000
const ENDINGS = ['', '', 's', 'ed', 'ing', 'er', 'ly', 'ness']
const [ONSETS, VOWELS, CODAS] = [
  'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st t th tr v w y z'.split(' '),
  'a e i o u ai ea ee ie oa ou'.split(' '),
  ['', '', 'b', 'ck', 'd', 'g', 'l', 'm', 'n', 'nd', 'nt', 'p', 'r', 'rk', 's', 'st', 't', 'x'],
] as const

/** About 20,000 words with the families that words come in, the first ones the most frequent, as Zipf's law has it. */
const vocabulary = (random: Random): string[] => {
  const words = new Set<string>()
  for (let stem = 0; stem < STEMS; stem++) {
    // Frequent words are short.
    const syllables = 1 + random.below(1 + Math.min(3, Math.floor(Math.log10(stem + 1))))
    const base = Array.from(
      { length: syllables },
      () => random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS),
    ).join('')
    words.add(base)
    for (let more = random.below(5); more > 0; more--) words.add(base + random.pick(ENDINGS))
  }
  return [...words]
}

/** A journal as search sees it: entries of 150 words each with real techniques, twelve classes, five entries a day. */
export const searchCorpus = (seed: number, entries: number): SearchDocument[] => {
  const random = randomFrom(seed)
  const words = vocabulary(random)
  const write = (length: number) =>
    Array.from(
      { length },
      () => words[Math.floor(words.length ** (random.below(1_000_000) / 1_000_000)) - 1],
    ).join(' ')
  const classes = Array.from({ length: 12 }, (_, at) => ({
    id: random.uuid(),
    body: { name: `${7 + (at % 6)}${'ABC'[at % 3]} ${random.pick(['Science', 'Maths', 'History'])}` },
  }))
  const names: JournalNames = {
    techniques: new Map(TECHNIQUE_SEEDS.map((seed) => [seed.id, { ...seed, family: '' }])),
    classes: new Map(classes.map((one) => [one.id, one])),
  }
  return Array.from({ length: entries }, (_, at) => {
    const createdAt = LAST_DAY - Math.floor(at / 5) * DAY_MS
    const row: LocalRecord = {
      stream: JOURNAL,
      id: newJournalId(createdAt),
      type: 'reflection',
      v: 1,
      createdAt,
      editedAt: createdAt,
      facets: [],
      body: {
        happenedOn: new Date(createdAt).toISOString().slice(0, 10),
        techniques: [random.pick(TECHNIQUE_SEEDS).id],
        class: random.pick(classes).id,
        outcome: random.pick(OUTCOMES),
        worked: write(50),
        didnt: write(50),
        why: write(50),
      },
    }
    const document = describeRecord(row, names, new Map())
    if (!document) throw new Error('an entry that search does not see')
    return document
  })
}

/** A query, and the one entry that whoever typed it had in mind. */
export type KnownItem = { typed: string; id: string; isMistyped: boolean }

/** Queries of two or three rarer words of an entry each; every so many of a hundred has one slip of the keys. */
export const knownItems = (
  seed: number,
  documents: readonly SearchDocument[],
  count: number,
  percentMistyped = 30,
): KnownItem[] => {
  const random = randomFrom(seed)
  const frequency = new Map<string, number>()
  const wordsOf = ({ texts }: SearchDocument) => [...new Set(texts.flatMap(([, text]) => wordsIn(text)))]
  for (const document of documents)
    for (const word of wordsOf(document)) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const isRarer = (word: string) => word.length >= 5 && (frequency.get(word) ?? 0) <= documents.length / 50
  return Array.from({ length: count }, () => {
    const document = random.pick(documents)
    const rarer = wordsOf(document).filter(isRarer)
    const typed = Array.from({ length: 2 + random.below(2) }, () => random.pick(rarer))
    const isMistyped = random.percent(percentMistyped)
    if (isMistyped) {
      const at = random.below(typed.length)
      typed[at] = mistyped(typed[at] ?? '', random)
    }
    return { typed: typed.join(' '), id: document.id, isMistyped }
  })
}

/** One slip: a letter left out, doubled, put in, replaced, or two swapped. */
const mistyped = (word: string, random: Random): string => {
  const at = random.below(word.length - 1)
  const [before, letter = '', next = '', after] = [
    word.slice(0, at),
    word[at],
    word[at + 1],
    word.slice(at + 2),
  ]
  const other = random.pick([...'etaoinshrdlu'])
  return random.pick([
    before + next + after,
    before + letter + letter + next + after,
    before + letter + other + next + after,
    before + other + next + after,
    before + next + letter + after,
  ])
}

/** What a teacher types on the way to a query: the query itself, cut off anywhere, a phrase, a few filters. */
export const typedQueries = (seed: number, items: readonly KnownItem[]): string[] => {
  const random = randomFrom(seed)
  return items.map(({ typed }) => {
    const cut = typed.slice(0, 1 + random.below(typed.length)).trim()
    return random.pick([typed, cut, cut, `"${typed}"`, `${cut} worked`, `since:september ${cut}`])
  })
}
