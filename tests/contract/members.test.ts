import {
  acceptInvite,
  changeRole,
  changeSpace,
  leaveSpace,
  listSpaces,
  removeMember,
} from '@whatworked/shared/protocol/spaces'
import { heads } from '@whatworked/shared/protocol/streams'
import { describe, expect, it } from 'vitest'
import { aMutation, aWorld } from './world.ts'

const start = async (more: object = {}) => {
  const world = await aWorld()
  const owner = await world.firstOwner()
  const space = await world.aSpace(owner, more)
  return { world, owner, stream: space.stream, ownerMember: space.member }
}

const removed = { status: 403, problem: { code: 'revoked' } }

describe('members', () => {
  it('a newcomer reads what comes after them, with what belongs to it, and nothing from before', async () => {
    const { world, owner, stream } = await start()
    const before = aMutation(1)
    await world.push(owner, stream, [before])
    const newcomer = await world.joined(owner, stream)
    const after = aMutation(2)
    await world.push(owner, stream, [
      after,
      aMutation(3, { type: 'comment', body: { on: before.id, text: 'late, on an early post' } }),
      aMutation(4, { type: 'comment', body: { on: after.id, text: 'on a new post' } }),
      aMutation(5, { id: before.id, ifSeq: 3, body: { of: 'win', tried: 'edited later' } }),
    ])
    const page = await world.pull(newcomer, stream)
    expect(page.rows.map(({ type, body }) => [type, (body as { text?: string }).text])).toEqual([
      ['space', undefined],
      ['member', undefined],
      ['member', undefined],
      ['post', undefined],
      ['comment', 'on a new post'],
    ])
    expect(page.cursor).toBe(page.head)
    const onEarly = aMutation(1, { type: 'comment', body: { on: before.id, text: 'guessed' } })
    expect((await world.push(newcomer, stream, [onEarly])).outcomes).toMatchObject([{ kind: 'rejected' }])
    const guess = aMutation(2, { id: before.id })
    expect(JSON.stringify(await world.push(newcomer, stream, [guess]))).not.toContain('Cold call')
  })

  it('a newcomer reads everything where the space has agreed to that', async () => {
    const { world, owner, stream } = await start({ newcomersSeeEarlier: true })
    await world.push(owner, stream, [aMutation(1)])
    const newcomer = await world.joined(owner, stream)
    expect((await world.pull(newcomer, stream)).rows.map(({ type }) => type)).toContain('post')
  })

  it('agreeing later opens earlier posts to later newcomers only', async () => {
    const { world, owner, stream } = await start()
    await world.push(owner, stream, [aMutation(1)])
    const first = await world.joined(owner, stream)
    await world.call(changeSpace, {
      as: owner.page,
      params: { stream },
      input: { newcomersSeeEarlier: true },
    })
    const second = await world.joined(owner, stream)
    expect((await world.pull(first, stream)).rows.map(({ type }) => type)).not.toContain('post')
    expect((await world.pull(second, stream)).rows.map(({ type }) => type)).toContain('post')
    const { rows } = await world.pull(owner, stream)
    expect(rows.find(({ type }) => type === 'space')?.body).toMatchObject({
      name: 'Science triad',
      agreements: { newcomersSeeEarlier: true, postsWithoutName: false },
    })
  })

  it('who is removed reads and writes nothing more; their posts and name stay', async () => {
    const { world, owner, stream } = await start()
    const member = await world.joined(owner, stream, 'member', 'Mo Member')
    await world.push(member, stream, [aMutation(1)])
    await world.call(removeMember, { as: owner.page, params: { stream, member: member.member } })
    await expect(world.pull(member, stream)).rejects.toMatchObject(removed)
    await expect(world.push(member, stream, [aMutation(2)])).rejects.toMatchObject(removed)
    expect(await world.call(heads, { as: member.extension, input: { streams: `${stream}:0` } })).toEqual({
      moved: [],
      revoked: [stream],
      now: expect.any(Number),
    })
    expect((await world.call(listSpaces, { as: member.page })).spaces).toEqual([])
    const { rows } = await world.pull(owner, stream)
    expect(rows.at(-1)).toMatchObject({ id: member.member, body: { name: 'Mo Member', left: true } })
    expect(rows.filter(({ type }) => type === 'post')).toHaveLength(1)
  })

  it('who comes back begins anew: another epoch, numbers from one, and no trace of the old ones', async () => {
    const { world, owner, stream } = await start()
    const member = await world.joined(owner, stream, 'member', 'Mo Member')
    const first = await world.pull(member, stream)
    const post = aMutation(1)
    await world.push(member, stream, [post])
    await world.call(leaveSpace, { as: member.page, params: { stream } })
    const { token } = await world.invite(owner, stream)
    await world.call(acceptInvite, { as: member.page, input: { token } })
    await expect(world.pull(member, stream, { epoch: String(first.epoch) })).rejects.toMatchObject({
      status: 410,
      problem: { code: 'resync', epoch: first.epoch + 1 },
    })
    const { outcomes, epoch } = await world.push(member, stream, [aMutation(1, { id: post.id })])
    expect(outcomes).toEqual([{ kind: 'rejected', n: 1, code: 'not-allowed' }])
    expect(epoch).toBe(first.epoch + 1)
  })

  it('a space is never without an owner, whatever is tried and however many try at once', async () => {
    const { world, owner, stream, ownerMember } = await start()
    const second = await world.joined(owner, stream)
    const lastOwner = { status: 409, problem: { code: 'last-owner' } }
    const params = { stream, member: ownerMember }
    await expect(world.call(leaveSpace, { as: owner.page, params })).rejects.toMatchObject(lastOwner)
    await expect(world.call(removeMember, { as: owner.page, params })).rejects.toMatchObject(lastOwner)
    await expect(
      world.call(changeRole, { as: owner.page, params, input: { role: 'guest' } }),
    ).rejects.toMatchObject(lastOwner)
    await world.call(changeRole, {
      as: owner.page,
      params: { stream, member: second.member },
      input: { role: 'owner' },
    })
    const leaving = [owner, second].map((who) =>
      world.call(leaveSpace, { as: who.page, params: { stream } }).then(
        () => 'left',
        () => 'stayed',
      ),
    )
    expect((await Promise.all(leaving)).sort()).toEqual(['left', 'stayed'])
  })

  it('a changed role counts at once, and is told in the stream', async () => {
    const { world, owner, stream } = await start()
    const member = await world.joined(owner, stream)
    await world.push(member, stream, [aMutation(1)])
    const params = { stream, member: member.member }
    await world.call(changeRole, { as: owner.page, params, input: { role: 'guest' } })
    expect((await world.push(member, stream, [aMutation(2)])).outcomes).toMatchObject([{ kind: 'rejected' }])
    const { rows } = await world.pull(owner, stream)
    expect(rows.at(-1)).toMatchObject({ id: member.member, body: { role: 'guest' } })
    // a guest may still take back what they shared
    const own = rows.find(({ type }) => type === 'post')
    const takeBack = aMutation(3, { id: own?.id, ifSeq: own?.seq, removed: true, body: null })
    expect((await world.push(member, stream, [takeBack])).outcomes).toMatchObject([{ kind: 'ok' }])
  })

  it('nobody is ever sent somebody else’s e-mail address', async () => {
    const { world, owner, stream } = await start()
    const guest = await world.joined(owner, stream, 'guest', 'Gil Guest')
    const seen = JSON.stringify([await world.pull(guest, stream), await world.pull(owner, stream)])
    expect(seen).not.toContain('@')
  })

  it('pages hold at most what was asked and what is allowed, and following them gives everything once', async () => {
    const { world, owner, stream } = await start()
    const long = {
      of: 'win',
      byline: 'name',
      tried: 'x'.repeat(19_000),
      worked: 'y'.repeat(19_000),
      why: 'z'.repeat(19_000),
    }
    for (let at = 0; at < 2; at++) {
      const mutations = Array.from({ length: 15 }, (_, n) => aMutation(at * 15 + n + 1, { body: long }))
      await world.push(owner, stream, mutations)
    }
    const seqs: number[] = []
    let cursor = 0
    for (let more = true, pages = 0; more; pages++) {
      const page = await world.pull(owner, stream, { after: String(cursor) })
      expect(JSON.stringify(page.rows).length).toBeLessThan(640_000)
      seqs.push(...page.rows.map(({ seq }) => seq))
      cursor = page.cursor
      more = page.more
      expect(pages).toBeLessThan(10)
    }
    expect(seqs).toEqual(Array.from({ length: 32 }, (_, at) => at + 1))
    const few = await world.pull(owner, stream, { limit: '2' })
    expect([few.rows.length, few.cursor, few.more]).toEqual([2, 2, true])
    expect(await world.pull(owner, stream, { after: '99' })).toMatchObject({
      rows: [],
      cursor: 99,
      head: 32,
      more: false,
    })
  })
})
