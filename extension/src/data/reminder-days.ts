/** The days whose list after school was looked at already, on this computer. */
import * as v from 'valibot'
import type { JournalDb } from './db.ts'

const KEY = 'reminder-days'
/** Enough for a clock that jumped to and fro. */
const KEPT_DAYS = 10

const days = v.array(v.string())

/**
 * Claims a day's one list: true for the first that asks, false ever after, whoever asks, page or worker, and whatever the
 * clock did meanwhile. Claimed before it is shown: rather no list on a day than two.
 */
export const claimReminderDay = (db: JournalDb, day: string): Promise<boolean> =>
  db.transaction('rw', db.meta, async () => {
    const parsed = v.safeParse(days, (await db.meta.get(KEY))?.value)
    const claimed = parsed.success ? parsed.output : []
    if (claimed.includes(day)) return false
    await db.meta.put({ key: KEY, value: [...claimed, day].slice(-KEPT_DAYS) })
    return true
  })
