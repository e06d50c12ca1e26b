import { revokeDevice } from '@whatworked/shared/protocol/account'
import { changeSpace, removeMember } from '@whatworked/shared/protocol/spaces'
import { describe, expect, it } from 'vitest'
import { aMutation, aWorld, headersFor, type Person, type World } from './world.ts'

/** Opens a channel and collects its events; `ended` resolves when the server closes it. */
const listen = async (world: World, who: Person) => {
  const response = await world.raw('/v1/live', { headers: headersFor(who.extension) })
  const events: { stream: string; head: number }[] = []
  let wake = (): void => undefined
  const reader = response.body?.getReader()
  const ended = (async () => {
    const decoder = new TextDecoder()
    for (;;) {
      const part = await reader?.read()
      if (part === undefined || part.done) return
      for (const line of decoder.decode(part.value).split('\n'))
        if (line.startsWith('data: ')) events.push(JSON.parse(line.slice(6)))
      wake()
    }
  })()
  const nextEvent = async (count: number): Promise<void> => {
    while (events.length < count)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
  }
  return { response, events, ended, nextEvent, cancel: () => reader?.cancel() }
}

const start = async () => {
  const world = await aWorld()
  const owner = await world.firstOwner()
  const { stream } = await world.aSpace(owner)
  const member = await world.joined(owner, stream)
  return { world, owner, stream, member }
}

describe('the live channel', () => {
  it('tells members which stream moved and how far, and nothing else', async () => {
    const { world, owner, stream, member } = await start()
    const elsewhere = await world.aSpace(owner)
    const channel = await listen(world, member)
    expect(channel.response.headers.get('content-type')).toBe('text/event-stream')
    await world.push(owner, elsewhere.stream, [aMutation(1)])
    await world.push(owner, stream, [aMutation(1)])
    await world.call(changeSpace, { as: owner.page, params: { stream }, input: { focus: 'Wait time' } })
    await channel.nextEvent(2)
    expect(channel.events).toEqual([
      { stream, head: 4 },
      { stream, head: 5 },
    ])
    await channel.cancel()
    expect(world.deps.hub.count()).toBe(0)
  })

  it('ends at once for somebody who is removed, before they hear of anything more', async () => {
    const { world, owner, stream, member } = await start()
    const channel = await listen(world, member)
    const began = performance.now()
    await world.call(removeMember, { as: owner.page, params: { stream, member: member.member } })
    await channel.ended
    expect(performance.now() - began).toBeLessThan(1000)
    await world.push(owner, stream, [aMutation(1)])
    expect(channel.events).toEqual([])
    const again = await listen(world, member)
    await world.push(owner, stream, [aMutation(2)])
    world.deps.hub.closeAll()
    await again.ended
    expect(again.events).toEqual([])
  })

  it('ends at once for a device that is disconnected', async () => {
    const { world, member } = await start()
    const channel = await listen(world, member)
    await world.call(revokeDevice, { as: member.page, params: { device: member.device } })
    await channel.ended
    expect(world.deps.hub.count()).toBe(0)
  })

  it('is opened five times by one person, not six', async () => {
    const { world, member, owner } = await start()
    const channels = []
    for (let count = 0; count < 5; count++) channels.push(await listen(world, member))
    const sixth = await world.raw('/v1/live', { headers: headersFor(member.extension) })
    expect([sixth.status, (await sixth.json()).code]).toEqual([429, 'too-many-listeners'])
    expect((await listen(world, owner)).response.status).toBe(200)
    await channels[0]?.cancel()
    expect((await listen(world, member)).response.status).toBe(200)
  })
})
