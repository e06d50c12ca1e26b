import { expect, test } from 'vitest'
import type { Move } from '../records/move.ts'
import type { AgendaStage } from './agenda.ts'
import { drawOrder } from './order.ts'
import { foldRun, type MadeMove, type Run, spokenOrder } from './run.ts'
import { viewAt } from './run-view.ts'

const MINUTE = 60_000
const START = 1_000 * MINUTE
const SESSION = '00000000-0000-4000-8000-000000000000'

const stage = (id: string, minutes: number, more: Partial<AgendaStage> = {}): AgendaStage => ({
  id,
  name: id,
  when: 'meeting',
  turns: 'open',
  sees: 'group',
  prompts: [],
  shows: [],
  minutes,
  ...more,
})
const agendaOf = (...stages: AgendaStage[]) => ({
  meeting: { id: 'usual', name: 'Meeting', on: 'every' as const, stages },
  stages,
  minutes: stages.reduce((sum, { minutes }) => sum + minutes, 0),
})
const people = ['ann', 'ben', 'cat', 'dan'].map((id) => ({ id, name: id }))

/** A meeting written as lines: minutes after the start, who presses, what, and the rest of the move. */
const meeting = (
  agenda = agendaOf(stage('hello', 5), stage('report', 12, { turns: 'round' }), stage('plan', 10)),
) => {
  const moves: MadeMove[] = []
  const fold = (options = {}): Run => foldRun(agenda, people, moves, new Set(['ann']), options)
  const add = (minute: number, author: string, kind: Move['kind'], more: Partial<Move> = {}) => {
    moves.push({
      id: `m${String(moves.length).padStart(3, '0')}`,
      author,
      body: { session: SESSION, kind, at: START + minute * MINUTE, ...more },
    })
    return fold()
  }
  /** Presses about the step that is current. */
  const press = (minute: number, kind: Move['kind'], more: Partial<Move> = {}, author = 'ann') => {
    const { step } = fold()
    return add(minute, author, kind, { ...(step !== undefined && { step }), ...more })
  }
  const begin = (...ids: string[]) => {
    for (const id of ids) add(-1, id, 'arrive')
    return add(0, 'ann', 'start')
  }
  return { moves, add, press, begin, fold }
}
const lines = (run: Run) => run.turns.map(({ person, state }) => `${person.id} ${state}`)
const lengths = (run: Run) => run.stepLengthMs / MINUTE

test('a meeting goes through its stages, and a round gives everybody the same share', () => {
  const { press, begin } = meeting()
  expect(begin('ann', 'ben', 'cat', 'dan')).toMatchObject({
    phase: 'running',
    step: 'hello',
    facilitator: 'ann',
  })
  const round = press(5, 'next')
  expect(lines(round)).toEqual(['ann now', 'ben next', 'cat waiting', 'dan waiting'])
  expect(lengths(round)).toBe(3)
  press(8, 'next')
  press(11, 'next')
  expect(press(14, 'next').step).toBe('report/dan')
  expect(press(17, 'next').step).toBe('plan')
  const ended = press(27, 'next')
  expect(ended).toMatchObject({ phase: 'ended', endedAt: START + 27 * MINUTE })
  expect(spokenOrder(ended)).toEqual(['ann', 'ben', 'cat', 'dan'])
})

test('a second press about the same step does nothing, whoever presses', () => {
  const { press, add, begin } = meeting()
  begin('ann', 'ben')
  press(5, 'next')
  press(6, 'next')
  expect(add(6, 'ann', 'next', { step: 'report/ann' }).step).toBe('report/ben')
  expect(press(7, 'next', {}, 'ben').step).toBe('report/ben')
})

test('who comes late is last, and what is left is divided again', () => {
  const { press, add, begin } = meeting()
  begin('ann', 'ben')
  expect(lengths(press(5, 'next'))).toBe(6)
  const late = add(6, 'cat', 'arrive')
  expect(lines(late)).toEqual(['ann now', 'ben next', 'cat waiting'])
  expect(lengths(late)).toBe(4)
  expect(late.turns[2]?.cameAt).toBe(START + 6 * MINUTE)
  // ann kept to one minute only: the others share eleven
  expect(lengths(press(6, 'next'))).toBe(5.5)
  expect(lengths(add(7, 'cat', 'depart'))).toBe(11)
})

test('somebody without an account is in the round by name', () => {
  const { press, add, begin } = meeting()
  begin('ann')
  add(1, 'ann', 'arrive', { who: 'visitor', name: 'Mo' })
  expect(press(5, 'next').turns.map(({ person }) => person.name)).toEqual(['ann', 'Mo'])
  expect(add(6, 'ann', 'arrive', { who: 'nobody' }).turns).toHaveLength(2)
})

