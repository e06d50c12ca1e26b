/** The meetings that come next, in every space, and the entries of one's own that are to come along. */

import type { SaveFailure } from '@whatworked/shared/failure'
import type { RecordId } from '@whatworked/shared/ids'
import type { JournalDb } from '../db.ts'
import type { ReadableEntry } from '../entry.ts'
import { entriesById } from '../entry-queries.ts'
import type { Saved } from '../save-record.ts'
import { readSetting, saveSetting } from '../settings.ts'
import { type SpaceView, spaceViews } from '../space-queries.ts'
import { type KeptSession, sessionsIn } from './activity-queries.ts'

/** A meeting that is to come, with its space. */
export interface NextMeeting {
  readonly view: SpaceView
  readonly session: KeptSession
}

/** The next meeting of each space, the earliest first. One under way is still to come. */
export const nextMeetings = async (db: JournalDb, nowMs: number): Promise<readonly NextMeeting[]> => {
  const views = await spaceViews(db)
  const found = await Promise.all(
    views.map(async (view) => {
      const session = nextOf(await sessionsIn(db, view.stream), nowMs)
      return session === undefined ? [] : [{ view, session }]
    }),
  )
  return found.flat().sort((a, b) => a.session.body.startsAt - b.session.body.startsAt)
}

/** All meetings that are to come, in every space. */
export const meetingsToCome = async (db: JournalDb, nowMs: number): Promise<readonly NextMeeting[]> => {
  const views = await spaceViews(db)
  const found = await Promise.all(
    views.map(async (view) =>
      (await sessionsIn(db, view.stream)).flatMap((session) =>
        isOver(session, nowMs) ? [] : [{ view, session }],
      ),
    ),
  )
  return found.flat()
}

/** The first that is planned and not over; `sessions` are by their start. */
export const nextOf = (sessions: readonly KeptSession[], nowMs: number): KeptSession | undefined =>
  sessions.find(({ body }) => body.state === 'planned' && endOf(body) > nowMs)

/** The entries that are to come to a meeting; none once it is over. Nothing of them leaves this computer. */
export const broughtTo = async (
  db: JournalDb,
  session: Pick<KeptSession, 'id' | 'body'>,
  nowMs: number,
): Promise<readonly ReadableEntry[]> => {
  if (isOver(session, nowMs)) return []
  const { marks } = await readSetting(db, 'bring')
  const ids = marks.filter((mark) => mark.session === session.id).map(({ id }) => id)
  const entries = await entriesById(db, ids)
  return entries.filter(
    (entry) => entry.kind !== 'unreadable' && entry.putAwayOn === undefined,
  ) as ReadableEntry[]
}

/** The meeting that an entry is to come to, by its id. */
export const meetingOfEntry = async (db: JournalDb, entry: string): Promise<string | undefined> =>
  (await readSetting(db, 'bring')).marks.find(({ id }) => id === entry)?.session

/** Marks an entry for a meeting, or with `undefined` takes the mark away. Marks of meetings that are over go as well. */
export const bringTo = async (
  db: JournalDb,
  entry: RecordId,
  meeting: NextMeeting | undefined,
  now: Date,
): Promise<Saved | SaveFailure> => {
  const before = await readSetting(db, 'bring')
  const coming = new Set((await meetingsToCome(db, now.getTime())).map(({ session }) => session.id as string))
  const others = before.marks.filter(({ id, session }) => id !== entry && coming.has(session))
  const mark = meeting && { id: entry, space: meeting.view.stream, session: meeting.session.id }
  const marks = mark === undefined ? others : [...others, mark]
  return saveSetting(db, { ...before, marks }, before, now)
}

const isOver = ({ body }: Pick<KeptSession, 'body'>, nowMs: number): boolean =>
  body.state !== 'planned' || endOf(body) <= nowMs

const endOf = ({ startsAt, minutes }: KeptSession['body']): number => startsAt + minutes * 60_000
