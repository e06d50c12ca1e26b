/** From a page's plain facts to the work behind it: a CSL-JSON citation, and for each field where it was read. */
import type { Citation } from '@whatworked/shared/records/fields'
import type { Provenance } from '@whatworked/shared/records/source'
import { cleanAddress } from './addresses.ts'
import { readDoi } from './doi.ts'
import { findAuthors } from './find-authors.ts'
import { findDate } from './find-date.ts'
import { containerOf, pagesOf, siteName, typeOf } from './find-place.ts'
import { findTitle } from './find-title.ts'
import { type JsonLdWork, workInJsonLd } from './json-ld.ts'
import type { CheckedFacts } from './page-facts.ts'
import { type Found, indexTags, type TagIndex, tagValue } from './tag-index.ts'
import { isWall } from './walls.ts'

export type DescribedSource = {
  citation: Citation
  /** For each field of the citation that was found. */
  provenance: Record<string, Provenance>
  canonicalUrl?: string
  /** The page's own address, cleaned. */
  url?: string
}

export type Description = { kind: 'described'; source: DescribedSource } | { kind: 'wall' }

const LINE_MAX = 500
const doiOf = (
  facts: CheckedFacts,
  tags: TagIndex,
  work: JsonLdWork | undefined,
): Found<string> | undefined => {
  for (const name of [
    'citation_doi',
    'prism.doi',
    'eprints.id_number',
    'dc.identifier.doi',
    'dc.identifier',
    'dcterms.identifier',
    'doi',
    'citation_id',
    'prism.url',
  ]) {
    const tagged = tags
      .get(name)
      ?.map(readDoi)
      .find((doi) => doi !== undefined)
    if (tagged !== undefined)
      return { value: tagged, from: /^dc/.test(name) ? 'dublin-core' : 'citation-tag' }
  }
  const arxiv = tagValue(tags, 'citation_arxiv_id')
  // arXiv gives every paper this DOI, and says so nowhere in its tags.
  if (arxiv !== undefined)
    return { value: `10.48550/arXiv.${arxiv.value.replace(/v\d+$/, '')}`, from: 'citation-tag' }
  const described = readDoi(work?.doi)
  if (described !== undefined) return { value: described, from: 'json-ld' }
  const inAddress = readDoi(facts.url) ?? readDoi(facts.canonical)
  if (inAddress !== undefined) return { value: inAddress, from: 'visible' }
  const shown = new Set(
    (facts.visible?.opening ?? []).filter((line) => line.length < 300).flatMap((line) => readDoi(line) ?? []),
  )
  const [only, ...others] = shown
  // Two of them and nobody can tell which is the page's own.
  return only === undefined || others.length > 0 ? undefined : { value: only, from: 'visible' }
}

/** Reads the work out of a page's facts. `wall` when what stands there is a door, so that nobody keeps "Just a moment...". */
export const describeSource = (facts: CheckedFacts): Description => {
  if (isWall(facts)) return { kind: 'wall' }
  const tags = indexTags(facts)
  const work = workInJsonLd(facts.jsonLd)
  const site = siteName(facts, tags, work)
  const container = containerOf(tags, work, site)
  const date = findDate(facts, tags, work)
  const authors = findAuthors(facts, tags, work, site?.value)
  const url = cleanAddress(facts.url)
  const canonicalUrl = canonicalOf(facts)
  const fromWork = (value: string | undefined): Found<string> | undefined =>
    value === undefined ? undefined : { value, from: 'json-ld' }
  const fields = {
    type: undefined,
    title: findTitle(facts, tags, work, site?.value),
    author: authors && authors.value.length > 0 ? authors : undefined,
    issued: date && { value: { 'date-parts': [[...date.value]] }, from: date.from },
    'container-title': container,
    volume:
      tagValue(tags, 'citation_volume', 'prism.volume', 'eprints.volume', 'dc.citation.volume') ??
      fromWork(work?.volume),
    issue:
      tagValue(tags, 'citation_issue', 'prism.number', 'eprints.number', 'dc.citation.issue') ??
      fromWork(work?.issue),
    page: pagesOf(tags, work),
    publisher:
      tagValue(
        tags,
        'citation_publisher',
        'citation_dissertation_institution',
        'citation_technical_report_institution',
        'dc.publisher',
        'prism.publisher',
      ) ?? (container?.from === 'citation-tag' && site?.value !== container.value ? site : undefined),
    DOI: doiOf(facts, tags, work),
    ISBN: tagValue(tags, 'citation_isbn', 'book.isbn', 'prism.isbn'),
    language:
      tagValue(tags, 'citation_language', 'dc.language', 'dcterms.language') ??
      (facts.lang ? { value: facts.lang, from: 'visible' as const } : undefined),
  }
  const citation: Record<string, unknown> = { type: typeOf(tags, work) }
  const provenance: Record<string, Provenance> = {}
  for (const [name, found] of Object.entries(fields)) {
    if (found === undefined) continue
    citation[name] =
      typeof found.value === 'string'
        ? found.value.slice(0, name === 'title' ? 2_000 : LINE_MAX)
        : found.value
    provenance[name] = found.from
  }
  const address = canonicalUrl ?? url
  if (address !== undefined) citation['URL'] = address
  return {
    kind: 'described',
    source: {
      citation: citation as Citation,
      provenance,
      ...(canonicalUrl ? { canonicalUrl } : {}),
      ...(url ? { url } : {}),
    },
  }
}

/** The canonical address where the page names one on its own site: another site's would send the reader elsewhere. */
const canonicalOf = (facts: CheckedFacts): string | undefined => {
  const canonical = cleanAddress(facts.canonical, facts.url)
  const url = cleanAddress(facts.url)
  if (canonical === undefined || url === undefined) return undefined
  const [there, here] = [new URL(canonical), new URL(url)]
  const domain = (host: string): string => host.split('.').slice(-2).join('.')
  const isHome = there.pathname === '/' && here.pathname !== '/'
  return domain(there.host) === domain(here.host) && !isHome ? canonical : undefined
}
