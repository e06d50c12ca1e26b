import {
  acceptInvite,
  changeRole,
  createInvite,
  listInvites,
  lookAtInvite,
  removeMember,
  revokeInvite,
} from '@whatworked/shared/protocol/spaces'
import { describe, expect, it } from 'vitest'
import { aWorld, PASSWORD, type Person, type World } from './world.ts'

const DAY_MS = 24 * 60 * 60 * 1000

const start = async () => {
  const world = await aWorld()
  const owner = await world.firstOwner()
  const { stream } = await world.aSpace(owner, { name: 'Triad', purpose: 'Questions' })
  return { world, owner, stream }
}

const newcomer = (name = 'Nia New', password = PASSWORD) => ({
  name,
  email: `${name.replace(' ', '.').toLowerCase()}@school.example`,
  password,
})

const join = (world: World, token: string, name?: string) =>
  world.call(acceptInvite, { input: { token, newAccount: newcomer(name) } })

const gone = { status: 410, problem: { code: 'link-not-valid' } }

/** Each makes a link that must not let anybody in. */
const deadLinks: Record<string, (world: World, owner: Person, stream: string) => Promise<string>> = {
  'a guess': async () => `ww_${'x'.repeat(43)}`,
  'one sign changed': async (world, owner, stream) => {
    const { token } = await world.invite(owner, stream)
    return `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`
  },
  expired: async (world, owner, stream) => {
    const { token } = await world.invite(owner, stream, { days: 1 })
    world.later(DAY_MS + 1)
    return token
  },
  'used up': async (world, owner, stream) => {
    const { token } = await world.invite(owner, stream, { maxUses: 1 })
    await join(world, token, 'First Comer')
    return token
  },
  ended: async (world, owner, stream) => {
    const { token, invite } = await world.invite(owner, stream)
    await world.call(revokeInvite, { as: owner.extension, params: { stream, invite: invite.id } })
    return token
  },
  'made by somebody since removed': async (world, owner, stream) => {
    const facilitator = await world.joined(owner, stream, 'facilitator')
    const { token } = await world.invite(facilitator, stream)
    await world.call(removeMember, { as: owner.extension, params: { stream, member: facilitator.member } })
    return token
  },
  'made by somebody who may no longer invite': async (world, owner, stream) => {
    const facilitator = await world.joined(owner, stream, 'facilitator')
    const { token } = await world.invite(facilitator, stream)
    await world.call(changeRole, {
      as: owner.extension,
      params: { stream, member: facilitator.member },
      input: { role: 'member' },
    })
    return token
  },
  'for a facilitator, by an owner who no longer is': async (world, owner, stream) => {
    const second = await world.joined(owner, stream)
    const params = { stream, member: second.member }
    await world.call(changeRole, { as: owner.extension, params, input: { role: 'owner' } })
    const { token } = await world.invite(second, stream, { role: 'facilitator' })
    await world.call(changeRole, { as: owner.extension, params, input: { role: 'facilitator' } })
    return token
  },
  'a token of another kind': async (_, owner) => owner.extension.bearer ?? '',
}

