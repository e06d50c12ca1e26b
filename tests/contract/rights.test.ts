/** Every route × everybody × every kind of target. A route without a row here fails the suite. */
import { rmSync } from 'node:fs'
import { routes } from '@whatworked/server/app'
import { newSpaceRecordId } from '@whatworked/shared/ids'
import { accountEndpoints } from '@whatworked/shared/protocol/account'
import { pathFor } from '@whatworked/shared/protocol/endpoint'
import { feedEndpoints } from '@whatworked/shared/protocol/feed'
import { spaceEndpoints } from '@whatworked/shared/protocol/spaces'
import { streamEndpoints } from '@whatworked/shared/protocol/streams'
import { voiceEndpoints } from '@whatworked/shared/protocol/voices'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type As,
  aFolder,
  aMutation,
  aWorld,
  headersFor,
  openWorld,
  type Person,
  PUBLIC_URL,
  type World,
} from './world.ts'

const people = ['anonymous', 'guest', 'member', 'facilitator', 'owner', 'removed', 'stranger'] as const
type Who = (typeof people)[number]
/** `stranger` owns another space: `other` is somebody else's space, `unknown` one that is not. */
const targets = ['own', 'other', 'unknown'] as const
type Target = (typeof targets)[number]

/** A post of the owner's, to ask somebody outside about. */
const OWNERS_POST = newSpaceRecordId() as string

/** What everybody gets on the space they share, in the order of `people`. */
type Row = {
  readonly own: readonly number[]
  readonly input?: object
  readonly params?: 'member' | 'invite' | 'voice'
}

const spaceRoutes: Record<string, Row> = {
  //                      anonymous guest member facilitator owner removed stranger
  changeSpace: { own: [401, 403, 403, 200, 200, 403, 404], input: { name: 'Renamed' } },
  createInvite: { own: [401, 403, 403, 200, 200, 403, 404], input: { role: 'member', maxUses: 1, days: 1 } },
  listInvites: { own: [401, 403, 403, 200, 200, 403, 404] },
  revokeInvite: { own: [401, 403, 403, 200, 200, 403, 404], params: 'invite' },
  removeMember: { own: [401, 403, 403, 200, 200, 403, 404], params: 'member' },
  changeRole: { own: [401, 403, 403, 403, 200, 403, 404], params: 'member', input: { role: 'guest' } },
  changeMe: { own: [401, 403, 200, 200, 200, 403, 404], input: { focus: 'Wait time' } },
  leaveSpace: { own: [401, 200, 200, 200, 409, 403, 404] },
  createVoice: {
    own: [401, 403, 403, 200, 200, 403, 404],
    input: { record: OWNERS_POST, ask: '', days: 1 },
  },
  listVoices: { own: [401, 403, 200, 200, 200, 403, 404], input: { record: OWNERS_POST } },
  // to a member a colleague's link is not there
  revokeVoice: { own: [401, 403, 404, 200, 200, 403, 404], params: 'voice' },
  push: { own: [401, 200, 200, 200, 200, 403, 404], input: { mutations: [aMutation(1)] } },
  pull: { own: [401, 200, 200, 200, 200, 403, 404] },
}

/** Variants of a route whose rights differ with what is asked. */
const variants: Record<string, Row & { route: string }> = {
  'inviting a facilitator': {
    route: 'createInvite',
    own: [401, 403, 403, 403, 200, 403, 404],
    input: { role: 'facilitator', maxUses: 1, days: 1 },
  },
  'changing what members agreed to': {
    route: 'changeSpace',
    own: [401, 403, 403, 403, 200, 403, 404],
    input: { newcomersSeeEarlier: true },
  },
}

