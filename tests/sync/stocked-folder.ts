import { createApp } from '@whatworked/server/app'
import { openFile } from '@whatworked/server/db/open'
import { createLimits } from '@whatworked/server/identity/limits'
import { createSessions } from '@whatworked/server/identity/sessions'
import { hashToken, newToken } from '@whatworked/server/identity/tokens'
import { createHub } from '@whatworked/server/live/hub'
import { newSpaceRecordId, type StreamId } from '@whatworked/shared/ids'

/** A server's folder and what is in it: one account with so many connected devices and one space. */
export type StockedFolder = {
  stream: StreamId
  member: string
  tokens: string[]
  /** How far the space's stream has come. */
  head: number
}

/** Asks the application as the first device. */
export type Ask = (path: string, body: unknown) => Promise<unknown>

/** Fills a server's folder, `more` with the application's own routes, and closes it again. */
export const stockedFolder = async (
  folder: string,
  devices: number,
  more: (ask: Ask, stream: string) => Promise<void> = async () => undefined,
): Promise<StockedFolder> => {
  const db = openFile(folder)
  const app = createApp({
    db,
    hub: createHub(),
    limits: createLimits(),
    sessions: createSessions(db, Date.now),
    log: () => undefined,
    clock: Date.now,
    publicUrl: 'http://localhost:1',
    trustedProxies: 0,
  })
  const account = newSpaceRecordId()
  const tokens = Array.from({ length: devices }, newToken)
  await db.write({
    statements: [
      {
        sql: 'insert into accounts (id, email, email_folded, name, password_hash, created_at) values (?, ?, ?, ?, ?, 1)',
        args: [account, 'a@school.example', 'a@school.example', 'A teacher', 'none'],
      },
      ...tokens.map((token) => ({
        sql: `insert into tokens (id, hash, kind, account, name, created_at, last_seen_at) values (?, ?, 'device', ?, 'A laptop', 1, 1)`,
        args: [newSpaceRecordId(), hashToken(token), account],
      })),
    ],
  })
  const ask: Ask = async (path, body) => {
    const answer = await app.request(path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${tokens[0]}`,
        'content-type': 'application/json',
        'ww-protocol': '1',
      },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path} was answered ${answer.status}: ${await answer.text()}`)
    return answer.json()
  }
  const space = (await ask('/v1/spaces', { name: 'Science triad', purpose: 'Better questions' })) as {
    stream: StreamId
    member: string
  }
  await more(ask, space.stream)
  const [heads = []] = await db.read([{ sql: 'select head from streams where id = ?', args: [space.stream] }])
  await db.close()
  return { ...space, tokens, head: Number(heads[0]?.[0]) }
}
