/** What the screens of talks, stalls, results and programmes read: an activity with its space, its sheets and the posts they name. */
import type { StreamId } from '@whatworked/shared/ids'
import type { Post } from '@whatworked/shared/records/post'
import type { JournalDb } from '../db.ts'
import { type SharedPost, type SpaceView, sharedPost, spaceView } from '../space-queries.ts'
import {
  activityOf,
  contributionsOf,
  type KeptActivity,
  type KeptContribution,
  type KeptMove,
  type KeptSession,
  movesOf,
  sessionsOf,
} from './activity-queries.ts'

export interface Gathering {
  readonly view: SpaceView
  readonly activity: KeptActivity
  readonly sessions: readonly KeptSession[]
  readonly contributions: readonly KeptContribution[]
  /** The moves of the meeting that is on, or comes next, or was last. */
  readonly session: KeptSession | undefined
  readonly moves: readonly KeptMove[]
  /** Posts that sheets name, by id; one that was taken back is not among them. */
  readonly posts: ReadonlyMap<string, SharedPost>
}

/** How long after its planned end a meeting is still the one that is meant, ms. */
const GRACE_MS = 2 * 60 * 60 * 1_000

/** An activity with all that its gathering shows; undefined when it is not here. */
export const gatheringOf = async (
  db: JournalDb,
  stream: string,
  id: string,
  nowMs: number,
): Promise<Gathering | undefined> => {
  const view = await spaceView(db, stream)
  const activity = view && (await activityOf(db, view.stream, id))
  if (view === undefined || activity === undefined) return undefined
  const [sessions, contributions] = await Promise.all([
    sessionsOf(db, view.stream, id),
    contributionsOf(db, view.stream, { activityId: id }),
  ])
  const session = sessionMeant(sessions, nowMs)
  const [moves, posts] = await Promise.all([
    session === undefined ? [] : movesOf(db, view.stream, session.id),
    postsNamed(db, view.stream, contributions),
  ])
  return { view, activity, sessions, contributions, session, moves, posts }
}

/** The meeting that is on or comes next, else the last one. */
export const sessionMeant = (sessions: readonly KeptSession[], nowMs: number): KeptSession | undefined =>
  sessions.find(
    ({ body }) => body.state !== 'lost' && body.startsAt + body.minutes * 60_000 + GRACE_MS > nowMs,
  ) ?? sessions.findLast(({ body }) => body.state !== 'lost')

const postsNamed = async (
  db: JournalDb,
  stream: StreamId,
  contributions: readonly KeptContribution[],
): Promise<ReadonlyMap<string, SharedPost>> => {
  const ids = new Set(
    contributions
      .flatMap(({ body }) => [...Object.values(body.values), body.about])
      .filter((value): value is string => typeof value === 'string' && UUID_LENGTH === value.length),
  )
  const posts = await Promise.all([...ids].map((id) => sharedPost(db, stream, id)))
  return new Map(posts.flatMap((post) => (post === undefined ? [] : [[post.id, post] as const])))
}

const UUID_LENGTH = 36

/** The name of a member, also of one who left. */
export const memberName = ({ members }: Pick<SpaceView, 'members'>, id: string): string =>
  members.find((member) => member.id === id)?.body.name ?? 'Somebody who left'

/** The first words of a post, as a list names it. */
export const postTitle = ({ techniques, tried, worked, didnt, ifThen, matters, quote }: Post): string =>
  [techniques[0]?.name, ifThen?.ifI, tried, worked, didnt, matters, quote?.exact]
    .find((words) => words !== undefined && words.trim() !== '')
    ?.trim()
    .split('\n')[0]
    ?.slice(0, 120) ?? 'A post'
