/** What a look back at one school week reads, and the line that is carried into the next. */

import { type LocalDay, shiftDay } from '@whatworked/shared/contexts/days'
import type { SaveFailure } from '@whatworked/shared/failure'
import { idFromContent, JOURNAL, type RecordId } from '@whatworked/shared/ids'
import type { JournalDb } from './db.ts'
import type { Entry, ReflectionEntry } from './entry.ts'
import { entryById } from './entry-queries.ts'
import { entriesBetween } from './journal-queries.ts'
import { type Saved, saveRecords } from './save-record.ts'

/** More entries than this nobody writes in a week. */
const WEEK_MAX = 200

/** One week: its entries from Monday on, the line written at its end, and the one that came from the week before. */
export interface WeekRead {
  readonly entries: readonly Entry[]
  readonly carried: ReflectionEntry | undefined
  readonly broughtIn: ReflectionEntry | undefined
}

/** Reads the week that begins on that Monday. */
export const readWeek = async (db: JournalDb, monday: LocalDay): Promise<WeekRead> => {
  const [all, carried, broughtIn] = await Promise.all([
    entriesBetween(db, { from: monday, to: shiftDay(monday, 6) }, WEEK_MAX),
    carriedFrom(db, monday),
    carriedFrom(db, shiftDay(monday, -7)),
  ])
  const lines = new Set<RecordId>([carryId(monday), carryId(shiftDay(monday, -7))])
  return { entries: all.filter(({ id }) => !lines.has(id)), carried, broughtIn }
}

/** Saves the line that a week hands to the next one: a reflection with nothing but its “next”, one a week. */
export const saveCarried = (
  db: JournalDb,
  monday: LocalDay,
  text: string,
  seen: ReflectionEntry | undefined,
  today: LocalDay,
  now: Date,
): Promise<Saved | SaveFailure> => {
  const sunday = shiftDay(monday, 6)
  const happenedOn = seen?.body.happenedOn ?? (today < sunday ? today : sunday)
  const change = { stream: JOURNAL, id: carryId(monday), type: 'reflection' }
  const body = { ...seen?.body, happenedOn, next: text }
  return saveRecords(db, [{ ...change, body, ...(seen && { before: seen.body }) }], now)
}

const carriedFrom = async (db: JournalDb, monday: LocalDay): Promise<ReflectionEntry | undefined> => {
  const entry = await entryById(db, carryId(monday))
  return entry?.kind === 'reflection' && entry.putAwayOn === undefined ? entry : undefined
}

/** The same on each of a teacher's computers, so that a week has one line. */
const carryId = (monday: LocalDay): RecordId => idFromContent(`week|${monday}`)
