/** What waits for a teacher: trials whose question has come, and entries marked to be finished later. */
import { JOURNAL } from '@whatworked/shared/ids'
import type { JournalDb } from './db.ts'
import { type Entry, entryOf, type TrialEntry } from './entry.ts'
import { groupKey, rangeOf } from './facets.ts'

/** More than this nobody reads in one go. */
const MOST = 100

/** Trials under way whose day to ask has come, the one that has waited longest first. `today` is `YYYY-MM-DD`. */
export const trialsToAsk = async (db: JournalDb, today: string): Promise<readonly TrialEntry[]> =>
  (await trialsUnderWay(db))
    .filter(({ body }) => body.checkOn !== undefined && body.checkOn <= today)
    .sort((a, b) => (a.body.checkOn ?? '').localeCompare(b.body.checkOn ?? ''))

/** Trials that are being tried, the latest first. */
export const trialsUnderWay = async (db: JournalDb): Promise<readonly TrialEntry[]> => {
  const rows = await db.records
    .where('facets')
    .between(...rangeOf(groupKey(JOURNAL, 'trial', 'state', 'trying')), true, false)
    .reverse()
    .limit(MOST)
    .toArray()
  return rows.map(entryOf).filter((entry) => entry.kind === 'trial')
}

/** Entries marked to be finished later, the latest first. */
export const entriesToFinish = async (db: JournalDb): Promise<readonly Entry[]> => {
  const rows = await db.records
    .where('facets')
    .between(...rangeOf(groupKey(JOURNAL, 'entry', 'finish')), true, false)
    .reverse()
    .limit(MOST)
    .toArray()
  return rows.map(entryOf)
}
