/** Step by step through rounds in which people come, go, pass, are cut off and removed: what each single deed may change. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Move } from '../records/move.ts'
import type { AgendaStage } from './agenda.ts'
import { foldRun, type MadeMove, type Person, type Run, type RunStage, type Turn } from './run.ts'
import { timeForMove } from './run-moves.ts'

const MINUTE = 60_000
const START = 1_000_000_000_000
const IDS = ['ann', 'ben', 'cat', 'dan', 'eva']

const stage = (id: string, turns: AgendaStage['turns'], minutes: number): AgendaStage => ({
  ...{ id, name: id, when: 'meeting', turns, sees: 'group', prompts: [], shows: [], minutes },
})
const stages = [stage('report', 'round', 10), stage('talks', 'lots', 9), stage('again', 'round', 6)]
const agenda = { meeting: { id: 'm', name: 'M', on: 'every' as const, stages }, stages, minutes: 25 }

type Kind = Move['kind'] | 'remove'
interface Deed {
  readonly kind: Kind
  readonly who: string
  readonly afterMs: number
}
const often = (weight: number, ...kinds: Kind[]) => ({ weight, arbitrary: fc.constantFrom(...kinds) })
const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.record({
    kind: fc.oneof(
      often(6, 'next'),
      often(6, 'arrive', 'depart'),
      often(4, 'back', 'later', 'draw', 'pause', 'resume', 'extend'),
      often(1, 'end', 'remove'),
    ),
    who: fc.constantFrom(...IDS),
    afterMs: fc.nat(3 * MINUTE),
  }),
  { maxLength: 40, size: 'max' },
)

/** One deed, and the meeting before and after it. */
interface Step {
  readonly kind: Kind
  readonly who: string
  readonly passedMs: number
  readonly before: Run
  readonly after: Run
}

/** Each deed as whoever runs it does it on what they see, with everybody's devices in touch. */
const stepsOf = (all: readonly Deed[]): Step[] => {
  const moves: MadeMove[] = []
  const leftAt = new Map<string, number>()
  const fold = () =>
    foldRun(
      agenda,
      IDS.map((id): Person => ({ id, name: id, ...(leftAt.has(id) && { leftAt: leftAt.get(id) ?? 0 }) })),
      moves,
      new Set(['ann']),
    )
  const make = (at: number, body: Partial<Move> & Pick<Move, 'kind'>) =>
    moves.push({
      id: `m${String(moves.length).padStart(3, '0')}`,
      author: 'ann',
      body: { session: '', at, ...body },
    })
  for (const who of ['ann', 'ben', 'cat']) make(START, { kind: 'arrive', who })
  make(START + 1, { kind: 'start' })
  let now = START + 1
  return all.map(({ kind, who, afterMs }) => {
    const before = fold()
    const from = now
    now = Math.max(now + afterMs, timeForMove(now, moves))
    if (kind === 'remove') {
      if (!leftAt.has(who)) leftAt.set(who, now)
    } else
      make(now, {
        kind,
        ...(before.step !== undefined && { step: before.step }),
        ...(['arrive', 'depart', 'later'].includes(kind) && { who }),
        ...(kind === 'draw' && { seed: who }),
        ...(kind === 'extend' && { ms: MINUTE }),
      })
    return { kind, who, passedMs: now - from, before, after: fold() }
  })
}
const always = (check: (step: Step) => void): void =>
  fc.assert(
    fc.property(deeds, (all) => {
      for (const step of stepsOf(all)) check(step)
    }),
    { numRuns: 300 },
  )

const idsIn = (turns: readonly Turn[], ...states: Turn['state'][]): string[] =>
  turns.filter(({ state }) => states.includes(state)).map(({ person }) => person.id)
const nowIn = ({ turns }: Run): string | undefined => idsIn(turns, 'now')[0]
const usedIn = (run: Run): number => run.stages.reduce((sum, { usedMs }) => sum + usedMs, 0)
const isSameStage = ({ before, after }: Step): boolean =>
  after.phase === 'running' && before.stageIndex === after.stageIndex

test('whoever waits is called as soon as nobody has the turn, and only the first of them', () => {
  always((step) => {
    const { before, after, kind } = step
    const waiting = idsIn(after.turns, 'next', 'waiting')
    if (!after.awaitsDraw && waiting.length > 0) expect(nowIn(after)).toBeDefined()
    expect(idsIn(after.turns, 'now').length).toBeLessThanOrEqual(1)
    if (!isSameStage(step) || nowIn(after) === nowIn(before) || kind === 'back' || before.awaitsDraw) return
    const first = idsIn(before.turns, 'next')[0]
    // who comes into a round in which nobody waits any more is on at once, where the round is still open
    expect(nowIn(after)).toBe(first ?? (kind === 'arrive' || kind === 'draw' ? nowIn(after) : undefined))
  })
})

