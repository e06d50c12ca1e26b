import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meetingOf } from './agenda.ts'
import { meetingWords } from './dates.ts'
import type { Form } from './form.ts'
import { hasLostItsLast, type Placed, placeOf, withPlace } from './places.ts'
import { formOf } from './ways.ts'

const TLC = formOf({ form: 'tlc' } as never) as Form
const DAY = 86_400_000
type State = Placed['body']['state']
const meetingsOf = (...states: readonly State[]): Placed[] =>
  states.map((state, at) => ({
    id: `m${at + 1}`,
    body: { state, startsAt: at * 21 * DAY, number: at + 1, meeting: undefined },
  }))
const agendas = (all: readonly Placed[], meetings?: number): string[] =>
  all.map((one) => meetingOf(TLC, withPlace(TLC, { meetings }, one, all)).id)

test('the first and the last differ from those between', () => {
  expect(agendas(meetingsOf('planned', 'planned', 'planned'), 3)).toEqual(['first', 'usual', 'last'])
  expect(agendas(meetingsOf('planned', 'planned', 'planned'), 18)).toEqual(['first', 'usual', 'usual'])
})

test('a first meeting that is lost hands its agenda on, a last one hands it back', () => {
  expect(agendas(meetingsOf('lost', 'planned', 'planned', 'planned'), 4).slice(1)).toEqual([
    'first',
    'usual',
    'last',
  ])
  expect(agendas(meetingsOf('lost', 'lost', 'held', 'planned'), 4).slice(2)).toEqual(['first', 'last'])
  expect(agendas(meetingsOf('held', 'held', 'planned', 'lost'), 4).slice(0, 3)).toEqual([
    'first',
    'usual',
    'last',
  ])
})

test('a date in place of one that was lost is the last, not one between', () => {
  expect(agendas(meetingsOf('held', 'lost', 'planned', 'planned'), 3)).toEqual([
    'first',
    'usual',
    'usual',
    'last',
  ])
})

test('a last meeting that was lost after all others is missed, until there is a date for it', () => {
  const held = meetingsOf('held', 'held', 'lost').map((one) => ({
    ...one,
    body: { ...one.body, ...(one.body.state === 'held' && { meeting: one.id === 'm1' ? 'first' : 'usual' }) },
  }))
  expect(hasLostItsLast(TLC, { meetings: 3 }, held)).toBe(true)
  expect(hasLostItsLast(TLC, { meetings: 18 }, held)).toBe(false)
  expect(hasLostItsLast(TLC, { meetings: 3 }, [...held, ...meetingsOf('planned')])).toBe(false)
  const [again] = meetingsOf('planned').map((one) => ({
    ...one,
    id: 'm4',
    body: { ...one.body, startsAt: 99 * DAY },
  }))
  const dated = [...held, ...(again ? [again] : [])]
  expect(placeOf(TLC, { meetings: 3 }, 'm4', dated)).toBe('last')
  expect(hasLostItsLast(TLC, { meetings: 3 }, dated)).toBe(false)
  expect(hasLostItsLast(TLC, { meetings: 3 }, meetingsOf('held', 'lost', 'held'))).toBe(false)
})

test('one meeting of one is the first', () => {
  expect(agendas(meetingsOf('lost', 'planned', 'lost'), 3)[1]).toBe('first')
})

test('a meeting that was begun keeps its agenda, and nobody else has its place', () => {
  const [one, two, three] = meetingsOf('lost', 'held', 'planned')
  if (one === undefined || two === undefined || three === undefined) throw new Error('three')
  const begun = { ...two, body: { ...two.body, meeting: 'usual' } }
  expect(agendas([one, begun, three])).toEqual(['usual', 'usual', 'first'])
  const opened = { ...one, body: { ...one.body, state: 'held' as const, meeting: 'first' } }
  expect(agendas([opened, begun, three])).toEqual(['first', 'usual', 'usual'])
})

test('a meeting whose number tells of one before it that is not here is not the first', () => {
  const [, second, third] = meetingsOf('held', 'planned', 'planned')
  if (second === undefined || third === undefined) throw new Error('three')
  expect(agendas([second, third])).toEqual(['usual', 'usual'])
})

const anyState = fc.constantFrom<State>('held', 'lost', 'planned')

test('whatever was held, moved or lost: exactly one meeting that was held has the first agenda', () => {
  const pattern = fc.array(fc.tuple(anyState, fc.integer({ min: 0, max: 700 })), { maxLength: 20 })
  fc.assert(
    fc.property(pattern, fc.integer({ min: 1, max: 20 }), (meetings, planned) => {
      // Numbers follow the order of dates, as they do whenever a meeting is planned or moved.
      const all = meetings
        .toSorted(([, one], [, other]) => one - other)
        .map(([state, day], at) => ({
          id: `m${at}`,
          body: { state, startsAt: day * DAY, number: at + 1, meeting: undefined },
        }))
      const places = all.map((one) => ({
        ...one.body,
        place: placeOf(TLC, { meetings: planned }, one.id, all),
      }))
      const held = places.filter(({ state }) => state === 'held')
      const kept = places.filter(({ state }) => state !== 'lost')
      expect(held.filter(({ place }) => place === 'first')).toHaveLength(Math.min(held.length, 1))
      expect(kept.filter(({ place }) => place === 'first')).toHaveLength(Math.min(kept.length, 1))
      expect(places.filter(({ place }) => place === 'last').length).toBeLessThanOrEqual(1)
      const latest = Math.max(...kept.map(({ startsAt }) => startsAt))
      for (const { place, startsAt, state } of places) {
        if (state === 'lost') expect(place).toBe('every')
        if (place === 'last') expect([startsAt, all.length >= planned]).toEqual([latest, true])
      }
    }),
  )
})

test('a course as it goes, meeting by meeting: one begins it, one ends it, and none changes after it was held', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<State>('held', 'lost'), { minLength: 1, maxLength: 18 }),
      (course) => {
        let all: Placed[] = meetingsOf(...course.map(() => 'planned' as const))
        const had = new Map<string, string>()
        for (const [at, state] of course.entries()) {
          const meeting = agendas(all, course.length)[at] ?? ''
          all = all.map((one, other) =>
            other === at
              ? { ...one, body: { ...one.body, state, meeting: state === 'held' ? meeting : undefined } }
              : one,
          )
          if (state === 'held') had.set(`m${at + 1}`, meeting)
          for (const [id, agenda] of had)
            expect(agendas(all, course.length)[all.findIndex((one) => one.id === id)]).toBe(agenda)
        }
        const held = [...had.values()]
        expect(held.filter((agenda) => agenda === 'first')).toHaveLength(Math.min(held.length, 1))
        expect(held[0] ?? 'first').toBe('first')
        const endsWithHeld = course.at(-1) === 'held' && held.length > 1
        expect(held.filter((agenda) => agenda === 'last')).toHaveLength(endsWithHeld ? 1 : 0)
      },
    ),
  )
})

test('“n of N” never says more than N', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 2, max: 104 }), (number, planned) => {
      const said = /of (\d+)$/.exec(meetingWords(number, planned))
      expect(said === null).toBe(number > planned)
    }),
  )
})
