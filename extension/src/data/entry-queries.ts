/** What the page of one entry reads: the entry, what it leans on, its earlier versions, and how the technique went before. */
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import { type Revision, revision } from '@whatworked/shared/records/revision'
import * as v from 'valibot'
import type { JournalDb } from './db.ts'
import { type ClipEntry, type Entry, entryOf } from './entry.ts'
import { groupKey, rangeOf } from './facets.ts'
import { rowsOfTechnique } from './techniques/technique-library.ts'

const ENTRY_TYPES = new Set(['reflection', 'clip', 'trial'])

/** An entry by its id; undefined when there is none, or it was removed for good. */
export const entryById = async (db: JournalDb, id: string): Promise<Entry | undefined> => {
  const row = await db.records.get([JOURNAL, id])
  if (!row || row.removed || !ENTRY_TYPES.has(row.type)) return undefined
  return entryOf(row)
}

/** The clips with these ids, in that order; those that are gone or put away are left out. */
export const clipsById = async (db: JournalDb, ids: readonly string[]): Promise<readonly ClipEntry[]> => {
  const entries = await entriesById(db, ids)
  return entries.filter((entry) => entry.kind === 'clip')
}

/** The entries with these ids, in that order; those that are gone or put away are left out. */
export const entriesById = async (db: JournalDb, ids: readonly string[]): Promise<readonly Entry[]> => {
  const rows = await db.records.bulkGet(ids.map((id) => [JOURNAL, id]))
  return rows.flatMap((row) =>
    row && !row.removed && row.putAwayOn === undefined && ENTRY_TYPES.has(row.type) ? [entryOf(row)] : [],
  )
}

/** The latest trials, to lean an entry on. */
export const latestTrials = async (db: JournalDb): Promise<readonly Entry[]> => {
  const rows = await db.records
    .where('facets')
    .between(...rangeOf(groupKey(JOURNAL, 'trial', 'all')), true, false)
    .reverse()
    .limit(20)
    .toArray()
  return rows.map(entryOf)
}

/** Reflections that lean on this clip. */
export const reflectionsLeaningOn = async (db: JournalDb, id: string): Promise<readonly Entry[]> => {
  const rows = await db.records
    .where('facets')
    .between(...rangeOf(groupKey(JOURNAL, 'reflection', 'leans', id)), true, false)
    .reverse()
    .limit(20)
    .toArray()
  return rows.map(entryOf)
}

/** A field's earlier value. */
export interface EarlierValue {
  readonly id: RecordId
  readonly body: Revision
}

/** Earlier values of an entry's fields, the latest first. */
export const earlierValues = async (db: JournalDb, id: string): Promise<readonly EarlierValue[]> => {
  const rows = await db.records
    .where('facets')
    .between(...rangeOf(groupKey(JOURNAL, 'revision', 'of', id)), true, false)
    .toArray()
  return rows
    .flatMap((row) => {
      const parsed = v.safeParse(revision, row.body)
      return parsed.success ? [{ id: row.id, body: parsed.output }] : []
    })
    .sort((a, b) => b.body.writtenAt - a.body.writtenAt)
}

/** How often a technique was tried in a range of days, by outcome; entries without an outcome count under `''`. */
export const outcomesOfTechnique = async (
  db: JournalDb,
  technique: string,
  from: string,
  to: string,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await rowsOfTechnique(db, technique, { from, to })
  const counts = new Map<string, number>()
  for (const row of rows) {
    if (row.type !== 'reflection') continue
    const { outcome } = row.body as { outcome?: unknown }
    const key = typeof outcome === 'string' ? outcome : ''
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
