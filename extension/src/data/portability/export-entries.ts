/** Entries on their way out for reading: by day, in order, with the names behind their ids. */
import { JOURNAL } from '@whatworked/shared/ids'
import type { Source } from '@whatworked/shared/records/source'
import { breather } from '../breathe.ts'
import type { JournalDb } from '../db.ts'
import { entryOf, type ReadableEntry } from '../entry.ts'
import { groupKey } from '../facets.ts'
import { type JournalNames, journalNames, sourcesById } from '../journal-names.ts'

/** Days, both included; without one there is no limit on that side. */
export interface DayRange {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** A stretch of entries with what their ids stand for. */
export interface NamedEntries {
  readonly entries: readonly ReadableEntry[]
  readonly names: JournalNames
  readonly sources: ReadonlyMap<string, Source>
}

const AT_A_TIME = 100
const LAST = '\uffff'

/** The journal's entries in the order of their days. What was put away, or can't be read here, is left to the lossless copy. */
export async function* entriesByDay(
  db: JournalDb,
  { from = '', to }: DayRange,
): AsyncGenerator<NamedEntries> {
  const names = await journalNames(db)
  const breathe = breather()
  const group = groupKey(JOURNAL, 'entry', 'all')
  const upper = to === undefined ? `${group}|${LAST}` : `${group}|${to}|${LAST}`
  let lower = `${group}|${from}`
  for (;;) {
    const range = db.records.where('facets').between(lower, upper, true, true).limit(AT_A_TIME)
    const [keys, rows] = await db.transaction('r', db.records, () =>
      Promise.all([range.clone().keys(), range.toArray()]),
    )
    const entries = rows.map(entryOf).filter((entry) => entry.kind !== 'unreadable')
    const sources = await sourcesById(
      db,
      entries.flatMap((entry) => (entry.kind === 'clip' ? (entry.body.source ?? []) : [])),
    )
    if (rows.length > 0) yield { entries, names, sources }
    if (rows.length < AT_A_TIME) return
    lower = `${String(keys.at(-1))}\0`
    await breathe()
  }
}

/** Every source that a clip or a teacher made, as it is kept. */
export const allSources = async (db: JournalDb): Promise<ReadonlyMap<string, Source>> => {
  const keys = await db.records
    .where('facets')
    .between(`${groupKey(JOURNAL, 'source', 'all')}|`, `${groupKey(JOURNAL, 'source', 'all')}|${LAST}`)
    .primaryKeys()
  return sourcesById(
    db,
    keys.map(([, id]) => id),
  )
}
