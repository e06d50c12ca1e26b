/** The names a teacher chooses from while writing: the techniques of the library with their own, and their classes. */
import { JOURNAL } from '@whatworked/shared/ids'
import { type ClassRecord, classRecord } from '@whatworked/shared/records/class'
import * as v from 'valibot'
import type { JournalDb } from './db.ts'
import { groupKey, rangeOf } from './facets.ts'
import { readTechniques } from './techniques/technique-library.ts'

export type NameOption = { id: string; name: string; aliases?: readonly string[] }
export type ClassOption = NameOption & { body: ClassRecord; usedToday: boolean }

/** More than any teacher has; a list longer than this would not be read anyway. */
const NAMES_MAX = 2_000

const bodiesOf = async (db: JournalDb, type: string): Promise<{ id: string; body: unknown }[]> => {
  const [lower, upper] = rangeOf(groupKey(JOURNAL, type, 'all'))
  const rows = await db.records.where('facets').between(lower, upper).limit(NAMES_MAX).toArray()
  return rows.map(({ id, body }) => ({ id, body }))
}

/** The library, what the teacher made or changed first; one that was merged is found by its old name. */
export const techniqueOptions = async (db: JournalDb): Promise<NameOption[]> => {
  const { techniques } = await readTechniques(db)
  return [...techniques.values()]
    .toSorted((one, other) => Number(other.body !== undefined) - Number(one.body !== undefined))
    .map(({ id, name, aliases }) => ({ id, name, aliases }))
}

/** The teacher's classes that are not archived. */
export const classesInUse = async (db: JournalDb): Promise<(NameOption & { body: ClassRecord })[]> =>
  (await bodiesOf(db, 'class')).flatMap(({ id, body }) => {
    const parsed = v.safeParse(classRecord, body)
    if (!parsed.success || parsed.output.archivedOn !== undefined) return []
    return [{ id, name: parsed.output.name, body: parsed.output }]
  })

/** The teacher's classes by name; `usedToday` marks those that `today` (YYYY-MM-DD) already has an entry with. */
export const classOptions = async (db: JournalDb, today: string): Promise<ClassOption[]> => {
  const options: ClassOption[] = []
  for (const one of await classesInUse(db)) {
    const group = groupKey(JOURNAL, 'entry', 'class', one.id)
    const [, upper] = rangeOf(group)
    const used = await db.records.where('facets').between(`${group}|${today}|`, upper).count()
    options.push({ ...one, usedToday: used > 0 })
  }
  return options.sort((left, right) => left.name.localeCompare(right.name, 'en-GB', { numeric: true }))
}
