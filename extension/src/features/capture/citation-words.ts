/** A citation in words: short enough for a line or two, and which parts of it came from where. */
import type { Citation } from '@whatworked/shared/records/fields'
import type { Provenance } from '@whatworked/shared/records/source'
import { type Name, nameInOrder } from './names.ts'

const shortName = (name: Name): string => name.family ?? name.literal ?? nameInOrder(name)

/** "Adeyemi, Whitlock and Marsh"; more than three are "Adeyemi and others". */
export const authorsInWords = (names: readonly Name[]): string => {
  const short = names.map(shortName)
  if (short.length > 3) return `${short[0]} and others`
  return short.length < 2 ? (short[0] ?? '') : `${short.slice(0, -1).join(', ')} and ${short.at(-1)}`
}

/** "14(2), 41–58": what stands behind the journal's name. */
export const placeInJournal = (citation: Citation): string => {
  const volume = citation.volume ?? ''
  const issue = citation.issue === undefined || citation.issue === '' ? '' : `(${citation.issue})`
  return [volume + issue, citation.page ?? ''].filter((part) => part !== '').join(', ')
}

/** The year of issue, or nothing when it is not known. */
export const yearOf = (citation: Citation): string => String(citation.issued?.['date-parts']?.[0]?.[0] ?? '')

/** The date for editing: as much of YYYY-MM-DD as is known. */
export const dateInDigits = (citation: Citation): string =>
  (citation.issued?.['date-parts']?.[0] ?? [])
    .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
    .join('-')

/** Authors for editing: "Marsh, Sue; Whitlock, Carl". */
export const authorsForEditing = (names: readonly Name[] | undefined): string =>
  (names ?? [])
    .map((name) => name.literal ?? [name.family, name.given].filter((part) => part !== undefined).join(', '))
    .join('; ')

const FIELD_WORDS: readonly (readonly [field: string, words: string])[] = [
  ['author', 'authors'],
  ['title', 'title'],
  ['issued', 'date'],
  ['DOI', 'DOI'],
  ['container-title', 'journal or site'],
  ['volume', 'volume'],
  ['page', 'pages'],
]

const PLACE_WORDS: Record<Provenance, string> = {
  'citation-tag': 'from the page’s citation tags',
  'dublin-core': 'from the page’s library tags',
  'json-ld': 'from the page’s own description',
  'open-graph': 'from the page’s sharing tags',
  visible: 'from words on the page',
  file: 'from a file',
  typed: 'as you typed it',
}

/** One line for each place that something was read from: "Authors, title, DOI" · "from the page's citation tags". */
export const provenanceLines = (
  provenance: Record<string, Provenance>,
): { fields: string; from: string }[] => {
  const byPlace = new Map<Provenance, string[]>()
  for (const [field, words] of FIELD_WORDS) {
    const place = provenance[field]
    if (place !== undefined) byPlace.set(place, [...(byPlace.get(place) ?? []), words])
  }
  return [...byPlace].map(([place, fields]) => {
    const words = fields.join(', ')
    return { fields: words.charAt(0).toUpperCase() + words.slice(1), from: PLACE_WORDS[place] }
  })
}
