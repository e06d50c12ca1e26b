/** Queries that run again when what they read changes: `watchQuery` is the only door to Dexie's own. */
import { liveQuery } from 'dexie'

interface Watcher<Value> {
  readonly next: (value: Value) => void
  readonly error: (failure: unknown) => void
}

/**
 * Runs `query` now and again after each change of something it read, in any page of this browser; returns the way to
 * stop it. What Dexie gets is an async function of its own: of a plain one it loses sight at the first await of a
 * promise that isn't Dexie's, and what is read after that is never watched (measured with 4.4.7).
 */
export const watchQuery = <Value>(query: () => Promise<Value>, watcher: Watcher<Value>): (() => void) => {
  const subscription = liveQuery(async () => await query()).subscribe(watcher)
  return () => subscription.unsubscribe()
}
