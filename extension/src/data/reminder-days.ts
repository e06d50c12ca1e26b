/** What this computer has reminded of already: the days of the list after school, and meetings. */
import * as v from 'valibot'
import type { JournalDb } from './db.ts'

const DAYS = 'reminder-days'
/** Enough for a clock that jumped to and fro. */
const KEPT_DAYS = 10
const MEETINGS = 'reminder-meetings'
/** A meeting has two moments; more meetings than this are not near at once. */
const KEPT_MOMENTS = 200

const texts = v.array(v.string())

/**
 * Claims a day's one list: true for the first that asks, false ever after, whoever asks, page or worker, and whatever the
 * clock did meanwhile. Claimed before it is shown: rather no list on a day than two.
 */
export const claimReminderDay = (db: JournalDb, day: string): Promise<boolean> =>
  claim(db, DAYS, day, [], KEPT_DAYS)

/** Claims a moment of a meeting in the same way, and `others` of the same meeting with it. */
export const claimMeetingTold = (
  db: JournalDb,
  moment: string,
  others: readonly string[] = [],
): Promise<boolean> => claim(db, MEETINGS, moment, others, KEPT_MOMENTS)

/** The moments that were claimed. */
export const readMeetingsTold = async (db: JournalDb): Promise<ReadonlySet<string>> =>
  new Set(await read(db, MEETINGS))

const read = async (db: JournalDb, key: string): Promise<readonly string[]> => {
  const parsed = v.safeParse(texts, (await db.meta.get(key))?.value)
  return parsed.success ? parsed.output : []
}

const claim = (
  db: JournalDb,
  key: string,
  wanted: string,
  others: readonly string[],
  most: number,
): Promise<boolean> =>
  db.transaction('rw', db.meta, async () => {
    const claimed = await read(db, key)
    if (claimed.includes(wanted)) return false
    await db.meta.put({ key, value: [...new Set([...claimed, wanted, ...others])].slice(-most) })
    return true
  })
