/** The same server on a libSQL server elsewhere, as far as a double of the protocol can show. */
import { readMigrations } from '@whatworked/server/db/migrate'
import { openRemote } from '@whatworked/server/db/remote'
import { removeMember } from '@whatworked/shared/protocol/spaces'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aHranaDouble } from './hrana-double.ts'
import { aMutation, worldOn } from './world.ts'

const start = async () => {
  const double = await aHranaDouble()
  const db = await openRemote(double.url)
  const world = worldOn(db, '')
  onTestFinished(() => world.close())
  const owner = await world.firstOwner()
  const { stream } = await world.aSpace(owner)
  return { double, world, owner, stream }
}

describe('a libSQL server elsewhere', () => {
  it('is migrated once, however often the server starts', async () => {
    const { url } = await aHranaDouble()
    await (await openRemote(url)).close()
    const again = await openRemote(url)
    const [rows] = await again.read([{ sql: 'select tag from migrations', args: [] }])
    expect(rows?.map(([tag]) => tag)).toEqual(readMigrations().map(({ tag }) => tag))
    await again.close()
  })

  it('takes pushes, answers resent ones alike, and refuses what is stale', async () => {
    const { world, owner, stream } = await start()
    const post = aMutation(1)
    const first = await world.push(owner, stream, [post])
    expect(first.outcomes).toEqual([{ kind: 'ok', n: 1, seq: 3 }])
    expect(await world.push(owner, stream, [post])).toEqual(first)
    const edit = (n: number) => aMutation(n, { id: post.id, ifSeq: 3, body: { of: 'win', tried: `${n}` } })
    expect((await world.push(owner, stream, [edit(2)])).outcomes).toMatchObject([{ kind: 'ok', seq: 4 }])
    expect((await world.push(owner, stream, [edit(3)])).outcomes).toMatchObject([{ kind: 'conflict' }])
    expect((await world.pull(owner, stream)).rows).toHaveLength(3)
  })

  it('writes a push in one round trip', async () => {
    const { double, world, owner, stream } = await start()
    await world.push(owner, stream, [aMutation(1)])
    const before = double.asked()
    await world.push(owner, stream, [aMutation(2), aMutation(3)])
    expect(double.asked() - before).toBe(1)
  })

  it('ends a membership for reading and writing', async () => {
    const { world, owner, stream } = await start()
    const member = await world.joined(owner, stream)
    await world.push(member, stream, [aMutation(1)])
    await world.call(removeMember, { as: owner.page, params: { stream, member: member.member } })
    await expect(world.pull(member, stream)).rejects.toMatchObject({ problem: { code: 'revoked' } })
    await expect(world.push(member, stream, [aMutation(2)])).rejects.toMatchObject({
      problem: { code: 'revoked' },
    })
  })
})
