/** Keeps the index in step with the journal, whoever wrote into it: this page, another one, the popup, a sync, an import. */
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import { Dexie, RangeSet } from 'dexie'
import type { JournalDb } from '../db.ts'
import { groupKey, rangeOf } from '../facets.ts'
import { type JournalNames, journalNames, sourcesById } from '../journal-names.ts'
import type { LocalRecord } from '../local-record.ts'
import { describeRecord, sourceIdOf } from './describe-record.ts'
import type { SearchIndex } from './search-index.ts'

/** Records read at a time: few enough that a question in between doesn't wait. */
const STEP = 250

/** What is listed where; entries come first, the latest first, because they are what is looked for. */
const GROUPS = [
  groupKey(JOURNAL, 'entry', 'all'),
  groupKey(JOURNAL, 'thanks', 'all'),
  groupKey(JOURNAL, 'technique', 'all'),
]

/** Which records changed: some of them, or nobody knows which. */
export type Changed = readonly RecordId[] | 'any'

/** Goes through the journal once, from the latest day back; `signal` stops it between two steps. */
export const catchUp = async (
  db: JournalDb,
  index: SearchIndex,
  options: { readonly onStep?: () => Promise<void> | void; readonly isStopped?: () => boolean } = {},
): Promise<void> => {
  const names = await journalNames(db)
  const seen = new Set<string>()
  const before = new Set(index.allIds())
  for (const group of GROUPS) {
    const [lower, upper] = rangeOf(group)
    for (let end = upper; ; ) {
      const rows = await db.records
        .where('facets')
        .between(lower, end, true, false)
        .reverse()
        .limit(STEP)
        .toArray()
      await putRows(db, index, rows, names)
      for (const { id } of rows) seen.add(id)
      await options.onStep?.()
      if (options.isStopped?.()) return
      const last = rows.at(-1)?.facets.find((key) => key.startsWith(lower))
      if (rows.length < STEP || last === undefined) break
      end = last
    }
  }
  // What came while this went on is new, not gone.
  for (const id of before) if (!seen.has(id)) await refresh(db, index, [id as RecordId])
}

/** Brings some records up to date in the index, and all that are found by their names. */
export const refresh = async (db: JournalDb, index: SearchIndex, ids: readonly RecordId[]): Promise<void> => {
  const rows = await db.records.bulkGet(ids.map((id) => [JOURNAL, id]))
  const here = rows.filter((row) => row !== undefined)
  const found = new Map(here.map((row) => [row.id, row]))
  for (const group of (await Promise.all(here.map((row) => groupsNamedBy(db, row)))).flat()) {
    const named = await db.records
      .where('facets')
      .between(...rangeOf(group), true, false)
      .toArray()
    for (const row of named) found.set(row.id, row)
  }
  for (const id of ids) if (!found.has(id)) index.remove(id)
  if (found.size > 0) await putRows(db, index, [...found.values()], await journalNames(db))
}

/** Calls back with what changed in the journal, in this page or any other. Returns what ends it. */
export const onJournalChange = (db: JournalDb, listen: (changed: Changed) => void): (() => void) => {
  const part = `idb://${db.name}/records/`
  const heard = (parts: Record<string, unknown>) => {
    const changed = parts[part]
    if (changed === undefined) return
    const ids = idsIn(changed)
    if (ids === 'any' || ids.length > 0) listen(ids)
  }
  Dexie.on.storagemutated.subscribe(heard)
  return () => Dexie.on.storagemutated.unsubscribe(heard)
}

const putRows = async (
  db: JournalDb,
  index: SearchIndex,
  rows: readonly LocalRecord[],
  names: JournalNames,
): Promise<void> => {
  const sources = await sourcesById(
    db,
    rows.flatMap((row) => sourceIdOf(row) ?? []),
  )
  for (const row of rows) {
    const document = describeRecord(row, names, sources)
    if (document) index.put(document)
    else index.remove(row.id)
  }
}

/** The lists of entries that are found by this record's words, though they don't hold them themselves. */
const groupsNamedBy = async (db: JournalDb, row: LocalRecord): Promise<string[]> => {
  if (row.type === 'class') return [groupKey(JOURNAL, 'entry', 'class', row.id)]
  if (row.type === 'source') return [groupKey(JOURNAL, 'clip', 'source', row.id)]
  if (row.type !== 'technique') return []
  // Which techniques it was merged with before isn't known any more, so all that a teacher changed are looked at.
  const rows = await db.records
    .where('facets')
    .between(...rangeOf(GROUPS[2] ?? ''), true, false)
    .toArray()
  const changed = new Set(
    [row, ...rows].flatMap(({ id, body }) => [id, (body as { seed?: string } | null)?.seed ?? id]),
  )
  return [...changed].map((id) => groupKey(JOURNAL, 'entry', 'technique', id))
}

const idsIn = (changed: unknown): Changed => {
  // From another page it comes as a plain object; adding it to a new set makes one that can be walked.
  const ranges = new RangeSet().add(changed as RangeSet)
  const ids: RecordId[] = []
  // Its keys have the type `unknown` in all but Dexie's own types.
  for (const { from, to } of ranges as Iterable<{ from: unknown; to: unknown }>) {
    if (!Array.isArray(from) || !Array.isArray(to)) return 'any'
    if (from[0] !== to[0] || from[1] !== to[1]) return 'any'
    if (from[0] === JOURNAL) ids.push(from[1])
  }
  return ids
}
