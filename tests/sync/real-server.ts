import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '@whatworked/server/app'
import type { Value } from '@whatworked/server/db/database'
import { openFile } from '@whatworked/server/db/open'
import { createLimits } from '@whatworked/server/identity/limits'
import { createSessions } from '@whatworked/server/identity/sessions'
import { hashToken, newToken } from '@whatworked/server/identity/tokens'
import { createHub } from '@whatworked/server/live/hub'
import { newSpaceRecordId, type StreamId } from '@whatworked/shared/ids'
import { SERVER, type World } from './world.ts'

/** Hono's app on a libSQL file in a folder of its own, without a socket. `close` removes it. */
export const realWorld = (): World & { close: () => Promise<void> } => {
  const folder = mkdtempSync(join(tmpdir(), 'ww-sim-'))
  let server = start(folder)

  const insert = (sql: string, args: readonly Value[]) => server.db.write({ statements: [{ sql, args }] })

  /** An account made directly, since a slow password hash for each schedule would prove nothing here. */
  const account = async (): Promise<string> => {
    const id = newSpaceRecordId()
    const email = `${id}@school.example`
    await insert(
      'insert into accounts (id, email, email_folded, name, password_hash, created_at) values (?, ?, ?, ?, ?, 1)',
      [id, email, email, 'A teacher', 'none'],
    )
    return id
  }
  const device = async (owner: string): Promise<string> => {
    const token = newToken()
    await insert(
      `insert into tokens (id, hash, kind, account, name, created_at, last_seen_at) values (?, ?, 'device', ?, 'A laptop', 1, 1)`,
      [newSpaceRecordId(), hashToken(token), owner],
    )
    return token
  }
  const ask = async <T>(token: string, method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await server.app.request(path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'ww-protocol': '1' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as T
  }

  return {
    openStream: async (isThirdAColleague) => {
      const owner = await account()
      const tokens = [await device(owner), await device(owner)]
      const first = tokens[0] ?? ''
      const space = await ask<{ stream: string; member: string }>(first, 'POST', '/v1/spaces', {
        name: 'Science triad',
        purpose: 'Better questions',
      })
      const seats = tokens.map((token) => ({ token, member: space.member }))
      if (!isThirdAColleague) seats.push({ token: await device(owner), member: space.member })
      else {
        const token = await device(await account())
        const invites = `/v1/spaces/${space.stream}/invites`
        const invite = await ask<{ token: string }>(first, 'POST', invites, {
          role: 'member',
          maxUses: 1,
          days: 1,
        })
        const joined = await ask<{ space: { member: string } }>(token, 'POST', '/v1/invites/accept', {
          token: invite.token,
        })
        seats.push({ token, member: joined.space.member })
      }
      return { stream: space.stream as StreamId, seats }
    },
    fetch: async (input, init) => {
      const url = new URL(String(input))
      // Small pages, so that a sync has several of them.
      if (url.searchParams.has('epoch')) url.searchParams.set('limit', '3')
      return server.app.request(url.href.slice(SERVER.length), init)
    },
    restart: async () => {
      await server.stop()
      server = start(folder)
    },
    close: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const start = (folder: string) => {
  const db = openFile(folder)
  const hub = createHub()
  const app = createApp({
    db,
    hub,
    limits: createLimits(),
    sessions: createSessions(db, Date.now),
    log: () => undefined,
    clock: Date.now,
    publicUrl: SERVER,
    trustedProxies: 0,
  })
  const stop = async (): Promise<void> => {
    hub.closeAll()
    await db.close()
  }
  return { app, db, stop }
}
