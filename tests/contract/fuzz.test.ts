/** Ten thousand requests made from the contracts with a fixed seed, by everybody on everything. */
import { routes } from '@whatworked/server/app'
import { type Endpoint, pathFor } from '@whatworked/shared/protocol/endpoint'
import { Problem } from '@whatworked/shared/protocol/problem'
import { type WireRecord, wireRecord } from '@whatworked/shared/records/envelope'
import { parseBody, spaceTypes } from '@whatworked/shared/records/registry'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { type Random, randomFrom } from '../sync/random.ts'
import { anything, damaged, valueFor } from './fuzz-values.ts'
import { aMeeting } from './learning.ts'
import { type As, aMutation, aWorld, headersFor, type Person, PUBLIC_URL, type World } from './world.ts'

const REQUESTS = 10_000
const SEED = 20_261_123
/** So many are on their way at once. */
const AT_ONCE = 20
const WORST_MS = 10_000

/** What ends somebody's rights is asked seldom: the others would soon have nobody left to ask as. */
const ENDS_RIGHTS = /sign-out|\/leave$|\/remove$|\/role$|devices\/:device/

const setUp = async (random: Random) => {
  const world = await aWorld()
  const owner = await world.firstOwner()
  const spaces = [await world.aSpace(owner), await world.aSpace(owner)]
  const streams = spaces.map(({ stream }) => stream)
  const [first = ''] = streams
  const cast: Person[] = [owner]
  for (const role of ['member', 'member', 'facilitator', 'guest'] as const)
    cast.push(await world.joined(owner, first, role))
  // everybody has more than one device, so that many batches can be on their way at once
  for (const person of [...cast, ...cast, ...cast]) {
    const { token, id } = await world.connect(person.page)
    cast.push({ ...person, extension: { bearer: token }, device: id })
  }
  const { token, invite } = await world.invite(owner, first)
  const ids = [...streams, ...spaces.map(({ member }) => member), invite.id]
  for (let at = 0; at < 12; at++) ids.push(random.uuid())
  // something for sheets, moves and promises to belong to
  const { token: maker } = await world.connect(owner.page)
  const activity = aMutation(1, { type: 'activity', body: { form: 'planning' } })
  const session = aMutation(2, { type: 'session', body: aMeeting(activity.id) })
  await world.push({ ...owner, extension: { bearer: maker } }, first, [activity, session])
  ids.push(...Array.from({ length: 8 }, () => [activity.id, session.id]).flat())
  const members = (await world.pull(owner, first)).rows.filter(({ type }) => type === 'member')
  ids.push(...members.map(({ id }) => id))
  const gates = [`${session.id}/alone`, `${activity.id}/alone`].map((gate) => ({ session: session.id, gate }))
  const hidden = [...gates, ...members.map(({ id }) => ({ to: id }))].map((one) => ({
    activity: activity.id,
    ...one,
  }))
  const known = [...ids, token, 'post', 'comment', 'thanks', 'activity', '2026-11-23', `${first}:1`, '3']
  return { world, owner, streams, cast, ids, known, hidden, used: [] as string[] }
}

type Stage = Awaited<ReturnType<typeof setUp>>

const TYPES = [
  ...Object.keys(spaceTypes),
  'post',
  'post',
  'comment',
  'contribution',
  'contribution',
  'activity',
  'entry',
  'constructor',
  'clip',
]

/** A record's own id: mostly a new one, so that much is kept; else one that somebody has used, to be met or edited. */
const ownId = (random: Random, ids: readonly string[], used: string[]) => {
  if (random.percent(20)) return { id: random.pick(ids), ifSeq: random.percent(50) ? 0 : random.below(60) }
  if (used.length > 0 && random.percent(25)) return { id: random.pick(used), ifSeq: random.below(400) }
  const id = random.uuid()
  used.push(id)
  return { id, ifSeq: random.percent(5) ? random.below(60) : 0 }
}

