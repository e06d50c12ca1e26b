/**
 * Where the index is kept between two openings: a database of its own. Everything in it comes from the journal, so it
 * may be dropped at any time; when the disk is full it goes first.
 */
import { Dexie, type Table } from 'dexie'
import { INDEX_VERSION, type PackedIndex } from './packed-index.ts'

export const SEARCH_DATABASE = 'whatworked-search'
const INDEX = 'index'

class IndexDb extends Dexie {
  declare kept: Table<PackedIndex, string>
}

const withDb = async <Value>(name: string, action: (db: IndexDb) => Promise<Value>): Promise<Value> => {
  const db = new IndexDb(name, { chromeTransactionDurability: 'relaxed' })
  db.version(1).stores({ kept: '' })
  try {
    return await action(db)
  } finally {
    db.close()
  }
}

/** The index as it was kept; undefined when there is none, or one that this version can't use. */
export const readIndex = async (name = SEARCH_DATABASE): Promise<PackedIndex | undefined> => {
  try {
    const kept = await withDb(name, (db) => db.kept.get(INDEX))
    return kept !== undefined && isWhole(kept) ? kept : undefined
  } catch {
    // What can't be read is built anew from the journal.
    return undefined
  }
}

/** Keeps the index. False when there was no room: it is built anew next time, and nothing of the journal is touched. */
export const keepIndex = async (packed: PackedIndex, name = SEARCH_DATABASE): Promise<boolean> => {
  try {
    await withDb(name, (db) => db.kept.put(packed, INDEX))
    return true
  } catch {
    await dropIndex(name)
    return false
  }
}

/** Gives the room back that the index takes. */
export const dropIndex = async (name = SEARCH_DATABASE): Promise<void> => {
  await Dexie.delete(name).catch(() => undefined) // held open by another page: it stays as it is
}

/** A file may have been damaged: lists that don't fit each other would answer with nonsense. */
const isWhole = (kept: PackedIndex): boolean => {
  if (kept.version !== INDEX_VERSION || typeof kept.words !== 'string' || typeof kept.ids !== 'string')
    return false
  const documents = kept.ids === '' ? 0 : kept.ids.split('\n').length
  return (
    [kept.kinds, kept.days, kept.marks, kept.lengths].every((list) => list?.length === documents) &&
    kept.textStarts?.length === documents + 1 &&
    kept.textStarts[documents] === kept.texts?.length &&
    kept.starts?.[kept.starts.length - 1] === kept.places?.length
  )
}
