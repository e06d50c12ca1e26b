/** Everybody × every type of record × create, change, remove, read. A type without a row here fails the suite. */
import { rmSync } from 'node:fs'
import { newSpaceRecordId } from '@whatworked/shared/ids'
import { changeRole, removeMember } from '@whatworked/shared/protocol/spaces'
import { spaceTypes } from '@whatworked/shared/records/registry'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aMeeting, aPlan, aSheet, writerIn } from './learning.ts'
import { aFolder, aWorld, openWorld, type Person, Refused, type World } from './world.ts'

/** `maker`: a member who made it; `runner`: the member who runs the meeting; `removed`: a former member. */
const people = ['guest', 'member', 'maker', 'runner', 'facilitator', 'owner', 'removed', 'stranger'] as const
type Who = (typeof people)[number]
type Cast = Record<Who, Person & { member: string }> & {
  stream: string
  activity: string
  session: string
  post: string
  typedUp: string
}

/** `+` may, `-` may not, `x` is told that their membership ended, `0` is told that there is no such space; in the order of `people`. */
type Row = {
  type?: keyof typeof spaceTypes
  /** Who makes those that are changed and removed. */
  by?: Who
  create: string
  edit: string
  remove: string
  read: string
  body: (cast: Cast) => unknown
}

const [everybody, nobody, writers] = ['++++++x0', '------x0', '-+++++x0']
const [guides, maker, makerOrGuides] = ['----++x0', '--+---x0', '--+-++x0']
const moderated = { create: writers, edit: maker, remove: makerOrGuides, read: everybody }
const own = { create: writers, edit: maker, remove: maker, read: everybody }
const byServer = { create: nobody, edit: nobody, remove: nobody, read: everybody }
const gate = ({ session }: Cast) => ({ session, gate: `${session}/alone` })

const rows: Record<string, Row> = {
  space: { ...byServer, body: () => ({ name: 'Mine now' }) },
  member: { ...byServer, body: () => ({ name: 'Me', role: 'owner', joinedAt: 1 }) },
  post: { ...moderated, body: () => ({ of: 'win', tried: 'x' }) },
  'a question to the space': {
    ...{ type: 'post', ...moderated },
    body: () => ({ of: 'question', asks: 'Has anybody tried it?', techniques: [{ name: 'Hinge question' }] }),
  },
  comment: { ...moderated, body: ({ post }) => ({ on: post, text: 'x' }) },
  thanks: { ...own, body: ({ post }) => ({ to: post }) },
  try: { ...own, body: ({ post }) => ({ post }) },
  offer: { ...own, body: ({ post }) => ({ to: post }) },
  activity: {
    ...{ by: 'facilitator', create: guides, edit: guides, remove: guides, read: everybody },
    body: () => ({ form: 'triads' }),
  },
  session: {
    ...{ create: writers, edit: makerOrGuides, remove: makerOrGuides, read: everybody },
    body: ({ activity }) => aMeeting(activity),
  },
  move: {
    ...{ create: writers, edit: nobody, remove: nobody, read: everybody },
    body: ({ session }) => ({ session, kind: 'arrive', at: 1 }),
  },
  reveal: {
    ...{ by: 'runner', create: '---+++x0', edit: nobody, remove: nobody, read: everybody },
    body: ({ session }) => ({ under: session, gate: `${session}/alone` }),
  },
  contribution: { ...moderated, body: ({ activity }) => aSheet(activity, 'x') },
  'a contribution that is held back': {
    ...{ type: 'contribution', create: writers, edit: maker, remove: maker, read: maker },
    body: (cast) => aSheet(cast.activity, 'x', gate(cast)),
  },
  'a contribution that was handed to a member': {
    ...{ type: 'contribution', create: writers, edit: nobody, remove: '-+----x0', read: '-+----x0' },
    body: (cast) => aSheet(cast.activity, 'x', { to: cast.member.member }),
  },
  plan: { ...moderated, body: ({ activity, session }) => aPlan(activity, session) },
  confirmation: {
    ...{ create: maker, edit: maker, remove: maker, read: everybody },
    body: ({ typedUp }) => ({ of: typedUp }),
  },
  'a type that a newer client made': {
    ...{ type: 'hologram' as never, create: writers, edit: maker, remove: maker, read: everybody },
    body: () => ({ rays: 3 }),
  },
}