test('“not yet” moves to the end of the queue and loses no turn', () => {
  const { press, begin } = meeting()
  begin('ann', 'ben', 'cat')
  press(5, 'next')
  expect(lines(press(6, 'later'))).toEqual(['ben now', 'cat next', 'ann waiting'])
  press(7, 'next')
  press(8, 'next')
  const alone = press(9, 'later')
  expect(lines(alone)).toEqual(['ben done', 'cat done', 'ann now'])
})

test('back gives the turn before again, and the one after it waits', () => {
  const { press, begin } = meeting()
  begin('ann', 'ben')
  press(5, 'next')
  press(9, 'next')
  expect(lines(press(9.5, 'back'))).toEqual(['ann now', 'ben next'])
  expect(press(10, 'back').step).toBe('hello')
  expect(press(11, 'next').step).toBe('report/ann')
  press(12, 'next')
  expect(press(13, 'next').step).toBe('plan')
  expect(press(14, 'back').step).toBe('report/ben')
})

test('a meeting that was ended too early goes on where it was', () => {
  const { press, begin, fold } = meeting()
  begin('ann', 'ben')
  press(5, 'next')
  press(6, 'end')
  const again = press(8, 'back')
  expect(again).toMatchObject({ phase: 'running', step: 'report/ann', pausedMs: 2 * MINUTE })
  expect(fold().stages[1]?.usedMs).toBe(MINUTE)
})

test('a pause stands still and lengthens the meeting, which is shown', () => {
  const { press, begin, fold } = meeting()
  begin('ann')
  const paused = press(2, 'pause')
  expect(viewAt(paused, START + 4 * MINUTE)).toMatchObject({
    remainingSeconds: 180,
    overMs: 2 * MINUTE,
    finishAt: START + 29 * MINUTE,
  })
  press(4, 'resume')
  expect(viewAt(fold(), START + 5 * MINUTE).remainingSeconds).toBe(120)
})

test('a minute more in a round is shared by those who come after; in a stage it lengthens the meeting', () => {
  const { press, begin, fold } = meeting()
  begin('ann', 'ben', 'cat', 'dan')
  expect(viewAt(press(1, 'extend', { ms: MINUTE }), START + MINUTE).overMs).toBe(MINUTE)
  press(6, 'next')
  const longer = press(7, 'extend', { ms: MINUTE })
  expect(lengths(longer)).toBe(4)
  expect(viewAt(longer, START + 7 * MINUTE).overMs).toBe(MINUTE)
  expect(lengths(press(10, 'next'))).toBeCloseTo(8 / 3)
  expect(viewAt(fold(), START + 10 * MINUTE).finishAt).toBe(START + 28 * MINUTE)
})

test('when the one whose turn it is leaves, the next one is on; a return is at the end', () => {
  const { press, add, begin } = meeting()
  begin('ann', 'ben', 'cat')
  press(5, 'next')
  expect(lines(add(6, 'ann', 'depart'))).toEqual(['ann gone', 'ben now', 'cat next'])
  expect(lines(add(7, 'ann', 'arrive'))).toEqual(['ben now', 'cat next', 'ann waiting'])
})

test('a facilitator who left is followed by whoever takes it up', () => {
  const { press, add, begin } = meeting()
  for (const id of ['ben', 'cat']) add(-1, id, 'arrive')
  add(0, 'ben', 'start')
  expect(add(1, 'cat', 'hand-over', { who: 'cat' }).facilitator).toBe('ben')
  add(2, 'ben', 'depart')
  expect(add(3, 'cat', 'hand-over', { who: 'cat' }).facilitator).toBe('cat')
  expect(press(4, 'next', {}, 'cat').step).toBe('report/cat')
  begin()
})

test('when whoever runs it is cut off, anybody who is there says so and takes over; of nobody else', () => {
  const { add, begin } = meeting()
  for (const id of ['ben', 'cat']) add(-1, id, 'arrive')
  add(0, 'ben', 'start')
  const here = (run: Run) => run.present.map(({ id }) => id)
  expect(here(add(1, 'dan', 'depart', { who: 'ben' }))).toEqual(['ben', 'cat'])
  expect(here(add(2, 'cat', 'depart', { who: 'ben' }))).toEqual(['cat'])
  expect(add(3, 'cat', 'hand-over', { who: 'cat' }).facilitator).toBe('cat')
  expect(here(add(4, 'ben', 'arrive'))).toEqual(['cat', 'ben'])
  add(5, 'dan', 'arrive')
  expect(here(add(6, 'ben', 'depart', { who: 'dan' }))).toEqual(['cat', 'ben', 'dan'])
  begin()
})

