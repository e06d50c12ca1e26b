/** Tells a page's sync that there is something to send. */
import { JOURNAL, type StreamId } from '@whatworked/shared/ids'
import type { JournalDb, RecordKey } from './db.ts'
import { watchQuery } from './watch-query.ts'

/** What waits to be sent; `urgent`: the spaces in which somebody waits for it at this moment. */
export interface Unsent {
  readonly count: number
  readonly urgent: readonly StreamId[]
}

/** What others wait for while they look at the same meeting. Anything else may wait for its neighbours. */
const URGENT: ReadonlySet<string> = new Set(['move', 'reveal'])
/** Somebody who presses has few things unsent; after a long time offline nothing is urgent any more. */
const LOOKED_AT = 50

/** Calls back with what waits to be sent, now and after every change; returns the way to stop it. */
export const watchUnsent = (
  db: JournalDb,
  onUnsent: (unsent: Unsent) => void,
  onFailure: (error: unknown) => void,
): (() => void) => {
  const unsent = async (): Promise<Unsent> => {
    const keys = await db.dirty.where('stream').notEqual(JOURNAL).primaryKeys()
    const records = keys.length > LOOKED_AT ? [] : await db.records.bulkGet(keys as RecordKey[])
    const urgent = records.flatMap((one) => (one && URGENT.has(one.type) ? [one.stream] : []))
    return { count: keys.length, urgent: [...new Set(urgent)] }
  }
  return watchQuery(unsent, { next: onUnsent, error: onFailure })
}
