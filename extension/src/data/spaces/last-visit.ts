/** Since my last visit: kept on this computer only, so that nobody learns who read what. */
import type { StreamId } from '@whatworked/shared/ids'
import { comment } from '@whatworked/shared/records/comment'
import * as v from 'valibot'
import type { JournalDb } from '../db.ts'
import { groupKey, rangeOf } from '../facets.ts'
import type { LocalRecord } from '../local-record.ts'

/** Being away for less than this is the same visit: a reload, or a look at one's own journal, in milliseconds. */
export const SAME_VISIT_MS = 30 * 60 * 1000
/** How many of the latest posts and replies are looked at for what is new. */
const LOOKED_AT = 200

const mark = v.object({ seq: v.number(), at: v.number() })
const kept = v.object({ ...mark.entries, before: v.optional(mark) })

/** Up to where a space had been read, and when. */
export type VisitMark = v.InferOutput<typeof mark>

const keyOf = (stream: StreamId): string => `visit ${stream}`

/** Begins a visit, or goes on with one: where the visit before it ended, or undefined for the first. */
export const beginVisit = (db: JournalDb, stream: StreamId, now: Date): Promise<VisitMark | undefined> =>
  db.transaction('rw', db.meta, db.streams, async () => {
    const parsed = v.safeParse(kept, (await db.meta.get(keyOf(stream)))?.value)
    const last = parsed.success ? parsed.output : undefined
    const isSame = last !== undefined && now.getTime() - last.at < SAME_VISIT_MS
    const before = isSame ? last.before : last && { seq: last.seq, at: last.at }
    await db.meta.put({ key: keyOf(stream), value: { ...(await whereNow(db, stream, now)), before } })
    return before
  })

/** Notes that everything that is here by now was on the screen. */
export const noteVisit = (db: JournalDb, stream: StreamId, now: Date): Promise<void> =>
  db.transaction('rw', db.meta, db.streams, async () => {
    const parsed = v.safeParse(kept, (await db.meta.get(keyOf(stream)))?.value)
    const before = parsed.success ? parsed.output.before : undefined
    await db.meta.put({ key: keyOf(stream), value: { ...(await whereNow(db, stream, now)), before } })
  })

/** The posts that are new or changed since, and those that have new replies; one's own are not news. */
export const newSince = async (
  db: JournalDb,
  stream: StreamId,
  me: string,
  before: VisitMark,
): Promise<ReadonlySet<string>> => {
  const [posts, comments] = await Promise.all([latest(db, stream, 'post'), latest(db, stream, 'comment')])
  const isNew = ({ seq, author }: LocalRecord) => seq !== undefined && seq > before.seq && author !== me
  return new Set([
    ...posts.filter(isNew).map(({ id }) => id),
    ...comments.filter(isNew).flatMap(({ body }) => {
      const parsed = v.safeParse(comment, body)
      return parsed.success ? [parsed.output.on] : []
    }),
  ])
}

const whereNow = async (db: JournalDb, stream: StreamId, now: Date): Promise<VisitMark> => ({
  seq: (await db.streams.get(stream))?.cursor ?? 0,
  at: now.getTime(),
})

const latest = (db: JournalDb, stream: StreamId, type: string): Promise<LocalRecord[]> =>
  db.records
    .where('facets')
    .between(...rangeOf(groupKey(stream, type, 'all')), true, false)
    .reverse()
    .limit(LOOKED_AT)
    .toArray()
