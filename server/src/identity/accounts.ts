/** Accounts: making one, and finding one by address and password. */
import { newSpaceRecordId } from '@whatworked/shared/ids'
import type { Account, NewAccount } from '@whatworked/shared/protocol/account'
import { eq, type SQL } from 'drizzle-orm'
import type { Database, Statement } from '../db/database.ts'
import { reader, sql, statement } from '../db/query.ts'
import { accounts } from '../db/schema.ts'
import { Refusal } from '../refusal.ts'
import { foldEmail } from './email.ts'
import type { Limits } from './limits.ts'
import { hashPassword, isCommonPassword, verifyPassword } from './passwords.ts'

/** The statement that makes an account, where `when` holds inside the write. An address that is taken inserts nothing. */
export const makeAccount = async (
  wanted: NewAccount,
  nowMs: number,
  when: SQL,
): Promise<{ account: Account; statement: Statement }> => {
  const folded = foldEmail(wanted.email)
  if (folded === undefined) throw new Refusal('invalid-request')
  if (isCommonPassword(wanted.password) || wanted.password.toLowerCase() === folded)
    throw new Refusal('weak-password')
  const account = { id: newSpaceRecordId(), name: wanted.name, email: wanted.email }
  const hash = await hashPassword(wanted.password)
  return {
    account,
    statement: statement(sql`
      insert into accounts (id, email, email_folded, name, password_hash, created_at)
      select ${account.id}, ${account.email}, ${folded}, ${account.name}, ${hash}, ${nowMs} where ${when}
      on conflict do nothing returning id`),
  }
}

/**
 * The account of an address and password, or undefined; unknown addresses take as long as known ones.
 * Throws `too-many-tries` by account and by caller's address; only wrong tries count.
 */
export const checkPassword = async (
  db: Database,
  limits: Limits,
  given: { email: string; password: string; address: string },
): Promise<Account | undefined> => {
  // an impossible address is limited and answered like an unknown one
  const folded = foldEmail(given.email) ?? given.email.toLowerCase()
  await limits.take('signInByAddress', given.address)
  await limits.take('signInByAccount', folded)
  const found = await reader(db).select().from(accounts).where(eq(accounts.emailFolded, folded)).get()
  if (!(await verifyPassword(given.password, found?.passwordHash)) || found === undefined) return undefined
  await limits.giveBack('signInByAddress', given.address)
  await limits.giveBack('signInByAccount', folded)
  return { id: found.id, name: found.name, email: found.email }
}

/** Whether an address has an account. Only ever asked behind a valid invitation. */
export const hasAccount = async (db: Database, email: string): Promise<boolean> => {
  const folded = foldEmail(email) ?? ''
  const found = await reader(db)
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.emailFolded, folded))
    .get()
  return found !== undefined
}
