/** Whether the journal is there: looked at once when a page opens, beside what was noted of it outside the database. */
import { JOURNAL } from '@whatworked/shared/ids'
import type { JournalDb } from '../db.ts'
import { groupKey } from '../facets.ts'
import { isBare } from './export-records.ts'
import { journalId, readJournalId } from './journal-id.ts'

/** What is known of the journal from outside its database. */
export interface Remembered {
  readonly journal: string
  readonly entries: number
}

export type Health =
  /** `isNews` where what is remembered should be set anew. */
  | { readonly kind: 'well'; readonly journal: string; readonly entries: number; readonly isNews: boolean }
  /** There was a journal, and it isn't here. */
  | { readonly kind: 'lost'; readonly entries: number }
  | { readonly kind: 'shut'; readonly reason: string }

/** A note a day of writing is often enough, and a first one at once. */
const NEWS_FROM = 5

/** Looks at the journal. Nothing is written but the name of a journal that has none yet. */
export const journalHealth = async (db: JournalDb, remembered: Remembered | undefined): Promise<Health> => {
  try {
    const [known, entries] = await Promise.all([readJournalId(db), countEverything(db)])
    if (remembered && remembered.entries > 0 && entries < remembered.entries) {
      if (known !== remembered.journal || (await isBare(db))) return { kind: 'lost', entries }
    }
    const journal = known ?? (await journalId(db))
    const isNews =
      remembered === undefined
        ? entries > 0
        : remembered.journal !== journal ||
          Math.abs(remembered.entries - entries) >= NEWS_FROM ||
          remembered.entries === 0
    return { kind: 'well', journal, entries, isNews: isNews && entries > 0 }
  } catch (error) {
    return { kind: 'shut', reason: error instanceof Error ? error.name : 'unknown' }
  }
}

/** Entries in the journal and in its bin, from the counters. */
export const countEverything = async (db: JournalDb): Promise<number> => {
  const rows = await db.counters.bulkGet([
    groupKey(JOURNAL, 'entry', 'all'),
    groupKey(JOURNAL, 'entry', 'bin'),
  ])
  return rows.reduce((sum, row) => sum + (row?.count ?? 0), 0)
}
