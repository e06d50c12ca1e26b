/** What the pages about a group's time read: its meetings, what was tried, the school's calendar. About nobody. */

import { overlapping } from '@whatworked/shared/forms/dates'
import type { StreamId } from '@whatworked/shared/ids'
import { type Plan, plan } from '@whatworked/shared/records/plan'
import { type Post, post } from '@whatworked/shared/records/post'
import type { Setting } from '@whatworked/shared/records/setting'
import * as v from 'valibot'
import type { JournalDb } from '../db.ts'
import { groupKey, rangeOf } from '../facets.ts'
import { readSetting } from '../settings.ts'
import { type SpaceView, spaceView, spaceViews } from '../space-queries.ts'
import { activitiesIn, type KeptActivity, type KeptSession, sessionsIn } from './activity-queries.ts'

/** A space's time, the same for each of its members. */
export interface GroupTime {
  readonly view: SpaceView
  readonly calendar: Setting<'calendar'>
  readonly activities: readonly KeptActivity[]
  /** By their start. */
  readonly sessions: readonly KeptSession[]
  /** What was tried, in the order of first mention, each once, without names. */
  readonly tried: readonly string[]
  /** When visitors are wanted, in the words of posts. */
  readonly visitorsWanted: readonly string[]
}

/** A meeting elsewhere at the same time. */
export interface Overlap {
  readonly space: string
  readonly session: KeptSession
}

const MOST_POSTS = 2_000

/** The time of a space; undefined when it is not here. */
export const groupTime = async (db: JournalDb, stream: string): Promise<GroupTime | undefined> => {
  const view = await spaceView(db, stream)
  if (view === undefined) return undefined
  const [calendar, activities, sessions, said] = await Promise.all([
    readSetting(db, 'calendar'),
    activitiesIn(db, view.stream),
    sessionsIn(db, view.stream),
    saidIn(db, view.stream),
  ])
  const posts = said.flatMap(({ of }) => (of.kind === 'post' ? [of.body] : []))
  return {
    view,
    calendar,
    activities,
    sessions,
    tried: eachOnce(said.flatMap(({ of }) => (of.kind === 'post' ? triedIn(of.body) : promisedIn(of.body)))),
    visitorsWanted: eachOnce(posts.flatMap(({ wantsVisitor }) => wantsVisitor ?? [])),
  }
}

/** Meetings of any of this account's spaces that go on at some of those times; `except` is the one that is moved. */
export const overlapsWith = async (
  db: JournalDb,
  spans: readonly { readonly startsAt: number; readonly minutes: number }[],
  except?: string,
): Promise<readonly Overlap[]> => {
  const views = await spaceViews(db)
  const found: Overlap[] = []
  for (const { stream, space } of views) {
    const sessions = (await sessionsIn(db, stream)).filter(
      ({ id, body }) => id !== except && body.state === 'planned',
    )
    const at = sessions.map((session) => ({ ...session.body, session }))
    const meant = new Set(spans.flatMap((span) => overlapping(span, at).map(({ session }) => session)))
    found.push(...[...meant].map((session) => ({ space: space?.name ?? 'another space', session })))
  }
  return found
}

type Said = {
  readonly createdAt: number
  readonly of: { kind: 'post'; body: Post } | { kind: 'plan'; body: Plan }
}

const saidIn = async (db: JournalDb, stream: StreamId): Promise<readonly Said[]> => {
  const rows = await Promise.all(
    ['post', 'plan'].map((type) =>
      db.records
        .where('facets')
        .between(...rangeOf(groupKey(stream, type, 'all')), true, false)
        .limit(MOST_POSTS)
        .toArray(),
    ),
  )
  const said = rows.flat().flatMap(({ type, createdAt, body }): Said[] => {
    if (type === 'post') {
      const read = v.safeParse(post, body)
      return read.success ? [{ createdAt, of: { kind: 'post', body: read.output } }] : []
    }
    const read = v.safeParse(plan, body)
    return read.success ? [{ createdAt, of: { kind: 'plan', body: read.output } }] : []
  })
  return said.sort((a, b) => a.createdAt - b.createdAt)
}

const triedIn = ({ of, ifThen, techniques }: Post): string[] => {
  if (of === 'clip') return []
  const first = ifThen?.ifI ?? techniques[0]?.name
  return first === undefined ? [] : [first]
}

const promisedIn = ({ changes }: Plan): string[] =>
  changes.flatMap(({ ifI, technique }) => ifI ?? technique ?? [])

const eachOnce = (texts: readonly string[]): readonly string[] => {
  const seen = new Map<string, string>()
  for (const text of texts) {
    const line = text.trim().replaceAll(/\s+/g, ' ')
    const key = line.toLocaleLowerCase('en-GB').replace(/[.!?]+$/, '')
    if (key !== '' && !seen.has(key)) seen.set(key, line)
  }
  return [...seen.values()]
}
