/** What the screens of activities and meetings read: one activity with its meetings, sheets, plans and moves. */
import type { RecordId, StreamId } from '@whatworked/shared/ids'
import { type Activity, activity } from '@whatworked/shared/records/activity'
import { confirmation } from '@whatworked/shared/records/confirmation'
import { type Contribution, contribution } from '@whatworked/shared/records/contribution'
import { type Move, move } from '@whatworked/shared/records/move'
import { type Plan, plan } from '@whatworked/shared/records/plan'
import { type Reveal, reveal } from '@whatworked/shared/records/reveal'
import { type Session, session } from '@whatworked/shared/records/session'
import * as v from 'valibot'
import type { JournalDb, RecordKey } from '../db.ts'
import { groupKey, rangeOf } from '../facets.ts'
import type { LocalRecord } from '../local-record.ts'

/** A space's record as screens use it; `author` is a member id, empty for what the server wrote. */
export interface Kept<Body> {
  readonly id: RecordId
  readonly author: string
  /** Milliseconds UTC. */
  readonly createdAt: number
  readonly editedAt: number
  readonly body: Body
}

export type KeptActivity = Kept<Activity>
export type KeptSession = Kept<Session>
export type KeptContribution = Kept<Contribution>
export type KeptPlan = Kept<Plan>
export type KeptMove = Kept<Move>

/** More of one kind under one thing than this are not read. */
const MOST = 2_000

/** Rows that can be read, the oldest first; one of a newer shape is left out. */
const readAll = <Schema extends v.GenericSchema>(
  schema: Schema,
  rows: readonly LocalRecord[],
): Kept<v.InferOutput<Schema>>[] =>
  rows.flatMap(({ id, author = '', createdAt, editedAt, body }) => {
    const read = v.safeParse(schema, body)
    return read.success ? [{ id, author, createdAt, editedAt, body: read.output }] : []
  })

const rowsUnder = (
  db: JournalDb,
  stream: StreamId,
  type: string,
  facet: string,
  id = '',
): Promise<LocalRecord[]> =>
  db.records
    .where('facets')
    .between(...rangeOf(groupKey(stream, type, facet, id)), true, false)
    .limit(MOST)
    .toArray()

/** The activities of a space, the oldest first. */
export const activitiesIn = async (db: JournalDb, stream: StreamId): Promise<readonly KeptActivity[]> =>
  readAll(activity, await rowsUnder(db, stream, 'activity', 'all'))

/** One record of a type, or undefined when it is not here, removed or of a newer shape. */
const one = async <Schema extends v.GenericSchema>(
  db: JournalDb,
  stream: StreamId,
  schema: Schema,
  id: string,
): Promise<Kept<v.InferOutput<Schema>> | undefined> => {
  const row = await db.records.get([stream, id] as RecordKey)
  return row === undefined || row.removed ? undefined : readAll(schema, [row])[0]
}

/** One activity, or undefined when it is not here. */
export const activityOf = (db: JournalDb, stream: StreamId, id: string): Promise<KeptActivity | undefined> =>
  one(db, stream, activity, id)
/** One meeting, or undefined when it is not here. */
export const sessionOf = (db: JournalDb, stream: StreamId, id: string): Promise<KeptSession | undefined> =>
  one(db, stream, session, id)

/** All meetings of a space, by their start. */
export const sessionsIn = async (db: JournalDb, stream: StreamId): Promise<readonly KeptSession[]> =>
  byStart(readAll(session, await rowsUnder(db, stream, 'session', 'all')))

/** The meetings of an activity, by their start. */
export const sessionsOf = async (
  db: JournalDb,
  stream: StreamId,
  activityId: string,
): Promise<readonly KeptSession[]> =>
  byStart(readAll(session, await rowsUnder(db, stream, 'session', 'activity', activityId)))

const byStart = (sessions: KeptSession[]): KeptSession[] =>
  sessions.sort((a, b) => a.body.startsAt - b.body.startsAt || (a.id < b.id ? -1 : 1))

/** What was written for an activity, the oldest first: with `sessionId` only in that meeting. */
export const contributionsOf = async (
  db: JournalDb,
  stream: StreamId,
  { activityId, sessionId }: { activityId: string; sessionId?: string },
): Promise<readonly KeptContribution[]> =>
  readAll(
    contribution,
    sessionId === undefined
      ? await rowsUnder(db, stream, 'contribution', 'activity', activityId)
      : await rowsUnder(db, stream, 'contribution', 'session', sessionId),
  )

/** What was written for a meeting, or before it for the activity alone, the oldest first: where talks and stalls are offered. */
export const offeredFor = async (
  db: JournalDb,
  stream: StreamId,
  activityId: string,
  sessionId: string,
): Promise<readonly KeptContribution[]> => {
  const rows = await rowsUnder(db, stream, 'contribution', 'activity', activityId)
  const isOther = (body: unknown) => {
    const session = (body as { session?: unknown } | null)?.session
    return session !== undefined && session !== sessionId
  }
  return readAll(
    contribution,
    rows.filter(({ body }) => !isOther(body)),
  )
}

/** The action plans of an activity, the oldest first. */
export const plansOf = async (
  db: JournalDb,
  stream: StreamId,
  activityId: string,
): Promise<readonly KeptPlan[]> => readAll(plan, await rowsUnder(db, stream, 'plan', 'activity', activityId))

/** The moves of a meeting, in no order that matters. */
export const movesOf = async (
  db: JournalDb,
  stream: StreamId,
  sessionId: string,
): Promise<readonly KeptMove[]> => readAll(move, await rowsUnder(db, stream, 'move', 'session', sessionId))

/** The gates that are open under a meeting, or an activity. */
export const openGates = async (
  db: JournalDb,
  stream: StreamId,
  under: string,
): Promise<ReadonlySet<string>> =>
  new Set(
    readAll(reveal, await rowsUnder(db, stream, 'reveal', 'under', under)).map(
      ({ body }: Kept<Reveal>) => body.gate,
    ),
  )

/** Who confirmed a sheet that somebody else typed up. */
export const confirmationsOf = async (
  db: JournalDb,
  stream: StreamId,
  of: string,
): Promise<readonly string[]> =>
  readAll(confirmation, await rowsUnder(db, stream, 'confirmation', 'of', of)).map(({ author }) => author)
