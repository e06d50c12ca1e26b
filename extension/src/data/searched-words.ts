/** Which words of a record search looks through. Bodies are read field by field, because parsing all of them takes too long. */
import type { Source } from '@whatworked/shared/records/source'
import type { JournalNames } from './journal-names.ts'
import type { LocalRecord } from './local-record.ts'

/** The words of an entry: its own fields, its techniques with their other names, its class, its quote and its source. */
export const wordsOfRecord = (
  row: LocalRecord,
  names: JournalNames,
  sources: ReadonlyMap<string, Source>,
): readonly string[] => {
  const body = fieldsOf(row.body)
  const own = OWN_FIELDS.map((field) => body[field])
  const evidence = listOf(body['evidence']).map((one) => fieldsOf(one)['summary'])
  const ifThen = Object.values(fieldsOf(body['ifThen']))
  const techniques = techniquesIn(row).flatMap((id) => {
    const technique = names.techniques.get(id)
    return technique ? [technique.name, ...technique.aliases] : []
  })
  const className = names.classes.get(String(body['class']))?.body.name
  const quoted = fieldsOf(body['quote'])['exact']
  const cited = wordsOfSource(sources.get(sourceIdOf(row) ?? ''))
  return [...own, ...evidence, ...ifThen, ...techniques, className, quoted, ...cited].filter(
    (words) => typeof words === 'string',
  )
}

/** The ids of the techniques that an entry is about, as it was written. */
export const techniquesIn = (row: LocalRecord): readonly string[] => {
  const { techniques, technique } = fieldsOf(row.body)
  return [...listOf(techniques), technique].filter((id) => typeof id === 'string')
}

/** The id of the source that a clip cites. */
export const sourceIdOf = (row: LocalRecord): string | undefined => {
  const { source } = fieldsOf(row.body)
  return row.type === 'clip' && typeof source === 'string' ? source : undefined
}

const OWN_FIELDS = ['tried', 'worked', 'didnt', 'why', 'next', 'period', 'matters', 'url'] as const

const wordsOfSource = (source: Source | undefined): (string | undefined)[] =>
  source
    ? [
        source.title,
        source['container-title'],
        source.publisher,
        source.DOI,
        ...(source.author ?? []).flatMap(({ family, given, literal }) => [family, given, literal]),
        source.issued?.['date-parts']?.[0]?.[0]?.toString(),
      ]
    : []

const fieldsOf = (value: unknown): { readonly [field: string]: unknown } =>
  typeof value === 'object' && value !== null ? { ...value } : {}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
