/** Removes a local database that can't be opened any more, so that a copy can be brought back into a new one. */
import type { JournalDb } from '../db.ts'

/** Asked for only by a person, and only where the database doesn't open. False where the browser refuses that too. */
export const removeBrokenJournal = async (db: JournalDb): Promise<boolean> => {
  try {
    await db.delete()
    return true
  } catch {
    return false
  }
}
