/** Everything that the page of one activity reads, in one live query. */
import type { StreamId } from '@whatworked/shared/ids'
import type { JournalDb } from '../db.ts'
import { type SpaceView, spaceView } from '../space-queries.ts'
import {
  activityOf,
  contributionsOf,
  type KeptActivity,
  type KeptContribution,
  type KeptPlan,
  type KeptSession,
  openGates,
  plansOf,
  sessionsOf,
} from './activity-queries.ts'
import { confirmationsIn } from './typed-up.ts'

/** An activity with what was written for it, as far as this device may read it. */
export interface ActivityRecords {
  readonly space: SpaceView
  readonly activity: KeptActivity
  /** By their start. */
  readonly sessions: readonly KeptSession[]
  /** The oldest first. */
  readonly contributions: readonly KeptContribution[]
  readonly plans: readonly KeptPlan[]
  /** Who said “that is what I said” of a sheet that a scribe typed up, by the sheet's id. */
  readonly confirmedBy: ReadonlyMap<string, readonly string[]>
  /** The gates that are open, of the activity and of its meetings. */
  readonly gates: ReadonlySet<string>
  /** Written here and not yet confirmed by the server. */
  readonly unsent: ReadonlySet<string>
}

/** An activity of a space, or undefined when it or the space is not here. */
export const activityRecords = async (
  db: JournalDb,
  stream: string,
  id: string,
): Promise<ActivityRecords | undefined> => {
  const space = await spaceView(db, stream)
  const activity = space && (await activityOf(db, space.stream, id))
  if (space === undefined || activity === undefined) return undefined
  const here = space.stream
  const [sessions, contributions, plans] = await Promise.all([
    sessionsOf(db, here, id),
    contributionsOf(db, here, { activityId: id }),
    plansOf(db, here, id),
  ])
  const [gates, unsent, confirmedBy] = await Promise.all([
    Promise.all([id, ...sessions.map((one) => one.id)].map((under) => openGates(db, here, under))),
    unsentIds(db, here),
    confirmationsIn(db, here, contributions),
  ])
  return {
    space,
    activity,
    sessions,
    contributions,
    plans,
    confirmedBy,
    gates: new Set(gates.flatMap((some) => [...some])),
    unsent,
  }
}

const unsentIds = async (db: JournalDb, stream: StreamId): Promise<ReadonlySet<string>> => {
  const [dirty, frozen] = await Promise.all([
    db.dirty.where('stream').equals(stream).toArray(),
    db.inflight.get(stream),
  ])
  return new Set([...dirty, ...(frozen?.mutations ?? [])].map(({ id }) => id))
}