describe('invitations', () => {
  it.each(Object.entries(deadLinks))('a link that is %s opens nothing and tells nothing', async (_, make) => {
    const { world, owner, stream } = await start()
    const token = await make(world, owner, stream)
    await expect(world.call(lookAtInvite, { input: { token } })).rejects.toMatchObject(gone)
    await expect(join(world, token)).rejects.toMatchObject(gone)
    const later = await world.db.read([
      { sql: "select count(*) from accounts where email_folded like 'nia%'", args: [] },
    ])
    expect(later[0]?.[0]?.[0]).toBe(0)
  })

  it('a good link shows what it leads to, makes the account, signs the page in, and joins', async () => {
    const { world, owner, stream } = await start()
    await world.allowGuests(stream)
    const { token, link } = await world.invite(owner, stream, { role: 'guest' })
    expect(link).toBe(`http://localhost:8787/join#${token}`)
    expect(await world.call(lookAtInvite, { input: { token } })).toMatchObject({
      space: { name: 'Triad', purpose: 'Questions' },
      role: 'guest',
      invitedBy: 'Olive Owner',
      newcomersSeeEarlier: false,
    })
    const joined = await join(world, token)
    expect(joined.space).toMatchObject({ stream, role: 'guest', name: 'Triad' })
    expect(joined.cookie).toMatch(/^ww=ww_/)
    const { rows } = await world.pull(owner, stream)
    expect(rows.at(-1)).toMatchObject({
      type: 'member',
      id: joined.space.member,
      body: { name: 'Nia New', role: 'guest' },
    })
  })

  it('fifty at once on a link for one let exactly one in', async () => {
    const { world, owner, stream } = await start()
    const { token: wide } = await world.invite(owner, (await world.aSpace(owner)).stream, { maxUses: 50 })
    const { token } = await world.invite(owner, stream, { maxUses: 1 })
    const pages: string[] = []
    for (let count = 0; count < 8; count++)
      pages.push((await join(world, wide, `Racer ${count}`)).cookie ?? '')
    const tries = Array.from({ length: 50 }, (_, at) =>
      world.call(acceptInvite, { as: { cookie: pages[at % 8] ?? '' }, input: { token } }).then(
        () => 'in' as const,
        () => 'out' as const,
      ),
    )
    const results = await Promise.all(tries)
    expect(results.filter((result) => result === 'in')).toHaveLength(1)
    const [count] = await world.db.read([
      { sql: 'select count(*) from members where stream = ? and left_at is null', args: [stream] },
    ])
    expect(count?.[0]?.[0]).toBe(2)
  })

  it('somebody who is in already stays in once, and the link is not used up by it', async () => {
    const { world, owner, stream } = await start()
    const member = await world.joined(owner, stream)
    const { token } = await world.invite(owner, stream, { maxUses: 1 })
    await expect(world.call(acceptInvite, { as: member.page, input: { token } })).rejects.toMatchObject({
      problem: { code: 'already-member' },
    })
    expect((await join(world, token)).space.stream).toBe(stream)
  })

  it('an address that has an account joins with its own password and no other', async () => {
    const { world, owner, stream } = await start()
    const { token } = await world.invite(owner, stream)
    const member = await world.joined(owner, (await world.aSpace(owner)).stream, 'member', 'Tom Teacher')
    const again = { name: 'Somebody Else', email: 'TOM.teacher@School.example', password: 'another long one' }
    await expect(world.call(acceptInvite, { input: { token, newAccount: again } })).rejects.toMatchObject({
      status: 401,
      problem: { code: 'wrong-sign-in' },
    })
    const joined = await world.call(acceptInvite, {
      input: { token, newAccount: { ...again, password: PASSWORD } },
    })
    expect(joined.account).toEqual(member.account)
  })

  it('common passwords and passwords of the wrong length are refused before anything is made', async () => {
    const { world, owner, stream } = await start()
    const { token } = await world.invite(owner, stream)
    const withPassword = (password: string) =>
      world.call(acceptInvite, { input: { token, newAccount: newcomer('Nia New', password) } })
    await expect(withPassword('Password123')).rejects.toMatchObject({ problem: { code: 'weak-password' } })
    await expect(withPassword('aaaaaaaaaaa')).rejects.toMatchObject({ problem: { code: 'weak-password' } })
    await expect(withPassword('short')).rejects.toMatchObject({ status: 400 })
    await expect(withPassword('x'.repeat(201))).rejects.toMatchObject({ status: 400 })
    const { invites } = await world.call(listInvites, { as: owner.extension, params: { stream } })
    expect(invites[0]?.uses).toBe(0)
  })

  it('nobody invites an owner, for ever, or without end', async () => {
    const { world, owner, stream } = await start()
    const odd = [
      { role: 'owner', maxUses: 1, days: 1 },
      { role: 'member', maxUses: 0, days: 1 },
      { role: 'member', maxUses: 1000, days: 1 },
      { role: 'member', maxUses: 1, days: 365 },
    ]
    for (const input of odd)
      await expect(
        world.call(createInvite, { as: owner.extension, params: { stream }, input: input as never }),
      ).rejects.toMatchObject({ status: 400 })
  })
})
