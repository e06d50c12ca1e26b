/** The feed of a space in bounded pages: posts with everything that stands under them. */
import type { RecordId, StreamId } from '@whatworked/shared/ids'
import { type Comment, comment } from '@whatworked/shared/records/comment'
import { offer } from '@whatworked/shared/records/offer'
import { type Post, post } from '@whatworked/shared/records/post'
import { spaceThanks } from '@whatworked/shared/records/thanks'
import * as v from 'valibot'
import type { JournalDb, RecordKey } from '../db.ts'
import { dayOfInstant } from '../entry.ts'
import { groupKey, rangeOf } from '../facets.ts'
import type { LocalRecord } from '../local-record.ts'
import { unsentIn } from '../space-queries.ts'
import { type FeedFilter, fitsFilter, groupOfFilter, isFiltered } from './feed-filter.ts'
import { roomsOf, roomsOfWork, type SpaceTry, termStart, triesOf } from './tries.ts'

interface Said {
  readonly id: RecordId
  /** A member id; empty where the server wrote it or no name is told. */
  readonly author: string
  /** Milliseconds UTC. */
  readonly createdAt: number
  readonly editedAt: number
  /** Written here and not yet confirmed by the server. */
  readonly isUnsent: boolean
}

/** A colleague's words under a post, or an outside view. */
export type SpaceComment = Said & { readonly body: Comment }

/** One person's thanks, with their words if there are any. */
export interface SpaceThanked {
  readonly author: string
  readonly createdAt: number
  readonly text: string | undefined
}

/** A post with everything that stands under it. */
export type SpacePost = Said & {
  readonly body: Post
  readonly comments: readonly SpaceComment[]
  /** Who thanked, each once. */
  readonly thankedBy: readonly string[]
  readonly thanks: readonly SpaceThanked[]
  /** My own thanks, to take back. */
  readonly myThanks: readonly RecordId[]
  /** Who said that they try it. */
  readonly tries: readonly SpaceTry[]
  /** Who offered to visit, each once, and my own offers. */
  readonly offeredBy: readonly string[]
  readonly myOffers: readonly RecordId[]
  /** In how many rooms it was tried this term, and in how many the work that it quotes. */
  readonly rooms: number
  readonly roomsOfWork: number
}

export const FEED_PAGE = 20
/** More comments or thanks on one post than this are counted, not shown. */
const UNDER_A_POST = 200
/** Rows that are read at once while posts that fit a filter are looked for. */
const CHUNK = 200

export interface FeedPage {
  readonly posts: readonly SpacePost[]
  /** Where the following page begins, if there is one. */
  readonly next: string | undefined
}

/**
 * One page of a feed, the newest first, from the key `before` downwards. A page of posts that only a newer version can show
 * is empty and still leads on.
 */
export const spaceFeed = async (
  db: JournalDb,
  stream: StreamId,
  me: string,
  before?: string,
  filter: FeedFilter = {},
): Promise<FeedPage> => {
  const group = groupOfFilter(stream, filter)
  const { rows, next } = await rowsThatFit(db, group, before, filter)
  return { posts: await postsOf(db, stream, me, rows), next }
}

/** One post with all that stands under it; undefined when it is gone or of a newer shape. */
export const spacePost = async (
  db: JournalDb,
  stream: StreamId,
  me: string,
  id: string,
): Promise<SpacePost | undefined> => {
  const row = await db.records.get([stream, id] as RecordKey)
  if (row === undefined || row.removed || row.type !== 'post') return undefined
  return (await postsOf(db, stream, me, [row]))[0]
}

/** What was said about a record, the earliest first. */
export const commentsOn = async (
  db: JournalDb,
  stream: StreamId,
  id: string,
): Promise<readonly SpaceComment[]> => {
  const [rows, isUnsent] = await Promise.all([under(db, stream, 'comment', 'on', id), unsentIn(db, stream)])
  return rows.flatMap((row) => toComment(row, isUnsent))
}

const toComment = (row: LocalRecord, isUnsent: (id: string) => boolean): SpaceComment[] => {
  const words = v.safeParse(comment, row.body)
  return words.success ? [{ ...said(row, isUnsent), body: words.output }] : []
}

