import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type StallRound, stallRounds } from './rounds.ts'

const names = (count: number, prefix = 'p') => Array.from({ length: count }, (_, at) => `${prefix}${at}`)
const placesOf = (round: StallRound) => [
  ...round.stalls.flatMap(({ keepers, visitors }) => [...keepers, ...visitors]),
  ...round.free,
]

/** Stalls with one to three keepers each, and others who keep none. */
const market = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 20 }),
    others: fc.integer({ min: 0, max: 30 }),
    rounds: fc.integer({ min: 1, max: 6 }),
    seed: fc.string(),
  })
  .map(({ sizes, others, rounds, seed }) => {
    const stalls = sizes.map((size, at) => ({ id: `s${at}`, keepers: names(size, `k${at}-`) }))
    return { stalls, people: [...stalls.flatMap(({ keepers }) => keepers), ...names(others)], rounds, seed }
  })

describe('rounds of visits', () => {
  test('have everybody in exactly one place', () => {
    fc.assert(
      fc.property(market, (plan) => {
        for (const round of stallRounds(plan)) {
          expect(placesOf(round).sort()).toEqual([...plan.people].sort())
        }
      }),
    )
  })

  test('crowd no stall while visitors still have stalls to see', () => {
    fc.assert(
      fc.property(market, (plan) => {
        for (const { stalls } of stallRounds(plan)) {
          const visitors = stalls.reduce((sum, one) => sum + one.visitors.length, 0)
          for (const stall of stalls) {
            expect(stall.visitors.length).toBeLessThanOrEqual(Math.ceil(visitors / stalls.length))
          }
        }
      }),
    )
  })

  test('never send a keeper to their own stall in the first round, if there is another', () => {
    fc.assert(
      fc.property(market, (plan) => {
        const [first] = stallRounds(plan)
        if ((first?.stalls.length ?? 0) < 2) return
        for (const { id, visitors } of first?.stalls ?? []) {
          const own = plan.stalls.find((stall) => stall.id === id)?.keepers ?? []
          expect(visitors.filter((one) => own.includes(one))).toEqual([])
        }
      }),
    )
  })

  test('swap: sixty people with thirty stalls keep and visit in turn, and see a new stall each time', () => {
    const people = names(60)
    const stalls = names(30, 's').map((id, at) => ({ id, keepers: [`p${at}`] }))
    const rounds = stallRounds({ stalls, people, rounds: 4, seed: 'market' })
    const seen = new Map<string, string[]>()
    for (const { stalls: open, free } of rounds) {
      expect(open).toHaveLength(15)
      expect(free).toEqual([])
      for (const { id, visitors } of open) {
        expect(visitors).toHaveLength(3)
        for (const one of visitors) seen.set(one, [...(seen.get(one) ?? []), id])
      }
    }
    for (const [person, visited] of seen) {
      expect(new Set(visited).size).toBe(visited.length)
      expect(visited).toHaveLength(Number(person.slice(1)) < 30 ? 2 : 4)
    }
  })

  test('show everybody every stall that is not theirs when there are rounds enough', () => {
    const stalls = names(4, 's').map((id, at) => ({ id, keepers: [`k${at}a`, `k${at}b`] }))
    const people = stalls.flatMap(({ keepers }) => keepers)
    const rounds = stallRounds({ stalls, people, rounds: 6, seed: 'all' })
    for (const person of people) {
      const seen = new Set(
        rounds.flatMap((round) =>
          round.stalls.filter(({ visitors }) => visitors.includes(person)).map(({ id }) => id),
        ),
      )
      seen.delete(stalls.find(({ keepers }) => keepers.includes(person))?.id ?? '')
      expect(seen.size).toBe(3)
    }
  })

  test('leave out a stall whose keeper is not there, and need no stall at all', () => {
    const stalls = [
      { id: 'a', keepers: ['x'] },
      { id: 'b', keepers: ['gone'] },
    ]
    const [round] = stallRounds({ stalls, people: ['x', 'y'], rounds: 1, seed: 's' })
    expect(round).toEqual({ stalls: [{ id: 'a', keepers: ['x'], visitors: ['y'] }], free: [] })
    expect(stallRounds({ stalls: [], people: ['x'], rounds: 1, seed: 's' })).toEqual([
      { stalls: [], free: ['x'] },
    ])
  })
})
