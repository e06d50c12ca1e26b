/** Which words of a record search looks through. Bodies are read field by field, because parsing all of them takes too long. */

import type { Source } from '@whatworked/shared/records/source'
import { evidenceLabel } from '@whatworked/shared/reflecting/evidence'
import { reasonLabel } from '@whatworked/shared/reflecting/reasons'
import { foldText } from '@whatworked/shared/text'
import { dayOfInstant } from '../entry.ts'
import type { JournalNames } from '../journal-names.ts'
import type { LocalRecord } from '../local-record.ts'
import { type Field, KINDS, type Kind, type SearchDocument } from './search-document.ts'

type Fields = { readonly [field: string]: unknown }
type Texts = (readonly [Field, unknown])[]

/** A record as search sees it; undefined for what is put away, removed, or nothing to be found. */
export const describeRecord = (
  row: LocalRecord,
  names: JournalNames,
  sources: ReadonlyMap<string, Source>,
): SearchDocument | undefined => {
  const kind = KINDS.find((one) => one === row.type)
  if (kind === undefined || row.removed || row.putAwayOn !== undefined) return undefined
  const body = fieldsOf(row.body)
  const texts = textsOf(kind, body, names, sources).filter(
    (text): text is readonly [Field, string] => typeof text[1] === 'string' && text[1] !== '',
  )
  return { id: row.id, kind, day: dayOf(row), texts, facets: facetsIn(kind, body, names) }
}

/** The id of the source that a clip cites. */
export const sourceIdOf = (row: LocalRecord): string | undefined => {
  const { source } = fieldsOf(row.body)
  return row.type === 'clip' && typeof source === 'string' ? source : undefined
}

/** A value of a facet as it is compared. */
export const facetValue = (text: string): string => foldText(text)

const textsOf = (
  kind: Kind,
  body: Fields,
  names: JournalNames,
  sources: ReadonlyMap<string, Source>,
): Texts => {
  if (kind === 'technique') {
    return [
      ['name', body['name']],
      ...listNames(body, 'aliases').map((name) => ['name', name] as const),
      ['words', body['what']],
      ...['steps', 'keep', 'adapt'].flatMap((field) => own(listOf(body[field]))),
    ]
  }
  if (kind === 'thanks')
    return [
      ['name', body['to']],
      ['words', body['text']],
    ]
  const ifThen = fieldsOf(body['ifThen'])
  const quoted = fieldsOf(body['quote'])['exact']
  return [
    ...techniqueIds(body).flatMap((id): Texts => {
      const technique = names.techniques.get(id)
      return technique ? [technique.name, ...technique.aliases].map((name) => ['name', name] as const) : []
    }),
    ['about', body['topic']],
    ['about', names.classes.get(String(body['class']))?.body.name],
    ...own(OWN_FIELDS.map((field) => body[field])),
    ...own([ifThen['ifI'], ifThen['then'], ifThen['because'], quoted, fieldsOf(body['lessOf'])['what']]),
    ...own([fieldsOf(body['verdict'])['why']]),
    ...own(listOf(body['looks']).map((look) => fieldsOf(look)['text'])),
    ...own(listOf(body['notes']).map((note) => fieldsOf(note)['text'])),
    ...own(listOf(body['evidence']).flatMap((one) => EVIDENCE_WORDS.map((field) => fieldsOf(one)[field]))),
    ...own(listOf(body['measurements']).flatMap((one) => [fieldsOf(one)['label'], fieldsOf(one)['value']])),
    ...listOf(body['evidence']).map(
      (one) => ['detail', evidenceLabel(String(fieldsOf(one)['kind']))] as const,
    ),
    ...listNames(body, 'whyTags').map((tag) => ['detail', reasonLabel(tag)] as const),
    ['detail', body['period']],
    ...wordsOfSource(sources.get(String(body['source']))),
    ['detail', body['url']],
  ]
}

const OWN_FIELDS = [
  'tried',
  'worked',
  'didnt',
  'why',
  'next',
  'matters',
  'ifI',
  'then',
  'because',
  'lookFor',
  'happened',
] as const
const EVIDENCE_WORDS = ['summary', 'before', 'after'] as const

const own = (texts: readonly unknown[]): Texts => texts.map((text) => ['words', text] as const)

const wordsOfSource = (source: Source | undefined): Texts =>
  source
    ? [
        ['name', source.title],
        ['detail', source['container-title']],
        ['detail', source.publisher],
        ['detail', source.DOI],
        ...(source.author ?? []).map(
          ({ given, family, literal }) =>
            ['about', literal ?? [given, family].filter(Boolean).join(' ')] as const,
        ),
        ['detail', source.issued?.['date-parts']?.[0]?.[0]?.toString()],
      ]
    : []

const facetsIn = (kind: Kind, body: Fields, names: JournalNames): string[] => {
  const context = fieldsOf(body['context'])
  const ofClass = names.classes.get(String(body['class']))?.body
  const verdict = fieldsOf(body['verdict'])['kind']
  const facets = [
    `kind:${kind}`,
    ...techniqueIds(body).map((id) => `technique:${names.techniques.get(id)?.id ?? id}`),
    ...one('class', body['class']),
    ...one('outcome', body['outcome']),
    ...one('verdict', verdict),
    ...one('year', context['year'] ?? ofClass?.year),
    ...one('subject', context['subject'] ?? ofClass?.subject),
    ...one('topic', body['topic']),
    ...(listOf(body['evidence']).length > 0 || listOf(body['measurements']).length > 0
      ? ['has:evidence']
      : []),
    ...(fieldsOf(body['quote'])['exact'] ? ['has:quote'] : []),
    ...(body['win'] === true ? ['is:win'] : []),
    ...(body['finishLater'] === true ? ['is:unfinished'] : []),
  ]
  return [...new Set(facets)]
}

/** Ids stay as they are; what a teacher wrote is folded. */
const one = (name: string, value: unknown): string[] =>
  typeof value === 'string' && value !== '' ? [`${name}:${name === 'class' ? value : facetValue(value)}`] : []

const techniqueIds = (body: Fields): string[] => {
  const single = body['technique']
  return [...listNames(body, 'techniques'), ...(typeof single === 'string' ? [single] : [])]
}

/** The day a journal record is listed under. */
const dayOf = ({ body, createdAt }: LocalRecord): string => {
  const { happenedOn } = fieldsOf(body)
  return typeof happenedOn === 'string' ? happenedOn : dayOfInstant(createdAt)
}

const listNames = (body: Fields, field: string): string[] =>
  listOf(body[field]).filter((name): name is string => typeof name === 'string')

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {} // every field of it is still unknown

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
