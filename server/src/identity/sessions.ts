/** Who asks: tokens of web sessions and connected extensions. */
import { newSpaceRecordId } from '@whatworked/shared/ids'
import type { Account } from '@whatworked/shared/protocol/account'
import type { Database, Statement } from '../db/database.ts'
import { sql, statement } from '../db/query.ts'
import { hashToken, newToken } from './tokens.ts'

/** Somebody whose token was checked. */
export type Caller = {
  readonly account: string
  /** Its token's id, which is the device's id for a connected extension. */
  readonly token: string
  readonly kind: 'web' | 'device'
  readonly deviceName: string
  readonly profile: Account
}

/** Life of a web session. */
export const WEB_SESSION_MS = 30 * 24 * 60 * 60 * 1000

const HOUR_MS = 60 * 60 * 1000
/** How long a checked token is believed without asking again; ended tokens are forgotten at once. */
const BELIEVED_MS = 1000
const BELIEVED_AT_MOST = 10_000

export type Sessions = {
  /** Who this token belongs to, if it is of that kind and neither ended nor expired. */
  readonly find: (token: string, kind: Caller['kind']) => Promise<Caller | undefined>
  /** Must be called with every token id that a write has ended. */
  readonly forget: (tokenId: string) => void
}

/** The statement that keeps a new token, and the token itself, told once. `when` is a guard inside the write. */
export const keepNewToken = (
  given: { account: string; kind: Caller['kind']; name: string; nowMs: number },
  when = sql`true`,
): { token: string; id: string; statement: Statement } => {
  const token = newToken()
  const id = newSpaceRecordId()
  const { account, kind, name, nowMs } = given
  const expiresAt = kind === 'web' ? nowMs + WEB_SESSION_MS : null
  return {
    token,
    id,
    statement: statement(sql`
      insert into tokens (id, hash, kind, account, name, created_at, last_seen_at, expires_at)
      select ${id}, ${hashToken(token)}, ${kind}, ${account}, ${name}, ${nowMs}, ${nowMs - (nowMs % HOUR_MS)}, ${expiresAt}
      where ${when} returning id`),
  }
}

/** Makes the sessions of a database. */
export const createSessions = (db: Database, clock: () => number): Sessions => {
  const believed = new Map<string, { caller: Caller; until: number }>()
  let endings = 0

  const lookUp = async (hash: string, kind: Caller['kind']): Promise<Caller | undefined> => {
    const now = clock()
    const [rows = []] = await db.read([
      statement(sql`
        select t.id, t.account, t.name, t.last_seen_at, a.name, a.email
        from tokens t join accounts a on a.id = t.account
        where t.hash = ${hash} and t.kind = ${kind} and t.revoked_at is null
          and (t.expires_at is null or t.expires_at > ${now})`),
    ])
    const row = rows[0]
    if (row === undefined) return undefined
    const [id, account, deviceName, seenAt, name, email] = row.map(String) as [
      string,
      string,
      string,
      string,
      string,
      string,
    ]
    const hour = now - (now % HOUR_MS)
    if (Number(seenAt) < hour)
      await db.write({
        statements: [statement(sql`update tokens set last_seen_at = ${hour} where id = ${id}`)],
      })
    return { account, token: id, kind, deviceName, profile: { id: account, name, email } }
  }

  return {
    find: async (token, kind) => {
      const hash = hashToken(token)
      const known = believed.get(hash)
      if (known !== undefined && known.until > clock())
        return known.caller.kind === kind ? known.caller : undefined
      const endingsBefore = endings
      const caller = await lookUp(hash, kind)
      // one that ended while it was looked up is not remembered as good
      if (caller === undefined || endings !== endingsBefore) return caller
      if (believed.size >= BELIEVED_AT_MOST) believed.clear()
      believed.set(hash, { caller, until: clock() + BELIEVED_MS })
      return caller
    },
    forget: (tokenId) => {
      endings++
      for (const [hash, { caller }] of believed) if (caller.token === tokenId) believed.delete(hash)
    },
  }
}
