/** Who tries what a post says, and where that led: tries that were told of, and posts that say they came from it. */
import { termOf } from '@whatworked/shared/contexts/calendar'
import type { LocalDay } from '@whatworked/shared/contexts/days'
import type { RecordId, StreamId } from '@whatworked/shared/ids'
import { type Post, post } from '@whatworked/shared/records/post'
import { type Attempt, attempt } from '@whatworked/shared/records/try'
import * as v from 'valibot'
import type { JournalDb } from '../db.ts'
import { dayOfInstant } from '../entry.ts'
import { groupKey, rangeOf } from '../facets.ts'
import type { LocalRecord } from '../local-record.ts'
import { readSetting } from '../settings.ts'
import { workKey } from './work-key.ts'

/** A colleague's try as they told of it. */
export interface SpaceTry {
  readonly id: RecordId
  readonly author: string
  /** Milliseconds UTC. */
  readonly createdAt: number
  readonly editedAt: number
  readonly body: Attempt
}

/** A post that came from another one. */
export interface CameFrom {
  readonly id: RecordId
  readonly author: string
  readonly createdAt: number
  readonly body: Post
}

/** More tries of one post, or posts that came from it, are not counted one by one. */
const MOST = 200
/** Posts of one work that are looked at. */
const WORKS_MAX = 20
/** How far down ideas are followed from room to room. */
const DEPTH = 4

/** The tries of a post, the earliest first. */
export const triesOf = async (
  db: JournalDb,
  stream: StreamId,
  postId: string,
): Promise<readonly SpaceTry[]> => (await rowsIn(db, groupKey(stream, 'try', 'post', postId))).flatMap(toTry)

/** All tries of a space that are under way, the latest first. */
export const triesUnderWay = async (db: JournalDb, stream: StreamId): Promise<readonly SpaceTry[]> =>
  (await rowsIn(db, groupKey(stream, 'try', 'all')))
    .flatMap(toTry)
    .filter(({ body }) => body.state !== 'decided')
    .reverse()

/** Posts that say they came from this one, the earliest first. */
export const postsFrom = async (
  db: JournalDb,
  stream: StreamId,
  postId: string,
): Promise<readonly CameFrom[]> =>
  (await rowsIn(db, groupKey(stream, 'post', 'lineage', postId))).flatMap(toCameFrom)

/** How many rooms an idea reached since a day: people whose try, or post that came of it, says what came of it. */
export const roomsOf = async (
  db: JournalDb,
  stream: StreamId,
  postId: string,
  since: LocalDay,
): Promise<number> => (await peopleOf(db, stream, [postId], since)).size

/** The same for the work that a post quotes, over all posts here that quote it. */
export const roomsOfWork = async (
  db: JournalDb,
  stream: StreamId,
  body: Post,
  since: LocalDay,
): Promise<number> => {
  const work = workKey(body)
  if (work === '') return 0
  const posts = (await rowsIn(db, groupKey(stream, 'post', 'work', work), WORKS_MAX)).flatMap(toCameFrom)
  const people = await peopleOf(
    db,
    stream,
    posts.map(({ id }) => id),
    since,
  )
  // A post that leans on the work and says how it went is a room of its own.
  for (const one of posts)
    if (saysHowItWent(one.body) && isSince(one.createdAt, since)) people.add(keyOf(one))
  return people.size
}

/** The first day of the term that goes on; in the holidays everything counts. */
export const termStart = async (db: JournalDb, today: LocalDay): Promise<LocalDay> =>
  termOf(await readSetting(db, 'calendar'), today)?.from ?? ''

const peopleOf = async (
  db: JournalDb,
  stream: StreamId,
  from: readonly string[],
  since: LocalDay,
): Promise<Set<string>> => {
  const people = new Set<string>()
  const seen = new Set(from)
  let level = from
  for (let depth = 0; depth < DEPTH && level.length > 0; depth++) {
    const below = await Promise.all(
      level.map(async (id) => ({
        tries: await triesOf(db, stream, id),
        posts: await postsFrom(db, stream, id),
      })),
    )
    level = []
    const next: string[] = []
    for (const { tries, posts } of below) {
      for (const one of tries)
        if (one.body.state === 'decided' && isSince(one.editedAt, since)) people.add(keyOf(one))
      for (const one of posts) {
        if (seen.has(one.id)) continue
        seen.add(one.id)
        next.push(one.id)
        if (saysHowItWent(one.body) && isSince(one.createdAt, since)) people.add(keyOf(one))
      }
    }
    level = next
  }
  return people
}

const saysHowItWent = ({ outcome, verdict }: Post): boolean => outcome !== undefined || verdict !== undefined

/** A post without a name is a room by itself. */
const keyOf = ({ id, author }: { readonly id: string; readonly author: string }): string => author || id

const isSince = (at: number, day: LocalDay): boolean => dayOfInstant(at) >= day

const rowsIn = (db: JournalDb, group: string, most = MOST): Promise<LocalRecord[]> =>
  db.records
    .where('facets')
    .between(...rangeOf(group), true, false)
    .limit(most)
    .toArray()

const toTry = ({ id, author = '', createdAt, editedAt, body }: LocalRecord): SpaceTry[] => {
  const parsed = v.safeParse(attempt, body)
  return parsed.success ? [{ id, author, createdAt, editedAt, body: parsed.output }] : []
}

const toCameFrom = ({ id, author = '', createdAt, body }: LocalRecord): CameFrom[] => {
  const parsed = v.safeParse(post, body)
  return parsed.success ? [{ id, author, createdAt, body: parsed.output }] : []
}
