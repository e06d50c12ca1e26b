/** Live queries for screens: a screen reads the local database through this and nothing else. */
import { createContext, type DependencyList, useContext, useEffect, useState } from 'react'
import type { JournalDb } from './db.ts'
import { watchQuery } from './watch-query.ts'

/** What a live query has to show: nothing yet, its latest value, or why it can't be read. */
export type Live<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'failed'; readonly reason: string }

/** The database of this page; `entrypoints/` provides it. */
export const DbContext = createContext<JournalDb | undefined>(undefined)

/** The database of this page; throws where no page provided one, which is a mistake in the program. */
export const useDb = (): JournalDb => {
  const db = useContext(DbContext)
  if (!db) throw new Error('No DbContext above this component')
  return db
}

/**
 * Runs `query` now and again whenever something it read changes. While `deps` change, the value before stays on
 * screen until the new one is there, so that nothing flickers.
 */
export const useLive = <Value>(
  query: (db: JournalDb) => Promise<Value>,
  deps: DependencyList,
): Live<Value> => {
  const db = useDb()
  const [live, setLive] = useState<Live<Value>>({ kind: 'loading' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what its query depends on
  useEffect(() => {
    const fail = (error: unknown) =>
      setLive({ kind: 'failed', reason: error instanceof Error ? error.name : 'unknown' })
    // A live query keeps silent about a database that can't be opened, so that is asked for apart.
    db.open().catch(fail)
    return watchQuery(() => query(db), { next: (value) => setLive({ kind: 'ready', value }), error: fail })
  }, [db, ...deps])
  return live
}

/** The latest value, or undefined while there is none. */
export const liveValue = <Value>(live: Live<Value>): Value | undefined =>
  live.kind === 'ready' ? live.value : undefined
