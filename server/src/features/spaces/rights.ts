/** Who may do what with a space: the one matrix. What members write has its rights in shared/records/registry.ts. */
import type { Role } from '@whatworked/shared/records/member'
import type { SQL } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { sql, statement } from '../../db/query.ts'
import { Refusal } from '../../refusal.ts'

export const rights = {
  /** Name, purpose, focus. */
  changeSpace: ['owner', 'facilitator'],
  /** What members agreed to. */
  changeAgreements: ['owner'],
  inviteMembers: ['owner', 'facilitator'],
  inviteFacilitators: ['owner'],
  seeInvites: ['owner', 'facilitator'],
  endInvites: ['owner', 'facilitator'],
  /** A facilitator removes members and guests only. */
  removeMembers: ['owner', 'facilitator'],
  removeAnybody: ['owner'],
  changeRoles: ['owner'],
  /** Ask somebody outside about one's own post or plan; a guide about any. */
  askOutside: ['owner', 'facilitator', 'member'],
  endVoices: ['owner', 'facilitator'],
  /** One's own focus, and one's own yes to guests. */
  changeMe: ['owner', 'facilitator', 'member'],
  leave: ['owner', 'facilitator', 'member', 'guest'],
} as const satisfies Record<string, readonly Role[]>

export type Right = keyof typeof rights

/** True inside a statement if the account has the right in the stream at that moment. Every write carries it. */
export const may = (right: Right, stream: string, account: string): SQL =>
  sql`exists (select 1 from members caller where caller.stream = ${stream} and caller.account = ${account}
    and caller.left_at is null and caller.role in ${[...rights[right]]})`

/** After a write that did nothing, or before a read: throws `not-found` to strangers, `revoked` to former members, `forbidden` to roles without the right. */
export const requireRight = async (
  db: Database,
  right: Right,
  stream: string,
  account: string,
): Promise<void> => {
  const [now = [], before = []] = await db.read([
    statement(sql`select ${may(right, stream, account)} from members
      where stream = ${stream} and account = ${account} and left_at is null`),
    statement(sql`select s.epoch + max(m.returns) from members m join streams s on s.id = m.stream
      where m.stream = ${stream} and m.account = ${account} group by s.epoch`),
  ])
  if (now[0]?.[0] === 1) return
  if (now.length > 0) throw new Refusal('forbidden')
  const epoch = before[0]?.[0]
  if (typeof epoch === 'number') throw new Refusal('revoked', { epoch })
  throw new Refusal('not-found')
}
