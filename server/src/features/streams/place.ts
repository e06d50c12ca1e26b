/** What somebody is told who is not in a stream. */
import type { Database } from '../../db/database.ts'
import { Refusal } from '../../refusal.ts'
import { readFormerPlace } from './statements.ts'

/** Throws `revoked` for a former member, `not-found` for anybody else: a space says nothing to strangers, not even that it exists. */
export const refuseStranger = async (db: Database, stream: string, account: string): Promise<never> => {
  const [former = []] = await db.read([{ sql: readFormerPlace, args: [stream, account] }])
  const epoch = former[0]?.[0]
  if (typeof epoch === 'number') throw new Refusal('revoked', { epoch })
  throw new Refusal('not-found')
}
