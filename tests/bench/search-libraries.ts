import { create, insert, insertMultiple, load, remove, save, search } from '@orama/orama'
import { FIELDS, type SearchDocument } from '@whatworked/extension/data/search/search-document'
import FlexSearch from 'flexsearch'
import MiniSearch from 'minisearch'

/** One way of searching, as far as it is compared. */
export type Engine = {
  /** Ids, the best first. */
  ask: (typed: string) => readonly string[] | Promise<readonly string[]>
  /** Replaces a document. */
  update: (document: SearchDocument) => unknown
  /** What is kept between two openings, and opening it again. */
  store: () => { bytes: number; reopen: () => unknown }
}

export type Library = {
  name: string
  build: (documents: readonly SearchDocument[]) => Engine | Promise<Engine>
}

const WEIGHTS = { name: 3, about: 2, words: 1, detail: 0.5 }
const LIMIT = 50

type Flat = { id: string } & Record<(typeof FIELDS)[number], string>
const flat = ({ id, texts }: SearchDocument): Flat => {
  const of = (field: string) => texts.flatMap(([one, text]) => (one === field ? [text] : [])).join(' \n ')
  return { id, name: of('name'), about: of('about'), words: of('words'), detail: of('detail') }
}

const miniSearch = (name: string, combineWith: 'AND' | 'OR'): Library => ({
  name,
  build: (documents) => {
    const options = {
      fields: [...FIELDS],
      searchOptions: { prefix: true, fuzzy: 0.2, boost: WEIGHTS, combineWith },
    }
    const index = new MiniSearch<Flat>(options)
    index.addAll(documents.map(flat))
    return {
      ask: (typed) =>
        index
          .search(typed)
          .slice(0, LIMIT)
          .map(({ id }) => String(id)),
      update: (document) => index.replace(flat(document)),
      store: () => {
        const json = JSON.stringify(index)
        return { bytes: json.length, reopen: () => MiniSearch.loadJSON<Flat>(json, options) }
      },
    }
  },
})

const flexSearch: Library = {
  name: 'FlexSearch',
  build: (documents) => {
    const options = { tokenize: 'forward', encoder: FlexSearch.Charset.LatinBalance } as const
    const index = new FlexSearch.Index(options)
    const text = (document: SearchDocument) => document.texts.map(([, one]) => one).join(' ')
    for (const document of documents) index.add(document.id, text(document))
    return {
      ask: (typed) => index.search(typed, { limit: LIMIT, suggest: true }).map(String),
      update: (document) => index.update(document.id, text(document)),
      store: () => {
        const parts: [string, string][] = []
        index.export((key: string, data: string) => {
          parts.push([key, data])
        })
        return {
          bytes: parts.reduce((sum, [, data]) => sum + (data?.length ?? 0), 0),
          reopen: () => {
            const again = new FlexSearch.Index(options)
            for (const [key, data] of parts) again.import(key, data)
          },
        }
      },
    }
  },
}

const orama: Library = {
  name: 'Orama',
  build: async (documents) => {
    const schema = {
      id: 'string',
      name: 'string',
      about: 'string',
      words: 'string',
      detail: 'string',
    } as const
    const db = create({ schema })
    await insertMultiple(db, documents.map(flat), 500)
    return {
      ask: async (term) => {
        const found = await search(db, {
          term,
          tolerance: 1,
          boost: WEIGHTS,
          limit: LIMIT,
          properties: [...FIELDS],
          threshold: 0.5,
        })
        return found.hits.map(({ document }) => document.id)
      },
      update: async (document) => {
        await remove(db, document.id)
        await insert(db, flat(document))
      },
      store: () => {
        const json = JSON.stringify(save(db))
        return { bytes: json.length, reopen: () => load(create({ schema }), JSON.parse(json)) }
      },
    }
  },
}

export const LIBRARIES: readonly Library[] = [
  miniSearch('MiniSearch, all words', 'AND'),
  miniSearch('MiniSearch, any word', 'OR'),
  flexSearch,
  orama,
]
