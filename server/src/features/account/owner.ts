/** The first owner: one link, one account, once. */
import { newSpaceRecordId } from '@whatworked/shared/ids'
import type { Account, NewAccount } from '@whatworked/shared/protocol/account'
import type { Database } from '../../db/database.ts'
import { sql, statement } from '../../db/query.ts'
import { makeAccount } from '../../identity/accounts.ts'
import { keepNewToken } from '../../identity/sessions.ts'
import { hashToken, newToken } from '../../identity/tokens.ts'
import { Refusal } from '../../refusal.ts'

/** A new one-time token for the setup link, which ends earlier ones; undefined once there is an account. */
export const newSetupToken = async (db: Database, nowMs: number): Promise<string | undefined> => {
  const token = newToken()
  const [, made = []] = await db.write({
    statements: [
      statement(sql`delete from tokens where kind = 'setup'`),
      statement(sql`
        insert into tokens (id, hash, kind, name, created_at, last_seen_at)
        select ${newSpaceRecordId()}, ${hashToken(token)}, 'setup', 'setup', ${nowMs}, ${nowMs}
        where not exists (select 1 from accounts) returning id`),
    ],
  })
  return made.length > 0 ? token : undefined
}

/** Makes the first account and signs its page in. Throws `already-set-up` or `link-not-valid`. */
export const createFirst = async (
  db: Database,
  given: { token: string; account: NewAccount },
  nowMs: number,
): Promise<{ account: Account; session: string }> => {
  const hash = hashToken(given.token)
  const linkHolds = sql`not exists (select 1 from accounts)
    and exists (select 1 from tokens where kind = 'setup' and hash = ${hash})`
  const { account, statement: make } = await makeAccount(given.account, nowMs, linkHolds)
  const session = keepNewToken(
    { account: account.id, kind: 'web', name: 'Web page', nowMs },
    sql`exists (select 1 from accounts where id = ${account.id})`,
  )
  const [made = []] = await db.write({
    statements: [
      make,
      session.statement,
      statement(sql`delete from tokens where kind = 'setup' and exists (select 1 from accounts)`),
    ],
  })
  if (made.length > 0) return { account, session: session.token }
  const [some = []] = await db.read([statement(sql`select 1 from accounts limit 1`)])
  throw new Refusal(some.length > 0 ? 'already-set-up' : 'link-not-valid')
}