const rowsThatFit = async (
  db: JournalDb,
  group: string,
  before: string | undefined,
  filter: FeedFilter,
): Promise<{ rows: LocalRecord[]; next: string | undefined }> => {
  const keyOf = (row: LocalRecord | undefined) => row?.facets.find((key) => key.startsWith(`${group}|`))
  const size = isFiltered(filter) ? CHUNK : FEED_PAGE + 1
  const rows: LocalRecord[] = []
  let from = before
  for (;;) {
    const chunk = await db.records
      .where('facets')
      .between(...rangeOf(group, from), true, false)
      .reverse()
      .limit(size)
      .toArray()
    rows.push(...(isFiltered(filter) ? chunk.filter((row) => fits(row, filter)) : chunk))
    const last = rows.length > FEED_PAGE ? rows[FEED_PAGE - 1] : undefined
    if (last) return { rows: rows.slice(0, FEED_PAGE), next: keyOf(last) }
    from = keyOf(chunk.at(-1))
    if (chunk.length < size || from === undefined) return { rows, next: undefined }
  }
}

const fits = ({ id, author, body }: LocalRecord, filter: FeedFilter): boolean => {
  const parsed = v.safeParse(post, body)
  return parsed.success && fitsFilter({ id, author, body: parsed.output }, filter)
}

const postsOf = async (
  db: JournalDb,
  stream: StreamId,
  me: string,
  rows: readonly LocalRecord[],
): Promise<SpacePost[]> => {
  const [isUnsent, since] = await Promise.all([unsentIn(db, stream), termStart(db, dayOfInstant(Date.now()))])
  const posts = await Promise.all(rows.map((row) => toPost(db, row, { me, isUnsent, since })))
  return posts.filter((one) => one !== undefined)
}

const under = (db: JournalDb, stream: StreamId, type: string, facet: string, id: string) =>
  db.records
    .where('facets')
    .between(...rangeOf(groupKey(stream, type, facet, id)), true, false)
    .limit(UNDER_A_POST)
    .toArray()

const said = (row: LocalRecord, isUnsent: (id: string) => boolean): Said => ({
  id: row.id,
  author: row.author ?? '',
  createdAt: row.createdAt,
  editedAt: row.editedAt,
  isUnsent: isUnsent(row.id),
})

interface Around {
  readonly me: string
  readonly isUnsent: (id: string) => boolean
  /** The first day of the term. */
  readonly since: string
}

const toPost = async (
  db: JournalDb,
  row: LocalRecord,
  { me, isUnsent, since }: Around,
): Promise<SpacePost | undefined> => {
  const parsed = v.safeParse(post, row.body)
  // Written by a newer version in a shape that this one can't show.
  if (!parsed.success) return undefined
  const { stream, id } = row
  const [comments, thanks, tries, offers, rooms, ofWork] = await Promise.all([
    under(db, stream, 'comment', 'on', id),
    under(db, stream, 'thanks', 'to', id),
    triesOf(db, stream, id),
    under(db, stream, 'offer', 'to', id),
    roomsOf(db, stream, id, since),
    roomsOfWork(db, stream, parsed.output, since),
  ])
  const thanked = thanks.flatMap((each) => {
    const words = v.safeParse(spaceThanks, each.body)
    return words.success ? [{ ...each, author: each.author ?? '', text: words.output.text }] : []
  })
  const offered = offers.filter(({ body }) => v.is(offer, body))
  return {
    ...said(row, isUnsent),
    body: parsed.output,
    comments: comments.flatMap((each) => toComment(each, isUnsent)),
    thankedBy: [...new Set(thanked.map(({ author }) => author))],
    thanks: thanked.map(({ author, createdAt, text }) => ({ author, createdAt, text })),
    myThanks: thanked.filter(({ author }) => author === me).map((each) => each.id),
    tries,
    offeredBy: [...new Set(offered.map(({ author }) => author ?? ''))],
    myOffers: offered.filter(({ author }) => author === me).map((each) => each.id),
    rooms,
    roomsOfWork: ofWork,
  }
}
