/** The work's authors: as cited; else as described; else as the byline under the title has them. */
import { readDate } from './dates.ts'
import type { JsonLdWork } from './json-ld.ts'
import { isNamesOnly, type Name, nameInOrder, readName, readNames, trimByline } from './names.ts'
import type { Candidate, CheckedFacts } from './page-facts.ts'
import { type Found, type TagIndex, tagValue, tagValues } from './tag-index.ts'

const NAMES_MAX = 200
const ADDRESS = /^https?:\/\/|^@|^www\./i

const distinct = (names: readonly Name[]): Name[] => {
  const seen = new Set<string>()
  return names
    .filter((name) => {
      const key = nameInOrder(name).toLowerCase()
      return key !== '' && !seen.has(key) && seen.add(key)
    })
    .slice(0, NAMES_MAX)
}

const single = (values: readonly string[]): Name[] => {
  const [only, ...more] = values
  // One tag may hold the whole list: "Marsh, Sue; Whitlock, Carl" or "Sue Marsh, Carl Whitlock and R. Adeyemi".
  return distinct(
    more.length === 0 && only !== undefined ? readNames(only) : values.flatMap((one) => readName(one) ?? []),
  )
}

/** Authors of a citation come one to a tag: a single comma in a single tag parts family from given name. */
const fromCitation = (values: readonly string[]): Name[] => {
  const [only = '', ...more] = values
  const isOneInverted = more.length === 0 && only.split(',').length === 2 && !/[;&]| and /.test(only)
  return isOneInverted ? distinct([readName(only)].filter((name) => name !== undefined)) : single(values)
}

const isLikelyName = (words: string): boolean =>
  words.length >= 3 &&
  words.length <= 80 &&
  !ADDRESS.test(words) &&
  words.split(' ').length <= 8 &&
  /\p{L}/u.test(words)

const rank = (candidate: Candidate): number =>
  (/itemprop=[^ ]*author/.test(candidate.how) ? 40 : 0) +
  (/rel=[^ ]*author/.test(candidate.how) ? 50 : 0) +
  (/byline[_-]*(author|name|link)|author[_-]*(name|link)|(^| )fn( |$)/.test(candidate.how) ? 30 : 0) +
  (/byline/.test(candidate.how) ? 20 : 0) +
  (/^\s*by\s/i.test(candidate.words) ? 20 : 0) +
  (/^a /.test(candidate.how) ? 10 : 0) +
  (candidate.afterTitle ? 5 : 0) -
  (candidate.isAside ? 100 : 0) -
  (/bio|avatar|image|social|follow|desc|about|box|count|label|title-|date/.test(candidate.how) ? 25 : 0)

const fromByline = (candidates: readonly Candidate[]): Name[] => {
  const ranked = candidates
    .map((candidate, order) => ({
      candidate,
      words: trimByline(candidate.words),
      rank: rank(candidate),
      order,
    }))
    .filter(({ words, rank: points }) => points > 0 && isLikelyName(words))
    .sort((left, right) => right.rank - left.rank || left.order - right.order)
  const best = ranked[0]
  if (best === undefined) return []
  // Equals standing together are one byline with several links.
  const equals = ranked.filter(
    ({ candidate, rank: points }) => points === best.rank && candidate.how === best.candidate.how,
  )
  return distinct(equals.flatMap(({ words }) => readNames(words)))
}

/** Words of the first lines: "By Sue Marsh", "14 March 2026 by Sue Marsh", or names alone between the title and a date. */
const fromOpening = (lines: readonly string[], language: string | undefined): Name[] => {
  const early = lines.slice(0, 12)
  for (const [at, line] of early.entries()) {
    const next = lines[at + 1] ?? ''
    if (/^by$/i.test(line) && isLikelyName(next)) return distinct(readNames(trimByline(next)))
    const lead =
      line.length < 80 ? /^(?:投稿者|著者|執筆者?|筆者|文)[\s:：●]+(.+)$/.exec(line)?.[1] : undefined
    if (lead !== undefined) return distinct(readNames(trimByline(lead)))
    const after = line.length < 140 ? /(?:^|\d[^a-z]*\s)by\s+(\p{L}.*)$/iu.exec(line)?.[1] : undefined
    if (after !== undefined && isLikelyName(trimByline(after))) return distinct(readNames(trimByline(after)))
    const isDated = readDate(next, language) !== undefined && next.length < 60
    if (at < 4 && at > 0 && isDated && isNamesOnly(line)) return distinct(readNames(line))
    const beforeDate = /^([^\d\s][^\d]{1,28}?)\s*\d{4}年/.exec(line)?.[1]
    if (at < 4 && beforeDate !== undefined && !/[日公更掲]/.test(beforeDate))
      return distinct(readNames(trimByline(beforeDate)))
  }
  return []
}

