/** Rights that have ended stay ended: no old link, no half-closed channel and no unlucky moment brings them back. */
import { me, revokeDevice } from '@whatworked/shared/protocol/account'
import { acceptInvite, leaveSpace, removeMember } from '@whatworked/shared/protocol/spaces'
import { live } from '@whatworked/shared/protocol/streams'
import { describe, expect, it } from 'vitest'
import { aWorld, headersFor } from './world.ts'

const start = async () => {
  const world = await aWorld()
  const owner = await world.firstOwner()
  const { stream } = await world.aSpace(owner)
  return { world, owner, stream }
}

describe('an old link', () => {
  it('lets nobody back in who was removed or left, though it has uses left', async () => {
    const { world, owner, stream } = await start()
    const elsewhere = await world.aSpace(owner)
    const { token } = await world.invite(owner, stream)
    const ways = [
      (member: string) => world.call(removeMember, { as: owner.page, params: { stream, member } }),
      (_: string, as: typeof owner.page) => world.call(leaveSpace, { as, params: { stream } }),
    ]
    for (const end of ways) {
      const person = await world.joined(owner, elsewhere.stream)
      const joined = await world.call(acceptInvite, { as: person.page, input: { token } })
      await end(joined.space.member, person.page)
      await expect(world.call(acceptInvite, { as: person.page, input: { token } })).rejects.toMatchObject({
        status: 410,
        problem: { code: 'link-not-valid' },
      })
      const later = await world.invite(owner, stream)
      await world.call(acceptInvite, { as: person.page, input: { token: later.token } })
    }
  })
})

describe('a token that ended', () => {
  it('is not believed again by a request that was looking it up at that moment', async () => {
    const { world, owner } = await start()
    const { token, id } = await world.connect(owner.page)
    world.later(60 * 60_000)
    await world.call(me, { as: owner.page })
    // the look-up now waits for a write of its own, behind the one that ends the token
    const ending = world.call(revokeDevice, { as: owner.page, params: { device: id } })
    const meanwhile = world.call(me, { as: { bearer: token } })
    await Promise.allSettled([ending, meanwhile])
    await expect(world.call(me, { as: { bearer: token } })).rejects.toMatchObject({ status: 401 })
  })
})

describe('the live channel', () => {
  it('is not opened by asking for its headers only', async () => {
    const { world, owner } = await start()
    const asked = { method: 'HEAD', headers: headersFor(owner.extension) }
    expect((await world.raw(live.path, asked)).status).toBe(405)
    expect(world.deps.hub.count()).toBe(0)
  })
})
