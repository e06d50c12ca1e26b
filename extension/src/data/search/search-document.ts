/** What the index keeps of one thing that can be found. */

/** Where words stand, the most telling first: names, what it was about, one's own words, particulars. */
export const FIELDS = ['name', 'about', 'words', 'detail'] as const
export type Field = (typeof FIELDS)[number]

export const KINDS = ['reflection', 'clip', 'trial', 'thanks', 'technique'] as const
export type Kind = (typeof KINDS)[number]

export interface SearchDocument {
  readonly id: string
  readonly kind: Kind
  /** The day it stands under, `YYYY-MM-DD`. */
  readonly day: string
  readonly texts: readonly (readonly [Field, string])[]
  /** What filters ask for: `outcome:worked`, `class:ID`, `has:evidence`. */
  readonly facets: readonly string[]
}

/** Two documents with the same mark say the same (32-bit FNV-1a): what the index knows needn't be read again. */
export const markOf = (document: SearchDocument): number => {
  let hash = 0x811c9dc5
  const add = (text: string) => {
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    hash = Math.imul(hash ^ 0x1f, 0x01000193)
  }
  add(document.kind)
  add(document.day)
  for (const [field, text] of document.texts) {
    add(field)
    add(text)
  }
  for (const facet of document.facets) add(facet)
  return hash >>> 0
}
