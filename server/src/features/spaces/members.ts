/** Members: removing, roles, leaving. A space is never without an owner; reading ends with the write that ends a membership. */
import type { Role } from '@whatworked/shared/records/member'
import type { SQL } from 'drizzle-orm'
import type { Database, Statement } from '../../db/database.ts'
import { sql, statement } from '../../db/query.ts'
import type { Caller } from '../../identity/sessions.ts'
import type { Hub } from '../../live/hub.ts'
import { Refusal } from '../../refusal.ts'
import { may, type Right, requireRight } from './rights.ts'
import { moveHead, patchServerRecord, tellMoved } from './server-records.ts'

type Parts = { db: Database; hub: Hub }

/** The member is no owner, or not the only one. */
const anotherOwner = (stream: string): SQL =>
  sql`(role <> 'owner' or (select count(*) from members o
    where o.stream = ${stream} and o.role = 'owner' and o.left_at is null) > 1)`

/** What follows when a membership has ended in the same write: the record says so, and its devices' numbers are forgotten. */
const afterLeaving = (stream: string, member: string, nowMs: number): Statement[] => {
  const hasLeft = sql`exists (select 1 from members where id = ${member} and stream = ${stream} and left_at is not null)`
  const devices = sql`(select t.id from tokens t join members m on m.account = t.account
    where m.id = ${member} and m.stream = ${stream} and m.left_at is not null)`
  return [
    patchServerRecord(
      { stream, id: member, patch: { left: true }, nowMs },
      sql`${hasLeft} and body ->> '$.left' is null`,
    ),
    moveHead(stream),
    statement(sql`delete from pushes where stream = ${stream} and device in ${devices}`),
    statement(sql`update records set by_device = null where stream = ${stream} and by_device in ${devices}`),
  ]
}

/** Why a write on a member did nothing: the caller's rights, an unknown member, or the last owner. */
const explain = async (
  db: Database,
  right: Right,
  stream: string,
  caller: Caller,
  member: string,
): Promise<Refusal> => {
  await requireRight(db, right, stream, caller.account)
  const [found = []] = await db.read([
    statement(sql`select role from members where id = ${member} and stream = ${stream} and left_at is null`),
  ])
  if (found.length === 0) return new Refusal('not-found')
  const isOwner = found[0]?.[0] === 'owner'
  const [full = []] = await db.read([statement(sql`select ${may('changeRoles', stream, caller.account)}`)])
  return new Refusal(isOwner && full[0]?.[0] === 1 ? 'last-owner' : 'forbidden')
}

/** Ends somebody's membership. A facilitator ends those of members and guests. Throws `last-owner` and what rights.ts throws. */
export const removeMember = async (
  { db, hub }: Parts,
  caller: Caller,
  stream: string,
  member: string,
  nowMs: number,
): Promise<void> => {
  const [gone = [], , moved] = await db.write({
    statements: [
      statement(sql`
        update members set left_at = ${nowMs}
        where id = ${member} and stream = ${stream} and left_at is null and ${anotherOwner(stream)}
          and (${may('removeAnybody', stream, caller.account)}
            or (role in ('member', 'guest') and ${may('removeMembers', stream, caller.account)}))
        returning account`),
      ...afterLeaving(stream, member, nowMs),
    ],
  })
  const account = gone[0]?.[0]
  if (typeof account !== 'string') throw await explain(db, 'removeMembers', stream, caller, member)
  hub.dropAccount(account)
  tellMoved(hub, stream, moved)
}

/** Ends the caller's own membership. Throws `last-owner`, `revoked`, `not-found`. */
export const leaveSpace = async (
  { db, hub }: Parts,
  caller: Caller,
  stream: string,
  nowMs: number,
): Promise<void> => {
  const [own = []] = await db.read([
    statement(
      sql`select id from members where stream = ${stream} and account = ${caller.account} and left_at is null`,
    ),
  ])
  const member = String(own[0]?.[0] ?? '')
  const [gone = [], , moved] = await db.write({
    statements: [
      statement(sql`
        update members set left_at = ${nowMs}
        where id = ${member} and account = ${caller.account} and left_at is null and ${anotherOwner(stream)}
        returning account`),
      ...afterLeaving(stream, member, nowMs),
    ],
  })
  if (gone.length === 0) throw await explain(db, 'leave', stream, caller, member)
  hub.dropAccount(caller.account)
  tellMoved(hub, stream, moved)
}

/** Gives a member a role. The same role again is no change and no refusal. Throws `last-owner` and what rights.ts throws. */
export const changeRole = async (
  { db, hub }: Parts,
  caller: Caller,
  stream: string,
  member: string,
  role: Role,
  nowMs: number,
): Promise<void> => {
  const [changed = [], , moved] = await db.write({
    statements: [
      statement(sql`
        update members set role = ${role}
        where id = ${member} and stream = ${stream} and left_at is null
          and (${role} = 'owner' or ${anotherOwner(stream)}) and ${may('changeRoles', stream, caller.account)}
        returning account`),
      patchServerRecord(
        { stream, id: member, patch: { role }, nowMs },
        sql`body ->> '$.role' <> ${role} and exists (select 1 from members
          where id = ${member} and stream = ${stream} and role = ${role} and left_at is null)`,
      ),
      moveHead(stream),
    ],
  })
  if (changed.length === 0) throw await explain(db, 'changeRoles', stream, caller, member)
  tellMoved(hub, stream, moved)
}
