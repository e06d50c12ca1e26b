/** A whole server in this process, on a real libSQL file of its own, with people in it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '@whatworked/server/app'
import type { Database } from '@whatworked/server/db/database'
import { openFile } from '@whatworked/server/db/open'
import type { Deps } from '@whatworked/server/deps'
import { newSetupToken } from '@whatworked/server/features/account/owner'
import { createLimits } from '@whatworked/server/identity/limits'
import { createSessions } from '@whatworked/server/identity/sessions'
import { createHub } from '@whatworked/server/live/hub'
import { createLog } from '@whatworked/server/log'
import { newSpaceRecordId } from '@whatworked/shared/ids'
import * as account from '@whatworked/shared/protocol/account'
import { type Endpoint, pathFor, type Schema } from '@whatworked/shared/protocol/endpoint'
import * as spaces from '@whatworked/shared/protocol/spaces'
import * as streams from '@whatworked/shared/protocol/streams'
import * as v from 'valibot'
import { onTestFinished } from 'vitest'

export const PUBLIC_URL = 'http://localhost:8787'
export const PASSWORD = 'a long enough secret'

/** How a request proves who sends it. */
export type As = { readonly cookie?: string; readonly bearer?: string }

/** An answer that was refused. */
export class Refused extends Error {
  readonly status: number
  readonly problem: { code: string; message: string; [more: string]: unknown }
  constructor(status: number, problem: Refused['problem']) {
    super(`${status} ${problem.code}`)
    this.status = status
    this.problem = problem
  }
}

/** A person with a signed-in page and a connected extension. */
export type Person = {
  readonly account: account.Account
  readonly email: string
  readonly page: As
  readonly extension: As
  readonly device: string
}

export const headersFor = (as: As): Record<string, string> => ({
  'content-type': 'application/json',
  'ww-protocol': '1',
  ...(as.cookie ? { cookie: as.cookie, 'sec-fetch-site': 'same-origin', origin: PUBLIC_URL } : {}),
  ...(as.bearer ? { authorization: `Bearer ${as.bearer}` } : {}),
})

/** A folder for a world. */
export const aFolder = (): string => mkdtempSync(join(tmpdir(), 'ww-contract-'))

