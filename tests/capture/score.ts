/** How right a description of a page is, field by field, against what is known to be right. */

import { readDate } from '../../extension/src/features/capture/dates.ts'
import type { DescribedSource } from '../../extension/src/features/capture/describe-source.ts'
import { sameDoi } from '../../extension/src/features/capture/doi.ts'
import { nameInOrder } from '../../extension/src/features/capture/names.ts'

export type Expected = {
  file: string
  kind: string
  url: string | null
  title: string | null
  authors: string[]
  published: string | null
  site: string | null
  doi: string | null
  lang: string | null
}

const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

const sameNames = (expected: readonly string[], found: readonly string[]): boolean => {
  const want = new Set(expected.map(plain))
  const got = new Set(found.map(plain))
  return want.size === got.size && [...want].every((name) => got.has(name))
}

/** Right means the same day, one day beside it for time zones, or the same as far as the coarser of the two goes. */
const sameDate = (expected: string, found: readonly number[] | undefined): boolean => {
  const want = /T/.test(expected) ? readDate(expected.slice(0, 10)) : readDate(expected)
  if (want === undefined || found === undefined) return false
  if (want.length === 3 && found.length === 3) {
    const day = (parts: readonly number[]) =>
      Date.UTC(parts[0] ?? 0, (parts[1] ?? 1) - 1, parts[2] ?? 1) / 86_400_000
    return Math.abs(day(want) - day(found)) <= 1
  }
  const shared = Math.min(want.length, found.length)
  return want.slice(0, shared).every((part, at) => part === found[at])
}

export type Score = { field: string; ok: boolean; expected: string; found: string }

/** One row for each field that has a known answer. */
export const scorePage = (expected: Expected, source: DescribedSource | undefined): Score[] => {
  const citation = source?.citation ?? {}
  const rows: Score[] = []
  const add = (field: string, ok: boolean, want: unknown, got: unknown) =>
    rows.push({ field, ok, expected: String(want), found: String(got) })
  if (expected.title)
    add('title', plain(expected.title) === plain(citation.title ?? ''), expected.title, citation.title)
  if (expected.authors.length > 0) {
    const names = (citation.author ?? []).map(nameInOrder)
    add('author', sameNames(expected.authors, names), expected.authors.join('; '), names.join('; '))
  }
  if (expected.published) {
    const parts = citation.issued?.['date-parts']?.[0]
    add('date', sameDate(expected.published, parts), expected.published, parts?.join('-'))
  }
  if (expected.site) {
    const sites = [citation['container-title'], citation.publisher].filter((name) => name !== undefined)
    add(
      'site',
      sites.some((name) => plain(name) === plain(expected.site ?? '')),
      expected.site,
      sites.join(' / '),
    )
  }
  if (expected.doi) add('doi', sameDoi(expected.doi, citation.DOI), expected.doi, citation.DOI)
  return rows
}
