import { expect, it } from 'vitest'
import { aMutation, aWorld } from './world.ts'

it('a full disk is said in a sentence, keeps what was there, and is over once there is room again', async () => {
  const world = await aWorld()
  const owner = await world.firstOwner()
  const { stream } = await world.aSpace(owner)
  await world.push(owner, stream, [aMutation(1)])
  const pragma = async (sql: string): Promise<number> =>
    Number((await world.db.read([{ sql: `PRAGMA ${sql}`, args: [] }]))[0]?.[0]?.[0])
  await pragma(`max_page_count = ${await pragma('page_count')}`)

  const long = { of: 'win', byline: 'name', tried: 'x'.repeat(19_000) }
  const batch = Array.from({ length: 20 }, (_, at) => aMutation(at + 2, { body: long }))
  for (let count = 0; count < 3; count++)
    await expect(world.push(owner, stream, batch)).rejects.toMatchObject({
      status: 507,
      problem: { code: 'storage-full' },
    })
  const page = await world.pull(owner, stream)
  expect([page.head, page.rows.length]).toEqual([3, 3])

  await pragma('max_page_count = 100000')
  const { outcomes } = await world.push(owner, stream, batch)
  expect(outcomes.every(({ kind }) => kind === 'ok')).toBe(true)
  expect((await world.pull(owner, stream)).head).toBe(23)
})
