import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOVES, type Move } from '../records/move.ts'
import type { AgendaStage } from './agenda.ts'
import { foldRun, type MadeMove, type Run } from './run.ts'
import { timeForMove } from './run-moves.ts'
import { viewAt } from './run-view.ts'

const MINUTE = 60_000
const SESSION = '00000000-0000-4000-8000-000000000000'
const IDS = ['ann', 'ben', 'cat', 'dan', 'eva']
const people = IDS.map((id) => ({ id, name: id }))
const guides = new Set(['ann'])

const stage = (id: string, turns: AgendaStage['turns'], minutes: number, each?: number): AgendaStage => ({
  id,
  name: id,
  when: 'meeting',
  turns,
  sees: 'group',
  prompts: [],
  shows: [],
  minutes,
  ...(each !== undefined && { each }),
})
const stages = [
  stage('hello', 'open', 5),
  stage('report', 'round', 10),
  stage('swap', 'pairs', 6, 120),
  stage('talks', 'lots', 9),
  stage('close', 'silent', 3),
]
const agenda = { meeting: { id: 'm', name: 'M', on: 'every' as const, stages }, stages, minutes: 33 }
const fold = (moves: readonly MadeMove[]): Run => foldRun(agenda, people, moves, guides)
const sorted = (moves: readonly MadeMove[]) =>
  [...moves].sort((a, b) => a.body.at - b.body.at || (a.id < b.id ? -1 : 1))

/** A press on one of three devices, each of which may have heard only part of what the others did. */
interface Press {
  readonly device: number
  readonly kind: Move['kind']
  readonly author: string
  readonly who: string
  readonly afterMs: number
  /** How far the device's clock is out at this press. */
  readonly outMs: number
  /** Whether the device hears everything before it presses. */
  readonly hears: boolean
  /** Names whatever step, as a press of another time would. */
  readonly strayStep: string | undefined
}
const press: fc.Arbitrary<Press> = fc.record({
  device: fc.nat(2),
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constant('next' as const) },
    { weight: 6, arbitrary: fc.constantFrom(...MOVES.filter((kind) => kind !== 'end')) },
    { weight: 1, arbitrary: fc.constant('end' as const) },
  ),
  author: fc.constantFrom('ann', 'ann', ...IDS),
  who: fc.constantFrom(...IDS),
  afterMs: fc.nat(4 * MINUTE),
  outMs: fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -90 * MINUTE, max: 90 * MINUTE }) },
    { weight: 1, arbitrary: fc.constantFrom(-1e12, 4e12) },
  ),
  hears: fc.boolean(),
  strayStep: fc.option(fc.constantFrom('hello', 'report/ann', 'swap/2', 'nonsense'), {
    nil: undefined,
    freq: 12,
  }),
})

/** What three devices wrote in a meeting in which each of them was offline at times. */
const played = (presses: readonly Press[], isOneDevice = false): MadeMove[] => {
  const all: MadeMove[] = []
  const known: MadeMove[][] = [[], [], []]
  const make = (device: number, author: string, at: number, body: Partial<Move> & Pick<Move, 'kind'>) => {
    const mine = known[isOneDevice ? 0 : device] ?? []
    const move: MadeMove = {
      id: `${(all.length * 7919) % 1_000}-${all.length}`,
      author,
      body: { session: SESSION, at: timeForMove(Math.max(0, at), mine), ...body },
    }
    all.push(move)
    mine.push(move)
  }
  let now = 1_000_000_000_000
  for (const id of ['ann', 'ben', 'cat']) make(0, id, now, { kind: 'arrive' })
  make(0, 'ann', now + 1, { kind: 'start' })
  known[1] = [...all]
  known[2] = [...all]
  for (const { device, kind, author, who, afterMs, outMs, hears, strayStep } of presses) {
    now += afterMs
    if (hears) known[device] = [...all]
    const { step } = fold(known[isOneDevice ? 0 : device] ?? [])
    const about = strayStep ?? step
    make(device, author, now + outMs, {
      kind,
      ...(about !== undefined && { step: about }),
      ...(['arrive', 'depart', 'hand-over'].includes(kind) && { who }),
      ...(kind === 'draw' && { seed: who }),
      ...(kind === 'extend' && { ms: MINUTE }),
    })
  }
  return all
}
const plays = fc.array(press, { maxLength: 40, size: 'max' }).map((presses) => played(presses))

/** The run after each move, in the order in which they count. */
const history = (moves: readonly MadeMove[]): Run[] => {
  const inOrder = sorted(moves)
  return inOrder.map((_, at) => fold(inOrder.slice(0, at + 1)))
}

test('any order of arrival, with anything twice, ends in the same agenda', () => {
  fc.assert(
    fc.property(plays, fc.infiniteStream(fc.nat()), (moves, random) => {
      const shuffled = [...moves, ...moves]
        .map((move) => ({ move, at: random.next().value ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ move }) => move)
      expect(fold(shuffled)).toEqual(fold(moves))
    }),
    { numRuns: 300 },
  )
})