const TAGGED = [
  'parsely.author',
  'sailthru.byline_name',
  'byl',
  'byline',
  'article_author',
  'article.author',
  'author',
  'cxenseparse.author',
  'qc.author',
  'sailthru.author',
  'itemprop.author',
]

/** "Written by" and a name beside it, as many blogs tell those who share them. */
const fromLabels = (tags: TagIndex): string[] =>
  [...tags]
    .filter(
      ([name, [words]]) => name.startsWith('twitter:label') && /^(written by|author|by)\b/i.test(words ?? ''),
    )
    .flatMap(([name]) => tags.get(name.replace('label', 'data')) ?? [])

const OTHER_AUTHOR = /(^|[._:-])(page_?|news_?|article_?)?authors?(_?names?)?$/

const fromTags = (tags: TagIndex): Name[] => {
  const others = [...tags.keys()].filter((name) => OTHER_AUTHOR.test(name) && !TAGGED.includes(name))
  const known = TAGGED.map((name) => tags.get(name) ?? [])
  for (const list of [...known, fromLabels(tags), ...others.map((name) => tags.get(name) ?? [])]) {
    const likely = list.map(trimByline).filter(isLikelyName)
    if (likely.length > 0) return single(likely)
  }
  return []
}

const plain = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** A site that names itself as the author says less than its byline does. */
const isSiteItself = (names: readonly Name[], site: string | undefined): boolean => {
  const only = names.length === 1 && names[0] ? plain(nameInOrder(names[0])) : ''
  return only !== '' && site !== undefined && (plain(site).includes(only) || only.includes(plain(site)))
}

/** The authors and where they were read. A scholarly page without author tags gives only what is marked up as given name and surname: its other author-like links are works it cites. */
export const findAuthors = (
  facts: CheckedFacts,
  tags: TagIndex,
  work: JsonLdWork | undefined,
  site: string | undefined,
): Found<Name[]> | undefined => {
  const cited = tagValues(
    tags,
    'citation_author',
    'citation_authors',
    'eprints.creators_name',
    'prism.author',
  )
  if (cited !== undefined) return { value: fromCitation(cited.value), from: cited.from }
  const described = tagValues(
    tags,
    'dc.creator',
    'dcterms.creator',
    'dc.contributor',
    'dc.creator.personalname',
  )
  if (described !== undefined) return { value: single(described.value), from: described.from }
  const inJson = namesOfWork(work)
  if (inJson.length > 0 && !isSiteItself(inJson, site)) return { value: inJson, from: 'json-ld' }
  const people = distinct((facts.visible?.people ?? []).flatMap((one) => readName(one) ?? []))
  if (people.length > 0) return { value: people, from: 'visible' }
  if (tagValue(tags, 'citation_title', 'citation_doi') !== undefined) return undefined
  const tagged = fromTags(tags)
  if (tagged.length > 0 && !isSiteItself(tagged, site)) return { value: tagged, from: 'open-graph' }
  const byline = fromByline(facts.visible?.authors ?? [])
  if (byline.length > 0) return { value: byline, from: 'visible' }
  const opening = fromOpening(facts.visible?.opening ?? [], facts.lang)
  if (opening.length > 0) return { value: opening, from: 'visible' }
  const itself = inJson.length > 0 ? inJson : tagged
  return itself.length > 0 ? { value: itself, from: inJson.length > 0 ? 'json-ld' : 'open-graph' } : undefined
}

const namesOfWork = (work: JsonLdWork | undefined): Name[] => {
  const written = (work?.authors ?? []).filter((one) => !ADDRESS.test(one))
  const [only, ...more] = written
  const names =
    only !== undefined && more.length === 0 ? readNames(only) : written.flatMap((one) => readName(one) ?? [])
  return distinct(names)
}
