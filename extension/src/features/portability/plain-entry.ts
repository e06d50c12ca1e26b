/** An entry as plain words in columns: what a table or a text file can hold of it. */
import type { Source } from '@whatworked/shared/records/source'
import type { ReadableEntry } from '../../data/entry.ts'
import { techniquesOf } from '../../data/entry.ts'
import { entryTitle, techniqueNames } from '../../data/entry-title.ts'
import type { JournalNames } from '../../data/journal-names.ts'
import { citationText } from '../../ui/Citation.tsx'
import { differenceLabel, outcomeLabel } from '../../ui/words.ts'

/** The columns in the order of a table; `isWords` for what a teacher writes in sentences. */
export const COLUMNS = [
  { key: 'date', title: 'Date' },
  { key: 'kind', title: 'Kind' },
  { key: 'title', title: 'Title' },
  { key: 'technique', title: 'Technique' },
  { key: 'class', title: 'Class' },
  { key: 'topic', title: 'Topic' },
  { key: 'period', title: 'Period' },
  { key: 'outcome', title: 'Outcome' },
  { key: 'tried', title: 'What I tried', isWords: true },
  { key: 'worked', title: 'What worked', isWords: true },
  { key: 'didnt', title: 'What didn’t', isWords: true },
  { key: 'why', title: 'Why', isWords: true },
  { key: 'reasons', title: 'Reasons' },
  { key: 'next', title: 'What next', isWords: true },
  { key: 'difference', title: 'Difference for pupils' },
  { key: 'win', title: 'Win' },
  { key: 'quote', title: 'Quote', isWords: true },
  { key: 'matters', title: 'Why it matters', isWords: true },
  { key: 'address', title: 'Address' },
  { key: 'sourceTitle', title: 'Source title' },
  { key: 'sourceAuthors', title: 'Source authors' },
  { key: 'sourceYear', title: 'Source year' },
  { key: 'sourceDoi', title: 'Source DOI' },
  { key: 'ifI', title: 'If I', isWords: true },
  { key: 'then', title: 'Then', isWords: true },
  { key: 'because', title: 'Because', isWords: true },
  { key: 'lookFor', title: 'What I look for', isWords: true },
  { key: 'state', title: 'State' },
  { key: 'happened', title: 'What happened', isWords: true },
  { key: 'verdict', title: 'Verdict' },
  { key: 'verdictWhy', title: 'Why this verdict', isWords: true },
  { key: 'source', title: 'Source id' },
  { key: 'id', title: 'id' },
  { key: 'created', title: 'Created' },
  { key: 'edited', title: 'Edited' },
] as const satisfies readonly { key: string; title: string; isWords?: true }[]

export type Column = (typeof COLUMNS)[number]['key']
/** What is said in each column; one that is left out is empty. */
export type Plain = Partial<Record<Column, string>>

export const VERDICT_WORDS: Readonly<Record<string, string>> = {
  keep: 'Keep using',
  adapt: 'Adapt',
  'let-go': 'Stop',
}

/** Between several names in one column. */
export const BETWEEN = '; '

/** An entry in plain words. Empty columns are left out. */
export const plainOf = (
  entry: ReadableEntry,
  names: JournalNames,
  sources: ReadonlyMap<string, Source>,
): Plain => {
  const all: Plain = {
    date: entry.day,
    kind: entry.kind,
    title: entryTitle(entry, names),
    technique: techniqueNames(techniquesOf(entry), names).join(BETWEEN),
    ...wordsOf(entry, names, sources),
    id: entry.id,
    created: new Date(entry.createdAt).toISOString(),
    edited: new Date(entry.editedAt).toISOString(),
  }
  return Object.fromEntries(Object.entries(all).filter(([, words]) => words !== undefined && words !== ''))
}

const wordsOf = (entry: ReadableEntry, names: JournalNames, sources: ReadonlyMap<string, Source>): Plain => {
  if (entry.kind === 'clip') {
    const { quote, matters, url, source, ifThen } = entry.body
    return {
      ...(quote && { quote: quote.exact }),
      ...(matters && { matters }),
      ...(url && { address: url }),
      ...ifThenOf(ifThen),
      ...(source && { source }),
      ...sourceWords(source === undefined ? undefined : sources.get(source)),
    }
  }
  const className = names.classes.get(entry.body.class ?? '')?.body.name
  if (entry.kind === 'trial') {
    const { state, lookFor, happened, verdict } = entry.body
    return {
      ...(className && { class: className }),
      ...ifThenOf(entry.body),
      state,
      ...(lookFor && { lookFor }),
      ...(happened && { happened }),
      ...(verdict && { verdict: VERDICT_WORDS[verdict.kind] ?? verdict.kind }),
      ...(verdict?.why && { verdictWhy: verdict.why }),
    }
  }
  const { topic, period, outcome, tried, worked, didnt, why, whyTags, next, difference, win } = entry.body
  return {
    ...(className && { class: className }),
    ...(topic && { topic }),
    ...(period && { period }),
    ...(outcome && { outcome: outcomeLabel(outcome) }),
    ...(tried && { tried }),
    ...(worked && { worked }),
    ...(didnt && { didnt }),
    ...(why && { why }),
    reasons: whyTags.join(BETWEEN),
    ...(next && { next }),
    ...(difference && { difference: differenceLabel(difference) }),
    ...(win && { win: 'Yes' }),
  }
}

const ifThenOf = (
  said: { ifI?: string | undefined; then?: string | undefined; because?: string | undefined } = {},
): Plain => ({
  ...(said.ifI && { ifI: said.ifI }),
  ...(said.then && { then: said.then }),
  ...(said.because && { because: said.because }),
})

const sourceWords = (source: Source | undefined): Plain => {
  if (!source) return {}
  const authors = (source.author ?? []).map(
    ({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(', '),
  )
  const year = source.issued?.['date-parts']?.[0]?.[0]
  return {
    sourceTitle: source.title ?? citationText(source),
    sourceAuthors: authors.join(BETWEEN),
    ...(year !== undefined && { sourceYear: String(year) }),
    ...(source.DOI && { sourceDoi: source.DOI }),
  }
}