test('nobody’s turn is skipped or doubled, whoever comes, goes, presses or is offline', () => {
  fc.assert(
    fc.property(plays, (moves) => {
      const runs = history(moves)
      const inOrder = sorted(moves)
      for (const [at, run] of runs.entries()) {
        const before = runs[at - 1]
        const kind = inOrder[at]?.body.kind
        const now = run.turns.filter(({ state }) => state === 'now')
        expect(now.length).toBeLessThanOrEqual(1)
        for (const { turns } of run.stages) {
          const ids = turns.map(({ person }) => person.id)
          expect(new Set(ids).size).toBe(ids.length)
        }
        // who is here in a stage with turns has one in it: to come, now, or had
        if (run.stage?.turns === 'round' || run.stage?.turns === 'lots') {
          const inTurn = run.turns.filter(({ state }) => state !== 'gone').map(({ person }) => person.id)
          for (const { id } of run.present) expect(inTurn).toContain(id)
        }
        if (before === undefined || run.phase !== 'running') continue
        // a stage is left for the next one only when nobody waits in it
        if (run.stageIndex !== undefined && run.stageIndex === (before.stageIndex ?? 9) + 1) {
          const left = run.stages[before.stageIndex ?? 0]?.turns ?? []
          expect(left.filter(({ state }) => ['waiting', 'next', 'now'].includes(state))).toEqual([])
        }
        // a turn that was had comes again only by going back
        for (const [index, { turns }] of before.stages.entries()) {
          for (const { person, state } of turns) {
            const after = run.stages[index]?.turns.find((turn) => turn.person.id === person.id)
            expect(after).toBeDefined()
            if (state === 'done' && before.phase === 'running' && kind !== 'back')
              expect(after?.state).toBe('done')
            if (state === 'waiting')
              expect(['done', 'gone'].includes(after?.state ?? '') && kind === 'next').toBe(false)
          }
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('one press moves one step: what two devices did about the same step counts once', () => {
  fc.assert(
    fc.property(plays, (moves) => {
      const twice = moves.flatMap((move): MadeMove[] =>
        move.body.kind === 'next'
          ? [
              move,
              {
                ...move,
                id: `${move.id}-again`,
                author: 'ann',
                body: { ...move.body, at: move.body.at + 1 },
              },
            ]
          : [move],
      )
      const inOrder = sorted(twice)
      const counted = new Set(fold(twice).counted)
      for (const [at, move] of inOrder.entries()) {
        const next = inOrder[at + 1]
        if (next?.id !== `${move.id}-again` || move.body.step === undefined) continue
        expect(counted.has(move.id) && counted.has(next.id)).toBe(false)
      }
    }),
    { numRuns: 200 },
  )
})

test('the time of all stages and pauses is the time that passed, where clocks are right', () => {
  const calm = fc.array(
    press.map((one) => ({ ...one, outMs: 0 })),
    { maxLength: 40, size: 'max' },
  )
  fc.assert(
    fc.property(calm, (presses) => {
      const run = fold(played(presses, true))
      const used = run.stages.reduce((sum, { usedMs }) => sum + usedMs, 0) + run.pausedMs
      expect(used).toBe((run.endedAt ?? run.foldedAt) - (run.startedAt ?? 0))
      for (const one of run.stages) {
        const turns = one.turns.reduce((sum, { usedMs }) => sum + usedMs, 0)
        expect(turns).toBeLessThanOrEqual(one.usedMs)
      }
    }),
    { numRuns: 300 },
  )
})

test('when each step takes its length, the minutes are those agreed, or the overrun was shown', () => {
  const happening = fc.record({
    kind: fc.constantFrom('arrive', 'depart', 'extend', 'none'),
    who: fc.constantFrom(...IDS),
  })
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60, size: 'max' }), (happenings) => {
      let moves = played([])
      let run = fold(moves)
      let now = run.foldedAt
      const rest = [...happenings]
      for (let presses = 0; run.phase === 'running' && presses < 200; presses++) {
        const { kind, who } = rest.shift() ?? { kind: 'none', who: '' }
        const at = timeForMove(now, moves)
        const add = (time: number, body: Partial<Move> & Pick<Move, 'kind'>) => {
          moves = [
            ...moves,
            { id: `z${moves.length}`, author: 'ann', body: { session: SESSION, at: time, ...body } },
          ]
          run = fold(moves)
        }
        if (kind === 'arrive' || kind === 'depart') add(at, { kind, who })
        if (kind === 'extend')
          add(at, { kind, ms: MINUTE, ...(run.step !== undefined && { step: run.step }) })
        const step = run.step
        const promised = viewAt(run, now).finishAt ?? 0
        now = Math.max(now, run.foldedAt) + Math.max(0, viewAt(run, Math.max(now, run.foldedAt)).remainingMs)
        add(timeForMove(now, moves), { kind: 'next', ...(step !== undefined && { step }) })
        const kept = viewAt(run, Math.max(now, run.foldedAt)).finishAt ?? 0
        // nothing that kept to its length moves the end that was shown, but for the rounding of a press
        expect(Math.abs(kept - promised)).toBeLessThan(100)
      }
      expect(run.phase).toBe('ended')
      const used = run.stages.reduce((sum, { usedMs }) => sum + usedMs, 0)
      expect(viewAt(run, now).overMs).toBe(used - run.agreedMs)
    }),
    { numRuns: 300 },
  )
})

test('clocks that jump never break it: every view is a number, and the next press still counts', () => {
  const bad = fc.array(
    press.map((one) => ({ ...one, outMs: one.outMs * 3 })),
    { maxLength: 30, size: 'max' },
  )
  fc.assert(
    fc.property(bad, fc.integer({ min: 0, max: 8_000_000_000_000 }), (presses, now) => {
      const moves = played(presses)
      const run = fold(moves)
      const view = viewAt(run, now)
      for (const figure of [view.remainingMs, view.share, view.overMs, view.elapsedMs])
        expect(Number.isFinite(figure)).toBe(true)
      expect(view.share).toBeGreaterThanOrEqual(0)
      expect(view.share).toBeLessThanOrEqual(1)
      if (run.phase !== 'running' || run.step === undefined) return
      const body = { session: SESSION, kind: 'next' as const, step: run.step, at: timeForMove(now, moves) }
      const after = fold([...moves, { id: 'last', author: 'ann', body }])
      expect(after.counted.at(-1)).toBe('last')
      expect(after.step).not.toBe(run.step)
    }),
    { numRuns: 300 },
  )
})
