/** The records that only the server writes, `space` and `member`: statements that put them into the stream's order. */
import type { Member } from '@whatworked/shared/records/member'
import type { Space } from '@whatworked/shared/records/space'
import type { SQL } from 'drizzle-orm'
import type { Rows, Statement } from '../../db/database.ts'
import { sql, statement } from '../../db/query.ts'
import type { Hub } from '../../live/hub.ts'

const next = (stream: string): SQL => sql`(select head from streams where id = ${stream}) + 1`

/** Follows every statement here: moves the head, and answers with it if it moved. */
export const moveHead = (stream: string): Statement =>
  statement(sql`
    update streams set head = (select max(seq) from records where stream = ${stream})
    where id = ${stream} and head < (select max(seq) from records where stream = ${stream}) returning head`)

/** Tells listeners, from the rows of the last `moveHead` of a write. */
export const tellMoved = (hub: Hub, stream: string, rows: Rows | undefined): void => {
  const head = rows?.[0]?.[0]
  if (typeof head === 'number') hub.moved(stream, head)
}

/** A new record of the server's, where `when` holds. Everybody in the space reads it, newcomers too. */
export const createServerRecord = (
  given: { stream: string; id: string; nowMs: number } & (
    | { type: 'space'; body: Space }
    | { type: 'member'; body: Member }
  ),
  when = sql`true`,
): Statement => {
  const { stream, id, type, nowMs } = given
  const body = JSON.stringify(given.body)
  return statement(sql`
    insert into records (stream, id, seq, type, v, created_at, edited_at, removed, body, bytes, root_seq)
    select ${stream}, ${id}, ${next(stream)}, ${type}, 1, ${nowMs}, ${nowMs}, 0, ${body}, ${body.length}, -1 where ${when}`)
}

/** Changes fields of a server's record, where `when` holds: a JSON merge patch (RFC 7396), so that two changes at once both stay. */
export const patchServerRecord = (
  given: { stream: string; id: string; patch: Record<string, unknown>; nowMs: number },
  when: SQL,
): Statement => {
  const { stream, id, nowMs } = given
  const patch = JSON.stringify(given.patch)
  return statement(sql`
    update records set seq = ${next(stream)}, edited_at = ${nowMs},
      body = json_patch(body, ${patch}), bytes = length(json_patch(body, ${patch}))
    where stream = ${stream} and id = ${id} and removed = 0 and author is null and ${when} returning seq`)
}
