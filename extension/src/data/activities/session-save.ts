/** Planning, moving, shortening, losing and holding meetings: each saved whole, what was before kept beside it. */
import type { SaveFailure } from '@whatworked/shared/failure'
import type { RecordId, StreamId } from '@whatworked/shared/ids'
import type { Activity } from '@whatworked/shared/records/activity'
import type { Session } from '@whatworked/shared/records/session'
import type { JournalDb } from '../db.ts'
import { type Change, type Saved, saveRecords } from '../save-record.ts'
import { activityOf, type KeptSession, sessionOf, sessionsOf } from './activity-queries.ts'

/** What all meetings that are planned at once have in common. */
export type MeetingDetails = Pick<Session, 'minutes'> &
  Partial<Pick<Session, 'zone' | 'place' | 'givenBy' | 'inPlaceOf' | 'meeting' | 'runBy' | 'roles'>>

/** The activity that meetings belong to. */
export interface Plan {
  readonly stream: StreamId
  readonly activity: RecordId
}

/** What a meeting is asked to become; `null` takes a word away. */
export type MeetingChange = Partial<
  Pick<Session, 'startsAt' | 'minutes' | 'intentions' | 'readings' | 'roles' | 'stageMinutes' | 'protocols'>
> & { readonly [Field in 'place' | 'givenBy' | 'inPlaceOf' | 'runBy' | 'meeting']?: string | null }

const MOST_MOVES_KEPT = 20

/** Plans meetings at those instants (ms UTC), after or between those that are there; all are numbered in their order. */
export const planMeetings = async (
  db: JournalDb,
  { stream, activity }: Plan,
  starts: readonly number[],
  details: MeetingDetails,
  now: Date,
): Promise<Saved | SaveFailure> => {
  const known = await sessionsOf(db, stream, activity)
  const fresh = starts.map((startsAt) => ({ body: { ...details, activity, startsAt, number: 1 } }))
  const numbers = numbered([...known, ...fresh])
  return saveRecords(
    db,
    [
      ...fresh.map((one) => ({
        stream,
        type: 'session',
        body: { ...one.body, number: numbers.get(one) ?? 1 },
      })),
      ...renumbered(stream, known, numbers),
    ],
    now,
  )
}

/** Begins an activity with its first meetings: all of it is kept, or nothing. One that is there already is left as it is. */
export const beginActivity = async (
  db: JournalDb,
  { stream, activity }: Plan,
  body: Activity,
  starts: readonly number[],
  details: MeetingDetails,
  now: Date,
): Promise<Saved | SaveFailure> => {
  if ((await activityOf(db, stream, activity)) !== undefined) return { kind: 'saved', records: [] }
  const meetings = starts.map((startsAt, at) => ({
    stream,
    type: 'session',
    body: { ...details, activity, startsAt, number: at + 1 },
  }))
  return saveRecords(db, [{ stream, id: activity, type: 'activity', body }, ...meetings], now)
}

/** Moves a meeting to another instant; where it was stays in `movedFrom`. The numbers follow the order of dates. */
export const moveMeeting = async (
  db: JournalDb,
  stream: StreamId,
  id: RecordId,
  startsAt: number,
  now: Date,
): Promise<Saved | SaveFailure> => {
  const known = await sessionOf(db, stream, id)
  if (known === undefined) return gone
  if (known.body.startsAt === startsAt) return { kind: 'saved', records: [] }
  const movedFrom = [...known.body.movedFrom, known.body.startsAt].slice(-MOST_MOVES_KEPT)
  const moved = { ...known, body: { ...known.body, startsAt, movedFrom } }
  const all = await sessionsOf(db, stream, known.body.activity as RecordId)
  const others = all.filter((one) => one.id !== id)
  const numbers = numbered([...others, moved])
  const body = { ...moved.body, number: numbers.get(moved) ?? moved.body.number }
  return saveRecords(db, [changeOf(stream, known, body), ...renumbered(stream, others, numbers)], now)
}

