import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairRounds, type StallRound, stallRounds } from './rounds.ts'

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

  test('never send a keeper to visit their own stall, if there is another', () => {
    fc.assert(
      fc.property(market, (plan) => {
        for (const { stalls } of stallRounds(plan)) {
          if (stalls.length < 2) continue
          for (const { id, visitors } of stalls) {
            const own = plan.stalls.find((stall) => stall.id === id)?.keepers ?? []
            // Somebody who has seen all others may come home; nobody has to in the first round.
            if (plan.rounds === 1) expect(visitors.filter((one) => own.includes(one))).toEqual([])
          }
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

describe('pairs that change', () => {
  test('have everybody in one pair, and nobody twice with the same person', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 1, max: 80 }), (count, rounds) => {
        const people = names(count)
        const met = new Set<string>()
        const planned = pairRounds(people, rounds)
        expect(planned.length).toBe(Math.min(rounds, count % 2 === 0 ? count - 1 : count))
        for (const pairs of planned) {
          expect(pairs.flat().sort()).toEqual([...people].sort())
          expect(pairs.filter((pair) => pair.length === 3)).toHaveLength(count % 2 === 1 && count > 1 ? 1 : 0)
          for (const [a = '', b = ''] of pairs) {
            const key = [a, b].sort().join()
            expect(met.has(key)).toBe(false)
            met.add(key)
          }
        }
      }),
    )
  })

  test('need two', () => {
    expect(pairRounds(['a'], 3)).toEqual([])
    expect(pairRounds([], 3)).toEqual([])
  })
})
