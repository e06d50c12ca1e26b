/** What waits for a teacher: trials whose question has come, and entries marked to be finished later. */
import type { JournalDb } from './db.ts'
import type { Entry, TrialEntry } from './entry.ts'
import { entryPage } from './journal-queries.ts'
import { trialsToAsk } from './trials/trial-queries.ts'

export interface Waiting {
  readonly trials: readonly TrialEntry[]
  readonly toFinish: readonly Entry[]
}

/** The trials to ask after and the latest entries to finish on a day, `YYYY-MM-DD`. */
export const readWaiting = async (db: JournalDb, today: string): Promise<Waiting> => {
  const [trials, { entries: toFinish }] = await Promise.all([
    trialsToAsk(db, today),
    entryPage(db, { toFinish: true }, {}),
  ])
  return { trials, toFinish }
}
