/** Connecting an extension: it shows a code, a signed-in page agrees to that code, the extension collects its token once. */
import { newSpaceRecordId } from '@whatworked/shared/ids'
import type { Account } from '@whatworked/shared/protocol/account'
import type { Database } from '../../db/database.ts'
import { sql, statement } from '../../db/query.ts'
import { type Caller, keepNewToken } from '../../identity/sessions.ts'
import { canonicalCode, hashToken, newCode, newToken } from '../../identity/tokens.ts'
import { Refusal } from '../../refusal.ts'

const LIFE_MS = 10 * 60 * 1000
const POLL_EVERY_MS = 2000

/** Begins a pairing. Only who began it knows `secret`; `code` is for people. */
export const startPairing = async (db: Database, deviceName: string, nowMs: number) => {
  const secret = newToken()
  const code = newCode()
  await db.write({
    statements: [
      statement(sql`delete from pairings where expires_at <= ${nowMs}`),
      statement(sql`
        insert into pairings (id, secret_hash, code_hash, device_name, asked_at, expires_at, state)
        values (${newSpaceRecordId()}, ${hashToken(secret)}, ${hashToken(code)}, ${deviceName}, ${nowMs}, ${nowMs + LIFE_MS}, 'waiting')`),
    ],
  })
  return { secret, code, expiresAt: nowMs + LIFE_MS, pollEveryMs: POLL_EVERY_MS }
}

/** What waits behind a code. Throws `code-not-valid`. */
export const lookAtPairing = async (db: Database, typed: string, nowMs: number) => {
  const code = canonicalCode(typed)
  const [rows = []] = await db.read([
    statement(sql`
      select device_name, asked_at from pairings
      where code_hash = ${hashToken(code)} and state = 'waiting' and expires_at > ${nowMs}`),
  ])
  const row = rows[0]
  if (row === undefined) throw new Refusal('code-not-valid')
  return { deviceName: String(row[0]), code, askedAt: Number(row[1]) }
}

/** Agrees to a code, or refuses it, once. Throws `code-not-valid`. */
export const decidePairing = async (
  db: Database,
  caller: Caller,
  typed: string,
  decision: 'approved' | 'denied',
  nowMs: number,
): Promise<void> => {
  const [decided = []] = await db.write({
    statements: [
      statement(sql`
        update pairings set state = ${decision}, account = ${caller.account}
        where code_hash = ${hashToken(canonicalCode(typed))} and state = 'waiting' and expires_at > ${nowMs}
          and exists (select 1 from tokens where id = ${caller.token} and revoked_at is null)
        returning id`),
    ],
  })
  if (decided.length === 0) throw new Refusal('code-not-valid')
}

type Collected =
  | { kind: 'waiting' }
  | { kind: 'denied' }
  | { kind: 'expired' }
  | { kind: 'approved'; token: string; device: { id: string; name: string }; account: Account }

/** What the waiting extension is told. Its token is made here, so that it never waits anywhere, and told once. */
export const collectPairing = async (db: Database, secret: string, nowMs: number): Promise<Collected> => {
  const hash = hashToken(secret)
  const [rows = []] = await db.read([
    statement(sql`
      select p.state, p.device_name, a.id, a.name, a.email
      from pairings p left join accounts a on a.id = p.account
      where p.secret_hash = ${hash} and p.expires_at > ${nowMs}`),
  ])
  const [state, deviceName, account, name, email] = (rows[0] ?? []).map(String)
  if (state === 'waiting' || state === 'denied') return { kind: state }
  if (state !== 'approved' || !deviceName || !account || !name || !email) return { kind: 'expired' }
  const device = keepNewToken(
    { account, kind: 'device', name: deviceName, nowMs },
    sql`exists (select 1 from pairings where secret_hash = ${hash} and state = 'approved')`,
  )
  const [kept = []] = await db.write({
    statements: [
      device.statement,
      statement(sql`update pairings set state = 'collected' where secret_hash = ${hash}`),
    ],
  })
  if (kept.length === 0) return { kind: 'expired' }
  return {
    kind: 'approved',
    token: device.token,
    device: { id: device.id, name: deviceName },
    account: { id: account, name, email },
  }
}
