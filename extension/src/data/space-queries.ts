/** What the screens of spaces read: a space with its members, copies of own entries, and how the server stands. Feeds are in spaces/feed.ts. */
import { JOURNAL, type RecordId, type StreamId } from '@whatworked/shared/ids'
import { type Member, member, type Role } from '@whatworked/shared/records/member'
import { type Post, post } from '@whatworked/shared/records/post'
import { type Space, space } from '@whatworked/shared/records/space'
import * as v from 'valibot'
import type { JournalDb, RecordKey } from './db.ts'
import { groupKey, rangeOf } from './facets.ts'
import type { LocalRecord, TrayRow } from './local-record.ts'

/** A person in a space; those who left stay, so that their words keep a name. */
export interface SpaceMember {
  readonly id: string
  readonly body: Member
}

/** A space with this account's place in it. `space` is undefined until its first page has come. */
export interface SpaceView {
  readonly stream: StreamId
  readonly space: Space | undefined
  readonly members: readonly SpaceMember[]
  readonly role: Role
  /** My member id. */
  readonly me: string
}

/** One space; undefined when this account is not, or no longer, in it. */
export const spaceView = async (db: JournalDb, stream: string): Promise<SpaceView | undefined> => {
  const row = await db.streams.get(stream)
  if (row === undefined || row.kind !== 'space') return undefined
  const [[about], people] = await Promise.all([ofType(db, row.id, 'space'), ofType(db, row.id, 'member')])
  const parsed = v.safeParse(space, about?.body)
  return {
    stream: row.id,
    space: parsed.success ? parsed.output : undefined,
    members: people.flatMap(toMember).sort(byJoining),
    role: isRole(row.role) ? row.role : 'guest',
    me: row.member ?? '',
  }
}

/** Every space of this account, by name. */
export const spaceViews = async (db: JournalDb): Promise<readonly SpaceView[]> => {
  const rows = await db.streams.toArray()
  const views = await Promise.all(
    rows.filter(({ kind }) => kind === 'space').map(({ id }) => spaceView(db, id)),
  )
  return views
    .filter((view) => view !== undefined)
    .sort((a, b) => (a.space?.name ?? '').localeCompare(b.space?.name ?? '', 'en-GB'))
}

/** The post of an id, as its author's entry page shows it; undefined when it is gone. */
export const sharedPost = async (
  db: JournalDb,
  stream: string,
  id: string,
): Promise<SharedPost | undefined> => {
  const row = await db.records.get([stream, id] as RecordKey)
  if (row === undefined || row.removed) return undefined
  const parsed = v.safeParse(post, row.body)
  if (!parsed.success) return undefined
  const isUnsent = await unsentIn(db, row.stream)
  return {
    stream: row.stream,
    id: row.id,
    author: row.author ?? '',
    body: parsed.output,
    createdAt: row.createdAt,
    isUnsent: isUnsent(row.id),
  }
}

/** What is known of a copy where its entry is shown. */
export interface SharedPost {
  readonly stream: StreamId
  readonly id: RecordId
  readonly author: string
  readonly body: Post
  readonly createdAt: number
  readonly isUnsent: boolean
}

/** Own words that could not be sent, the latest first. */
export const trayRows = async (db: JournalDb): Promise<readonly TrayRow[]> =>
  await db.tray.orderBy(':id').reverse().limit(500).toArray()

/** How many of this account's changes to spaces wait for the server. */
export const unsentCount = async (db: JournalDb): Promise<number> => {
  const [dirty, frozen] = await Promise.all([
    db.dirty.where('stream').notEqual(JOURNAL).count(),
    db.inflight.toArray(),
  ])
  return dirty + frozen.reduce((sum, { mutations }) => sum + mutations.length, 0)
}

const isRole = (value: string | undefined): value is Role => v.is(member.entries.role, value)

const byJoining = (a: SpaceMember, b: SpaceMember): number => a.body.joinedAt - b.body.joinedAt

const toMember = ({ id, body }: LocalRecord): SpaceMember[] => {
  const parsed = v.safeParse(member, body)
  return parsed.success ? [{ id, body: parsed.output }] : []
}

const ofType = (db: JournalDb, stream: StreamId, type: string): Promise<LocalRecord[]> =>
  db.records
    .where('facets')
    .between(...rangeOf(groupKey(stream, type, 'all')), true, false)
    .toArray()

/** Tells of ids whether this device's change to them waits for the server. */
export const unsentIn = async (db: JournalDb, stream: StreamId): Promise<(id: string) => boolean> => {
  const [dirty, frozen] = await Promise.all([
    db.dirty.where('stream').equals(stream).toArray(),
    db.inflight.get(stream),
  ])
  const ids = new Set<string>([...dirty, ...(frozen?.mutations ?? [])].map(({ id }) => id))
  return (id) => ids.has(id)
}
