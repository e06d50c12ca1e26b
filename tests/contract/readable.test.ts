/** What the server takes, every device can read: one record that none can read would stop a whole space. */
import { BODY_MAX_LENGTH } from '@whatworked/shared/records/envelope'
import { describe, expect, it } from 'vitest'
import { aMutation, aWorld, headersFor } from './world.ts'

const start = async () => {
  const world = await aWorld()
  const owner = await world.firstOwner()
  const { stream } = await world.aSpace(owner)
  const send = (body: string): Promise<Response> =>
    world.raw(`/v1/streams/${stream}/push`, { method: 'POST', headers: headersFor(owner.extension), body })
  return { world, owner, stream, send }
}

describe('what the server takes', () => {
  it('has no number that is read as infinite and written as null', async () => {
    const { send } = await start()
    const body = { of: 'win', context: { ages: [13, 14] } }
    const sent = JSON.stringify({ mutations: [aMutation(1, { body })] })
    expect((await send(sent.replace('13', '1e999'))).status).toBe(400)
    expect((await send(sent.replace('13', '-1e999'))).status).toBe(400)
    expect((await send(sent)).status).toBe(200)
  })

  it('has no body above the limit, whatever the names in it', async () => {
    const { world, owner, stream } = await start()
    const long = 'x'.repeat(BODY_MAX_LENGTH)
    const names = ['constructor', 'prototype', '__proto__', 'more']
    const mutations = names.map((name, at) =>
      aMutation(at + 1, { body: JSON.parse(`{"of":"win","${name}":"${long}"}`) }),
    )
    const { outcomes } = await world.push(owner, stream, mutations)
    expect(outcomes.map((one) => ('code' in one ? one.code : one.kind))).toEqual(names.map(() => 'invalid'))
  })

  it('a reply that is sent together with the removal of its post is told as removed, not as kept', async () => {
    const { world, owner, stream } = await start()
    const post = aMutation(1)
    await world.push(owner, stream, [post])
    const reply = aMutation(2, { type: 'comment', body: { on: post.id, text: 'To my own post' } })
    const takeBack = aMutation(3, { id: post.id, ifSeq: 3, removed: true, body: null })
    const first = await world.push(owner, stream, [reply, takeBack])
    expect(first.outcomes).toMatchObject([
      { kind: 'conflict', row: { id: reply.id, removed: true, body: null } },
      { kind: 'ok' },
    ])
    expect(await world.push(owner, stream, [reply, takeBack])).toEqual(first)
  })
})
