/** Sources for a reference manager: CSL-JSON and RIS. */
import type { Source } from '@whatworked/shared/records/source'

type Sources = ReadonlyMap<string, Source>

/** Fields that are ours and not a citation's. */
const OURS = new Set(['canonicalUrl', 'addresses', 'provenance', 'mergedInto'])

/** CSL-JSON, the works in the order of their ids. */
export const cslOf = (sources: Sources): string =>
  `${JSON.stringify(
    works(sources).map(([id, source]) => ({
      id,
      ...Object.fromEntries(Object.entries(source).filter(([field]) => !OURS.has(field))),
      type: source.type ?? 'webpage',
      ...(source.URL === undefined && source.canonicalUrl && { URL: source.canonicalUrl }),
    })),
    undefined,
    2,
  )}\n`

/** A work that was found to be another's double is left out. */
const works = (sources: Sources) =>
  [...sources].filter(([, { mergedInto }]) => mergedInto === undefined).sort(([a], [b]) => (a < b ? -1 : 1))

const RIS_TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  chapter: 'CHAP',
  'paper-conference': 'CPAPER',
  report: 'RPRT',
  thesis: 'THES',
  webpage: 'ELEC',
  'post-weblog': 'BLOG',
}

/** RIS: two letters, two spaces, a dash and a space, then the value; lines end as on Windows (the format's own rule). */
export const risOf = (sources: Sources): string =>
  works(sources)
    .map(([, source]) => risItem(source))
    .join('')

const risItem = (source: Source): string => {
  const [year, month, day] = source.issued?.['date-parts']?.[0] ?? []
  const [first, last] = (source.page ?? '').split(/\s*[-–]\s*/)
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'))
  const fields: (readonly [tag: string, value: string | undefined])[] = [
    ['TY', RIS_TYPES[source.type ?? 'webpage'] ?? 'GEN'],
    ...(source.author ?? []).map(
      ({ family, given, literal }) => ['AU', literal ?? [family, given].filter(Boolean).join(', ')] as const,
    ),
    ['TI', source.title],
    ['T2', source['container-title']],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', year === undefined ? undefined : `${year}/${two(month)}/${two(day)}/`],
    ['VL', source.volume],
    ['IS', source.issue],
    ['SP', first],
    ['EP', last],
    ['PB', source.publisher],
    ['DO', source.DOI],
    ['SN', source.ISBN],
    ['UR', source.URL ?? source.canonicalUrl],
    ['LA', source.language],
  ]
  const lines = fields.flatMap(([tag, value]) => {
    const line = value?.replace(/\s+/gu, ' ').trim()
    return line ? [`${tag}  - ${line}`] : []
  })
  return `${[...lines, 'ER  - ', ''].join('\r\n')}\r\n`
}