/** Frozen batches whose numbers mostly follow on, of records that mostly fit. */
const aBatch = (random: Random, { ids, hidden, used }: Stage, next: number) => {
  const count = 1 + random.below(3)
  const first = random.percent(90) ? next : random.below(50)
  const mutations = Array.from({ length: count }, (_, at) => {
    const type = random.pick(TYPES)
    const known = Object.entries(spaceTypes).find(([name]) => name === type)?.[1]
    const body =
      known && random.percent(80)
        ? valueFor(known.schema, random, ids, random.pick([0, 0, 2]))
        : anything(random)
    const removed = random.percent(10) ? { removed: true, body: null } : {}
    return aMutation(first + at, {
      ...ownId(random, ids, used),
      type,
      v: random.percent(85) ? 1 : 1 + random.below(3),
      body:
        type === 'contribution' && random.percent(50) ? { ...Object(body), ...random.pick(hidden) } : body,
      ...removed,
    })
  })
  return { mutations }
}

const oddHeaders = (random: Random): Record<string, string> =>
  random.pick<Record<string, string>>([
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/json;charset=UTF-8' },
    { 'content-encoding': 'gzip' },
    { 'content-encoding': 'br' },
    { 'content-length': '-1' },
    { 'ww-protocol': '99' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { origin: `${PUBLIC_URL}.evil.example` },
    { authorization: 'Bearer' },
    { authorization: `Bearer ww_${'A'.repeat(43)}` },
    { cookie: 'ww=; ww=ww_' },
    { 'x-forwarded-for': '::1, 127.0.0.1, %00' },
    { 'accept-encoding': 'br;q=0, gzip;q=nan' },
  ])

const oddPath = (random: Random, path: string): string =>
  random.pick([
    `/${path}`,
    `${path}/`,
    path.replace('/v1/', '/v1//'),
    path.replace('/', '/%2e%2e/'),
    `${path}%00`,
    `${path}?%E0%A4%A`,
    `${path}?after=1&after=2`,
    path.toUpperCase(),
    `${path}/${random.pick(['push', 'toString', '..%2f..', ':stream', '*'])}`,
  ])

/** Sends one request and returns its status; anything that tells about the inside fails the run. */
const ask = async (world: World, path: string, init: RequestInit): Promise<number> => {
  const began = performance.now()
  let request: Request
  try {
    request = new Request(new URL(path, PUBLIC_URL), init)
  } catch {
    // a GET with a body, or a header that is none: nothing that could be sent
    return 0
  }
  const response = await world.app.fetch(request)
  if (response.headers.get('content-type') === 'text/event-stream') await response.body?.cancel()
  const text = response.bodyUsed ? '' : await response.text()
  const told = [init.method, path, typeof init.body === 'string' ? init.body.slice(0, 2_000) : '']
  if (response.status >= 500) expect(told).toEqual('an answer below 500')
  if (performance.now() - began > WORST_MS) expect(told).toEqual('an answer in time')
  if (response.status >= 400 && init.method !== 'HEAD') {
    expect(v.is(Problem, JSON.parse(text)), `${told}`).toBe(true)
    expect(text).not.toMatch(/SQLITE|node:|\/src\/|Error:/)
  }
  return response.status
}

const oneRequest = async (
  random: Random,
  stage: Stage,
  numbers: Map<string, number>,
  turn: number,
): Promise<string> => {
  const { world, owner, streams, cast, ids, known } = stage
  let endpoint: Endpoint = random.pick(routes).endpoint
  if (random.percent(40))
    endpoint = routes.find((one) => one.endpoint.path.endsWith('/push'))?.endpoint ?? endpoint
  const isEnding = ENDS_RIGHTS.test(endpoint.path)
  const person = cast[turn]
  if (person === undefined) throw new Error('nobody asks')
  // the owner stays, so that there is always somebody to read what was kept
  const mayEnd = person.account.id !== owner.account.id && random.percent(2)
  const isAnonymous = isEnding && !mayEnd
  const isPush = endpoint.path.endsWith('/push')
  const as: As = isAnonymous
    ? {}
    : random.percent(isPush ? 97 : 75)
      ? person.extension
      : random.pick([person.page, {}])
  const [first = ''] = streams
  const names = [...endpoint.path.matchAll(/:([a-z]+)/g)].map(([, name]) => name ?? '')
  const params = Object.fromEntries(
    names.map((name) => [
      name,
      name === 'stream' && random.percent(70)
        ? first
        : random.percent(70)
          ? random.pick(streams)
          : random.pick(ids),
    ]),
  )
  const place = `${person.device} ${params['stream']}`
  const next = numbers.get(place) ?? 1
  const input =
    isPush && random.percent(90) ? aBatch(random, stage, next) : valueFor(endpoint.request, random, known)
  const hasBody = endpoint.method === 'POST' || endpoint.method === 'PATCH'
  const json = JSON.stringify(input) ?? ''
  const query = hasBody
    ? ''
    : `?${new URLSearchParams(Object.entries(Object(input)).map(([name, value]) => [name, JSON.stringify(value).replaceAll('"', '')]))}`
  const path = `${pathFor<string>(endpoint, params)}${query}`
  const status = await ask(world, random.percent(4) ? oddPath(random, path) : path, {
    method: random.percent(2) ? random.pick(['HEAD', 'PUT', 'OPTIONS', 'DELETE']) : endpoint.method,
    headers: { ...headersFor(as), ...(random.percent(8) ? oddHeaders(random) : {}) },
    ...(hasBody ? { body: random.percent(8) ? damaged(json, random) : json } : {}),
  })
  const sent = (input as { mutations?: { n: number }[] } | undefined)?.mutations
  const last = Array.isArray(sent) ? sent.at(-1)?.n : undefined
  if (isPush && status === 200 && as === person.extension && last === next + (sent?.length ?? 0) - 1)
    numbers.set(place, last + 1)
  return `${endpoint.path} ${status}`
}

const everythingFor = async (world: World, who: Person, stream: string): Promise<WireRecord[]> => {
  const read: WireRecord[] = []
  let after = 0
  for (let more = true; more; ) {
    const page = await world.pull(who, stream, { after: String(after), limit: '1000' })
    expect(page.rows.at(-1)?.seq ?? 0).toBeLessThanOrEqual(page.head)
    read.push(...page.rows)
    after = page.cursor
    more = page.more
  }
  return read
}

/** Whatever was written: what has a reader is on nobody else's wire. */
const expectSecrets = async ({ world, streams: [stream = ''], cast }: Stage): Promise<void> => {
  const secret = 'select id, reader from records where stream = ? and reader is not null'
  const present = 'select id, account from members where stream = ? and left_at is null'
  const [kept = [], members = []] = await world.db.read([
    { sql: secret, args: [stream] },
    { sql: present, args: [stream] },
  ])
  expect(kept.length).toBeGreaterThan(2)
  let looked = 0
  for (const [member, account] of members) {
    for (const who of cast.filter((one) => one.account.id === account)) {
      // some of the devices were disconnected on the way
      const rows = await everythingFor(world, who, stream).catch((failure) => {
        expect(failure).toMatchObject({ status: 401 })
      })
      if (rows === undefined) continue
      looked++
      const read = new Set<string>(rows.map(({ id }) => id))
      const others = kept.filter(([, reader]) => reader !== member).map(([id]) => String(id))
      expect(others.filter((id) => read.has(id))).toEqual([])
    }
  }
  expect(looked).toBeGreaterThan(1)
}

it('ten thousand odd requests: never a failure, never a hang, and what was kept can be read', async () => {
  const random = randomFrom(SEED)
  const stage = await setUp(random)
  const { world, owner, streams } = stage
  const seen = new Map<string, number>()
  const numbers = new Map<string, number>()
  for (let sent = 0; sent < REQUESTS; sent += AT_ONCE) {
    const asked = Array.from({ length: AT_ONCE }, (_, turn) => oneRequest(random, stage, numbers, turn))
    for (const what of await Promise.all(asked)) seen.set(what, (seen.get(what) ?? 0) + 1)
  }
  expect(world.logged.filter((line) => line.includes('"broke"'))).toEqual([])
  expect(seen.get('/v1/streams/:stream/push 200')).toBeGreaterThan(REQUESTS / 20)
  expect(seen.get('/v1/streams/:stream/pull 200')).toBeGreaterThan(REQUESTS / 500)

  const kept: Record<string, number> = {}
  for (const stream of streams) {
    for (const row of await everythingFor(world, owner, stream)) {
      v.parse(wireRecord, row)
      const read = row.removed ? 'removed' : parseBody('space', row.type, row.v, row.body).kind
      kept[`${row.type} ${read}`] = (kept[`${row.type} ${read}`] ?? 0) + 1
    }
  }
  expect(Object.keys(kept).filter((what) => what.endsWith('invalid'))).toEqual([])
  expect(kept['post known'] ?? 0).toBeGreaterThan(REQUESTS / 250)
  for (const type of ['contribution', 'plan', 'move', 'session'])
    expect(kept[`${type} known`] ?? 0, type).toBeGreaterThan(0)
  await expectSecrets(stage)
}, 180_000)
