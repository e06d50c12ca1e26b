/** Joining by an invitation, with an account there is or one made on the way: all of it one write, or nothing. */
import { newSpaceRecordId } from '@whatworked/shared/ids'
import type { Account, NewAccount } from '@whatworked/shared/protocol/account'
import type { SpaceSummary } from '@whatworked/shared/protocol/spaces'
import type { Database, Statement } from '../../db/database.ts'
import { sql, statement } from '../../db/query.ts'
import { checkPassword, hasAccount, makeAccount } from '../../identity/accounts.ts'
import type { Limits } from '../../identity/limits.ts'
import { keepNewToken } from '../../identity/sessions.ts'
import { hashToken } from '../../identity/tokens.ts'
import type { Hub } from '../../live/hub.ts'
import { Refusal } from '../../refusal.ts'
import { lookAtInvite, stillHolds } from './invites.ts'
import { selectSummaries, toSummaries } from './spaces.ts'

type Parts = { db: Database; hub: Hub; limits: Limits }
export type Joined = { account: Account; space: SpaceSummary; session?: string }

/**
 * The membership, its place in the reading order, the invitation's count, and the member's record. Who left or was removed
 * comes back by an invitation made after that, never by an old link that still has uses.
 */
const joinStatements = (hash: string, account: string, member: string, nowMs: number): Statement[] => [
  statement(sql`
    insert into members (id, stream, account, role, joined_at, reads_from, returns)
    select ${member}, i.stream, a.id, i.role, ${nowMs},
      case when space.body ->> '$.agreements.newcomersSeeEarlier' then 0 else s.head end,
      (select count(*) from members m where m.stream = i.stream and m.account = a.id)
    from invites i join streams s on s.id = i.stream join accounts a on a.id = ${account}
      join records space on space.stream = s.id and space.id = s.id
    where i.hash = ${hash} and ${stillHolds(nowMs)}
      and not exists (select 1 from members m where m.stream = i.stream and m.account = a.id
        and (m.left_at is null or m.left_at > i.created_at))
    returning stream`),
  statement(sql`
    update invites set uses = uses + 1
    where hash = ${hash} and exists (select 1 from members where id = ${member})`),
  statement(sql`
    insert into records (stream, id, seq, type, v, created_at, edited_at, removed, body, bytes, root_seq)
    select m.stream, m.id, s.head + 1, 'member', 1, ${nowMs}, ${nowMs}, 0, b.body, length(b.body), -1
    from members m join streams s on s.id = m.stream join (
      select json_object('name', a.name, 'role', n.role, 'joinedAt', n.joined_at, 'readsFrom', n.reads_from) as body
      from members n join accounts a on a.id = n.account where n.id = ${member}) b
    where m.id = ${member}`),
  statement(sql`
    update streams set head = head + 1 where id = (select stream from members where id = ${member})`),
]

const isMemberByLink = async (db: Database, hash: string, account: string): Promise<boolean> => {
  const [rows = []] = await db.read([
    statement(sql`select 1 from invites i join members m on m.stream = i.stream
      where i.hash = ${hash} and m.account = ${account} and m.left_at is null`),
  ])
  return rows.length > 0
}

/** Joins. Throws `link-not-valid`, `already-member`, `wrong-sign-in` (the address has an account with another password), `weak-password`, `too-many-tries`. */
export const joinByInvite = async (
  { db, hub, limits }: Parts,
  given: { token: string; newAccount?: NewAccount | undefined; address: string },
  caller: { account: string; profile: Account } | undefined,
  nowMs: number,
): Promise<Joined> => {
  const hash = hashToken(given.token)
  const { newAccount } = given
  // nothing about accounts is said, and no slow hash is made, without a link that holds
  await lookAtInvite(db, given.token, nowMs)
  let account = caller?.profile
  let make: Statement[] = []
  if (newAccount !== undefined) {
    if (await hasAccount(db, newAccount.email)) {
      account = await checkPassword(db, limits, { ...newAccount, address: given.address })
      if (account === undefined) throw new Refusal('wrong-sign-in')
    } else {
      await limits.take('accountsByAddress', given.address)
      const holds = sql`exists (select 1 from invites i where i.hash = ${hash} and ${stillHolds(nowMs)})`
      const made = await makeAccount(newAccount, nowMs, holds)
      account = made.account
      make = [made.statement]
    }
  }
  if (account === undefined) throw new Refusal('signed-out')

  const member = newSpaceRecordId()
  const session =
    newAccount === undefined
      ? undefined
      : keepNewToken(
          { account: account.id, kind: 'web', name: 'Web page', nowMs },
          sql`exists (select 1 from members where id = ${member})`,
        )
  const results = await db.write({
    statements: [
      ...make,
      ...joinStatements(hash, account.id, member, nowMs),
      ...(session ? [session.statement] : []),
      selectSummaries(account.id, sql`m.id = ${member}`),
    ],
  })
  const [space] = toSummaries(results.at(-1) ?? [])
  if (space === undefined) {
    await lookAtInvite(db, given.token, nowMs)
    const isIn = await isMemberByLink(db, hash, account.id)
    throw new Refusal(isIn ? 'already-member' : 'link-not-valid')
  }
  hub.dropAccount(account.id)
  hub.moved(space.stream, space.head)
  return { account, space, ...(session ? { session: session.token } : {}) }
}
