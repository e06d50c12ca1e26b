import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { answer } from '@whatworked/extension/data/search/answer'
import { parseQuery } from '@whatworked/extension/data/search/parse-query'
import type { SearchDocument } from '@whatworked/extension/data/search/search-document'
import { SearchIndex } from '@whatworked/extension/data/search/search-index'
import { quantile } from './measure.ts'
import type { Figure } from './rows.ts'
import { type KnownItem, knownItems, searchCorpus, typedQueries } from './search-corpus.ts'
import { type Engine, LIBRARIES, type Library } from './search-libraries.ts'

const FEW = 10_000
const MANY = 100_000
const KNOWN_ITEMS = 500
const UPDATES = 50
const LIMIT = 50

const WORLD = {
  names: { techniques: new Map(), classes: new Map() },
  calendar: { subject: 'calendar' as const, terms: [], closed: [] },
  today: '2026-11-23',
}

/** Our index behind the same face as the libraries, asked just as the product asks it. */
const ours: Library = {
  name: 'Ours',
  build: (documents) => {
    const grown = new SearchIndex()
    for (const document of documents) grown.put(document)
    const packed = grown.pack()
    const index = new SearchIndex(packed)
    return {
      ask: (typed) => {
        const { words, phrases, filters } = parseQuery(typed, WORLD)
        const asked = {
          words,
          phrases,
          filters: filters.flatMap(({ facets }) => (facets ? [facets] : [])),
          from: filters.find(({ from }) => from)?.from,
          limit: LIMIT,
          today: WORLD.today,
        }
        return answer(index, asked).hits.map(({ id }) => id)
      },
      update: (document) => index.put(document),
      store: () => ({
        bytes: Object.values(packed).reduce(
          (sum, part) => sum + (ArrayBuffer.isView(part) ? part.byteLength : String(part).length),
          0,
        ),
        reopen: () => new SearchIndex(structuredClone(packed)),
      }),
    }
  },
}

type Measured = Record<
  'build' | 'memory' | 'stored' | 'load' | 'p50' | 'p95' | 'update' | 'recall' | 'mrr',
  number
>

/** Search at 10,000 and 100,000 entries, beside three libraries at 10,000: how quick, how large, how good. */
export const search = async (): Promise<Figure[]> => {
  const documents = searchCorpus(1, FEW)
  const items = knownItems(2, documents, KNOWN_ITEMS)
  const measured = new Map<string, Measured>()
  for (const library of [ours, ...LIBRARIES]) {
    try {
      const figures = await measure(library, documents, items)
      measured.set(library.name, figures)
      console.log(`  ${FEW} ${library.name}: ${words(figures)}`)
    } catch (error) {
      console.log(`  ${FEW} ${library.name}: ${error instanceof Error ? error.message : error}`)
    }
  }
  const many = searchCorpus(3, MANY)
  const atMany = await measure(ours, many, knownItems(4, many, KNOWN_ITEMS))
  console.log(`  ${MANY} Ours: ${words(atMany)}`)

  const own = measured.get(ours.name)
  const others = [...measured].filter(([name]) => name !== ours.name).map(([, figures]) => figures)
  if (!own || others.length === 0) throw new Error('nothing to compare')
  const best = (figure: 'recall' | 'mrr') => Math.max(...others.map((one) => one[figure]))
  const quickest = Math.min(...others.map(({ p95 }) => p95))
  return [
    { name: 'search-10k', value: own.p95, floor: quickest, unit: 'ms p95', bar: 'value <= 20' },
    { name: 'search-100k', value: atMany.p95, unit: 'ms p95', bar: 'value <= 50' },
    {
      name: 'search-update',
      value: own.update,
      floor: Math.min(...others.map(({ update }) => update)),
      unit: 'ms p95',
      bar: 'value <= 10',
    },
    {
      name: 'search-recall',
      value: own.recall - best('recall'),
      unit: 'recall@10 over the best library',
      bar: 'value >= -0.02',
    },
    {
      name: 'search-mrr',
      value: own.mrr - best('mrr'),
      unit: 'MRR over the best library',
      bar: 'value >= -0.02',
    },
  ]
}

const measure = async (
  library: Library,
  documents: readonly SearchDocument[],
  items: readonly KnownItem[],
): Promise<Measured> => {
  const heapBefore = memory()
  const buildAt = performance.now()
  const engine = await library.build(documents)
  const build = performance.now() - buildAt
  const grown = memory() - heapBefore
  const { recall, mrr } = await quality(engine, items)
  const queries = typedQueries(5, items)
  // Filters in words and phrases are ours alone; the others are asked the same words.
  const asked =
    library === ours ? queries : queries.map((typed) => typed.replace(/"|worked|since:september/g, '').trim())
  const times: number[] = []
  for (const typed of asked) {
    const at = performance.now()
    await engine.ask(typed)
    times.push(performance.now() - at)
  }
  const updates: number[] = []
  for (let at = 0; at < UPDATES; at++) {
    const document = documents[at * 7]
    if (!document) continue
    const changed = { ...document, texts: [...document.texts, ['words', `changed number ${at}`] as const] }
    const begun = performance.now()
    await engine.update(changed)
    updates.push(performance.now() - begun)
  }
  const { bytes, reopen } = engine.store()
  const loadAt = performance.now()
  await reopen()
  return {
    build,
    memory: grown / 1e6,
    stored: bytes / 1e6,
    load: performance.now() - loadAt,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    update: quantile(updates, 0.95),
    recall,
    mrr,
  }
}

const quality = async (
  engine: Engine,
  items: readonly KnownItem[],
): Promise<{ recall: number; mrr: number }> => {
  let [found, reciprocal] = [0, 0]
  for (const { typed, id } of items) {
    const place = (await engine.ask(typed)).slice(0, 10).indexOf(id)
    if (place < 0) continue
    found += 1
    reciprocal += 1 / (place + 1)
  }
  return { recall: found / items.length, mrr: reciprocal / items.length }
}

/** Bytes in use after the garbage is gone. */
const memory = (): number => {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const words = (figures: Measured): string =>
  Object.entries({
    build: 'ms',
    memory: 'MB',
    stored: 'MB',
    load: 'ms',
    p50: 'ms',
    p95: 'ms',
    update: 'ms',
    recall: '',
    mrr: '',
  })
    .map(
      ([name, unit]) =>
        `${name} ${Number(figures[name as keyof Measured].toPrecision(3))}${unit && ` ${unit}`}`,
    )
    .join(', ')