/** Routes that touch no space: what anonymous, a page and an extension get. */
const otherRoutes: Record<string, { own: readonly [number, number, number]; input?: object }> = {
  createFirstAccount: {
    own: [409, 409, 409],
    input: {
      token: `ww_${'a'.repeat(43)}`,
      account: { name: 'X', email: 'x@x.example', password: 'not a common one' },
    },
  },
  signIn: { own: [401, 401, 401], input: { email: 'nobody@x.example', password: 'wrong' } },
  signOut: { own: [401, 200, 200] },
  me: { own: [401, 200, 200] },
  startPairing: { own: [200, 200, 200], input: { deviceName: 'A browser' } },
  lookAtPairing: { own: [401, 410, 401], input: { code: '0000-0000' } },
  approvePairing: { own: [401, 410, 401], input: { code: '0000-0000' } },
  denyPairing: { own: [401, 410, 401], input: { code: '0000-0000' } },
  collectPairing: { own: [200, 200, 200], input: { secret: `ww_${'b'.repeat(43)}` } },
  listDevices: { own: [401, 200, 200] },
  revokeDevice: { own: [401, 404, 404] },
  listSpaces: { own: [401, 200, 200] },
  createSpace: { own: [401, 200, 200], input: { name: 'N', purpose: '' } },
  lookAtInvite: { own: [410, 410, 410], input: { token: `ww_${'c'.repeat(43)}` } },
  acceptInvite: { own: [410, 410, 410], input: { token: `ww_${'c'.repeat(43)}` } },
  lookAtVoice: { own: [410, 410, 410], input: { token: `ww_${'c'.repeat(43)}` } },
  answerVoice: {
    own: [410, 410, 410],
    input: { token: `ww_${'c'.repeat(43)}`, name: 'A voice', text: 'Yes' },
  },
  heads: { own: [401, 200, 200], input: { streams: `${newSpaceRecordId()}:0` } },
  live: { own: [401, 200, 200] },
  lookAtFeed: { own: [401, 200, 200] },
  makeFeed: { own: [401, 200, 200] },
  endFeed: { own: [401, 200, 200] },
}

const endpoints = {
  ...accountEndpoints,
  ...spaceEndpoints,
  ...streamEndpoints,
  ...feedEndpoints,
  ...voiceEndpoints,
}
const nameOf = (endpoint: object): string =>
  Object.entries(endpoints).find(([, one]) => one === endpoint)?.[0] ?? 'undeclared'

const makeCast = async (world: World) => {
  const owner = await world.firstOwner()
  const { stream, member: ownerMember } = await world.aSpace(owner)
  const guest = await world.joined(owner, stream, 'guest')
  const member = await world.joined(owner, stream)
  const facilitator = await world.joined(owner, stream, 'facilitator')
  const removed = await world.joined(owner, stream)
  const target = await world.joined(owner, stream)
  await world.call(spaceEndpoints.removeMember, {
    as: owner.extension,
    params: { stream, member: removed.member },
  })
  const elsewhere = await world.aSpace(owner)
  const stranger = await world.joined(owner, elsewhere.stream)
  await world.call(spaceEndpoints.removeMember, {
    as: owner.extension,
    params: { stream: elsewhere.stream, member: stranger.member },
  })
  const strangers = await world.aSpace(stranger)
  const { invite } = await world.invite(owner, stream)
  // from a device of its own, so that the first push of the others is still their first
  const { token } = await world.connect(owner.page)
  await world.push({ ...owner, extension: { bearer: token } }, stream, [aMutation(1, { id: OWNERS_POST })])
  const { voice } = await world.call(voiceEndpoints.createVoice, {
    as: owner.extension,
    params: { stream },
    input: { record: OWNERS_POST, ask: '', days: 1 },
  })
  const extensions: Record<Who, As> = {
    anonymous: {},
    guest: guest.extension,
    member: member.extension,
    facilitator: facilitator.extension,
    owner: owner.extension,
    removed: removed.extension,
    stranger: stranger.extension,
  }
  return { stream, strangers, ownerMember, target, invite, voice, extensions, owner }
}

const template = aFolder()
let cast: Awaited<ReturnType<typeof makeCast>>
beforeAll(async () => {
  const world = openWorld(template)
  cast = await makeCast(world)
  await world.close()
})
afterAll(() => rmSync(template, { recursive: true, force: true }))

/** The same people and spaces, in a world of its own. */
const aCast = async () => ({ ...cast, world: await aWorld(template) })

const ask = async (
  world: World,
  route: string,
  as: As,
  params: Record<string, string>,
  input: object | undefined,
): Promise<number> => {
  const endpoint = endpoints[route as keyof typeof endpoints]
  const hasBody = endpoint.method === 'POST' || endpoint.method === 'PATCH'
  const query = hasBody || !input ? '' : `?${new URLSearchParams(input as Record<string, string>)}`
  const response = await world.raw(`${pathFor<string>(endpoint, params)}${query}`, {
    method: endpoint.method,
    headers: headersFor(as),
    ...(hasBody ? { body: JSON.stringify(input ?? {}) } : {}),
  })
  if (response.headers.get('content-type') === 'text/event-stream') await response.body?.cancel()
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('access-control-allow-credentials')).toBeNull()
  return response.status
}

