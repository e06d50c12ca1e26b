/** Thanks a teacher writes to anybody: a technician, a head, a colleague anywhere. They stay in the journal until they are given. */
import type { SaveFailure } from '@whatworked/shared/failure'
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import { type JournalThanks, journalThanks } from '@whatworked/shared/records/thanks'
import * as v from 'valibot'
import type { JournalDb } from './db.ts'
import { groupKey, rangeOf } from './facets.ts'
import { fillBody } from './fill-body.ts'
import type { LocalRecord } from './local-record.ts'
import { newIdFor, saveRecord } from './save-record.ts'
import { writeFailure } from './write-failure.ts'

/** Thanks as screens know them. */
export interface Thanks {
  readonly id: RecordId
  /** Milliseconds UTC. */
  readonly createdAt: number
  readonly putAwayOn?: string
  readonly body: JournalThanks
}

/** What the form of a thank-you holds. */
export interface ThanksValues {
  readonly to: string
  readonly text: string
  /** The entry it is about. */
  readonly about?: string | undefined
}

/** How many are read at a time. */
export const THANKS_PAGE = 50

/** The latest thanks, at most `limit` of them. */
export const latestThanks = (db: JournalDb, limit: number): Promise<readonly Thanks[]> =>
  thanksIn(db, groupKey(JOURNAL, 'thanks', 'all'), limit)

/** The thanks that came of an entry. */
export const thanksAbout = (db: JournalDb, entry: string): Promise<readonly Thanks[]> =>
  thanksIn(db, groupKey(JOURNAL, 'thanks', 'about', entry), THANKS_PAGE)

/** Who was thanked for which entry, by the entry's id: of the latest entries, at most 200 thanks. */
export const thankedFor = async (db: JournalDb): Promise<ReadonlyMap<string, readonly string[]>> => {
  const every = groupKey(JOURNAL, 'thanks', 'about')
  const rows = await db.records
    .where('facets')
    .between(every, `${every}\uffff`)
    .reverse()
    .limit(200)
    .toArray()
  const byEntry = new Map<string, readonly string[]>()
  for (const { body } of rows.flatMap((row) => thanksOf(row) ?? [])) {
    if (body.about !== undefined) byEntry.set(body.about, [...(byEntry.get(body.about) ?? []), body.to])
  }
  return byEntry
}

/** One thank-you; undefined when there is none, or it was removed for good. */
export const thanksById = async (db: JournalDb, id: string): Promise<Thanks | undefined> => {
  const row = await db.records.get([JOURNAL, id])
  return row?.type === 'thanks' && !row.removed ? thanksOf(row) : undefined
}

/** Saves a new thank-you or a changed one. `before` is what the form began with. */
export const saveThanks = async (
  db: JournalDb,
  { to, text, about }: ThanksValues,
  before: Pick<Thanks, 'id' | 'body'> | undefined,
  now: Date,
): Promise<{ kind: 'saved'; id: RecordId } | SaveFailure> => {
  const id = before?.id ?? newIdFor(JOURNAL, now)
  const body = fillBody(before?.body, { to: to.trim(), text: text.trim(), about })
  const change = { stream: JOURNAL, id, type: 'thanks', body, ...(before && { before: before.body }) }
  const result = await saveRecord(db, change, now)
  return result.kind === 'saved' ? { kind: 'saved', id } : result
}

/** Notes the day it was given (`YYYY-MM-DD`), or that it was not, on the thank-you as it is kept now. */
export const markGiven = async (
  db: JournalDb,
  id: RecordId,
  day: string | undefined,
  now: Date,
): Promise<{ kind: 'saved' } | { kind: 'missing' } | SaveFailure> => {
  try {
    const thanks = await thanksById(db, id)
    if (thanks === undefined || thanks.putAwayOn !== undefined) return { kind: 'missing' }
    const body = fillBody(thanks.body, { givenOn: day })
    return await saveRecord(db, { stream: JOURNAL, id, type: 'thanks', body, before: thanks.body }, now)
  } catch (error) {
    return writeFailure(error)
  }
}

const thanksIn = async (db: JournalDb, group: string, limit: number): Promise<readonly Thanks[]> => {
  const rows = await db.records
    .where('facets')
    .between(...rangeOf(group), true, false)
    .reverse()
    .limit(limit)
    .toArray()
  return rows.flatMap((row) => thanksOf(row) ?? [])
}

/** A record as thanks; undefined for one that a newer version wrote in a shape that this one doesn't know. */
export const thanksOf = ({ id, createdAt, putAwayOn, body }: LocalRecord): Thanks | undefined => {
  const parsed = v.safeParse(journalThanks, body)
  if (!parsed.success) return undefined
  return { id, createdAt, body: parsed.output, ...(putAwayOn !== undefined && { putAwayOn }) }
}
