/** What a group agreed to, and what the server makes of it. */
import {
  acceptInvite,
  changeMe,
  changeSpace,
  createInvite,
  createSpace,
  listSpaces,
  lookAtInvite,
} from '@whatworked/shared/protocol/spaces'
import { describe, expect, it } from 'vitest'
import { aWorld, type Person, type World } from './world.ts'

const start = async () => {
  const world = await aWorld()
  const owner = await world.firstOwner()
  const { stream } = await world.aSpace(owner)
  return { world, owner, stream }
}

const bodyOf = async (world: World, who: Person, stream: string, id = stream) =>
  (await world.pull(who, stream)).rows.find((row) => row.id === id)?.body

describe('agreements', () => {
  it('are kept from the beginning, and by default nothing is opened', async () => {
    const { world, owner, stream } = await start()
    expect(await bodyOf(world, owner, stream)).toMatchObject({
      agreements: { newcomersSeeEarlier: false, postsWithoutName: false, guestsMayRead: false },
    })
    const input = {
      ...{ name: 'Wait time', purpose: 'Longer answers', neverUsedFor: 'appraisal, pay, or a reference' },
      ...{ postsWithoutName: true, guestsMayRead: true, retentionMonths: 24 },
    }
    const made = await world.call(createSpace, { as: owner.extension, input })
    expect(await bodyOf(world, owner, made.stream)).toMatchObject({
      agreements: {
        ...{ neverUsedFor: 'appraisal, pay, or a reference', newcomersSeeEarlier: false },
        ...{ postsWithoutName: true, guestsMayRead: true, retentionMonths: 24 },
      },
    })
    expect(await bodyOf(world, owner, made.stream, made.member)).toMatchObject({ agreesToGuests: true })
  })

  it('are changed by an owner one by one, and retention can be ended', async () => {
    const { world, owner, stream } = await start()
    const change = (input: object) =>
      world.call(changeSpace, { as: owner.extension, params: { stream }, input })
    await change({ retentionMonths: 12, neverUsedFor: 'appraisal' })
    await change({ postsWithoutName: true, focus: 'Hinge questions' })
    await change({ retentionMonths: null })
    const body = await bodyOf(world, owner, stream)
    expect(body).toMatchObject({
      focus: 'Hinge questions',
      agreements: { neverUsedFor: 'appraisal', postsWithoutName: true, newcomersSeeEarlier: false },
    })
    expect(JSON.stringify(body)).not.toContain('retentionMonths')
    for (const retentionMonths of [0, -1, 1.5, 121, 1e300])
      await expect(change({ retentionMonths })).rejects.toMatchObject({ status: 400 })
  })
})

describe('a space that was asked for twice, since the first answer was lost', () => {
  const stream = '5f3c1f6e-7a3b-4c1d-9e2f-0a1b2c3d4e5f'
  it('is one, as it was first made', async () => {
    const { world, owner } = await start()
    const first = await world.aSpace(owner, { stream, name: 'Wait time' })
    const again = await world.aSpace(owner, { stream, name: 'Another name' })
    expect(first.stream).toBe(stream)
    expect(again).toEqual(first)
    const { spaces } = await world.call(listSpaces, { as: owner.extension, input: {} })
    expect(spaces.filter((one) => one.stream === stream)).toHaveLength(1)
    expect((await world.pull(owner, stream)).rows.map(({ type }) => type)).toEqual(['space', 'member'])
  })

  it('is nobody else’s to ask for', async () => {
    const { world, owner, stream: other } = await start()
    await world.aSpace(owner, { stream })
    const colleague = await world.joined(owner, other)
    await expect(world.aSpace(colleague, { stream })).rejects.toMatchObject({ status: 404 })
    expect(await bodyOf(world, owner, stream)).toMatchObject({ name: 'Science triad' })
    await expect(world.aSpace(owner, { stream: 'journal' })).rejects.toMatchObject({ status: 400 })
  })
})

describe('guests', () => {
  const refused = { status: 409, problem: { code: 'guests-not-agreed' } }

  it('are invited only once the space allows it and everybody who is there agreed', async () => {
    const { world, owner, stream } = await start()
    const colleague = await world.joined(owner, stream)
    const guestLink = () => world.invite(owner, stream, { role: 'guest' })
    const agree = (who: Person, agreesToGuests: boolean) =>
      world.call(changeMe, { as: who.extension, params: { stream }, input: { agreesToGuests } })
    await expect(guestLink()).rejects.toMatchObject(refused)
    const input = { guestsMayRead: true }
    await world.call(changeSpace, { as: owner.extension, params: { stream }, input })
    await agree(owner, true)
    await expect(guestLink()).rejects.toMatchObject(refused)
    await agree(colleague, true)
    const { token } = await guestLink()
    expect(await world.call(lookAtInvite, { input: { token } })).toMatchObject({ role: 'guest' })
    await world.invite(owner, stream, { role: 'member' })

    // a newcomer has not agreed yet, and a member may change their mind: the link waits
    await world.joined(owner, stream)
    await expect(world.call(lookAtInvite, { input: { token } })).rejects.toMatchObject({ status: 410 })
    const newAccount = { name: 'Gus', email: 'gus@school.example', password: 'long enough for this' }
    await expect(world.call(acceptInvite, { input: { token, newAccount } })).rejects.toMatchObject({
      status: 410,
    })
    const role = { role: 'guest', maxUses: 1, days: 1 } as const
    await expect(
      world.call(createInvite, { as: colleague.extension, params: { stream }, input: role }),
    ).rejects.toMatchObject({ status: 403 })
  })

  it('who are there need not agree to one another', async () => {
    const { world, owner, stream } = await start()
    await world.joined(owner, stream, 'guest')
    expect((await world.invite(owner, stream, { role: 'guest' })).invite.role).toBe('guest')
  })
})

describe('one’s own member record', () => {
  it('says one’s own focus, to everybody, and no role', async () => {
    const { world, owner, stream } = await start()
    const colleague = await world.joined(owner, stream)
    const change = (input: object) =>
      world.call(changeMe, { as: colleague.extension, params: { stream }, input })
    await change({ focus: 'Wait time in Year 8' })
    expect(await bodyOf(world, owner, stream, colleague.member)).toMatchObject({
      ...{ focus: 'Wait time in Year 8', role: 'member' },
    })
    for (const input of [{ role: 'owner' }, { name: 'Someone else' }, { readsFrom: 0 }])
      await expect(change(input)).rejects.toMatchObject({ status: 400 })
  })
})
