/** A running server: everything wired, listening, and stoppable. */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import { openFile } from './db/open.ts'
import { openRemote } from './db/remote.ts'
import type { Deps } from './deps.ts'
import type { Env } from './env.ts'
import { newSetupToken } from './features/account/owner.ts'
import { keepRemovingOldPosts } from './features/spaces/retention.ts'
import { createLimits } from './identity/limits.ts'
import { createSessions } from './identity/sessions.ts'
import { createHub } from './live/hub.ts'
import { describeError, type Log } from './log.ts'

/** Slow senders are let go: seconds in which headers and a whole request must have come, in ms. */
const patience = { headersTimeout: 15_000, requestTimeout: 30_000, keepAliveTimeout: 10_000 }
const CONNECTIONS_AT_MOST = 2_000
/** How long open requests may take to end once the server is told to stop, in ms. */
const STOP_WITHIN_MS = 5_000

const beginAnew = 'update streams set epoch = epoch + 1'

export type Running = {
  /** Where people reach it. */
  readonly url: string
  /** The first owner's link, while there is no account. */
  readonly setupLink: string | undefined
  readonly stop: () => Promise<void>
}

const listen = (env: Env, fetch: (request: Request, bindings: object) => unknown): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = serve(
      { fetch, port: env.PORT, hostname: env.HOST, serverOptions: patience },
      // without TLS options it is the plain HTTP server
      () => resolve(server as Server),
    )
    server.once('error', reject)
  })

/** Starts a server. Throws CannotStart, or what listening throws when the port is taken. */
export const start = async (env: Env, log: Log, clock: () => number): Promise<Running> => {
  const db = env.DATABASE_URL === undefined ? openFile(env.DATA_DIR) : await openRemote(env.DATABASE_URL)
  // a copy is older than what devices have seen: without a new epoch they would wait for numbers that come again
  if (env.RESTORED === '1') await db.write({ statements: [{ sql: beginAnew, args: [] }] })
  const hub = createHub()
  let answer: (request: Request, bindings: object) => unknown = () => new Response(null, { status: 503 })
  const server = await listen(env, (request, bindings) => answer(request, bindings)).catch(async (error) => {
    await db.close()
    throw error
  })
  server.maxConnections = CONNECTIONS_AT_MOST
  // it listens on a port, so its address has one
  const { port } = server.address() as AddressInfo
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${port}`
  const deps: Deps = {
    db,
    hub,
    limits: createLimits(),
    sessions: createSessions(db, clock),
    log,
    clock,
    publicUrl,
    trustedProxies: env.TRUSTED_PROXIES,
    webDir: env.WEB_DIR,
  }
  const app = createApp(deps)
  answer = (request, bindings) => app.fetch(request, bindings)
  const token = await newSetupToken(db, clock())
  log({ event: 'started' })
  const stopRemoving = keepRemovingOldPosts(deps, (error) =>
    log({ event: 'failed', route: 'retention', ...describeError(error) }),
  )

  const stop = async (): Promise<void> => {
    hub.closeAll()
    const ended = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    const late = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS)
    await ended
    clearTimeout(late)
    await stopRemoving()
    await db.close()
    log({ event: 'stopped' })
  }
  return { url: publicUrl, setupLink: token && `${publicUrl}/setup#${token}`, stop }
}
