/** Old is gold: one at a time, and never the same twice in a week. What was shown is this browser's own business. */
import { daysFromTo, type LocalDay } from '@whatworked/shared/contexts/days'
import { localDate } from '@whatworked/shared/records/fields'
import * as v from 'valibot'
import type { JournalDb } from '../db.ts'
import { oldEntries } from './old-candidates.ts'
import type { Moment, OldEntry } from './old-rank.ts'

/** Where it is shown: beside the timeline, beside what is being written, beside what was just saved, beside a group's feed. */
export type OldPlace = 'journal' | 'write' | 'saved' | 'space'

const KEY = 'old-shown'
/** Days after which an entry may come again. */
const WEEK = 7

const place = v.picklist(['journal', 'write', 'saved', 'space'])
const shownSchema = v.object({
  /** What was shown, when and where; `passed` once somebody asked for another. */
  shown: v.array(v.object({ id: v.string(), on: localDate, place, passed: v.optional(v.boolean(), false) })),
  /** The days on which a place was closed. */
  closed: v.optional(v.record(place, localDate), {}),
})
type Shown = v.InferOutput<typeof shownSchema>

/**
 * The entry to show at a place now, or none. All day long it is the same one while it fits, so that coming back to a page
 * doesn't use them up; what was shown in the last seven days doesn't come again. Choosing it notes that it was shown.
 */
export const oldEntryFor = async (
  db: JournalDb,
  where: OldPlace,
  moment: Moment,
  now: Date,
): Promise<OldEntry | undefined> => {
  const { today } = moment
  if (await isClosed(db, where, today)) return undefined
  const fitting = await oldEntries(db, moment, now)
  return notShown(db, where, today, fitting, ({ entry }) => entry.id)
}

/** Whether a place shows nothing more today. */
export const isClosed = async (db: JournalDb, where: OldPlace, today: LocalDay): Promise<boolean> =>
  (await readShown(db)).closed[where] === today

/** Of what fits, the first that wasn't shown this week, and notes that it is. The one of today stays while it fits. */
export const notShown = <One>(
  db: JournalDb,
  where: OldPlace,
  today: LocalDay,
  fitting: readonly One[],
  idOf: (one: One) => string,
): Promise<One | undefined> =>
  db.transaction('rw', db.meta, async () => {
    const kept = await readShown(db)
    const isCurrent = (id: string) =>
      kept.shown.some((one) => one.id === id && one.on === today && one.place === where && !one.passed)
    const wasSeen = (id: string) =>
      kept.shown.some((one) => one.id === id && Math.abs(daysFromTo(one.on, today)) < WEEK)
    const chosen = fitting.find((one) => isCurrent(idOf(one)) || !wasSeen(idOf(one)))
    if (chosen !== undefined && !isCurrent(idOf(chosen))) {
      const one = { id: idOf(chosen), on: today, place: where, passed: false }
      await writeShown(db, { ...kept, shown: [...kept.shown, one] }, today)
    }
    return chosen
  })

/** Lets an entry pass: it doesn't come again this week. */
export const passOldEntry = (db: JournalDb, id: string, today: LocalDay): Promise<void> =>
  db.transaction('rw', db.meta, async () => {
    const kept = await readShown(db)
    const shown = kept.shown.map((one) => (one.id === id ? { ...one, passed: true } : one))
    await writeShown(db, { ...kept, shown }, today)
  })

/** Shows nothing more at a place today, or shows it again. */
export const closeOldPlace = (
  db: JournalDb,
  where: OldPlace,
  today: LocalDay,
  isToClose: boolean,
): Promise<void> =>
  db.transaction('rw', db.meta, async () => {
    const kept = await readShown(db)
    const { [where]: _, ...closed } = kept.closed
    await writeShown(db, { ...kept, closed: isToClose ? { ...closed, [where]: today } : closed }, today)
  })

const readShown = async (db: JournalDb): Promise<Shown> => {
  const parsed = v.safeParse(shownSchema, (await db.meta.get(KEY))?.value)
  return parsed.success ? parsed.output : { shown: [], closed: {} }
}

/** What is older than a week has nothing to say any more. */
const writeShown = async (db: JournalDb, { shown, closed }: Shown, today: LocalDay): Promise<void> => {
  const value = { shown: shown.filter(({ on }) => Math.abs(daysFromTo(on, today)) < WEEK), closed }
  await db.meta.put({ key: KEY, value })
}
