/** Search over every word of the journal, in memory: the folded text of each entry is made once a version. */
import { JOURNAL } from '@whatworked/shared/ids'
import type { Source } from '@whatworked/shared/records/source'
import type { JournalDb } from './db.ts'
import { type Entry, entryOf } from './entry.ts'
import { groupKey, rangeOf } from './facets.ts'
import { type JournalNames, journalNames, sourcesById } from './journal-names.ts'
import type { EntryFilter } from './journal-queries.ts'
import type { LocalRecord } from './local-record.ts'
import { foldWords } from './search-text.ts'
import { sourceIdOf, techniquesIn, wordsOfRecord } from './searched-words.ts'

/** One entry, ready to be searched; it is parsed only when it is shown. */
export interface SearchDoc {
  readonly row: LocalRecord
  /** Every word of it, folded, with a space before each. */
  readonly text: string
  /** What it is about, merges followed. */
  readonly techniques: readonly string[]
}

/** All entries with their folded words, latest day first. Read again when anything in it changes. */
export const searchDocs = async (db: JournalDb): Promise<readonly SearchDoc[]> => {
  const rows = await db.records
    .where('facets')
    .between(...rangeOf(groupKey(JOURNAL, 'entry', 'all')), true, false)
    .toArray()
  const names = await journalNames(db)
  const sources = await sourcesById(
    db,
    rows.flatMap((row) => sourceIdOf(row) ?? []),
  )
  return rows.reverse().map((row) => ({
    row,
    text: foldedText(row, names, sources),
    techniques: techniquesIn(row).map((id) => names.techniques.get(id)?.id ?? id),
  }))
}

/** The entries in which each typed word begins a word, and that fit the filter, in the order of `docs`. */
export const searchIn = (
  docs: readonly SearchDoc[],
  typed: string,
  filter: EntryFilter,
): readonly LocalRecord[] => {
  const wanted = wantedWords(typed)
  return docs
    .filter((doc) => wanted.every((word) => doc.text.includes(word)) && fits(doc, filter))
    .map(({ row }) => row)
}

/** Folding is the dear part, so what an entry's own words give is kept until they change. */
const folded = new Map<string, { readonly of: string; readonly text: string }>()

const foldedText = (row: LocalRecord, names: JournalNames, sources: ReadonlyMap<string, Source>): string => {
  const words = wordsOfRecord(row, names, sources).join(' ')
  const known = folded.get(row.id)
  if (known?.of === words) return known.text
  const text = foldWords(words)
  folded.set(row.id, { of: words, text })
  return text
}

const wantedWords = (typed: string): string[] =>
  foldWords(typed)
    .trim()
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ` ${word}`)

const fits = ({ row, techniques }: SearchDoc, filter: EntryFilter): boolean => {
  if (Object.values(filter).every((value) => value === undefined)) return true
  const entry: Entry = entryOf(row)
  if (filter.kind !== undefined && entry.kind !== filter.kind) return false
  if (filter.from !== undefined && entry.day < filter.from) return false
  if (filter.to !== undefined && entry.day > filter.to) return false
  const { outcome, class: ofClass }: { outcome?: string | undefined; class?: string | undefined } =
    entry.kind === 'reflection' || entry.kind === 'trial' ? entry.body : {}
  return (
    (filter.outcome === undefined || outcome === filter.outcome) &&
    (filter.class === undefined || ofClass === filter.class) &&
    (filter.win === undefined || (entry.kind === 'reflection' && entry.body.win === true)) &&
    (filter.technique === undefined || techniques.includes(filter.technique))
  )
}
