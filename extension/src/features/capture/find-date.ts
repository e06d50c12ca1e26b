/** When the work was published: as cited, as described, as tagged, as shown beside the title, or as its address says. */
import { type DateParts, dateInAddress, readDate } from './dates.ts'
import type { JsonLdWork } from './json-ld.ts'
import type { Candidate, CheckedFacts } from './page-facts.ts'
import { type Found, type TagIndex, tagValues } from './tag-index.ts'

const CITED = [
  'citation_publication_date',
  'citation_date',
  'citation_cover_date',
  'prism.publicationdate',
  'prism.coverdate',
  'eprints.date',
  'citation_online_date',
  'citation_year',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.date',
  'dc.issued',
  'dc.date',
  'dc.date.created',
  'dcterms.created',
] // in this order: what was published before what was put online
const SHARED = [
  'article.published_time',
  'article.published',
  'og.published_time',
  'og.publish_date',
  'parsely.pub-date',
  'sailthru.date',
  'cxenseparse.publishtime',
  'cxenseparse.recs:publishtime',
  'article_date_original',
  'pub_date',
  'pubdate',
  'publish_date',
  'publish-date',
  'published',
  'publication_date',
  'date_published',
  'datepublished',
  'ptime',
  'displaydate',
  'originalpublicationdate',
  'date',
  'article.post_date',
  'itemprop.datepublished',
  'book.release_date',
  'og.release_date',
]

const rank = (candidate: Candidate): number =>
  (/itemprop=datepublished/.test(candidate.how) ? 50 : 0) +
  (/publish|pubdate|posted|entry-date|dateline/.test(candidate.how) ? 25 : 0) +
  (/^time /.test(candidate.how) ? 20 : 0) +
  (/published|posted|veröffentlicht|公開|掲載/i.test(candidate.words) ? 15 : 0) +
  (candidate.afterTitle ? 15 : 0) +
  (/byline|article|post|header|meta|author/.test(candidate.how) ? 5 : 0) -
  (/update|modif|birth|join|event|expire|archive|copyright/.test(candidate.how) ? 30 : 0) -
  (candidate.isAside ? 60 : 0)

const OTHER_DATE = /publi|pub_?date|issued|posted|created|(^|[._:-])date$/
const LATER = /modif|updat|revis|expir|access|valid|event|birth/

/** Names nobody agreed on: a date of publication by the look of its name. */
const otherDates = (tags: TagIndex): string[] =>
  [...tags.keys()].filter((name) => OTHER_DATE.test(name) && !LATER.test(name))

const shown = (facts: CheckedFacts): DateParts | undefined => {
  const dated = (facts.visible?.dates ?? [])
    .map((candidate, order) => ({
      date: readDate(candidate.value, facts.lang) ?? readDate(candidate.words, facts.lang),
      rank: rank(candidate),
      order,
    }))
    .filter(({ date, rank: points }) => date !== undefined && date.length > 1 && points > 0)
    .sort((left, right) => right.rank - left.rank || left.order - right.order)
  if (dated[0]?.date !== undefined) return dated[0].date
  for (const line of facts.visible?.opening.slice(0, 15) ?? []) {
    const date = line.length < 100 ? readDate(line, facts.lang) : undefined
    if (date !== undefined && date.length > 1) return date
  }
  return undefined
}

const firstDate = (
  tags: TagIndex,
  names: readonly string[],
  language?: string,
): Found<DateParts> | undefined => {
  for (const name of names) {
    const found = tagValues(tags, name)
    const date = found?.value.map((one) => readDate(one, language)).find((one) => one !== undefined)
    if (found !== undefined && date !== undefined) return { value: date, from: found.from }
  }
  return undefined
}

/** The publication date and where it was read. */
export const findDate = (
  facts: CheckedFacts,
  tags: TagIndex,
  work: JsonLdWork | undefined,
): Found<DateParts> | undefined => {
  const cited = firstDate(tags, CITED, facts.lang)
  if (cited !== undefined) return cited
  const described = readDate(work?.published, facts.lang)
  if (described !== undefined) return { value: described, from: 'json-ld' }
  const shared = firstDate(tags, [...SHARED, ...otherDates(tags)], facts.lang)
  if (shared !== undefined) return shared
  const visible = shown(facts)
  if (visible !== undefined && visible.length === 3) return { value: visible, from: 'visible' }
  const inAddress = dateInAddress(facts.url)
  if (inAddress !== undefined) return { value: inAddress, from: 'visible' }
  return visible === undefined ? undefined : { value: visible, from: 'visible' }
}