const makeCast = async (world: World): Promise<Cast> => {
  const first = await world.firstOwner()
  const { stream, member } = await world.aSpace(first)
  const owner = { ...first, member }
  const guest = await world.joined(owner, stream, 'guest')
  const facilitator = await world.joined(owner, stream, 'facilitator')
  const [other, by, runner, removed] = [
    await world.joined(owner, stream),
    await world.joined(owner, stream),
    await world.joined(owner, stream),
    await world.joined(owner, stream),
  ]
  const params = { stream, member: removed.member }
  await world.call(removeMember, { as: owner.extension, params })
  const stranger = await world.joined(owner, (await world.aSpace(owner)).stream)
  const { write } = writerIn(world, stream)
  const { id: activity } = await write(owner, 'activity', { form: 'planning' })
  const { id: session } = await write(owner, 'session', aMeeting(activity, { runBy: runner.member }))
  const { id: post } = await write(owner, 'post', { of: 'win', tried: 'x' })
  const from = { member: by.member }
  const { id: typedUp } = await write(owner, 'plan', aPlan(activity, session, { from }))
  const all = { guest, member: other, maker: by, runner, facilitator, owner, removed, stranger }
  return { ...all, stream, activity, session, post, typedUp }
}

const template = aFolder()
let cast: Cast
beforeAll(async () => {
  const world = openWorld(template)
  cast = await makeCast(world)
  await world.close()
})
afterAll(() => rmSync(template, { recursive: true, force: true }))

/** The same people in a world of their own, each with a device that has sent nothing yet. */
const aStage = async () => {
  const world = await aWorld(template)
  const fresh = async (who: Person & { member: string }) => {
    const { token, id } = await world.connect(who.page)
    return { ...who, extension: { bearer: token }, device: id }
  }
  const present: Cast = { ...cast }
  for (const who of people) present[who] = await fresh(cast[who])
  return { world, cast: present, ...writerIn(world, cast.stream) }
}

const sign = async (ask: () => Promise<boolean>): Promise<string> => {
  try {
    return (await ask()) ? '+' : '-'
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.problem.code === 'revoked' ? 'x' : error.problem.code === 'not-found' ? '0' : '?'
  }
}

it('every type has a row', () => {
  expect(Object.keys(rows).filter((name) => Object.hasOwn(spaceTypes, name))).toEqual(Object.keys(spaceTypes))
})

it.each(Object.entries(rows))('%s: everybody × create, change, remove, read', async (name, row) => {
  const { world, cast: on, write, fate } = await aStage()
  const { by = 'maker', body } = row
  const type = row.type ?? name
  const isServers = row.create === nobody
  const serverRow = async () => {
    const { rows: all } = await world.pull(on.owner, on.stream)
    const found = all.find((one) => one.type === type)
    return { id: found?.id ?? '', ifSeq: found?.seq ?? 0 }
  }
  /** One to be changed, removed or read; what may exist once is made of a post of its own. */
  const made = async () => {
    if (isServers) return serverRow()
    const { id: post } = await write(on.owner, 'post', { of: 'win', tried: 'another' })
    const from = { member: on[by].member }
    const { id: typedUp } = await write(on.owner, 'plan', aPlan(on.activity, on.session, { from }))
    const { id, outcome } = await write(on[by], type, body({ ...on, post, typedUp }))
    if (outcome.kind !== 'ok') throw new Error(JSON.stringify(outcome))
    return { id, ifSeq: outcome.seq, body: body({ ...on, post, typedUp }) }
  }
  const seen = { create: '', edit: '', remove: '', read: '' }
  for (const who of people) {
    const as = on[who]
    const changed = await made()
    const { id, ifSeq } = changed
    seen.read += await sign(async () => {
      const { rows: all } = await world.pull(as, on.stream, { limit: '1000' })
      return all.some((one) => one.id === id)
    })
    const content = 'body' in changed ? changed.body : body(on)
    seen.edit += await sign(async () => (await fate(as, type, content, { id, ifSeq })) === 'ok')
    const gone = { ...(await made()), body: null, removed: true }
    seen.remove += await sign(async () => (await fate(as, type, null, gone)) === 'ok')
    // each makes a new one, of something that nobody has thanked or tried yet
    const { id: post } = await write(on.owner, 'post', { of: 'win', tried: newSpaceRecordId() })
    seen.create += await sign(async () => (await fate(as, type, body({ ...on, post }))) === 'ok')
    // what this one opened stays open: the next one's gate is another meeting's
    const next = await write(
      on.owner,
      'session',
      aMeeting(on.activity, { runBy: on.runner.member, number: 2 }),
    )
    on.session = next.id
  }
  const { create, edit, remove, read } = row
  expect(seen).toEqual({ create, edit, remove, read })
})

it('who becomes a guest reads what they made and may take it back, and changes nothing any more', async () => {
  const { world, cast: on, write, fate } = await aStage()
  const { maker: as, owner, stream } = on
  const meeting = aMeeting(on.activity)
  const { id, outcome } = await write(as, 'session', meeting)
  const ifSeq = outcome.kind === 'ok' ? outcome.seq : 0
  const params = { stream, member: as.member }
  await world.call(changeRole, { as: owner.extension, params, input: { role: 'guest' } })
  expect(await fate(as, 'session', meeting, { id, ifSeq })).toBe('not-allowed')
  expect(await fate(as, 'session', null, { id, ifSeq, removed: true })).toBe('ok')
})
