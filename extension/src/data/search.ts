/** Search over every word of the journal, in memory: the folded text of each entry is made once a version. */
import { JOURNAL } from '@whatworked/shared/ids'
import type { Source } from '@whatworked/shared/records/source'
import type { JournalDb } from './db.ts'
import { type Entry, entryOf } from './entry.ts'
import { groupKey, rangeOf } from './facets.ts'
import { type JournalNames, journalNames, sourcesById } from './journal-names.ts'
import type { EntryFilter } from './journal-queries.ts'
import { foldWords } from './search-text.ts'

/** One entry, ready to be searched. */
export interface SearchDoc {
  readonly entry: Entry
  /** Every word of it, folded, with a space before each. */
  readonly text: string
}

/** All entries with their folded words, latest day first. Read again when anything in it changes. */
export const searchDocs = async (db: JournalDb): Promise<readonly SearchDoc[]> => {
  const rows = await db.records
    .where('facets')
    .between(...rangeOf(groupKey(JOURNAL, 'entry', 'all')), true, false)
    .reverse()
    .toArray()
  const entries = rows.map(entryOf)
  const names = await journalNames(db)
  const sources = await sourcesById(
    db,
    entries.flatMap((entry) => (entry.kind === 'clip' && entry.body.source ? [entry.body.source] : [])),
  )
  return entries.map((entry) => ({ entry, text: foldWords(wordsOf(entry, names, sources).join(' ')) }))
}

/** The entries in which each typed word begins a word, and that fit the filter, in the order of `docs`. */
export const searchIn = (
  docs: readonly SearchDoc[],
  typed: string,
  filter: EntryFilter,
): readonly Entry[] => {
  const wanted = wantedWords(typed)
  return docs
    .filter(({ text }) => wanted.every((word) => text.includes(word)))
    .map(({ entry }) => entry)
    .filter((entry) => fits(entry, filter))
}

/**
 * The word in the journal that is nearest to what was typed, for “Did you mean …?”: at most two letters apart, the more
 * frequent one first. Undefined when nothing is near, or when several words were typed.
 */
export const nearestWord = (docs: readonly SearchDoc[], typed: string): string | undefined => {
  const [wanted, ...more] = wantedWords(typed).map((word) => word.trim())
  if (wanted === undefined || more.length > 0 || wanted.length < 4) return undefined
  const counts = new Map<string, number>()
  for (const { text } of docs) {
    for (const word of new Set(text.split(' '))) {
      if (word[0] === wanted[0] && Math.abs(word.length - wanted.length) <= 2) {
        counts.set(word, (counts.get(word) ?? 0) + 1)
      }
    }
  }
  let best: { word: string; apart: number; count: number } | undefined
  for (const [word, count] of counts) {
    const apart = lettersApart(word, wanted)
    if (apart > 2) continue
    if (!best || apart < best.apart || (apart === best.apart && count > best.count))
      best = { word, apart, count }
  }
  return best?.word
}

const wantedWords = (typed: string): string[] =>
  foldWords(typed)
    .trim()
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ` ${word}`)

const fits = (entry: Entry, filter: EntryFilter): boolean => {
  if (filter.kind !== undefined && entry.kind !== filter.kind) return false
  if (filter.from !== undefined && entry.day < filter.from) return false
  if (filter.to !== undefined && entry.day > filter.to) return false
  const { outcome, class: ofClass }: { outcome?: string | undefined; class?: string | undefined } =
    entry.kind === 'reflection' ? entry.body : {}
  const techniques = entry.kind === 'unreadable' ? [] : entry.body.techniques
  return (
    (filter.outcome === undefined || outcome === filter.outcome) &&
    (filter.class === undefined || ofClass === filter.class) &&
    (filter.technique === undefined || techniques.includes(filter.technique))
  )
}

const wordsOf = (entry: Entry, names: JournalNames, sources: ReadonlyMap<string, Source>): string[] => {
  if (entry.kind === 'unreadable') return []
  const techniques = entry.body.techniques.flatMap((id) => {
    const technique = names.techniques.get(id)
    return technique ? [technique.name, ...technique.aliases] : []
  })
  if (entry.kind === 'reflection') {
    const { tried, worked, didnt, why, next, period, whyTags, evidence } = entry.body
    const className = names.classes.get(entry.body.class ?? '')?.body.name
    const summaries = evidence.map(({ summary }) => summary)
    return [
      tried,
      worked,
      didnt,
      why,
      next,
      className,
      period,
      ...whyTags,
      ...summaries,
      ...techniques,
    ].filter((words) => words !== undefined)
  }
  const { quote, matters, ifThen, url } = entry.body
  const source = sources.get(entry.body.source ?? '')
  return [
    quote?.exact,
    matters,
    ifThen?.ifI,
    ifThen?.then,
    ifThen?.because,
    url,
    ...techniques,
    ...wordsOfSource(source),
  ].filter((words) => words !== undefined)
}

const wordsOfSource = (source: Source | undefined): (string | undefined)[] =>
  source
    ? [
        source.title,
        source['container-title'],
        source.publisher,
        source.DOI,
        ...(source.author ?? []).flatMap(({ family, given, literal }) => [family, given, literal]),
        source.issued?.['date-parts']?.[0]?.[0]?.toString(),
      ]
    : []

/** Edit distance with swaps of neighbours, cut off above 2. */
const lettersApart = (a: string, b: string): number => {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min((row[j] ?? 9) + 1, (next[j - 1] ?? 9) + 1, (row[j - 1] ?? 9) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 9) + 1)
      }
      next[j] = least
    }
    if (Math.min(...next) > 2) return 9
    before = row
    row = next
  }
  return row[b.length] ?? 9
}
