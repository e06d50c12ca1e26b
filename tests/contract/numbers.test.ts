/** Games with the numbers of a push. */
import { describe, expect, it } from 'vitest'
import { aMutation, aWorld, type Person, type World } from './world.ts'

const start = async () => {
  const world = await aWorld()
  const owner = await world.firstOwner()
  const { stream } = await world.aSpace(owner)
  return { world, owner, stream }
}

const code = (answer: PromiseSettledResult<unknown>): string =>
  answer.status === 'fulfilled'
    ? 'kept'
    : String((answer.reason as { problem?: { code: string } }).problem?.code)

const postsOf = async (world: World, owner: Person, stream: string): Promise<number> =>
  (await world.pull(owner, stream)).rows.filter(({ type }) => type === 'post').length

describe('numbers', () => {
  it('one batch on ten connections at once is kept once and answered alike', async () => {
    const { world, owner, stream } = await start()
    const batch = [aMutation(1), aMutation(2)]
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.push(owner, stream, batch)))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await postsOf(world, owner, stream)).toBe(2)
  })

  it('ten batches with the same number at once: one is kept, the others are told so', async () => {
    const { world, owner, stream } = await start()
    const answers = await Promise.allSettled(
      Array.from({ length: 10 }, () => world.push(owner, stream, [aMutation(1)])),
    )
    expect(answers.map(code).sort()).toEqual([...Array(9).fill('device-fork'), 'kept'])
    expect(await postsOf(world, owner, stream)).toBe(1)
  })

  it('two devices of one person count for themselves', async () => {
    const { world, owner, stream } = await start()
    const second = { ...owner, extension: { bearer: (await world.connect(owner.page)).token } }
    const [a, b] = [aMutation(1), aMutation(1)]
    const answers = await Promise.all([world.push(owner, stream, [a]), world.push(second, stream, [b])])
    expect(answers.map(({ outcomes }) => outcomes[0]?.kind)).toEqual(['ok', 'ok'])
    const edits = [owner, second].map((who) =>
      world.push(who, stream, [
        aMutation(2, { id: a.id, ifSeq: 3, body: { of: 'win', tried: who.extension.bearer } }),
      ]),
    )
    const kinds = (await Promise.all(edits)).map(({ outcomes }) => outcomes[0]?.kind)
    expect(kinds.sort()).toEqual(['conflict', 'ok'])
  })

  it('an older batch, sent again after a newer one, does nothing', async () => {
    const { world, owner, stream } = await start()
    const first = aMutation(1)
    await world.push(owner, stream, [first])
    await world.push(owner, stream, [aMutation(2, { id: first.id, ifSeq: 3, removed: true, body: null })])
    const again = await Promise.allSettled([world.push(owner, stream, [first])])
    expect(again.map(code)).toEqual(['device-fork'])
    expect((await world.pull(owner, stream)).rows.at(-1)).toMatchObject({ id: first.id, removed: true })
  })

  it('a record that is gone is revived neither as a new one nor as a change of the tombstone', async () => {
    const { world, owner, stream } = await start()
    const { id } = aMutation(1)
    await world.push(owner, stream, [aMutation(1, { id })])
    await world.push(owner, stream, [aMutation(2, { id, ifSeq: 3, removed: true, body: null })])
    const tries = [0, 3, 4, 99].map((ifSeq, at) => aMutation(3 + at, { id, ifSeq }))
    for (const one of tries) {
      const { outcomes } = await world.push(owner, stream, [one])
      expect(outcomes[0]?.kind).not.toBe('ok')
    }
    const comment = aMutation(7, {
      id,
      ifSeq: 4,
      type: 'comment',
      body: { on: id, text: 'as something else' },
    })
    expect((await world.push(owner, stream, [comment])).outcomes[0]?.kind).toBe('rejected')
    expect(await world.pull(owner, stream, { after: '3' })).toMatchObject({
      rows: [{ id, removed: true, body: null }],
    })
  })

  it('zero, numbers below it, a record twice and a hundred changes of one record are refused whole', async () => {
    const { world, owner, stream } = await start()
    const { id } = aMutation(1)
    const batches = [
      [aMutation(0)],
      [aMutation(-1)],
      [aMutation(1, { id }), aMutation(2, { id })],
      Array.from({ length: 100 }, (_, at) => aMutation(at + 1, { id })),
      Array.from({ length: 101 }, (_, at) => aMutation(at + 1)),
    ]
    for (const batch of batches)
      expect((await Promise.allSettled([world.push(owner, stream, batch)])).map(code)).toEqual([
        'invalid-request',
      ])
    expect(await postsOf(world, owner, stream)).toBe(0)
  })
})
