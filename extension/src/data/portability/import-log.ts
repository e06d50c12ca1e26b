/** What each import did, kept beside the journal, so that it can be taken back. */
import * as v from 'valibot'
import type { JournalDb } from '../db.ts'
import type { LocalRecord } from '../local-record.ts'

/** What one chunk of an import wrote: new records with their `editedAt`, and what stood in the place of others. */
export interface ImportStep {
  readonly added: readonly (readonly [id: string, editedAt: number])[]
  readonly changed: readonly { readonly editedAt: number; readonly was: LocalRecord }[]
}

const summary = v.object({
  file: v.string(),
  /** When it was brought in, ms UTC. */
  at: v.number(),
  /** Entries that weren't here before. */
  added: v.number(),
  changed: v.number(),
  steps: v.number(),
  /** The journal's id before it took the file's. */
  journalBefore: v.optional(v.string()),
})
export type Import = v.InferOutput<typeof summary> & { readonly key: string }

const PREFIX = 'import|'
/** So many can be taken back; the record of an older one goes. */
const KEPT = 3

/** The key of an import that begins now. */
export const importKey = (now: Date): string => `${PREFIX}${now.toISOString()}`

/** The key of one of its steps; a space comes before every character of another import's key. */
export const stepKey = (key: string, step: number): string => `step ${key}|${String(step).padStart(6, '0')}`

/** The imports that can be taken back, the latest first. */
export const recentImports = async (db: JournalDb): Promise<readonly Import[]> => {
  const rows = await db.meta.where('key').startsWith(PREFIX).reverse().limit(KEPT).toArray()
  return rows.flatMap(({ key, value }) => {
    const parsed = v.safeParse(summary, value)
    return parsed.success ? [{ key, ...parsed.output }] : []
  })
}

/** Inside the transaction of a new import: makes room for it. */
export const forgetOldImports = async (db: JournalDb): Promise<void> => {
  const keys = await db.meta
    .where('key')
    .startsWith(PREFIX)
    .reverse()
    .offset(KEPT - 1)
    .primaryKeys()
  for (const key of keys) await forgetImport(db, key)
}

/** Inside a transaction: the record of an import goes. What it brought stays. */
export const forgetImport = async (db: JournalDb, key: string): Promise<void> => {
  await db.meta.where('key').startsWith(`step ${key}|`).delete()
  await db.meta.delete(key)
}
