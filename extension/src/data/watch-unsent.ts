/** Tells a page's sync that there is something to send. */
import { JOURNAL } from '@whatworked/shared/ids'
import { liveQuery } from 'dexie'
import type { JournalDb } from './db.ts'

/** Calls back with the number of records that wait to be sent, now and after every change; returns the way to stop it. */
export const watchUnsent = (
  db: JournalDb,
  onCount: (count: number) => void,
  onFailure: (error: unknown) => void,
): (() => void) => {
  const subscription = liveQuery(() => db.dirty.where('stream').notEqual(JOURNAL).count()).subscribe({
    next: onCount,
    error: onFailure,
  })
  return () => subscription.unsubscribe()
}
