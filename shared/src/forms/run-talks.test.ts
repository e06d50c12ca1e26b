import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Move } from '../records/move.ts'
import type { AgendaStage } from './agenda.ts'
import { drawOrder } from './order.ts'
import { foldRun, type MadeMove, type Run } from './run.ts'
import type { Brought } from './run-brought.ts'
import { timeForMove } from './run-moves.ts'
import { viewAt } from './run-view.ts'

const MINUTE = 60_000
const START = 1_000 * MINUTE
const SESSION = '4f2d6c1e-8a3b-4c5d-9e6f-1a2b3c4d5e6f'

const stage = (id: string, minutes: number, more: Partial<AgendaStage> = {}): AgendaStage => ({
  ...{ id, name: id, when: 'meeting', turns: 'open', sees: 'group', prompts: [], shows: [], minutes },
  ...more,
})
const talks = (id: string, minutes: number) => stage(id, minutes, { turns: 'lots', from: { sheet: 'talk' } })
const agendaOf = (...stages: AgendaStage[]) => ({
  meeting: { id: 'evening', name: 'Evening', on: 'every' as const, stages },
  stages,
  minutes: stages.reduce((sum, { minutes }) => sum + minutes, 0),
})
const people = ['host', 'ann', 'ben', 'cat', 'dan'].map((id) => ({ id, name: id }))
const talk = (id: string, minutes: number, at = 1): Brought => ({
  ...{ id, sheet: 'talk', author: id.split('-')[0] ?? id, at, lengthMs: minutes * MINUTE },
  keepers: [],
})

/** An evening: minutes after the start, what is pressed, and by whom. */
const evening = (
  brought: readonly Brought[],
  agenda = agendaOf(stage('hello', 5), talks('talks', 20), stage('break', 10), talks('more', 15)),
) => {
  const moves: MadeMove[] = []
  const fold = (): Run => foldRun(agenda, people, moves, new Set(['host']), { brought })
  const press = (minute: number, kind: Move['kind'], more: Partial<Move> = {}, author = 'host') => {
    const { step } = fold()
    const body = { session: SESSION, kind, at: START + Math.round(minute * MINUTE) }
    const id = `m${String(moves.length).padStart(3, '0')}`
    moves.push({ id, author, body: { ...body, ...(step !== undefined && { step }), ...more } })
    return fold()
  }
  press(0, 'arrive')
  press(0, 'start')
  return { moves, fold, press }
}
const order = ({ turns }: Pick<Run, 'turns'>) => turns.map(({ id }) => id)
const nowIn = ({ turns }: Run) => turns.find(({ state }) => state === 'now')?.id
const SIGNED = [talk('ann-1', 7), talk('ben-1', 2), talk('cat-1', 15)]

