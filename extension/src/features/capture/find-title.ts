/** The work's title: from its citation, else the words that the page's own headings and tags agree on. */

import type { JsonLdWork } from './json-ld.ts'
import { plainTitle } from './json-ld.ts'
import type { CheckedFacts } from './page-facts.ts'
import { type Found, type TagIndex, tagValue } from './tag-index.ts'

const SEPARATOR = /\s+[|·•»«–—-]\s+|\s*[|｜»]\s*|\s+::\s+/g
const plain = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** "Asking sooner - Classroom Practice | Journals" without its site; a title that is all there is stays. */
export const withoutSite = (
  title: string,
  site: string | undefined,
  headings: readonly string[] = [],
): string => {
  const cuts = [...title.matchAll(SEPARATOR)].map((cut) => [cut.index, cut.index + cut[0].length] as const)
  if (cuts.length === 0) return title
  const heading = headings.find((each) => plain(each).length > 8 && plain(title).includes(plain(each)))
  if (heading !== undefined) return heading
  const siteWords = site === undefined ? '' : plain(site)
  const isSite = (part: string): boolean =>
    plain(part) !== '' &&
    ((siteWords.length > 1 && (plain(part).includes(siteWords) || siteWords.includes(plain(part)))) ||
      /^[\w.-]+\.(com|org|net|edu|gov|uk|jp|de|fr|io)$/i.test(part.trim()) ||
      /^[a-z]+\/[\d.v]+$/i.test(part.trim()))
  let [from, to] = [0, title.length]
  for (const [start, end] of cuts.toReversed()) {
    if (!isSite(title.slice(end, to)) || plain(title.slice(0, start)).length < 4) break
    to = start
  }
  for (const [start, end] of cuts) {
    if (end >= to || !isSite(title.slice(from, start))) break
    from = end
  }
  return title.slice(from, to).trim()
}

const wordsIn = (line: string): Set<string> => new Set(line.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [])

/** The page's one heading where it says mostly the same as its tag: tags are shortened for sharing, headings are not. */
const headingLike = (tagged: string, headings: readonly string[]): string | undefined => {
  const [heading] = headings
  if (heading === undefined || headings.length > 1) return undefined
  const [left, right] = [wordsIn(tagged), wordsIn(heading)]
  const shared = [...left].filter((word) => right.has(word)).length
  return right.size >= 4 && shared >= 0.7 * Math.min(left.size, right.size) ? heading : undefined
}

/** The title, and where it was read. */
export const findTitle = (
  facts: CheckedFacts,
  tags: TagIndex,
  work: JsonLdWork | undefined,
  site: string | undefined,
): Found<string> | undefined => {
  const cited = tagValue(tags, 'citation_title', 'prism.title', 'eprints.title', 'dc.title', 'dcterms.title')
  const headings = facts.visible?.headings ?? []
  const tidy = (words: string): string => withoutSite(plainTitle(words), site, headings)
  if (cited?.from === 'citation-tag') return { ...cited, value: plainTitle(cited.value) }
  if (cited !== undefined && cited.value.length > 8) return { ...cited, value: tidy(cited.value) }
  const shared = tagValue(tags, 'og.title', 'parsely.title', 'sailthru.title', 'twitter:title', 'title')
  if (work?.headline !== undefined && /article|posting|report|book|thesis/i.test(work.type)) {
    return { value: tidy(work.headline), from: 'json-ld' }
  }
  const agreed = shared && headingLike(shared.value, headings)
  if (agreed !== undefined) return { value: agreed, from: 'visible' }
  if (shared !== undefined) return { ...shared, value: tidy(shared.value) }
  const heading = headings.find((each) => plain(facts.title).includes(plain(each))) ?? undefined
  if (heading !== undefined) return { value: heading, from: 'visible' }
  const fromTitle = tidy(facts.title)
  if (fromTitle !== '') return { value: fromTitle, from: 'visible' }
  return headings[0] === undefined ? undefined : { value: headings[0], from: 'visible' }
}
