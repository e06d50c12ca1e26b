import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from '@whatworked/server/app'
import { openFile } from '@whatworked/server/db/open'
import { createLimits } from '@whatworked/server/identity/limits'
import { createSessions } from '@whatworked/server/identity/sessions'
import { hashToken, newToken } from '@whatworked/server/identity/tokens'
import { createHub } from '@whatworked/server/live/hub'
import { newSpaceRecordId } from '@whatworked/shared/ids'
import { writerOf } from './corpus.ts'

const SERVER_MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))
const PUSH_AT_ONCE = 100

/** What a stocked folder holds: one account's space, its devices' tokens, and how far its stream has come. */
export type Stock = { folder: string; stream: string; member: string; tokens: string[]; head: number }

/** Fills a server's folder with one space of so many records, pushed in the ordinary way, and so many devices. */
export const stock = async (devices: number, records: number): Promise<Stock> => {
  const folder = mkdtempSync(join(tmpdir(), 'ww-bench-'))
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
  const ask = async (path: string, body: unknown): Promise<unknown> => {
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
    stream: string
    member: string
  }
  const writer = writerOf(1)
  for (let first = 1; first <= records; first += PUSH_AT_ONCE) {
    const count = Math.min(PUSH_AT_ONCE, records - first + 1)
    const mutations = Array.from({ length: count }, (_, at) => ({ n: first + at, ...writer.post() }))
    await ask(`/v1/streams/${space.stream}/push`, { mutations })
  }
  const [heads = []] = await db.read([{ sql: 'select head from streams where id = ?', args: [space.stream] }])
  await db.close()
  return { folder, stream: space.stream, member: space.member, tokens, head: Number(heads[0]?.[0]) }
}

/** A process that printed the port it listens on. */
export type Listening = { port: number; stop: () => Promise<void> }

/** Starts a TypeScript file that prints a line with its port at the end, and waits for that line. */
export const listen = (
  file: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let said = ''
    child.stdout.on('data', (piece: Buffer) => {
      said += String(piece)
      const port = /(?:localhost:|listening )(\d+)/.exec(said)?.[1]
      if (port) resolve({ port: Number(port), stop: () => stopped(child) })
    })
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}: ${said}`)))
  })

/** Starts the server itself on a stocked folder; its log goes nowhere. */
export const serveStock = (folder: string): Promise<Listening> =>
  listen(SERVER_MAIN, [], { PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder })

/** Throws a stocked folder away. */
export const discard = ({ folder }: Stock): void => rmSync(folder, { recursive: true, force: true })

const stopped = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    child.removeAllListeners('exit')
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })
