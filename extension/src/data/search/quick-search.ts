/** Search for the address bar, in the background: the kept index, with the latest entries read on top of it. */
import type { JournalDb } from '../db.ts'
import { entryOf } from '../entry.ts'
import { entryTitle } from '../entry-title.ts'
import { journalNames } from '../journal-names.ts'
import { recordsById } from '../journal-queries.ts'
import { readSetting } from '../settings.ts'
import { answer } from './answer.ts'
import { readIndex, SEARCH_DATABASE } from './index-store.ts'
import { catchUp } from './keep-up.ts'
import { parseQuery } from './parse-query.ts'
import { SearchIndex } from './search-index.ts'

export interface QuickHit {
  readonly id: string
  readonly title: string
  /** `YYYY-MM-DD`. */
  readonly day: string
}

/** What an address bar has room for. */
const MOST = 6

type QuickSearch = (typed: string) => Promise<readonly QuickHit[]>

/** As long as somebody goes on typing the index is not read anew, in milliseconds. */
const KEPT_MS = 20_000

let kept: { readonly search: Promise<QuickSearch>; readonly openedAt: number } | undefined

/** What fits the typed words; the index is opened with the first letter and kept for the next ones. */
export const quickSearch = async (
  open: () => JournalDb,
  typed: string,
  today: string,
): Promise<readonly QuickHit[]> => {
  const now = performance.now()
  if (!kept || now - kept.openedAt > KEPT_MS) kept = { search: openQuickSearch(open(), today), openedAt: now }
  return (await kept.search)(typed)
}

/** Opens search once; the returned function answers as often as it is asked. `today` is `YYYY-MM-DD`. */
export const openQuickSearch = async (
  db: JournalDb,
  today: string,
  store = SEARCH_DATABASE,
): Promise<QuickSearch> => {
  const index = new SearchIndex(await readIndex(store))
  const [names, calendar] = await Promise.all([journalNames(db), readSetting(db, 'calendar')])
  // One step is what was written lately; the rest is in the kept index, or not worth a wait.
  await catchUp(db, index, { isStopped: () => true })
  return async (typed) => {
    const { words, phrases, filters } = parseQuery(typed, { names, calendar, today })
    if (words.length + phrases.length + filters.length === 0) return []
    const kinds = ['kind:reflection', 'kind:clip', 'kind:trial']
    const facets = filters.flatMap((filter) => (filter.facets ? [filter.facets] : []))
    const { hits } = answer(index, {
      words,
      phrases,
      filters: [kinds, ...facets],
      from: filters.findLast(({ from }) => from)?.from,
      to: filters.findLast(({ to }) => to)?.to,
      limit: MOST,
      today,
    })
    const rows = await recordsById(
      db,
      hits.map(({ id }) => id),
    )
    return rows
      .map(entryOf)
      .map((entry) => ({ id: entry.id, title: entryTitle(entry, names), day: entry.day }))
  }
}
