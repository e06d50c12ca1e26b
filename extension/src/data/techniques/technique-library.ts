/** Reads the library of techniques from the journal: the one reader of technique records. */
import { JOURNAL } from '@whatworked/shared/ids'
import { technique } from '@whatworked/shared/records/technique'
import { type TechniqueLibrary, techniqueLibrary } from '@whatworked/shared/techniques/library'
import * as v from 'valibot'
import type { JournalDb } from '../db.ts'
import { groupKey, rangeOf } from '../facets.ts'
import type { LocalRecord } from '../local-record.ts'

/** The seeded techniques with the teacher's own over them, merges followed. */
export const readTechniques = async (db: JournalDb): Promise<TechniqueLibrary> => {
  const rows = await db.records
    .where('facets')
    .between(...rangeOf(groupKey(JOURNAL, 'technique', 'all')), true, false)
    .toArray()
  return techniqueLibrary(
    rows.flatMap(({ id, body }) => {
      const parsed = v.safeParse(technique, body)
      return parsed.success ? [{ id, body: parsed.output }] : []
    }),
  )
}

/** Every id that entries about a technique may carry: its own and those that were merged into it. */
export const idsOfTechnique = (library: TechniqueLibrary, id: string): readonly string[] => {
  const found = library.byAnyId.get(id)
  return found === undefined ? [id] : [found.id, ...found.gathers]
}

/** Counts of entries by raw technique id, put together by what stands for itself; an entry with two parts counts once. */
export const countsFollowingMerges = async (
  db: JournalDb,
  counts: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> => {
  const { byAnyId } = await readTechniques(db)
  const parts = new Map<string, string[]>()
  for (const id of counts.keys()) {
    const kept = byAnyId.get(id)?.id ?? id
    parts.set(kept, [...(parts.get(kept) ?? []), id])
  }
  const summed = await Promise.all(
    [...parts].map(async ([kept, ids]) => {
      const [only = kept] = ids
      return [kept, ids.length === 1 ? (counts.get(only) ?? 0) : (await placesOf(db, ids)).length] as const
    }),
  )
  return new Map(summed)
}

/** The records that carry a technique or a part of it, each once, earliest day first; days are both included. */
export const rowsOfTechnique = async (
  db: JournalDb,
  technique: string,
  { from = '', to = LAST_DAY }: { readonly from?: string; readonly to?: string } = {},
): Promise<readonly LocalRecord[]> => {
  const ids = idsOfTechnique(await readTechniques(db), technique)
  const rows = new Map<string, LocalRecord>()
  for (const id of ids) {
    const group = groupKey(JOURNAL, 'entry', 'technique', id)
    const inRange = db.records.where('facets').between(`${group}|${from}`, `${group}|${to}|\uffff`)
    const keys = await inRange.keys()
    for (let at = 0; at < keys.length; at += AT_A_TIME) {
      const last = Math.min(at + AT_A_TIME, keys.length) - 1
      const chunk = await db.records.where('facets').between(keys[at], keys[last], true, true).toArray()
      for (const row of chunk) rows.set(row.id, row)
    }
  }
  return [...rows.values()]
}

/** Thousands of rows at once would be one long task; so many are read in a moment. */
const AT_A_TIME = 400

/** A day after every day. */
const LAST_DAY = '9999-12-31'

/** The `day|id` of every entry that carries one of these techniques, each once, earliest first. Keys only. */
const placesOf = async (db: JournalDb, ids: readonly string[]): Promise<string[]> => {
  const lists = await Promise.all(
    ids.map(async (id) => {
      const group = groupKey(JOURNAL, 'entry', 'technique', id)
      const keys = await db.records
        .where('facets')
        .between(...rangeOf(group), true, false)
        .keys()
      return keys.map((key) => String(key).slice(group.length + 1))
    }),
  )
  return [...new Set(lists.flat())].sort()
}