/** Starts one, on a copy of a `template` folder if given; it is closed and its folder removed when the test ends. */
export const aWorld = async (template?: string) => {
  const folder = aFolder()
  if (template !== undefined) cpSync(template, folder, { recursive: true })
  const world = openWorld(folder)
  onTestFinished(async () => {
    await world.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return world
}

/** Opens a folder; whoever opens it closes it. */
export const openWorld = (folder: string) => worldOn(openFile(folder), folder)

/** A world on any database. */
export const worldOn = (db: Database, folder: string) => {
  const logged: string[] = []
  let skewMs = 0
  const clock = (): number => Date.now() + skewMs
  const deps: Deps = {
    db,
    hub: createHub(),
    limits: createLimits(),
    sessions: createSessions(db, clock),
    log: createLog((line) => logged.push(line), clock),
    clock,
    publicUrl: PUBLIC_URL,
    trustedProxies: 0,
  }
  const app = createApp(deps)

  const raw = async (path: string, init: RequestInit = {}): Promise<Response> => app.request(path, init)

  /** Calls a route as declared and parses what comes back. Throws Refused. */
  const call = async <Path extends string, Request extends Schema, Answer extends Schema>(
    route: Endpoint<Path, Request, Answer>,
    given: { as?: As; params?: Record<string, string>; input?: v.InferInput<Request> } = {},
  ): Promise<v.InferOutput<Answer> & { cookie?: string }> => {
    const path = pathFor<string>(route, given.params ?? {})
    const hasBody = route.method === 'POST' || route.method === 'PATCH'
    const query = hasBody ? '' : `?${new URLSearchParams((given.input ?? {}) as Record<string, string>)}`
    const response = await raw(`${path}${query}`, {
      method: route.method,
      headers: headersFor(given.as ?? {}),
      ...(hasBody ? { body: JSON.stringify(given.input ?? {}) } : {}),
    })
    const json: unknown = await response.json()
    if (!response.ok) throw new Refused(response.status, json as Refused['problem'])
    const cookie = response.headers.get('set-cookie')?.split(';')[0]
    return { ...(v.parse(route.response, json) as object), ...(cookie ? { cookie } : {}) } as never
  }

  const connect = async (
    page: As,
    deviceName = 'Chrome on a laptop',
  ): Promise<{ token: string; id: string }> => {
    const started = await call(account.startPairing, { input: { deviceName } })
    await call(account.approvePairing, { as: page, input: { code: started.code } })
    const collected = await call(account.collectPairing, { input: { secret: started.secret } })
    if (collected.kind !== 'approved') throw new Error('not approved')
    return { token: collected.token, id: collected.device.id }
  }

  const withExtension = async (who: account.Account, cookie: string | undefined): Promise<Person> => {
    const page = { cookie: cookie ?? '' }
    const { token, id } = await connect(page)
    return { account: who, email: who.email, page, extension: { bearer: token }, device: id }
  }

  const firstOwner = async (name = 'Olive Owner'): Promise<Person> => {
    const token = (await newSetupToken(db, clock())) ?? ''
    const email = `${name.split(' ')[0]?.toLowerCase()}@school.example`
    const made = await call(account.createFirstAccount, {
      input: { token, account: { name, email, password: PASSWORD } },
      as: {},
    })
    return withExtension(made.account, made.cookie)
  }

  const aSpace = async (owner: Person, more: Partial<v.InferInput<typeof spaces.createSpace.request>> = {}) =>
    call(spaces.createSpace, {
      as: owner.extension,
      input: { name: 'Science triad', purpose: 'Better questions', ...more },
    })

  /** Everybody who is there now has agreed that guests read. */
  const allowGuests = async (stream: string): Promise<void> => {
    const agree = (path: string, type: string) => ({
      sql: `update records set body = json_set(body, '${path}', json('true')) where stream = ? and type = '${type}' and removed = 0`,
      args: [stream],
    })
    const statements = [agree('$.agreements.guestsMayRead', 'space'), agree('$.agreesToGuests', 'member')]
    await db.write({ statements })
  }

  const invite = async (
    by: Person,
    stream: string,
    more: { role?: 'facilitator' | 'member' | 'guest'; maxUses?: number; days?: number } = {},
  ) =>
    call(spaces.createInvite, {
      as: by.extension,
      params: { stream },
      input: { role: 'member', maxUses: 5, days: 7, ...more },
    })

  let people = 0
  /** A new person who joins by an invitation of `by`. */
  const joined = async (
    by: Person,
    stream: string,
    role: 'facilitator' | 'member' | 'guest' = 'member',
    name = `Person ${++people}`,
  ): Promise<Person & { member: string }> => {
    if (role === 'guest') await allowGuests(stream)
    const { token } = await invite(by, stream, { role })
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@school.example`
    const made = await call(spaces.acceptInvite, {
      input: { token, newAccount: { name, email, password: PASSWORD } },
    })
    return { ...(await withExtension(made.account, made.cookie)), member: made.space.member }
  }

  const push = async (who: Person, stream: string, mutations: readonly object[]) =>
    call(streams.push, {
      as: who.extension,
      params: { stream },
      input: { mutations } as never,
    })

  const pull = async (who: Person, stream: string, query: Record<string, string> = {}) =>
    call(streams.pull, { as: who.extension, params: { stream }, input: query as never })

  return {
    app,
    db,
    deps,
    folder,
    logged,
    raw,
    call,
    connect,
    firstOwner,
    aSpace,
    allowGuests,
    invite,
    joined,
    push,
    pull,
    close: async (): Promise<void> => {
      deps.hub.closeAll()
      await db.close()
    },
    /** Moves the server's clock forward. */
    later: (ms: number): void => {
      skewMs += ms
    },
  }
}

export type World = Awaited<ReturnType<typeof aWorld>>

/** A mutation; a new post by default. */
export const aMutation = (n: number, more: Record<string, unknown> = {}) => ({
  n,
  ifSeq: 0,
  id: newSpaceRecordId(),
  type: 'post',
  v: 1,
  createdAt: 1_790_000_000_000,
  editedAt: 1_790_000_000_000,
  body: { of: 'reflection', tried: 'Cold call', why: 'Everybody thinks first', byline: 'name' },
  ...more,
})
