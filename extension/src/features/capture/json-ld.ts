/** Schema.org descriptions of a work, as pages give them in JSON-LD. */

export type JsonLdWork = {
  type: string
  headline?: string
  authors: string[]
  published?: string
  publisher?: string
  container?: string
  doi?: string
  volume?: string
  issue?: string
  pages?: string
  language?: string
}

const WORK =
  /(article|posting|report|book|chapter|thesis|scholarly|publication|dataset|webpage|creativework|learningresource)$/i
const NODES_MAX = 2_000

type Node = Record<string, unknown>
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const parsed = (block: string): unknown => {
  try {
    // Some pages leave a comment or raw line breaks around or inside their JSON.
    return JSON.parse(
      block
        .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\*\s*\]\]>\s*\*\/)\s*$/g, '')
        .replace(/[\n\r\t]/g, ' '),
    )
  } catch {
    return undefined
  }
}

/** Every object in the blocks, breadth first and bounded: a page may nest as deep as it likes. */
const nodesIn = (blocks: readonly string[]): Node[] => {
  const queue: unknown[] = blocks.map(parsed)
  const nodes: Node[] = []
  for (let at = 0; at < queue.length && nodes.length < NODES_MAX && queue.length < 20_000; at++) {
    const value = queue[at]
    if (Array.isArray(value)) queue.push(...value.slice(0, 500))
    else if (isNode(value)) {
      nodes.push(value)
      queue.push(
        ...[value['@graph'], value['mainEntity'], value['mainEntityOfPage']].filter(
          (inner) => typeof inner === 'object',
        ),
      )
    }
  }
  return nodes
}

const typeOf = (node: Node): string => {
  const type = node['@type']
  const first: unknown = Array.isArray(type)
    ? (type.find((each) => typeof each === 'string' && WORK.test(each)) ?? type[0])
    : type
  return typeof first === 'string' ? first.replace(/^https?:\/\/schema\.org\//, '') : ''
}

const word = (value: unknown, byId?: Map<string, Node>): string | undefined => {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value.trim() === '' ? undefined : unescapeHtml(value.trim())
  if (Array.isArray(value)) return word(value[0], byId)
  if (!isNode(value)) return undefined
  const linked =
    typeof value['@id'] === 'string' && value['name'] === undefined ? byId?.get(value['@id']) : undefined
  return word((linked ?? value)['name'] ?? (linked ?? value)['@value'])
}

/** A title without the italics and subscripts that some publishers leave in its tag. */
export const plainTitle = (words: string): string =>
  unescapeHtml(words)
    .replace(/<\/?[a-z][a-z0-9:-]{0,20}(?:\s[^<>]{0,200})?>/gi, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The few entities that content systems leave inside their JSON. */
export const unescapeHtml = (words: string): string =>
  words
    .replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5}));/gi, (_, decimal?: string, hex?: string) =>
      String.fromCodePoint(Math.min(decimal ? Number(decimal) : Number.parseInt(hex ?? '20', 16), 0x10ffff)),
    )
    .replace(/&quot;/g, '"')
    .replace(/&(apos|rsquo|lsquo);/g, '’')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

const namesOf = (value: unknown, byId: Map<string, Node>): string[] =>
  (Array.isArray(value) ? value.slice(0, 200) : [value]).flatMap((one) => {
    if (isNode(one) && typeof one['familyName'] === 'string' && typeof one['givenName'] === 'string') {
      return [`${one['familyName']}, ${one['givenName']}`]
    }
    return word(one, byId) ?? []
  })

const doiOf = (node: Node): string | undefined =>
  [node['identifier'], node['sameAs'], node['@id'], node['doi']]
    .flat()
    .map((each) => (isNode(each) ? word(each['value']) : word(each)))
    .find((each) => each !== undefined && /\b10\.\d{4,9}\//.test(each))

const compact = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  } // absent instead of undefined, as `exactOptionalPropertyTypes` has it

const weight = (node: Node): number =>
  (/article|posting|report|book|thesis|chapter/i.test(typeOf(node)) ? 8 : 0) +
  (node['headline'] ? 4 : 0) +
  (node['author'] || node['creator'] ? 2 : 0) +
  (node['datePublished'] ? 1 : 0)

const stepUp = (node: Node | undefined, key: string): unknown =>
  node ? (node[key] ?? (isNode(node['isPartOf']) ? node['isPartOf'][key] : undefined)) : undefined

/** The work that the page is about: the fullest article-like description in it; undefined when there is none. */
export const workInJsonLd = (blocks: readonly string[]): JsonLdWork | undefined => {
  const nodes = nodesIn(blocks)
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  )
  const best = nodes
    .filter((node) => WORK.test(typeOf(node)))
    .sort((left, right) => weight(right) - weight(left))[0]
  if (best === undefined) return undefined
  const part = isNode(best['isPartOf']) ? best['isPartOf'] : undefined
  const whole = part && isNode(part['isPartOf']) ? part['isPartOf'] : part
  const start = word(best['pageStart'])
  const end = word(best['pageEnd'])
  return {
    type: typeOf(best),
    authors: namesOf(best['author'] ?? best['creator'], byId),
    ...compact({
      headline: word(best['headline']) ?? word(best['name']),
      published: word(best['datePublished'] ?? best['dateCreated']),
      publisher: word(best['publisher'], byId),
      container: /periodical|journal|issue|volume/i.test(typeOf(part ?? {}))
        ? word(whole?.['name'] ?? part?.['name'])
        : undefined,
      doi: doiOf(best),
      volume: word(stepUp(best, 'volumeNumber')),
      issue: word(stepUp(best, 'issueNumber')),
      pages: word(best['pagination']) ?? (start && end ? `${start}–${end}` : start),
      language: word(best['inLanguage']),
    }),
  }
}