describe('rights', () => {
  it('every route has a row', () => {
    const rows = [...Object.keys(spaceRoutes), ...Object.keys(otherRoutes)].sort()
    expect(routes.map(({ endpoint }) => nameOf(endpoint)).sort()).toEqual(rows)
  })

  const rows = [
    ...Object.entries(spaceRoutes).map(([route, row]) => ({ name: route, route, ...row })),
    ...Object.entries(variants).map(([name, row]) => ({ name, ...row })),
  ]
  it.each(rows)(
    '$name: everybody on their own space, on somebody else’s, on none',
    async (row) => {
      // who may is asked last, so that what they do does not change the answer to the others
      const order = people.map((who, at) => ({ who, expected: row.own[at] ?? 0 }))
      order.sort((a, b) => Number(a.expected === 200) - Number(b.expected === 200))
      const seen: Record<string, Record<Target, number>> = {}
      const wanted: typeof seen = {}
      for (const { who, expected } of order) {
        const { world, stream, strangers, target, invite, voice, extensions } = await aCast()
        const asked = {} as Record<Target, number>
        for (const where of targets) {
          // for the stranger `own` is the shared space, where they are nobody, and `other` the same as seen by the rest
          const at = where === 'own' ? stream : where === 'other' ? strangers.stream : newSpaceRecordId()
          if (who === 'stranger' && where === 'other') continue
          const params = { stream: at, member: target.member, invite: invite.id, voice: voice.id }
          asked[where] = await ask(world, row.route, extensions[who], params, row.input)
        }
        seen[who] = asked
        const nowhere = who === 'anonymous' ? 401 : 404
        wanted[who] = {
          own: expected,
          ...(who === 'stranger' ? {} : { other: nowhere }),
          unknown: nowhere,
        } as Record<Target, number>
      }
      expect(seen).toEqual(wanted)
    },
    60_000,
  )

  it.each(Object.entries(otherRoutes))('%s: anonymous, a page, an extension', async (route, row) => {
    const { world, owner } = await aCast()
    const params = { device: newSpaceRecordId() }
    const all: Pick<Person, 'page' | 'extension'>['page'][] = [{}, owner.page, owner.extension]
    const seen: number[] = []
    for (const as of all) seen.push(await ask(world, route, as, params, row.input))
    expect(seen).toEqual(row.own)
  })

  it('a facilitator removes members and guests, never an owner or another facilitator', async () => {
    const { world, stream, ownerMember, extensions, owner } = await aCast()
    const second = await world.joined(owner, stream, 'facilitator', 'Second Facilitator')
    const remove = (member: string) =>
      ask(world, 'removeMember', extensions.facilitator, { stream, member }, {})
    expect(await remove(ownerMember)).toBe(403)
    expect(await remove(second.member)).toBe(403)
  })

  it('a member of one space is not there for another space that the caller owns', async () => {
    const { world, strangers, target, extensions } = await aCast()
    const params = { stream: strangers.stream, member: target.member }
    expect(await ask(world, 'removeMember', extensions.stranger, params, {})).toBe(404)
    expect(await ask(world, 'changeRole', extensions.stranger, params, { role: 'owner' })).toBe(404)
  })

  it('a cookie opens nothing for another site, and a device’s token is no page’s cookie', async () => {
    const { world, owner } = await aCast()
    const cookie = owner.page.cookie ?? ''
    const from = async (headers: Record<string, string>, method = 'GET'): Promise<number> =>
      (
        await world.raw(method === 'GET' ? '/v1/me' : '/v1/sign-out', {
          method,
          headers: { 'content-type': 'application/json', ...headers },
          ...(method === 'POST' ? { body: '{}' } : {}),
        })
      ).status
    const foreign = [
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': 'same-site', origin: 'http://localhost:1' },
      { origin: `${PUBLIC_URL}.evil.example` },
      {},
    ]
    for (const headers of foreign)
      for (const method of ['GET', 'POST']) expect(await from({ cookie, ...headers }, method)).toBe(403)
    expect(await from({ cookie: `ww=${owner.extension.bearer}`, 'sec-fetch-site': 'same-origin' })).toBe(401)
    expect(await from({ authorization: `Bearer ${cookie.slice(3)}` })).toBe(401)
    expect(await from({ authorization: `Basic ${owner.extension.bearer}` })).toBe(401)
    expect(await from({ cookie, 'sec-fetch-site': 'same-origin' })).toBe(200)
  })
})
