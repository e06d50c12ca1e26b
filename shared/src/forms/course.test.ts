import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import {
  askedAt,
  currentMeeting,
  type Held,
  heldBy,
  needOf,
  nextRoles,
  observedPupils,
  whereWeAre,
} from './course.ts'
import { type FormRole, stage as stageSchema } from './form.ts'
import type { Sheet } from './sheet.ts'

const HOUR = 3_600_000
const aMeeting = (id: string, startsAt: number, more: Partial<Held['body']> = {}): Held => ({
  id,
  body: { startsAt, minutes: 60, state: 'planned', number: 1, roles: {}, ...more },
})
const aStage = (more: object) => v.parse(stageSchema, { id: 'one', name: 'One', ...more })
const aRole = (id: string, more: Partial<FormRole> = {}): FormRole => ({
  id,
  name: id,
  does: '',
  rotates: true,
  ...more,
})

test('a group is before, in, between or after its meetings; a lost one is passed over', () => {
  const [first, second] = [aMeeting('a', 10 * HOUR), aMeeting('b', 20 * HOUR)]
  const lost = aMeeting('x', 15 * HOUR, { state: 'lost' })
  const all = [first, lost, second]
  expect(whereWeAre([], 0)).toBe('before')
  expect(whereWeAre(all, 9 * HOUR)).toBe('before')
  expect(whereWeAre(all, 10.5 * HOUR)).toBe('meeting')
  expect(whereWeAre(all, 15.5 * HOUR)).toBe('between')
  expect(whereWeAre(all, 22 * HOUR)).toBe('after')
  expect(currentMeeting(all, 15.5 * HOUR)?.id).toBe('b')
  expect(currentMeeting([lost], 0)?.id).toBe('x')
})

const PUPILS: Sheet = {
  id: 'seen',
  name: 'Seen',
  title: 'What we saw',
  fields: [{ id: 'pupils', kind: 'case-pupils', label: 'Pupils' }],
}
const named = (id: string) => (id === 'seen' ? PUPILS : undefined)
const seen = (pupils: Record<string, string>) => ({
  sheet: 'seen',
  values: {
    pupils: Object.fromEntries(Object.entries(pupils).map(([pupil, observed]) => [pupil, { observed }])),
  },
})

test('a discussion opens when each case pupil has an observation, whoever made it', () => {
  const stage = aStage({ needs: { sheet: 'seen', field: 'pupils', because: 'Learning first.' } })
  expect(needOf(stage, [], named)).toMatchObject({ isOpen: false, missing: ['A', 'B', 'C'] })
  const two = [seen({ A: 'drew it', B: ' ' }), seen({ C: 'waited' })]
  expect(needOf(stage, two, named)).toMatchObject({ isOpen: false, missing: ['B'] })
  expect(needOf(stage, [...two, seen({ B: 'asked' })], named)).toMatchObject({ isOpen: true, missing: [] })
  expect(observedPupils(two, named)).toEqual(['A', 'C'])
})

test('a start waits for its baseline, or for the word that there is none', () => {
  const sheet: Sheet = { ...PUPILS, id: 'base', fields: [{ id: 'm', kind: 'measure', label: 'Before' }] }
  const stage = aStage({ needs: { sheet: 'base', field: 'm', orStated: 'm', because: 'First look.' } })
  const of = (values: object[]) =>
    needOf(
      stage,
      values.map((m) => ({ sheet: 'base', values: { m } })),
      () => sheet,
    )
  expect(of([])).toMatchObject({ isOpen: false })
  expect(of([{ before: '4 of 28' }])).toMatchObject({ isOpen: true, isStated: false })
  expect(of([{ label: 'Hands', none: true }])).toMatchObject({ isOpen: true, isStated: true })
  expect(needOf(aStage({}), [], named)).toBeUndefined()
})

test('36 hours run from the end of what came before: the lesson, or the meeting itself', () => {
  const [lesson, talk] = [aMeeting('a', 0), aMeeting('b', 30 * HOUR)]
  const first = aStage({ withinHours: 36 })
  expect(heldBy(first, [first], talk, lesson)).toBe(37 * HOUR)
  expect(heldBy(first, [first], talk, undefined)).toBeUndefined()
  const after = aStage({ when: 'after', withinHours: 36 })
  expect(heldBy(after, [after], lesson, undefined)).toBe(37 * HOUR)
  const taught = aStage({ id: 'lesson', minutes: 50 })
  expect(heldBy(first, [taught, first], lesson, undefined)).toBe(36 * HOUR + 50 * 60_000)
  expect(askedAt(aStage({ afterWeeks: 4 }), 0)).toBe(28 * 24 * HOUR)
})

test('a role goes to whoever had it least, then longest ago, then to the first of the list', () => {
  const roles = [aRole('host'), aRole('visitor'), aRole('second')]
  const members = ['amina', 'ben', 'chidi']
  const first = nextRoles(roles, members, [])
  expect(first).toEqual({ host: ['amina'], visitor: ['ben'], second: ['chidi'] })
  const second = nextRoles(roles, members, [first])
  expect(second['host']).toEqual(['ben'])
  expect(nextRoles(roles, members, [first, second])['host']).toEqual(['chidi'])
})

test('one that does not rotate stays; one that many have takes everybody left', () => {
  const roles = [aRole('chair', { rotates: false }), aRole('host'), aRole('visitor', { many: true })]
  const past = [{ chair: ['ben'], host: ['amina'], visitor: ['chidi', 'dina'] }]
  expect(nextRoles(roles, ['amina', 'ben', 'chidi', 'dina'], past)).toEqual({
    chair: ['ben'],
    host: ['chidi'],
    visitor: ['amina', 'dina'],
  })
})

test('over as many rounds as there are people, everybody has each role about as often', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 4 }), (people, rounds) => {
      const members = Array.from({ length: people }, (_, at) => `m${at}`)
      const past: Record<string, readonly string[]>[] = []
      for (let round = 0; round < people * rounds; round++)
        past.push(nextRoles([aRole('host')], members, past))
      const times = members.map((one) => past.filter((each) => each['host']?.includes(one)).length)
      expect(Math.max(...times) - Math.min(...times)).toBe(0)
    }),
  )
})
