import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MadeMove } from './run.ts'
import { foldTalks, talkLeftMs, talkStep } from './talk-run.ts'

const SESSION = '4f2d6c1e-8a3b-4c5d-9e6f-1a2b3c4d5e6f'
const talks = [
  { id: 'amina', minutes: 2, signedUpAt: 1 },
  { id: 'ben', minutes: 7, signedUpAt: 2 },
  { id: 'cerys', minutes: 15, signedUpAt: 3 },
]
let made = 0
const move = (
  kind: MadeMove['body']['kind'],
  at: number,
  more: Partial<MadeMove['body']> = {},
): MadeMove => ({
  id: `m${String(made++).padStart(4, '0')}`,
  author: 'host',
  body: { session: SESSION, kind, at, step: talkStep('talks'), ...more },
})
const fold = (moves: readonly MadeMove[], all = talks) =>
  foldTalks(moves, { stage: 'talks', talks: all, minutes: 30, mayPress: (author) => author === 'host' })
const drawn = move('draw', 10, { seed: '7f3a · 12' })

describe('talks as they are given', () => {
  test('wait for the lots, then go one after the other to the end', () => {
    expect(fold([])).toMatchObject({ programme: [], step: 'talks#', isOver: false })
    let moves = [drawn]
    const order = fold(moves).programme.map(({ talk }) => talk.id)
    expect(order.toSorted()).toEqual(['amina', 'ben', 'cerys'])
    for (const [place, id] of order.entries()) {
      moves = [...moves, move('next', 20 + place, { step: fold(moves).step })]
      expect(fold(moves)).toMatchObject({ now: { talk: { id } }, given: order.slice(0, place) })
    }
    moves = [...moves, move('next', 30, { step: fold(moves).step })]
    expect(fold(moves)).toMatchObject({ isOver: true, given: order })
  })

  test('have one draw: a second changes nothing', () => {
    const again = move('draw', 11, { seed: 'another' })
    expect(fold([drawn, again]).seed).toBe('7f3a · 12')
    expect(fold([again, drawn]).programme).toEqual(fold([drawn]).programme)
  })

  test('move once when two press for the same step, and not at all for somebody else', () => {
    const twice = [drawn, move('next', 20), move('next', 21)]
    expect(fold(twice)).toMatchObject({ given: [], now: { place: 1 } })
    expect(fold([drawn, { ...move('next', 20), author: 'guest' }]).now).toBeUndefined()
  })

  test('take whoever signs up after the draw at the end, and keep the order that was seen', () => {
    const before = fold([drawn]).programme.map(({ talk }) => talk.id)
    const late = [...talks, { id: 'aaron', minutes: 2, signedUpAt: 99 }]
    expect(fold([drawn], late).programme.map(({ talk }) => talk.id)).toEqual([...before, 'aaron'])
  })

  test('run, stand and get a minute more by the moves alone', () => {
    const moves = [drawn, move('next', 20)]
    const { step, lengthMs } = fold(moves)
    const on = [...moves, move('resume', 1_000, { step }), move('pause', 61_000, { step })]
    expect(talkLeftMs(fold(on), 999_999)).toBe(lengthMs - 60_000)
    const more = [...on, move('extend', 62_000, { step, ms: 60_000 }), move('resume', 70_000, { step })]
    expect(talkLeftMs(fold(more), 80_000)).toBe(lengthMs - 10_000)
    expect(talkLeftMs(fold(more), 70_000 + lengthMs + 5_000)).toBe(-5_000)
  })

  test('stand the same on every device, in whatever order the moves came', () => {
    const kinds = fc.constantFrom('next', 'back', 'pause', 'resume', 'extend') as fc.Arbitrary<'next'>
    const steps = fc.constantFrom('', 'amina', 'ben', 'cerys').map((id) => talkStep('talks', id))
    const some = fc.array(fc.record({ kind: kinds, at: fc.integer({ min: 11, max: 99 }), step: steps }))
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (all, chance) => {
        const moves = [drawn, ...all.map(({ kind, at, step }) => move(kind, at, { step, ms: 1_000 }))]
        const mixed = moves
          .map((one) => ({ one, by: chance.next().value ?? 0 }))
          .sort((a, b) => a.by - b.by)
          .map(({ one }) => one)
        expect(fold(mixed)).toEqual(fold(moves))
        expect(new Set(fold(moves).given).size).toBe(fold(moves).given.length)
      }),
    )
  })
})
