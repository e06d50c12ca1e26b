/** Feed addresses: one that holds for each account, and those that ended. */
import { newSpaceRecordId } from '@whatworked/shared/ids'
import type { Database, Statement } from '../../db/database.ts'
import { sql, statement } from '../../db/query.ts'
import type { Caller } from '../../identity/sessions.ts'
import { hashToken, newToken } from '../../identity/tokens.ts'
import { Refusal } from '../../refusal.ts'

/** Since when the caller has an address; undefined without one. */
export const lookAtFeed = async (
  db: Database,
  caller: Caller,
): Promise<{ createdAt: number } | undefined> => {
  const [rows = []] = await db.read([
    statement(
      sql`select created_at from feeds where account = ${caller.account} and revoked_at is null limit 1`,
    ),
  ])
  const row = rows[0]
  return row && { createdAt: Number(row[0]) }
}

/** Makes the caller an address; the one before it ends in the same write. */
export const makeFeed = async (
  db: Database,
  caller: Caller,
  nowMs: number,
): Promise<{ token: string; createdAt: number }> => {
  const token = newToken()
  await db.write({
    statements: [
      ending(caller, nowMs),
      statement(sql`
        insert into feeds (id, hash, account, created_at)
        values (${newSpaceRecordId()}, ${hashToken(token)}, ${caller.account}, ${nowMs})`),
    ],
  })
  return { token, createdAt: nowMs }
}

/** Ends the caller's address, if there is one. */
export const endFeed = async (db: Database, caller: Caller, nowMs: number): Promise<void> => {
  await db.write({ statements: [ending(caller, nowMs)] })
}

/** Whose address this is. Throws `feed-ended` for one that was switched off, `feed-unknown` for any other. */
export const accountOfFeed = async (db: Database, token: string): Promise<string> => {
  const [rows = []] = await db.read([
    statement(sql`select account, revoked_at from feeds where hash = ${hashToken(token)}`),
  ])
  const row = rows[0]
  if (row === undefined) throw new Refusal('feed-unknown')
  if (row[1] !== null) throw new Refusal('feed-ended')
  return String(row[0])
}

const ending = (caller: Caller, nowMs: number): Statement =>
  statement(
    sql`update feeds set revoked_at = ${nowMs} where account = ${caller.account} and revoked_at is null`,
  )
