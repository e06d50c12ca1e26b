/** What a page says about itself in its head: meta tags, JSON-LD and the canonical address. */
import { attributeOf, findAll, squeeze, textOf } from './dom.ts'

const WANTED =
  /^(citation|bepress_citation|wkhealth|dc|dcterms|prism|eprints|og|article|book|parsely|sailthru|cxenseparse|qc)[._:-]|author|byl|creator|twitter:(label|data)\d|date|time|publi|title|doi|issn|isbn|language|site/
const UNWANTED =
  /reference|abstract|description|keyword|subject|image|video|verif|pdf|author_(institution|email|orcid|inst)|tags|url$|theme|color/
const NAMES = ['name', 'property', 'itemprop'] as const
const TAGS_MAX = 400
const TAG_MAX = 2_000
const JSON_LD_MAX = 400_000

export type Tag = [name: string, content: string]

/** Meta tags of the citation families, in the page's order, names in lower case. */
export const gatherTags = (): Tag[] => {
  const tags: Tag[] = []
  for (const meta of findAll('meta')) {
    if (tags.length >= TAGS_MAX) break
    const content = (attributeOf(meta, 'content') ?? attributeOf(meta, 'value') ?? '').slice(0, TAG_MAX)
    if (content.trim() === '') continue
    for (const kind of NAMES) {
      const name = attributeOf(meta, kind)?.trim().toLowerCase()
      if (!name || name.length > 100 || !WANTED.test(name) || UNWANTED.test(name)) continue
      // An itemprop is only as good as the thing it belongs to; `visible` says so to the reader.
      tags.push([kind === 'itemprop' ? `itemprop.${name}` : name, squeeze(content).trim()])
    }
  }
  return tags
}

/** The page's JSON-LD blocks as text; parsed on the other side. */
export const gatherJsonLd = (): string[] => {
  const blocks: string[] = []
  let left = JSON_LD_MAX
  for (const script of findAll('script[type="application/ld+json" i]')) {
    const words = textOf(script) ?? ''
    if (words.length > left || blocks.length >= 20) continue
    left -= words.length
    blocks.push(words)
  }
  return blocks
}
