/** The journal's own name: random, never sent anywhere, written into its copies so that they know whose they are. */
import { newSpaceRecordId, UUID_PATTERN } from '@whatworked/shared/ids'
import type { JournalDb } from '../db.ts'

const KEY = 'journal-id'

/** The journal's id, or undefined in one that was never named. */
export const readJournalId = async (db: JournalDb): Promise<string | undefined> => {
  const value = (await db.meta.get(KEY))?.value
  return typeof value === 'string' && UUID_PATTERN.test(value) ? value : undefined
}

/** The journal's id; a journal without one gets one. */
export const journalId = (db: JournalDb): Promise<string> =>
  db.transaction('rw', db.meta, async () => {
    const known = await readJournalId(db)
    if (known !== undefined) return known
    const made = newSpaceRecordId()
    await setJournalId(db, made)
    return made
  })

/** Names the journal: a copy that is brought back into an empty one makes it that journal again. */
export const setJournalId = async (db: JournalDb, id: string | undefined): Promise<void> => {
  if (id === undefined) await db.meta.delete(KEY)
  else await db.meta.put({ key: KEY, value: id })
}
