/** What was put away: entries, and thanks, each as its screen knows it. */
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import type { JournalDb } from './db.ts'
import { type Entry, entryOf } from './entry.ts'
import { groupKey, rangeOf } from './facets.ts'
import { type Thanks, thanksOf } from './thanks.ts'

/** One thing in the bin; days are `YYYY-MM-DD`. */
export type BinItem = {
  readonly id: RecordId
  readonly day: string
  readonly putAwayOn: string | undefined
} & ({ readonly kind: 'entry'; readonly entry: Entry } | { readonly kind: 'thanks'; readonly thanks: Thanks })

/** The most that the bin shows. */
const BIN_MAX = 500

/** What was put away, the latest first. */
export const binItems = async (db: JournalDb): Promise<readonly BinItem[]> => {
  const rows = await db.records
    .where('facets')
    .between(...rangeOf(groupKey(JOURNAL, 'entry', 'bin')), true, false)
    .reverse()
    .limit(BIN_MAX)
    .toArray()
  return rows.map((row): BinItem => {
    const entry = entryOf(row)
    const { id, day, putAwayOn } = entry
    const thanks = row.type === 'thanks' ? thanksOf(row) : undefined
    return thanks
      ? { kind: 'thanks', id, day, putAwayOn, thanks }
      : { kind: 'entry', id, day, putAwayOn, entry }
  })
}