/** Changes a meeting's place, length, giver or preparations. */
export const changeMeeting = (
  db: JournalDb,
  stream: StreamId,
  id: RecordId,
  change: MeetingChange,
  now: Date,
): Promise<Saved | SaveFailure> =>
  rewrite(db, stream, id, now, (body) => withoutNulls({ ...body, ...change }))

/** The meeting took place; with `took` only in part, and what took the rest. */
export const holdMeeting = (
  db: JournalDb,
  stream: StreamId,
  id: RecordId,
  took: { readonly what: string; readonly minutesLeft: number } | undefined,
  now: Date,
): Promise<Saved | SaveFailure> =>
  rewrite(db, stream, id, now, ({ took: _, ...body }) => ({
    ...body,
    state: 'held',
    ...(took !== undefined && { took }),
  }))

/** The time went to something else, said without blame. */
export const loseMeeting = (
  db: JournalDb,
  stream: StreamId,
  id: RecordId,
  what: string,
  now: Date,
): Promise<Saved | SaveFailure> =>
  rewrite(db, stream, id, now, (body) => ({ ...body, state: 'lost', took: { what, minutesLeft: 0 } }))

/** Whether the time that was taken was given back. */
export const markGivenBack = (
  db: JournalDb,
  stream: StreamId,
  id: RecordId,
  givenBack: boolean,
  now: Date,
): Promise<Saved | SaveFailure> =>
  rewrite(db, stream, id, now, (body) =>
    body.took === undefined ? body : { ...body, took: { ...body.took, givenBack } },
  )

/** The meeting is to come again: nothing is said of what took it, and its agenda follows from its place anew. */
export const planAgain = (
  db: JournalDb,
  stream: StreamId,
  id: RecordId,
  now: Date,
): Promise<Saved | SaveFailure> =>
  rewrite(db, stream, id, now, ({ took: _, meeting: __, ...body }) => ({ ...body, state: 'planned' }))

/** Takes a meeting out of the plan, as though it had never been; its number goes to the next. */
export const removeMeeting = async (
  db: JournalDb,
  stream: StreamId,
  id: RecordId,
  now: Date,
): Promise<Saved | SaveFailure> => {
  const known = await sessionOf(db, stream, id)
  if (known === undefined) return gone
  const all = await sessionsOf(db, stream, known.body.activity as RecordId)
  const others = all.filter((one) => one.id !== id)
  return saveRecords(
    db,
    [
      { stream, id, type: 'session', body: null, removed: true },
      ...renumbered(stream, others, numbered(others)),
    ],
    now,
  )
}

const gone: SaveFailure = { kind: 'invalid', reason: 'removed' }

const changeOf = (stream: StreamId, known: KeptSession, body: unknown): Change => ({
  stream,
  id: known.id,
  type: 'session',
  body,
  before: known.body,
})

const rewrite = async (
  db: JournalDb,
  stream: StreamId,
  id: RecordId,
  now: Date,
  become: (body: Session) => object,
): Promise<Saved | SaveFailure> => {
  const known = await sessionOf(db, stream, id)
  return known === undefined ? gone : saveRecords(db, [changeOf(stream, known, become(known.body))], now)
}

const withoutNulls = (body: object): object =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null))

type Dated = { readonly body: Pick<Session, 'startsAt' | 'number'> }

/** The number of each by its date. */
const numbered = <One extends Dated>(all: readonly One[]): ReadonlyMap<Dated, number> =>
  new Map(
    all
      .toSorted((a, b) => a.body.startsAt - b.body.startsAt || a.body.number - b.body.number)
      .map((one, at) => [one, at + 1]),
  )

/** The others whose number is another one now. */
const renumbered = (
  stream: StreamId,
  known: readonly KeptSession[],
  numbers: ReadonlyMap<Dated, number>,
): Change[] =>
  known.flatMap((one) => {
    const number = numbers.get(one) ?? one.body.number
    return number === one.body.number ? [] : [changeOf(stream, one, { ...one.body, number })]
  })