test('who was removed from the space in mid-round is gone from then on, and their earlier moves count', () => {
  const { moves, press, begin } = meeting()
  begin('ann', 'ben', 'cat')
  press(5, 'next')
  press(6, 'next')
  const agenda = agendaOf(stage('hello', 5), stage('report', 12, { turns: 'round' }))
  const later = people.map((one) => (one.id === 'ben' ? { ...one, leftAt: START + 7 * MINUTE } : one))
  const run = foldRun(agenda, later, moves, new Set(['ann']))
  expect(lines(run)).toEqual(['ann done', 'ben gone', 'cat now'])
})

test('an empty room has a round without turns, and whoever comes has the first', () => {
  const { press, add, begin } = meeting()
  begin()
  expect(press(5, 'next')).toMatchObject({ step: 'report', turns: [] })
  expect(add(6, 'dan', 'arrive').step).toBe('report/dan')
})

test('lots wait for their draw, and anybody can check the tickets', () => {
  const { press, begin } = meeting(agendaOf(stage('talks', 14, { turns: 'lots', each: 120 })))
  expect(begin('ann', 'ben', 'cat', 'dan')).toMatchObject({ step: 'talks', awaitsDraw: true })
  const drawn = press(1, 'draw', { seed: 'blue kite' })
  // by `printf 'blue kite ann' | sha256sum`, and so on
  const byTicket = ['ann', 'cat', 'ben', 'dan']
  expect(drawn.turns.map(({ person }) => person.id)).toEqual(byTicket)
  expect(drawn).toMatchObject({ seed: 'blue kite', awaitsDraw: false, stepLengthMs: 2 * MINUTE })
  expect(drawOrder('blue kite', ['dan', 'ann'])).toEqual(
    byTicket.filter((id) => id === 'ann' || id === 'dan'),
  )
})

test('a stage that belongs to a role gives turns to those who have it', () => {
  const { moves, begin, press } = meeting(agendaOf(stage('talks', 14, { turns: 'round', role: 'speaker' })))
  begin('ann', 'ben', 'cat')
  press(1, 'extend')
  const agenda = agendaOf(stage('talks', 14, { turns: 'round', role: 'speaker' }))
  const run = foldRun(agenda, people, moves, new Set(), { roles: { speaker: ['cat', 'dan'] } })
  expect(lines(run)).toEqual(['cat now'])
})

test('pairs change every round, the odd one out makes a three, and nobody is alone', () => {
  const { press, add, begin } = meeting(agendaOf(stage('swap', 9, { turns: 'pairs', each: 180 })))
  const first = begin('ann', 'ben', 'cat', 'dan')
  expect(first).toMatchObject({ step: 'swap/1', round: { number: 1, of: 3 }, stepLengthMs: 3 * MINUTE })
  expect(press(3, 'next').groups).not.toEqual(first.groups)
  expect(add(4, 'dan', 'depart').groups.map(({ length }) => length)).toEqual([3])
})

test('whoever was first last time is last this time', () => {
  const { press, add } = meeting()
  for (const id of ['ann', 'ben', 'cat']) add(-1, id, 'arrive')
  add(0, 'ann', 'start', { lastTime: ['ann', 'ben'] })
  expect(lines(press(5, 'next'))).toEqual(['ben now', 'cat next', 'ann waiting'])
})

test('sixty people in a round of fifteen minutes have a quarter of a minute each', () => {
  const many = Array.from({ length: 60 }, (_, at) => ({ id: `p${at}`, name: `P${at}` }))
  const arrivals = many.map(
    ({ id }, at): MadeMove => ({
      id: `a${at}`,
      author: id,
      body: { session: SESSION, kind: 'arrive', at: START - 1 },
    }),
  )
  const start: MadeMove = { id: 's', author: 'p0', body: { session: SESSION, kind: 'start', at: START } }
  const run = foldRun(agendaOf(stage('r', 15, { turns: 'round' })), many, [...arrivals, start], new Set())
  expect(run.turns).toHaveLength(60)
  expect(run.stepLengthMs).toBe(15_000)
  expect(viewAt(run, START).overMs).toBe(0)
  const short = foldRun(agendaOf(stage('r', 5, { turns: 'round' })), many, [...arrivals, start], new Set())
  expect(viewAt(short, START).overMs).toBe(10 * MINUTE)
})

test('a clock far ahead stops the countdown, not the meeting', () => {
  const { press, begin } = meeting()
  begin('ann', 'ben')
  const run = press(5_000_000, 'next')
  expect(run.step).toBe('report/ann')
  expect(viewAt(run, START + MINUTE)).toMatchObject({ isClockOdd: true, overMs: -5 * MINUTE })
})
