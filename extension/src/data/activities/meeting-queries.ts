/** Everything that the screens of one meeting read, in one live query. */
import { firstMeeting } from '@whatworked/shared/forms/course'
import type { StreamId } from '@whatworked/shared/ids'
import type { JournalDb } from '../db.ts'
import { groupKey, rangeOf } from '../facets.ts'
import { type SpaceView, spaceView } from '../space-queries.ts'
import {
  activityOf,
  contributionsOf,
  type KeptActivity,
  type KeptContribution,
  type KeptMove,
  type KeptPlan,
  type KeptSession,
  movesOf,
  offeredFor,
  openGates,
  plansOf,
  sessionOf,
  sessionsOf,
} from './activity-queries.ts'
import { confirmationsIn } from './typed-up.ts'

/** A meeting with all that was said and done for it. */
export interface MeetingRecords {
  readonly space: SpaceView
  readonly session: KeptSession
  readonly activity: KeptActivity
  /** All meetings of the activity, by their start. */
  readonly sessions: readonly KeptSession[]
  readonly moves: readonly KeptMove[]
  /** Every plan of the activity, the oldest first. */
  readonly plans: readonly KeptPlan[]
  /** What was written for this meeting; for the first one also what was written when there was no date yet. */
  readonly contributions: readonly KeptContribution[]
  /** What was offered for it, such as talks and stalls. */
  readonly offered: readonly KeptContribution[]
  /** Who said “that is what I said”, by the sheet's or plan's id. */
  readonly confirmedBy: ReadonlyMap<string, readonly string[]>
  readonly gates: ReadonlySet<string>
  /** When members left the space or were removed from it, by id, ms UTC. */
  readonly leftAt: ReadonlyMap<string, number>
  /** The meeting held before this one, with its moves: who spoke first then speaks last now. */
  readonly before: { readonly session: KeptSession; readonly moves: readonly KeptMove[] } | undefined
}

/** A meeting of a space, or undefined when it, its activity or the space is not here. */
export const meetingRecords = async (
  db: JournalDb,
  stream: string,
  sessionId: string,
): Promise<MeetingRecords | undefined> => {
  const space = await spaceView(db, stream)
  if (space === undefined) return undefined
  const here = space.stream
  const session = await sessionOf(db, here, sessionId)
  const activity = session && (await activityOf(db, here, session.body.activity))
  if (session === undefined || activity === undefined) return undefined
  const sessions = await sessionsOf(db, here, activity.id)
  const isFirst = firstMeeting(sessions)?.id === sessionId
  const [moves, plans, written, offered, gates, leftAt] = await Promise.all([
    movesOf(db, here, sessionId),
    plansOf(db, here, activity.id),
    contributionsOf(db, here, { activityId: activity.id, ...(!isFirst && { sessionId }) }),
    offeredFor(db, here, activity.id, sessionId),
    openGates(db, here, sessionId),
    leavings(db, here),
  ])
  const contributions = written.filter(({ body }) => (body.session ?? sessionId) === sessionId)
  const last = sessions
    .filter(({ body }) => body.state === 'held' && body.number < session.body.number)
    .at(-1)
  const before = last && { session: last, moves: await movesOf(db, here, last.id) }
  const confirmedBy = await confirmationsIn(db, here, [...plans, ...contributions])
  return {
    ...{ space, session, activity, sessions, moves, plans, contributions, offered },
    ...{ confirmedBy, gates, leftAt, before },
  }
}

/** A membership's record changes for the last time when it ends. */
const leavings = async (db: JournalDb, stream: StreamId): Promise<ReadonlyMap<string, number>> => {
  const rows = await db.records
    .where('facets')
    .between(...rangeOf(groupKey(stream, 'member', 'all')), true, false)
    .toArray()
  return new Map(
    rows.flatMap(({ id, body, editedAt }) =>
      (body as { left?: unknown } | null)?.left === true ? [[id, editedAt] as const] : [],
    ),
  )
}
