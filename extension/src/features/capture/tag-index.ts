/** Looking up the citation tags of a page by family, whatever separator or case the page uses. */
import type { Provenance } from '@whatworked/shared/records/source'
import type { CheckedFacts } from './page-facts.ts'

export type Found<T> = { value: T; from: Provenance }
export type TagIndex = Map<string, string[]>

const tidy = (name: string): string =>
  name
    .replace(
      /^(?:dc|dcterms|prism|eprints|og|article|book|parsely|sailthru|cxenseparse|qc|bepress_citation|wkhealth)(?=[.:_-])/,
      (family) => (family === 'bepress_citation' || family === 'wkhealth' ? 'citation' : family),
    )
    .replace(/^(dc|dcterms|prism|eprints|og|article|book|parsely|sailthru|cxenseparse|qc)[:_-]/, '$1.')

/** Tags by their tidied name, values in the page's order. */
export const indexTags = (facts: CheckedFacts): TagIndex => {
  const index: TagIndex = new Map()
  for (const [name, content] of facts.tags) {
    const key = tidy(name)
    const values = index.get(key)
    if (values === undefined) index.set(key, [content])
    else if (!values.includes(content)) values.push(content)
  }
  return index
}

const provenanceOf = (name: string): Provenance => {
  if (/^(citation_|prism\.|eprints\.)/.test(name)) return 'citation-tag'
  if (/^dc(terms)?\./.test(name)) return 'dublin-core'
  if (name.startsWith('itemprop.')) return 'visible'
  return 'open-graph'
}

/** All values of the first of these names that has any. */
export const tagValues = (index: TagIndex, ...names: string[]): Found<string[]> | undefined => {
  for (const name of names) {
    const values = index.get(name)
    if (values !== undefined) return { value: values, from: provenanceOf(name) }
  }
  return undefined
}

/** The first value of the first of these names that has one. */
export const tagValue = (index: TagIndex, ...names: string[]): Found<string> | undefined => {
  const found = tagValues(index, ...names)
  const value = found?.value[0]
  return found === undefined || value === undefined ? undefined : { value, from: found.from }
}
