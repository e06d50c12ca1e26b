/** What a member says of themselves in a space: their own focus, and their own yes to guests. */
import type { Database } from '../../db/database.ts'
import { sql, statement } from '../../db/query.ts'
import type { Caller } from '../../identity/sessions.ts'
import type { Hub } from '../../live/hub.ts'
import { may, requireRight } from './rights.ts'
import { moveHead, patchServerRecord, tellMoved } from './server-records.ts'

type Change = { focus?: string | undefined; agreesToGuests?: boolean | undefined }

/** Changes the given fields of the caller's own member record. Throws `forbidden`, `revoked` or `not-found`. */
export const changeMe = async (
  { db, hub }: { db: Database; hub: Hub },
  caller: Caller,
  stream: string,
  patch: Change,
  nowMs: number,
): Promise<void> => {
  const [own = []] = await db.read([
    statement(
      sql`select id from members where stream = ${stream} and account = ${caller.account} and left_at is null`,
    ),
  ])
  const id = String(own[0]?.[0] ?? '')
  const stillThere = sql`exists (select 1 from members where id = ${id} and left_at is null)`
  const [changed = [], moved] = await db.write({
    statements: [
      patchServerRecord(
        { stream, id, patch, nowMs },
        sql`${stillThere} and ${may('changeMe', stream, caller.account)}`,
      ),
      moveHead(stream),
    ],
  })
  if (changed.length === 0) await requireRight(db, 'changeMe', stream, caller.account)
  tellMoved(hub, stream, moved)
}
