/** From what a tab answered to what the clip form shows: the quote, the work, or why there is none. */
import type { Source } from '@whatworked/shared/records/source'
import { cleanAddress } from './addresses.ts'
import { describeSource } from './describe-source.ts'
import { readDoi } from './doi.ts'
import { type CheckedFacts, type PageQuote, parseFacts } from './page-facts.ts'

/** `unreadable`: nobody may look into such a page; `pdf`: its viewer tells nothing; `wall`: a door stands in front of it. */
export type PageTrouble = 'unreadable' | 'pdf' | 'wall'

export type UnderstoodPage = {
  quote?: PageQuote
  source: Source
  /** The page's address, cleaned; absent for pages that are not on the web. */
  url?: string
  trouble?: PageTrouble
  /** The page was too long to read to its end. */
  isCut: boolean
}

export type TabFacts = {
  url?: string | undefined
  title?: string | undefined
  selection?: string | undefined
}

const quoteFrom = (facts: readonly CheckedFacts[], selection: string | undefined): PageQuote | undefined => {
  const read = facts.find((one) => one.quote !== undefined)?.quote
  if (read !== undefined) return read
  const exact = selection?.replace(/\s+/g, ' ').trim()
  return exact ? { exact: exact.slice(0, 20_000), prefix: '', suffix: '' } : undefined
}

/** `answers` are the frames' own answers, unchecked, the page's first; empty where the browser let nobody in. */
export const understandPage = (tab: TabFacts, answers: readonly unknown[]): UnderstoodPage => {
  const facts = answers.flatMap((answer) => parseFacts(answer) ?? [])
  const page = facts.find((one) => one.isFrame === undefined)
  const quote = quoteFrom(facts, tab.selection)
  const url = cleanAddress(page?.url ?? tab.url)
  // A PDF viewer lets us in and has nothing to tell: the passage comes from the menu, the rest from the tab.
  const isPdf = page?.contentType === 'application/pdf'
  const description = page === undefined || isPdf ? undefined : describeSource(page)
  const common = { ...(quote ? { quote } : {}), ...(url ? { url } : {}), isCut: page?.isCut ?? false }
  if (description?.kind === 'described') {
    const { citation, provenance, canonicalUrl } = description.source
    return {
      ...common,
      source: { ...citation, provenance, addresses: [], ...(canonicalUrl ? { canonicalUrl } : {}) },
    }
  }
  const title = description?.kind === 'wall' ? undefined : fileTitle(tab.title)
  const doi = readDoi(url)
  const source: Source = {
    type: 'webpage',
    addresses: [],
    provenance: title === undefined ? {} : { title: 'visible' },
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { URL: url }),
    ...(doi === undefined ? {} : { DOI: doi.replace(/\.pdf$/i, '') }),
  }
  return { ...common, source, trouble: description?.kind === 'wall' ? 'wall' : isPdf ? 'pdf' : 'unreadable' }
}

const fileTitle = (title: string | undefined): string | undefined => {
  const plain = title?.replace(/\.pdf$/i, '').trim()
  return plain ? plain.slice(0, 1_000) : undefined
}
