/** Posts that are older than their group agreed to keep are removed, words and all, in small batches. */
import type { Database, Statement } from '../../db/database.ts'
import { sql, statement } from '../../db/query.ts'
import type { Hub } from '../../live/hub.ts'
import { moveHead, tellMoved } from './server-records.ts'

/** So many posts, with what belongs to them, share one write: others' writes pass in between. */
const POSTS_AT_ONCE = 100
const DAY_MS = 24 * 60 * 60 * 1000

/** The same time of day so many calendar months ago; the last day of a month that is shorter. */
export const monthsBefore = (nowMs: number, months: number): number => {
  const date = new Date(nowMs)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() - months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, last))
  return date.getTime()
}

/** Tombstones for the oldest posts and everything under them, if the group still agrees to so many months. */
const removeSome = (stream: string, months: number, nowMs: number): Statement =>
  statement(sql`
    with recursive old (row, id, seq) as (
      select * from (select rowid, id, seq from records
        where stream = ${stream} and type = 'post' and removed = 0 and created_at < ${monthsBefore(nowMs, months)}
          and (select body ->> '$.agreements.retentionMonths' from records where stream = ${stream} and id = ${stream}) = ${months}
        order by seq limit ${POSTS_AT_ONCE})
      union select r.rowid, r.id, r.seq from old cross join records r
        on r.stream = ${stream} and r.parent = old.id and r.removed = 0)
    update records set removed = 1, body = null, bytes = 0, put_away_on = null, edited_at = ${nowMs}, by_device = null,
      seq = (select head from streams where id = ${stream}) + gone.place
    from (select row, row_number() over (order by seq) as place from old) gone
    where records.rowid in (select row from old) and records.rowid = gone.row`)

/** Goes through all spaces once. */
export const removeOldPosts = async (
  { db, hub }: { db: Database; hub: Hub },
  nowMs: number,
): Promise<void> => {
  const [spaces = []] = await db.read([
    statement(sql`
      select s.id, r.body ->> '$.agreements.retentionMonths' from streams s
      join records r on r.stream = s.id and r.id = s.id
      where r.body ->> '$.agreements.retentionMonths' is not null`),
  ])
  for (const [id, months] of spaces) {
    const stream = String(id)
    for (let isMore = true; isMore; ) {
      const statements = [removeSome(stream, Number(months), nowMs), moveHead(stream)]
      const [, moved = []] = await db.write({ statements })
      tellMoved(hub, stream, moved)
      isMore = moved.length > 0
    }
  }
}

/** Does it now and once a day from now on, until the returned function is called. `onFailure` hears why one round did not finish; the next tries again. */
export const keepRemovingOldPosts = (
  deps: { db: Database; hub: Hub; clock: () => number },
  onFailure: (error: unknown) => void,
): (() => Promise<void>) => {
  let round = Promise.resolve()
  const begin = (): void => {
    round = removeOldPosts(deps, deps.clock()).catch(onFailure)
  }
  begin()
  const daily = setInterval(begin, DAY_MS)
  daily.unref()
  return async () => {
    clearInterval(daily)
    await round
  }
}
