/** Invitations: links that let people in, as long and as often as whoever made them chose. */
import { newSpaceRecordId } from '@whatworked/shared/ids'
import type { Invite } from '@whatworked/shared/protocol/spaces'
import type { Role } from '@whatworked/shared/records/member'
import type { SQL } from 'drizzle-orm'
import * as v from 'valibot'
import type { Database, Rows } from '../../db/database.ts'
import { sql, statement } from '../../db/query.ts'
import type { Caller } from '../../identity/sessions.ts'
import { hashToken, newToken } from '../../identity/tokens.ts'
import { Refusal } from '../../refusal.ts'
import { may, requireRight, rights } from './rights.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** True inside a statement if guests may read in `stream`: the space says so, and so does everybody who is there as more than a guest. */
const guestsAgreed = (stream: SQL): SQL =>
  sql`(select body ->> '$.agreements.guestsMayRead' from records where stream = ${stream} and id = ${stream}) = 1
    and not exists (select 1 from members g join records said on said.stream = g.stream and said.id = g.id
      where g.stream = ${stream} and g.left_at is null and g.role <> 'guest'
        and coalesce(said.body ->> '$.agreesToGuests', 0) <> 1)`

/**
 * True inside a statement while an invitation `i` lets somebody in: not ended, not expired, not used up, and made by
 * somebody (`by`) who could still make it today.
 */
export const stillHolds = (nowMs: number): SQL =>
  sql`i.revoked_at is null and i.expires_at > ${nowMs} and i.uses < i.max_uses
    and (i.role <> 'guest' or (${guestsAgreed(sql`i.stream`)}))
    and exists (select 1 from members by where by.id = i.created_by and by.left_at is null
      and (by.role in ${[...rights.inviteFacilitators]}
        or (by.role in ${[...rights.inviteMembers]} and i.role <> 'facilitator')))`

const columns = sql`i.id, i.role, r.body ->> '$.name', i.created_at, i.expires_at, i.max_uses, i.uses`

const toInvites = (rows: Rows): Invite[] =>
  rows.map(([id, role, invitedBy, createdAt, expiresAt, maxUses, uses]) => ({
    id: String(id),
    role: String(role),
    invitedBy: String(invitedBy),
    createdAt: Number(createdAt),
    expiresAt: Number(expiresAt),
    maxUses: Number(maxUses),
    uses: Number(uses),
  }))

/** Makes an invitation and its token, which is told this once. Throws `guests-not-agreed` and what rights.ts throws. */
export const createInvite = async (
  db: Database,
  caller: Caller,
  stream: string,
  wanted: { role: Exclude<Role, 'owner'>; maxUses: number; days: number },
  nowMs: number,
): Promise<{ invite: Invite; token: string }> => {
  const { role, maxUses, days } = wanted
  const right = role === 'facilitator' ? 'inviteFacilitators' : 'inviteMembers'
  const token = newToken()
  const id = newSpaceRecordId()
  const [, made = []] = await db.write({
    statements: [
      statement(sql`
        insert into invites (id, hash, stream, role, created_by, created_at, expires_at, max_uses, uses)
        select ${id}, ${hashToken(token)}, ${stream}, ${role}, m.id, ${nowMs}, ${nowMs + days * DAY_MS}, ${maxUses}, 0
        from members m where m.stream = ${stream} and m.account = ${caller.account} and m.left_at is null
          and ${may(right, stream, caller.account)}
          and (${role} <> 'guest' or (${guestsAgreed(sql`m.stream`)}))`),
      statement(sql`
        select ${columns} from invites i join records r on r.stream = i.stream and r.id = i.created_by
        where i.id = ${id}`),
    ],
  })
  const [invite] = toInvites(made)
  if (invite === undefined) {
    await requireRight(db, right, stream, caller.account)
    throw new Refusal('guests-not-agreed')
  }
  return { invite, token }
}

/** The invitations that still hold, newest first. */
export const listInvites = async (
  db: Database,
  caller: Caller,
  stream: string,
  nowMs: number,
): Promise<Invite[]> => {
  await requireRight(db, 'seeInvites', stream, caller.account)
  const [rows = []] = await db.read([
    statement(sql`
      select ${columns} from invites i join records r on r.stream = i.stream and r.id = i.created_by
      where i.stream = ${stream} and ${stillHolds(nowMs)} order by i.created_at desc, i.id`),
  ])
  return toInvites(rows)
}

/** Ends an invitation. Throws `not-found` for one that has ended already, and what rights.ts throws. */
export const endInvite = async (
  db: Database,
  caller: Caller,
  stream: string,
  invite: string,
  nowMs: number,
): Promise<void> => {
  const [ended = []] = await db.write({
    statements: [
      statement(sql`
        update invites set revoked_at = ${nowMs}
        where id = ${invite} and stream = ${stream} and revoked_at is null
          and ${may('endInvites', stream, caller.account)} returning id`),
    ],
  })
  if (ended.length > 0) return
  await requireRight(db, 'endInvites', stream, caller.account)
  throw new Refusal('not-found')
}

const flag = v.pipe(
  v.unknown(),
  v.transform((value) => value === 1),
)

/** What a link invites to. Throws `link-not-valid`, whatever the reason. */
export const lookAtInvite = async (db: Database, token: string, nowMs: number) => {
  const [rows = []] = await db.read([
    statement(sql`
      select s.body ->> '$.name', coalesce(s.body ->> '$.purpose', ''), i.role, r.body ->> '$.name', i.expires_at,
        s.body ->> '$.agreements.newcomersSeeEarlier'
      from invites i join records r on r.stream = i.stream and r.id = i.created_by
        join records s on s.stream = i.stream and s.id = i.stream
      where i.hash = ${hashToken(token)} and ${stillHolds(nowMs)}`),
  ])
  const row = rows[0]
  if (row === undefined) throw new Refusal('link-not-valid')
  return {
    space: { name: String(row[0]), purpose: String(row[1]) },
    role: v.parse(v.picklist(['facilitator', 'member', 'guest']), row[2]),
    invitedBy: String(row[3]),
    expiresAt: Number(row[4]),
    newcomersSeeEarlier: v.parse(flag, row[5]),
  }
}