describe('talks in a meeting', () => {
  test('wait for the lots, then each has its turn and its own length', () => {
    const { press } = evening(SIGNED)
    expect(press(5, 'next')).toMatchObject({ step: 'talks', awaitsDraw: true, isPaused: false })
    const drawn = press(6, 'draw', { seed: '4f2d6c1e · 37' })
    const lots = drawOrder('4f2d6c1e · 37', ['ann-1', 'ben-1', 'cat-1'])
    expect(nowIn(drawn)).toBe(lots[0])
    const lengths = new Map(SIGNED.map(({ id, lengthMs }) => [id, lengthMs]))
    expect(drawn.stepLengthMs).toBe(lengths.get(lots[0] ?? ''))
    expect(drawn.step).toBe(`talks/${lots[0]}`)
    expect(drawn.turns.find(({ state }) => state === 'now')?.person.id).toBe(lots[0]?.split('-')[0])
  })

  test('the clock of a talk stands until it is started, and its time is no pause of the speaker’s', () => {
    const { press } = evening([talk('ann-1', 2)])
    press(5, 'next')
    const called = press(6, 'draw', { seed: 's' })
    expect(called).toMatchObject({ isPaused: true, awaitsSpeaker: true })
    expect(viewAt(called, START + 9 * MINUTE).remainingMs).toBe(2 * MINUTE)
    const on = press(9, 'resume')
    expect(on.awaitsSpeaker).toBe(false)
    expect(viewAt(on, START + 10 * MINUTE).remainingMs).toBe(MINUTE)
    press(10, 'pause')
    const more = press(12, 'extend', { ms: MINUTE })
    expect(more.awaitsSpeaker).toBe(false)
    expect(viewAt(more, START + 20 * MINUTE).remainingMs).toBe(2 * MINUTE)
  })

  test('have one draw: whoever doesn’t like the order can’t draw until they do', () => {
    const { press } = evening(SIGNED)
    press(5, 'next')
    const drawn = press(6, 'draw', { seed: 'first' })
    const again = press(7, 'draw', { seed: 'second' })
    expect(order(again)).toEqual(order(drawn))
    expect(again.seed).toBe('first')
    expect(again.counted).toEqual(drawn.counted)
  })

  test('that do not fit before the break come after it, in the same order', () => {
    const { press, fold } = evening(SIGNED)
    press(5, 'next')
    press(6, 'draw', { seed: 'k' })
    const lots = drawOrder('k', ['ann-1', 'ben-1', 'cat-1'])
    const given = fold().stages.flatMap(({ turns }) => order({ turns }))
    expect(given).toEqual(lots)
    const [before = []] = fold()
      .stages.filter(({ stage: { id } }) => id === 'talks')
      .map(({ turns }) => turns)
    const ms = before.reduce((sum, { lengthMs = 0 }) => sum + lengthMs, 0)
    expect(ms).toBeLessThanOrEqual(20 * MINUTE)
    expect(before.length).toBeGreaterThan(0)
    expect(before.length).toBeLessThan(3)
  })

  test('that come after the lots are the last of all, and the order that was seen stays', () => {
    const late = talk('dan-1', 2, START + 8 * MINUTE)
    const { press } = evening([...SIGNED, late])
    press(5, 'next')
    const drawn = press(6, 'draw', { seed: 'k' })
    const all = drawn.stages.flatMap(({ turns }) => order({ turns }))
    expect(all.at(-1)).toBe('dan-1')
    expect(all.slice(0, 3)).toEqual(drawOrder('k', ['ann-1', 'ben-1', 'cat-1']))
  })

  test('one may be taken off the list while it is on; the next is called', () => {
    const both = evening([talk('ann-1', 2), talk('ben-1', 2)])
    both.press(5, 'next')
    const first = nowIn(both.press(6, 'draw', { seed: 's' })) ?? ''
    both.press(7, 'resume')
    const rest = [talk('ann-1', 2), talk('ben-1', 2)].filter(({ id }) => id !== first)
    const agenda = agendaOf(stage('hello', 5), talks('talks', 20), stage('break', 10), talks('more', 15))
    const run = foldRun(agenda, people, both.moves, new Set(['host']), { brought: rest })
    expect(nowIn(run)).toBe(rest[0]?.id)
  })

  test('go with a speaker who has to leave, and are back with them', () => {
    const { press } = evening([talk('ann-1', 2), talk('ann-2', 2), talk('ben-1', 2)])
    press(1, 'arrive', { who: 'ann' })
    press(5, 'next')
    press(6, 'draw', { seed: 's' })
    const left = press(7, 'depart', { who: 'ann' })
    expect(nowIn(left)).toBe('ben-1')
    expect(left.isPaused).toBe(true)
    const back = press(8, 'arrive', { who: 'ann' })
    expect(
      back.turns
        .filter(({ state }) => state !== 'gone')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['ann-1', 'ann-2', 'ben-1'])
  })

  test('a speaker may say “not yet” for their own talk, and nobody else’s', () => {
    const { press } = evening([talk('ann-1', 2), talk('ben-1', 2)])
    press(5, 'next')
    const first = nowIn(press(6, 'draw', { seed: 's' })) ?? ''
    const author = first.split('-')[0] ?? ''
    const other = author === 'ann' ? 'ben' : 'ann'
    expect(nowIn(press(7, 'later', { who: first }, other))).toBe(first)
    const moved = press(8, 'later', { who: first }, author)
    expect(nowIn(moved)).not.toBe(first)
    expect(moved.isPaused).toBe(true)
  })

  test('begin without lots in the order in which they were offered', () => {
    const { press } = evening([talk('cat-1', 2, 1), talk('ann-1', 2, 2)])
    press(5, 'next')
    expect(order(press(6, 'next'))).toEqual(['cat-1', 'ann-1'])
  })

  test('are each given once, on every device alike, in whatever order moves and talks came', () => {
    const kinds: readonly Move['kind'][] = [
      'next',
      'next',
      'resume',
      'pause',
      'extend',
      'draw',
      'later',
      'back',
    ]
    const press = fc.record({
      kind: fc.constantFrom(...kinds, 'arrive' as const, 'depart' as const),
      who: fc.constantFrom('ann', 'ben', 'cat', 'dan'),
      afterMs: fc.nat(6 * MINUTE),
    })
    const offered = fc.array(
      fc.record({
        author: fc.constantFrom('ann', 'ben', 'cat', 'dan'),
        minutes: fc.constantFrom(2, 7, 15),
        at: fc.nat(90),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(
        offered,
        fc.array(press, { maxLength: 40 }),
        fc.infiniteStream(fc.nat()),
        (all, presses, chance) => {
          const brought = all.map(({ author, minutes, at }, n) =>
            talk(`${author}-${n}`, minutes, START + at * MINUTE),
          )
          const agenda = agendaOf(
            stage('hello', 5),
            talks('talks', 20),
            stage('break', 10),
            talks('more', 15),
          )
          const moves: MadeMove[] = []
          const fold = (of = moves, what = brought) =>
            foldRun(agenda, people, of, new Set(['host']), { brought: what })
          let now = START
          const made = new Set<string>()
          for (const { kind, who, afterMs } of [
            { kind: 'start' as const, who: '', afterMs: 0 },
            ...presses,
          ]) {
            now += afterMs
            const { step } = fold()
            const isAbout = ['arrive', 'depart'].includes(kind)
            moves.push({
              id: `m${String(moves.length).padStart(3, '0')}`,
              author: 'host',
              body: {
                ...{ session: SESSION, kind, at: timeForMove(now, moves) },
                ...(step !== undefined && { step }),
                ...(isAbout && { who }),
                ...(kind === 'draw' && { seed: `s${moves.length}` }),
                ...(kind === 'extend' && { ms: MINUTE }),
              },
            })
            const run = fold()
            const live = run.stages.flatMap(({ turns }) => turns).filter(({ state }) => state !== 'gone')
            // no talk has two turns that count, and who is called is one
            expect(new Set(live.map(({ id }) => id)).size).toBe(live.length)
            expect(live.filter(({ state }) => state === 'now').length).toBeLessThanOrEqual(1)
            for (const { id, state } of live) if (state === 'done') made.add(id)
          }
          const mix = <One>(ones: readonly One[]) =>
            ones
              .map((one) => ({ one, by: chance.next().value ?? 0 }))
              .sort((a, b) => a.by - b.by)
              .map(({ one }) => one)
          expect(fold(mix(moves), mix(brought))).toEqual(fold())
        },
      ),
      { numRuns: 200 },
    )
  })

  test('none is skipped: when all stages of talks are over, everybody who stayed has spoken', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(2, 7, 15), { maxLength: 14 }), fc.string(), (lengths, seed) => {
        const brought = lengths.map((minutes, n) => talk(`${people[n % 5]?.id}-${n}`, minutes))
        const { press, fold } = evening(brought)
        press(5, 'next')
        press(6, 'draw', { seed })
        let minute = 7
        while (fold().phase === 'running') press(minute++, 'next')
        const given = fold().stages.flatMap(({ turns }) => turns.filter(({ state }) => state === 'done'))
        expect(given.map(({ id }) => id)).toEqual(
          drawOrder(
            seed,
            brought.map(({ id }) => id),
          ),
        )
      }),
      { numRuns: 100 },
    )
  })
})
