/** What waits for a teacher: trials whose question has come, and entries marked to be finished later. */
import { JOURNAL } from '@whatworked/shared/ids'
import type { JournalDb } from './db.ts'
import { type Entry, entryOf, type TrialEntry } from './entry.ts'
import { groupKey, rangeOf } from './facets.ts'
import { trialsToAsk } from './trial-queries.ts'

/** More than this nobody reads in one go. */
const MOST = 100

export interface Waiting {
  readonly trials: readonly TrialEntry[]
  readonly toFinish: readonly Entry[]
}

/** The trials to ask after and the entries to finish on a day, `YYYY-MM-DD`. */
export const readWaiting = async (db: JournalDb, today: string): Promise<Waiting> => {
  const [trials, toFinish] = await Promise.all([trialsToAsk(db, today), entriesToFinish(db)])
  return { trials, toFinish }
}

/** Entries marked to be finished later, the latest first. */
const entriesToFinish = async (db: JournalDb): Promise<readonly Entry[]> => {
  const rows = await db.records
    .where('facets')
    .between(...rangeOf(groupKey(JOURNAL, 'entry', 'finish')), true, false)
    .reverse()
    .limit(MOST)
    .toArray()
  return rows.map(entryOf)
}
