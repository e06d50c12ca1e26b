/**
 * The derived index: a record's `facets` are strings `stream|type|facet|value|day|id`, so that every list a screen
 * shows is one bounded range read in order (a compound multi-entry index does not exist in IndexedDB).
 * The stream comes first: a sync of a space does not wake the journal's live queries.
 */
import { JOURNAL } from '@whatworked/shared/ids'
import type { StoredRecord } from '@whatworked/shared/records/envelope'
import { techniqueKey } from '@whatworked/shared/techniques/technique-key'
import { cleanText, foldText } from '@whatworked/shared/text'
import { foldAddress, workKey } from './spaces/work-key.ts'

type Fields = Record<string, unknown>
type Facet = readonly [type: string, facet: string, value?: string]

/** Raised with each change of what records are listed by; `reindex.ts` then goes over the rows once. */
export const FACETS_VERSION = 3

/** Above every character that a key part holds: the end of a range. */
const LAST = '\uffff'

/** How many parts of a facet key name its group; the rest is the day and the id. */
const GROUP_PARTS = 4

/** Facets that a screen counts; the others would only cost writes. */
const COUNTED = new Set(['all', 'bin', 'technique', 'class', 'outcome', 'on', 'to', 'state', 'finish', 'win'])

const list = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
const one = (value: unknown): string[] => (typeof value === 'string' && value !== '' ? [value] : [])

const entryFacets = (type: string, body: Fields): Facet[] => [
  ['entry', 'all'],
  [type, 'all'],
  ...[...list(body['techniques']), ...one(body['technique'])].map((id): Facet => ['entry', 'technique', id]),
  ...one(body['class']).map((id): Facet => ['entry', 'class', id]),
  ...one(body['outcome']).map((outcome): Facet => ['entry', 'outcome', outcome]),
  ...list(body['leansOn']).map((id): Facet => [type, 'leans', id]),
  ...one(body['source']).map((id): Facet => [type, 'source', id]),
  ...one(body['topic']).map((topic): Facet => ['entry', 'topic', foldText(topic)]),
  ...(body['finishLater'] === true ? [['entry', 'finish'] as const] : []),
  ...(body['win'] === true ? [['entry', 'win'] as const] : []),
]

const trialFacets = (body: Fields): Facet[] => [
  ['trial', 'state', typeof body['state'] === 'string' ? body['state'] : 'planned'],
  ...one((body['from'] as Fields | undefined)?.['id']).map((id): Facet => ['trial', 'from', id]),
]

/** What a space's record is found under: the field of its body that says what it belongs to. */
const BELONGS_TO: Readonly<Record<string, readonly string[]>> = {
  session: ['activity'],
  move: ['session'],
  reveal: ['under'],
  contribution: ['activity', 'session'],
  plan: ['activity', 'session'],
  confirmation: ['of'],
  try: ['post'],
  offer: ['to'],
}

const spaceFacets = (type: string, body: Fields): Facet[] => [
  [type, 'all'],
  // a newer type may be called like anything, also `constructor`
  ...(Object.hasOwn(BELONGS_TO, type) ? (BELONGS_TO[type] ?? []) : []).flatMap((field) =>
    one(body[field]).map((id): Facet => [type, field, id]),
  ),
]

const fieldsIn = (value: unknown): Fields[] =>
  Array.isArray(value)
    ? value.filter((each): each is Fields => each !== null && typeof each === 'object')
    : []

const postFacets = (body: Fields): Facet[] => {
  const about = (body['context'] ?? {}) as Fields
  return [
    ['post', 'all'],
    ...one(body['of']).map((of): Facet => ['post', 'of', of]),
    ...one(body['outcome']).map((outcome): Facet => ['post', 'outcome', outcome]),
    ...fieldsIn(body['techniques'])
      .flatMap((each) => one(techniqueKey(each)))
      .map((key): Facet => ['post', 'technique', key]),
    ...one(about['year']).map((year): Facet => ['post', 'year', year.trim()]),
    ...one(about['subject']).map((subject): Facet => ['post', 'subject', subject.trim()]),
    ...fieldsIn(body['lineage'])
      .flatMap((each) => one(each['post']))
      .map((id): Facet => ['post', 'lineage', id]),
    ...one(workKey(body)).map((work): Facet => ['post', 'work', work]),
    ...(typeof body['wantsVisitor'] === 'string' ? [['post', 'visitor'] as const] : []),
  ]
}

const facetsOfBody = (type: string, body: Fields): Facet[] => {
  switch (type) {
    case 'reflection':
    case 'clip':
      return entryFacets(type, body)
    case 'trial':
      return [...entryFacets(type, body), ...trialFacets(body)]
    case 'source':
      return [
        [type, 'all'],
        ...one(body['DOI']).map((doi): Facet => [type, 'doi', foldAddress(doi)]),
        ...[...one(body['canonicalUrl']), ...list(body['addresses'])].map(
          (address): Facet => [type, 'address', foldAddress(address)],
        ),
      ]
    case 'revision':
      return one((body['of'] as Fields | undefined)?.['id']).map((id) => [type, 'of', id])
    case 'comment':
      return [[type, 'all'], ...one(body['on']).map((id): Facet => [type, 'on', id])]
    case 'post':
      return postFacets(body)
    case 'thanks':
      return [
        [type, 'all'],
        ...one(body['to']).map((id): Facet => [type, 'to', id]),
        ...one(body['about']).map((id): Facet => [type, 'about', id]),
      ]
    default:
      return spaceFacets(type, body)
  }
}

const localDay = (ms: number): string => {
  const date = new Date(ms)
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}

/** What a record is listed by: the day it happened in the journal, the instant in a space. */
const orderOf = (record: StoredRecord): string => {
  const { happenedOn } = (record.body ?? {}) as { happenedOn?: unknown }
  if (record.stream === JOURNAL)
    return typeof happenedOn === 'string' ? happenedOn : localDay(record.createdAt)
  return new Date(record.createdAt).toISOString()
}

/** The key of a group: what `rangeOf` reads and counters count. */
export const groupKey = (stream: string, type: string, facet: string, value = ''): string =>
  `${stream}|${type}|${facet}|${encodeURIComponent(cleanText(value))}`

/** The facet keys of a record: none for a tombstone, only the bin's for one that was put away. */
export const facetsOf = (record: StoredRecord): string[] => {
  if (record.removed || record.body === null || typeof record.body !== 'object') return []
  const { stream, type, id, putAwayOn } = record
  if (putAwayOn !== undefined) return [`${groupKey(stream, 'entry', 'bin')}|${putAwayOn}|${id}`]
  const order = orderOf(record)
  const keys = facetsOfBody(type, record.body as Fields).map(
    ([kind, facet, value]) => `${groupKey(stream, kind, facet, value)}|${order}|${id}`,
  )
  return [...new Set(keys)]
}

/** A range of facet keys: `[lower, upper]` for `between`, the whole group or only up to and without `before` (a facet key). */
export const rangeOf = (group: string, before?: string): [lower: string, upper: string] => [
  `${group}|`,
  before ?? `${group}|${LAST}`,
]

/** The group of a facet key if screens count it, or undefined. */
export const countedGroup = (facetKey: string): string | undefined => {
  const parts = facetKey.split('|')
  return COUNTED.has(parts[2] ?? '') ? parts.slice(0, GROUP_PARTS).join('|') : undefined
}

/** The record's id inside a facet key. */
export const idInFacet = (facetKey: string): string => facetKey.slice(facetKey.lastIndexOf('|') + 1)
