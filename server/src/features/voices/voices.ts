/** Links to one post or plan for somebody outside: who may make and end them. */
import { newSpaceRecordId } from '@whatworked/shared/ids'
import type { Voice } from '@whatworked/shared/protocol/voices'
import type { SQL } from 'drizzle-orm'
import type { Database, Rows } from '../../db/database.ts'
import { sql, statement } from '../../db/query.ts'
import type { Caller } from '../../identity/sessions.ts'
import { hashToken, newToken } from '../../identity/tokens.ts'
import { Refusal } from '../../refusal.ts'
import { may, requireRight } from '../spaces/rights.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * True inside a statement while a link `o` lets somebody read and answer: not used, not ended, not expired, what it shows
 * is still there and for all members, and whoever made it could still make it today.
 */
export const stillOpen = (nowMs: number): SQL =>
  sql`o.used_at is null and o.revoked_at is null and o.expires_at > ${nowMs}
    and exists (select 1 from records r join members by on by.id = o.created_by
      where r.stream = o.stream and r.id = o.record and ${mayAsk})`

/** Member `by` may ask about record `r`: their own post or plan, or as a guide any that they read. */
const mayAsk = sql`r.removed = 0 and r.type in ('post', 'plan') and r.gate is null and r.reader is null
  and by.stream = r.stream and by.left_at is null and (r.root_seq = -1 or r.root_seq > by.reads_from)
  and (by.role in ('owner', 'facilitator') or (by.role = 'member' and r.author = by.id))`

const columns = sql`o.id, o.ask, o.created_at, o.expires_at`

const toVoices = (rows: Rows): Voice[] =>
  rows.map(([id, ask, createdAt, expiresAt]) => ({
    id: String(id),
    ask: String(ask),
    createdAt: Number(createdAt),
    expiresAt: Number(expiresAt),
  }))

/** Makes a link and its token, which is told this once. Throws what rights.ts throws, `forbidden` for a colleague's post, `not-found` for one that isn't there. */
export const createVoice = async (
  db: Database,
  caller: Caller,
  stream: string,
  wanted: { record: string; ask: string; days: number },
  nowMs: number,
): Promise<{ voice: Voice; token: string }> => {
  const { record, ask, days } = wanted
  const token = newToken()
  const id = newSpaceRecordId()
  const [, made = []] = await db.write({
    statements: [
      statement(sql`
        insert into voices (id, hash, stream, record, created_by, ask, created_at, expires_at)
        select ${id}, ${hashToken(token)}, ${stream}, ${record}, by.id, ${ask}, ${nowMs}, ${nowMs + days * DAY_MS}
        from members by join records r on r.stream = by.stream and r.id = ${record}
        where by.stream = ${stream} and by.account = ${caller.account} and ${mayAsk}`),
      statement(sql`select ${columns} from voices o where o.id = ${id}`),
    ],
  })
  const [voice] = toVoices(made)
  if (voice !== undefined) return { voice, token }
  await requireRight(db, 'askOutside', stream, caller.account)
  const [seen = []] = await db.read([
    statement(sql`select 1 from records r join members m on m.stream = r.stream
      where r.stream = ${stream} and r.id = ${record} and r.removed = 0 and r.type in ('post', 'plan')
        and m.account = ${caller.account} and m.left_at is null
        and (r.root_seq = -1 or r.root_seq > m.reads_from)`),
  ])
  throw new Refusal(seen.length > 0 ? 'forbidden' : 'not-found')
}

const mine = (stream: string, account: string): SQL =>
  sql`exists (select 1 from members me where me.id = o.created_by and me.stream = ${stream}
    and me.account = ${account} and me.left_at is null)`

/** The links to a record that still work, newest first: one's own, and for a guide all. */
export const listVoices = async (
  db: Database,
  caller: Caller,
  stream: string,
  record: string,
  nowMs: number,
): Promise<Voice[]> => {
  await requireRight(db, 'askOutside', stream, caller.account)
  const [rows = []] = await db.read([
    statement(sql`
      select ${columns} from voices o where o.stream = ${stream} and o.record = ${record} and ${stillOpen(nowMs)}
        and (${mine(stream, caller.account)} or ${may('endVoices', stream, caller.account)})
      order by o.created_at desc, o.id`),
  ])
  return toVoices(rows)
}

/** Ends a link. Throws `not-found` for one that has ended already or is a colleague's, and what rights.ts throws. */
export const endVoice = async (
  db: Database,
  caller: Caller,
  stream: string,
  voice: string,
  nowMs: number,
): Promise<void> => {
  const [ended = []] = await db.write({
    statements: [
      statement(sql`
        update voices as o set revoked_at = ${nowMs}
        where o.id = ${voice} and o.stream = ${stream} and o.revoked_at is null and o.used_at is null
          and (${mine(stream, caller.account)} or ${may('endVoices', stream, caller.account)}) returning id`),
    ],
  })
  if (ended.length > 0) return
  await requireRight(db, 'askOutside', stream, caller.account)
  throw new Refusal('not-found')
}