test('nobody is in a queue twice, and a turn that was had comes again only by going back, one at a time', () => {
  always(({ before, after, kind }) => {
    for (const { turns } of after.stages) {
      const ids = turns.map(({ person }) => person.id)
      expect(new Set(ids).size).toBe(ids.length)
    }
    if (before.phase !== 'running') return
    const again = before.stages.flatMap(({ turns }, at) =>
      idsIn(turns, 'done').filter((id) => !idsIn(after.stages[at]?.turns ?? [], 'done').includes(id)),
    )
    expect(again.length).toBeLessThanOrEqual(kind === 'back' ? 1 : 0)
    expect(again).toEqual(again.length === 0 ? [] : [nowIn(after)])
  })
})

test('a deed about a turn changes no other turn: who waits is neither heard nor sent away by it', () => {
  always(({ before, after, kind, who }) => {
    if (before.phase !== 'running') return
    for (const [at, { turns }] of before.stages.entries())
      for (const id of idsIn(turns, 'next', 'waiting')) {
        const state = after.stages[at]?.turns.find(({ person }) => person.id === id)?.state
        const isTheirs = (kind === 'depart' || kind === 'remove') && id === who
        if (after.phase === 'running' || state !== 'done')
          expect(state === 'done' || (state === 'gone' && !isTheirs), `${id} ${kind}`).toBe(false)
      }
  })
})

const turnOf = (run: Run, stageAt: number, id: string): Turn | undefined =>
  run.stages[stageAt]?.turns.find(({ person }) => person.id === id)

test('time is given to whoever had the turn; in a pause to nobody; none is lost or made', () => {
  always(({ before, after, passedMs }) => {
    if (before.phase !== 'running') return
    const passed = after.foldedAt - before.foldedAt
    const used = usedIn(after) - usedIn(before)
    const paused = after.pausedMs - before.pausedMs
    expect(used + paused).toBe(passed)
    expect(passed).toBeGreaterThanOrEqual(0)
    expect(before.isPaused ? used : paused).toBe(0)
    if (passed > 0 && before.foldedAt > START + 1) expect(passed).toBeGreaterThanOrEqual(passedMs)
    for (const [at, { turns }] of (after.stages as readonly RunStage[]).entries())
      for (const { person, usedMs } of turns) {
        const more = usedMs - (turnOf(before, at, person.id)?.usedMs ?? 0)
        const hadIt = at === before.stageIndex && nowIn(before) === person.id
        expect(more).toBe(hadIt ? used : 0)
      }
  })
})

test('going on or back ends a pause; a meeting that was ended too early has lost no time', () => {
  always(({ before, after, kind }) => {
    const isCounted = after.counted.length > before.counted.length
    if (isCounted && (kind === 'next' || kind === 'back') && after.phase === 'running')
      expect(after.isPaused).toBe(false)
    if (after.phase === 'running' || after.phase === 'ended')
      expect(usedIn(after) + after.pausedMs).toBe((after.endedAt ?? after.foldedAt) - (after.startedAt ?? 0))
  })
})

test('who was removed is neither there nor in any turn to come, whatever is pressed for them', () => {
  fc.assert(
    fc.property(deeds, (all) => {
      const gone = new Set<string>()
      for (const { kind, who, after } of stepsOf(all)) {
        if (kind === 'remove') gone.add(who)
        // what was ended stays as it was
        if (after.phase !== 'running') continue
        for (const id of gone) {
          expect(after.present.map((person) => person.id)).not.toContain(id)
          expect(idsIn(after.turns, 'next', 'waiting')).not.toContain(id)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('these plays come to what they are about', () => {
  const seen = new Map<string, number>()
  const note = (what: string, isSo: boolean) => isSo && seen.set(what, (seen.get(what) ?? 0) + 1)
  for (const all of fc.sample(deeds, { numRuns: 300, seed: 4 }))
    for (const { kind, who, before, after } of stepsOf(all)) {
      if (before.phase === 'ended') note('ended too early', kind === 'back' && after.phase === 'running')
      if (before.phase !== 'running') continue
      note('left in their turn', kind === 'depart' && nowIn(before) === who && nowIn(after) !== who)
      note('removed in their turn', kind === 'remove' && nowIn(before) === who)
      note('came back', kind === 'arrive' && idsIn(before.turns, 'gone').includes(who))
      note('passed', kind === 'later' && nowIn(before) === who && nowIn(after) !== who)
      note('back over a stage', kind === 'back' && (after.stageIndex ?? 0) < (before.stageIndex ?? 0))
      note('on from a pause', kind === 'next' && before.isPaused && !after.isPaused)
      note('to the end', kind === 'next' && after.phase === 'ended')
    }
  expect([...seen.keys()].toSorted()).toEqual([
    'back over a stage',
    'came back',
    'ended too early',
    'left in their turn',
    'on from a pause',
    'passed',
    'removed in their turn',
    'to the end',
  ])
  for (const [what, times] of seen) expect(times, what).toBeGreaterThanOrEqual(10)
})
