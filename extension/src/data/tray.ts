/** The tray's own two deeds: letting something go, and undoing that. */
import type { JournalDb } from './db.ts'
import type { TrayRow } from './local-record.ts'

/** Lets one piece go. */
export const dropFromTray = (db: JournalDb, key: number): Promise<void> => db.tray.delete(key)

/** Puts it back where it was. */
export const putBackInTray = async (db: JournalDb, row: TrayRow): Promise<void> => {
  await db.tray.put(row)
}
