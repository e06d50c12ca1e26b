/** A person's connected extensions and signed-in pages. */
import type { Device } from '@whatworked/shared/protocol/account'
import { and, desc, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { reader, sql, statement } from '../../db/query.ts'
import { tokens } from '../../db/schema.ts'
import type { Caller, Sessions } from '../../identity/sessions.ts'
import type { Hub } from '../../live/hub.ts'
import { Refusal } from '../../refusal.ts'

/** The caller's own, newest first. */
export const listDevices = async (db: Database, caller: Caller, nowMs: number): Promise<Device[]> => {
  const rows = await reader(db)
    .select()
    .from(tokens)
    .where(
      and(
        eq(tokens.account, caller.account),
        inArray(tokens.kind, ['web', 'device']),
        isNull(tokens.revokedAt),
        or(isNull(tokens.expiresAt), gt(tokens.expiresAt, nowMs)),
      ),
    )
    .orderBy(desc(tokens.createdAt), desc(tokens.id))
  return rows.map(({ id, kind, name, createdAt, lastSeenAt }) => ({
    id,
    kind: kind === 'web' ? 'web' : 'device',
    name,
    createdAt,
    lastSeenAt,
    current: id === caller.token,
  }))
}

/** Ends one of the caller's tokens: from this moment it opens nothing, and its live channels close. Throws `not-found`. */
export const endDevice = async (
  deps: { db: Database; sessions: Sessions; hub: Hub },
  caller: Caller,
  device: string,
  nowMs: number,
): Promise<void> => {
  const [ended = []] = await deps.db.write({
    statements: [
      statement(sql`
        update tokens set revoked_at = ${nowMs}
        where id = ${device} and account = ${caller.account} and kind in ('web', 'device') and revoked_at is null
        returning id`),
    ],
  })
  if (ended.length === 0) throw new Refusal('not-found')
  deps.sessions.forget(device)
  deps.hub.dropToken(device)
}
