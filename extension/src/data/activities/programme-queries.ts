/** What the page of a programme over several groups reads: its groups, posts that were shared upward, and one's own to share. */
import type { RecordId, StreamId } from '@whatworked/shared/ids'
import { type Post, post } from '@whatworked/shared/records/post'
import * as v from 'valibot'
import type { JournalDb } from '../db.ts'
import { groupKey, rangeOf } from '../facets.ts'
import { type SpaceView, spaceViews } from '../space-queries.ts'
import { activityOf, type KeptActivity } from './activity-queries.ts'

export interface UpwardPost {
  readonly id: RecordId
  readonly author: string
  readonly body: Post
}

/** A post of one's own in a group; `copy` is its copy in the programme's space. */
export type OwnPost = UpwardPost & { readonly group: string; readonly copy: RecordId | undefined }

export interface Programme {
  readonly view: SpaceView
  readonly activity: KeptActivity
  /** Every space of this account. */
  readonly spaces: readonly { readonly stream: string; readonly name: string }[]
  /** What is in the programme's own space. */
  readonly posts: readonly UpwardPost[]
  readonly mine: readonly OwnPost[]
}

/** More posts of one space than this are not read for themes. */
const MOST = 5_000

/** A programme; undefined when it is not here. */
export const programmeOf = async (
  db: JournalDb,
  stream: string,
  id: string,
): Promise<Programme | undefined> => {
  const views = await spaceViews(db)
  const view = views.find((one) => one.stream === stream)
  const activity = view && (await activityOf(db, view.stream, id))
  if (view === undefined || activity === undefined) return undefined
  const posts = await postsOf(db, view.stream)
  const groups = views.filter((one) => activity.body.groups.some(({ space }) => space === one.stream))
  const own = await Promise.all(
    groups.map(async (group) =>
      (await postsOf(db, group.stream))
        .filter(({ author }) => author !== '' && author === group.me)
        .map((one) => ({
          ...one,
          group: group.space?.name ?? 'A group',
          copy: posts.find(
            ({ author, body }) => author === view.me && body.lineage.some((from) => from.post === one.id),
          )?.id,
        })),
    ),
  )
  return {
    view,
    activity,
    spaces: views.map((one) => ({ stream: one.stream, name: one.space?.name ?? 'A space' })),
    posts,
    mine: own.flat(),
  }
}

const postsOf = async (db: JournalDb, stream: StreamId): Promise<readonly UpwardPost[]> => {
  const rows = await db.records
    .where('facets')
    .between(...rangeOf(groupKey(stream, 'post', 'all')), true, false)
    .limit(MOST)
    .toArray()
  return rows.flatMap(({ id, author = '', body }) => {
    const read = v.safeParse(post, body)
    return read.success ? [{ id, author, body: read.output }] : []
  })
}
