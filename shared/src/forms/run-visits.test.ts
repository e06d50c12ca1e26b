import { describe, expect, test } from 'vitest'
import type { Move } from '../records/move.ts'
import type { AgendaStage } from './agenda.ts'
import type { StallRound } from './rounds.ts'
import { foldRun, type MadeMove, type Run } from './run.ts'
import type { Brought } from './run-brought.ts'

const MINUTE = 60_000
const SESSION = '4f2d6c1e-8a3b-4c5d-9e6f-1a2b3c4d5e6f'
const stage = (id: string, minutes: number, more: Partial<AgendaStage> = {}): AgendaStage => ({
  ...{ id, name: id, when: 'meeting', turns: 'open', sees: 'group', prompts: [], shows: [], minutes },
  ...more,
})
const visit = (id: string) => stage(id, 10, { turns: 'gallery', from: { sheet: 'stall' } })
const stages = [
  stage('set-up', 5),
  visit('v1'),
  stage('swap', 2),
  visit('v2'),
  visit('v3'),
  stage('pods', 12),
]
const agenda = { meeting: { id: 'm', name: 'M', on: 'every' as const, stages }, stages, minutes: 49 }
const names = Array.from({ length: 12 }, (_, at) => `p${at}`)
const people = names.map((id) => ({ id, name: id }))
const stall = (id: string, ...keepers: string[]): Brought => ({
  ...{ id, sheet: 'stall', author: keepers[0] ?? '', at: 1, lengthMs: 0 },
  keepers,
})
const STALLS = [stall('s1', 'p0'), stall('s2', 'p1'), stall('s3', 'p2'), stall('s4', 'p3')]

/** A market with everybody here but those who are `late`. */
const market = (late: readonly string[] = [], brought = STALLS) => {
  const moves: MadeMove[] = []
  let at = 1_000 * MINUTE
  const fold = (): Run => foldRun(agenda, people, moves, new Set(['p0']), { brought })
  const press = (kind: Move['kind'], more: Partial<Move> = {}) => {
    const { step } = fold()
    at += MINUTE
    const body = { session: SESSION, kind, at, ...(step !== undefined && { step }), ...more }
    moves.push({ id: `m${String(moves.length).padStart(3, '0')}`, author: 'p0', body })
    return fold()
  }
  for (const who of names) if (!late.includes(who)) press('arrive', { who })
  press('start')
  return { press, fold }
}
const placeOf = (places: StallRound | undefined, person: string): string | undefined => {
  const at = places?.stalls.find(({ keepers, visitors }) => [...keepers, ...visitors].includes(person))
  return at && `${at.keepers.includes(person) ? 'keep' : 'visit'} ${at.id}`
}
const everybody = (places: StallRound | undefined) =>
  [
    ...(places?.stalls.flatMap(({ keepers, visitors }) => [...keepers, ...visitors]) ?? []),
    ...(places?.free ?? []),
  ].sort()

describe('visits in a meeting', () => {
  test('follow its clock: the stage before says where to go, the round is what it said', () => {
    const { press, fold } = market()
    const coming = fold().visits
    expect(coming).toMatchObject({ number: 1, of: 3, isComing: true })
    const on = press('next').visits
    expect(on).toMatchObject({ number: 1, of: 3, isComing: false })
    expect(on?.places).toEqual(coming?.places)
    expect(press('next').visits).toMatchObject({ number: 2, isComing: true })
    press('next')
    expect(press('next').visits).toMatchObject({ number: 3, isComing: false })
    expect(press('next').visits).toBeUndefined()
  })

  test('keepers swap, and nobody visits a stall twice while there are others', () => {
    const { press } = market()
    const rounds = ['next', 'next', 'next', 'next'].map(() => press('next').visits)
    const was = [rounds[0], rounds[2], rounds[3]].map((visits) => visits?.places)
    expect(placeOf(was[0], 'p0')?.slice(0, 4)).not.toBe(placeOf(was[1], 'p0')?.slice(0, 4))
    for (const name of names.slice(4)) {
      const seen = was.map((places) => placeOf(places, name))
      expect(new Set(seen.slice(0, 2)).size).toBe(2)
      expect(seen).not.toContain(undefined)
    }
  })

  test('whoever comes late gets a place and moves nobody; whoever leaves leaves a round that holds', () => {
    const { press, fold } = market(['p11'])
    press('next')
    const before = fold().visits?.places
    const after = press('arrive', { who: 'p11' }).visits?.places
    expect(placeOf(after, 'p11')).toMatch(/^visit /)
    for (const name of names.slice(0, 11)) expect(placeOf(after, name)).toBe(placeOf(before, name))
    const keeper = after?.stalls[0]?.keepers[0] ?? ''
    const without = press('depart', { who: keeper }).visits?.places
    expect(without?.stalls).toHaveLength((after?.stalls.length ?? 0) - 1)
    expect(everybody(without)).toEqual(names.filter((name) => name !== keeper).sort())
  })

  test('going back to a round finds everybody where they were', () => {
    const { press, fold } = market()
    press('next')
    const first = fold().visits?.places
    press('next')
    press('next')
    press('back')
    expect(press('back').visits?.places).toEqual(first)
  })

  test('sixty people and twenty stalls: everybody has one place in each round', () => {
    const crowd = Array.from({ length: 60 }, (_, at) => ({ id: `c${at}`, name: `c${at}` }))
    const brought = Array.from({ length: 20 }, (_, at) => stall(`t${at}`, `c${at}`))
    const moves = crowd.map(({ id }, at) => ({
      id: `a${String(at).padStart(2, '0')}`,
      author: 'c0',
      body: { session: SESSION, kind: 'arrive' as const, at: 1, who: id },
    }))
    const start = { id: 'b', author: 'c0', body: { session: SESSION, kind: 'start' as const, at: 2 } }
    const next = {
      id: 'c',
      author: 'c0',
      body: { session: SESSION, kind: 'next' as const, at: 3, step: 'set-up' },
    }
    const run = foldRun(agenda, crowd, [...moves, start, next], new Set(['c0']), { brought })
    expect(everybody(run.visits?.places)).toEqual(crowd.map(({ id }) => id).sort())
    expect(run.visits?.places.stalls).toHaveLength(10)
    for (const { visitors } of run.visits?.places.stalls ?? []) expect(visitors).toHaveLength(5)
  })

  test('a market without a stall leaves everybody free to look round', () => {
    const { press } = market([], [])
    expect(press('next').visits?.places).toMatchObject({ stalls: [], free: expect.arrayContaining(names) })
  })
})
