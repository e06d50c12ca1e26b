/** Where the work stands: what kind it is, in which journal, on which site, on which pages. */
import { type JsonLdWork, unescapeHtml } from './json-ld.ts'
import type { CheckedFacts } from './page-facts.ts'
import { type Found, type TagIndex, tagValue } from './tag-index.ts'

const SCHOLARLY = /^citation_|^prism\.|^eprints\./

/** What kind of work it is, in CSL's words. */
export const typeOf = (tags: TagIndex, work: JsonLdWork | undefined): string => {
  if (tags.has('citation_journal_title') || tags.has('prism.publicationname')) return 'article-journal'
  if (tags.has('citation_conference_title') || tags.has('citation_conference')) return 'paper-conference'
  if (tags.has('citation_dissertation_institution')) return 'thesis'
  if (tags.has('citation_technical_report_institution') || tags.has('citation_technical_report_number'))
    return 'report'
  if (tags.has('citation_inbook_title')) return 'chapter'
  const type = work?.type ?? ''
  if (/scholarly/i.test(type)) return 'article-journal'
  if (/news/i.test(type)) return 'article-newspaper'
  if (/posting/i.test(type)) return 'post-weblog'
  if (/report/i.test(type)) return 'report'
  if (/thesis/i.test(type)) return 'thesis'
  if (/^book$/i.test(type) || (tags.has('citation_isbn') && tags.has('citation_title'))) return 'book'
  return [...tags.keys()].some((name) => SCHOLARLY.test(name)) ? 'article' : 'webpage'
}

/** The name of the site, as it calls itself. */
export const siteName = (
  facts: CheckedFacts,
  tags: TagIndex,
  work: JsonLdWork | undefined,
): Found<string> | undefined => {
  const named = tagValue(
    tags,
    'og.site_name',
    'application-name',
    'itemprop.sitename',
    'dc.publisher',
    'dcterms.publisher',
  )
  if (named !== undefined) return { ...named, value: unescapeHtml(named.value) }
  if (work?.publisher !== undefined) return { value: work.publisher, from: 'json-ld' }
  const publisher = tagValue(tags, 'citation_publisher', 'prism.publisher')
  if (publisher !== undefined) return publisher
  const ending = /\s[|–—-]\s([^|–—]{2,40})$/.exec(facts.title)?.[1]?.trim()
  return ending === undefined ? undefined : { value: ending, from: 'visible' }
}

/** The journal, the proceedings or the book it stands in; else the site. */
export const containerOf = (
  tags: TagIndex,
  work: JsonLdWork | undefined,
  site: Found<string> | undefined,
): Found<string> | undefined => {
  const cited = tagValue(
    tags,
    'citation_journal_title',
    'prism.publicationname',
    'citation_conference_title',
    'citation_conference',
    'citation_inbook_title',
    'eprints.publication',
    'dc.relation.ispartof',
    'dc.source',
    'citation_series_title',
    'citation_journal_abbrev',
  )
  if (cited !== undefined) return { ...cited, value: unescapeHtml(cited.value) }
  return work?.container !== undefined ? { value: work.container, from: 'json-ld' } : site
}

/** Its pages, or the number of the article. */
export const pagesOf = (tags: TagIndex, work: JsonLdWork | undefined): Found<string> | undefined => {
  const first = tagValue(tags, 'citation_firstpage', 'prism.startingpage')
  const last = tagValue(tags, 'citation_lastpage', 'prism.endingpage')
  if (first !== undefined) {
    const isRange = last !== undefined && last.value !== first.value && !/[-–]/.test(first.value)
    return {
      value: (isRange ? `${first.value}–${last.value}` : first.value).replace('-', '–'),
      from: first.from,
    }
  }
  const whole = tagValue(
    tags,
    'citation_pages',
    'citation_article_number',
    'eprints.pagerange',
    'prism.pagerange',
  )
  return whole ?? (work?.pages === undefined ? undefined : { value: work.pages, from: 'json-ld' })
}
