/** Posts go when their group agreed that they do, with every word under them; nothing else does. */
import { monthsBefore, removeOldPosts } from '@whatworked/server/features/spaces/retention'
import { changeSpace } from '@whatworked/shared/protocol/spaces'
import { describe, expect, it } from 'vitest'
import { aMutation, aWorld } from './world.ts'

const DAY_MS = 24 * 60 * 60 * 1000

const start = async (retentionMonths?: number) => {
  const world = await aWorld()
  const owner = await world.firstOwner()
  const { stream } = await world.aSpace(owner, retentionMonths === undefined ? {} : { retentionMonths })
  let n = 0
  const post = (ageDays: number, words: string) =>
    aMutation(++n, {
      createdAt: world.deps.clock() - ageDays * DAY_MS,
      body: { of: 'win', tried: words },
    })
  const sweep = () => removeOldPosts(world.deps, world.deps.clock())
  const words = async () =>
    (await world.pull(owner, stream, { limit: '1000' })).rows
      .filter(({ type, removed }) => type === 'post' && !removed)
      .map(({ body }) => (body as { tried: string }).tried)
  const next = () => ++n
  return { world, owner, stream, post, sweep, words, next }
}

describe('retention', () => {
  it('removes posts once they are as old as agreed, and the replies to them, words and all', async () => {
    const { world, owner, stream, post, sweep, words, next } = await start(6)
    const [old, young] = [post(100, 'in spring'), post(0, 'today')]
    await world.push(owner, stream, [old, young])
    const reply = aMutation(next(), { type: 'comment', body: { on: old.id, text: 'Well put' } })
    await world.push(owner, stream, [reply])
    await sweep()
    expect(await words()).toEqual(['in spring', 'today'])

    const before = await world.pull(owner, stream)
    world.later(100 * DAY_MS)
    await sweep()
    expect(await words()).toEqual(['today'])
    const { rows, head } = await world.pull(owner, stream, { after: String(before.cursor) })
    expect(rows.map(({ id, removed, body }) => [id, removed, body])).toEqual([
      [old.id, true, null],
      [reply.id, true, null],
    ])
    expect(head).toBe(rows.at(-1)?.seq)
    const [kept = []] = await world.db.read([{ sql: 'select body from records', args: [] }])
    expect(JSON.stringify(kept)).not.toMatch(/in spring|Well put/)
    await sweep()
    expect((await world.pull(owner, stream)).head).toBe(head)
  })

  it('is nothing where no months were agreed, and ends when the agreement does', async () => {
    const { world, owner, stream, post, sweep, words } = await start()
    await world.push(owner, stream, [post(3_000, 'old is gold')])
    await sweep()
    expect(await words()).toEqual(['old is gold'])
    const set = (retentionMonths: number | null) =>
      world.call(changeSpace, { as: owner.extension, params: { stream }, input: { retentionMonths } })
    await set(1)
    await set(null)
    await sweep()
    expect(await words()).toEqual(['old is gold'])
    await set(1)
    await sweep()
    expect(await words()).toEqual([])
  })

  it('goes through many in small batches, while others write, and each has a place of its own', async () => {
    const { world, owner, stream, post, sweep, words } = await start(1)
    for (let batch = 0; batch < 3; batch++)
      await world.push(
        owner,
        stream,
        Array.from({ length: 90 }, () => post(400, 'old')),
      )
    await Promise.all([sweep(), world.push(owner, stream, [post(0, 'new')])])
    expect(await words()).toEqual(['new'])
    const { rows } = await world.pull(owner, stream, { limit: '1000' })
    expect(new Set(rows.map(({ seq }) => seq)).size).toBe(rows.length)
  })

  it('counts months by the calendar, also where they are short', () => {
    const day = (text: string) => Date.parse(`${text}T10:00:00Z`)
    expect(monthsBefore(day('2027-03-31'), 1)).toBe(day('2027-02-28'))
    expect(monthsBefore(day('2026-11-23'), 12)).toBe(day('2025-11-23'))
    expect(monthsBefore(day('2027-01-30'), 11)).toBe(day('2026-02-28'))
  })
})
