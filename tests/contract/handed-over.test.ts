/** What is handed over is read by the one it was handed to alone; who wrote it has it no more. */
import { leaveSpace } from '@whatworked/shared/protocol/spaces'
import { describe, expect, it } from 'vitest'
import { aLearningSpace, aSheet } from './learning.ts'
import { aMutation } from './world.ts'

const NOTES = 'I heard, at 10:14: “why would it float?”'

const start = async () => {
  const space = await aLearningSpace()
  const { world, owner, stream, activity, next } = space
  const visitor = await world.joined(owner, stream)
  const visited = await world.joined(owner, stream)
  const guest = await world.joined(owner, stream, 'guest')
  const notes = aSheet(activity, NOTES, { to: visited.member })
  const batch = [aMutation(next(visitor), { type: 'contribution', body: notes })]
  const id = batch[0]?.id ?? ''
  const first = await world.push(visitor, stream, batch)
  const seq = first.outcomes[0]?.kind === 'ok' ? first.outcomes[0].seq : 0
  return { ...space, visitor, visited, guest, notes, batch, first, id, seq }
}

describe('a sheet that is handed over', () => {
  it('is with whom it was handed to, from the moment it is written, and with nobody else', async () => {
    const { world, owner, stream, visitor, visited, guest, first, wire } = await start()
    expect(first.outcomes).toMatchObject([{ kind: 'ok' }])
    const newcomer = await world.joined(owner, stream, 'facilitator')
    expect(await wire(visited)).toContain(NOTES)
    for (const who of [visitor, owner, guest, newcomer]) expect(await wire(who)).not.toContain(NOTES)
    const row = (await world.pull(visited, stream)).rows.find(({ type }) => type === 'contribution')
    expect(row?.author).toBe(visitor.member)
  })

  it('is answered the same when it is sent again, also by a device that was numbered anew', async () => {
    const { world, stream, visitor, batch, first, id, seq, notes } = await start()
    expect(await world.push(visitor, stream, batch)).toEqual(first)
    const second = { ...visitor, extension: { bearer: (await world.connect(visitor.page)).token } }
    const again = aMutation(1, { id, type: 'contribution', body: notes })
    expect((await world.push(second, stream, [again])).outcomes).toEqual([{ kind: 'ok', n: 1, seq }])
  })

  it('is changed by nobody, and removed by its reader alone', async () => {
    const { owner, visitor, visited, notes, id, seq, wire, fate } = await start()
    const removal = [null, { id, ifSeq: seq, removed: true }] as const
    for (const who of [visitor, visited, owner])
      expect(await fate(who, 'contribution', notes, { id, ifSeq: seq })).not.toBe('ok')
    for (const who of [visitor, owner]) expect(await fate(who, 'contribution', ...removal)).not.toBe('ok')
    expect(await wire(visited)).toContain(NOTES)
    expect(await fate(visited, 'contribution', ...removal)).toBe('ok')
    for (const who of [visitor, visited, owner]) expect(await wire(who)).not.toContain(NOTES)
    expect(await wire(owner)).not.toContain(id)
  })

  it('is not told to its writer by a conflict or a guess, nor opened by any reveal', async () => {
    const {
      world,
      owner,
      stream,
      activity,
      session,
      visitor,
      visited,
      id,
      seq,
      notes,
      next,
      wire,
      write,
      fate,
    } = await start()
    for (const ifSeq of [0, seq, seq + 1]) {
      const tried = aMutation(next(visitor), {
        id,
        ifSeq,
        type: 'contribution',
        body: { ...notes, values: {} },
      })
      expect(JSON.stringify(await world.push(visitor, stream, [tried]))).not.toContain(NOTES)
      expect(await fate(visitor, 'thanks', { to: id })).not.toBe('ok')
    }
    const both = aSheet(activity, NOTES, { session, gate: `${session}/alone`, to: visited.member })
    expect(await fate(visitor, 'contribution', both)).toBe('invalid')
    await write(owner, 'reveal', { under: session, gate: `${session}/alone` })
    expect(await wire(visitor)).not.toContain(NOTES)
    expect(await wire(owner)).not.toContain(NOTES)
  })

  it('to nobody who is there is refused, so that its words are not lost', async () => {
    const { world, owner, stream, activity, visitor, visited, fate } = await start()
    await world.call(leaveSpace, { as: visited.page, params: { stream } })
    for (const to of [visited.member, stream, owner.account.id])
      expect(await fate(visitor, 'contribution', aSheet(activity, 'words', { to }))).toBe('reader-gone')
  })
})
