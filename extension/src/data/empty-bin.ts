/** Removes for good what has been in the bin for its time. */
import { JOURNAL } from '@whatworked/shared/ids'
import type { JournalDb } from './db.ts'
import { groupKey, idInFacet } from './facets.ts'
import { removeRecord } from './put-away.ts'

/** How many days a put-away entry stays in the bin. */
export const BIN_DAYS = 30

/** At most this many at a time, so that opening the page is never held up by a large bin. */
const AT_A_TIME = 100

/** Removes entries that were put away more than 30 days before `now`, and says how many. One that fails stays for the next time. */
export const emptyBin = async (db: JournalDb, now: Date): Promise<number> => {
  const group = groupKey(JOURNAL, 'entry', 'bin')
  // The facet key holds the day it was put away: everything before the last day that still counts.
  const keeps = new Date(now.getFullYear(), now.getMonth(), now.getDate() - BIN_DAYS)
  const keys = await db.records
    .where('facets')
    .between(`${group}|`, `${group}|${dayOf(keeps)}`)
    .limit(AT_A_TIME)
    .keys()
  let removed = 0
  for (const key of keys) {
    const row = await db.records.where('facets').equals(String(key)).first()
    if (row?.id !== idInFacet(String(key))) continue
    const result = await removeRecord(db, JOURNAL, row.id, now)
    if (result.kind === 'saved') removed += 1
  }
  return removed
}

const dayOf = (date: Date): string => {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
