import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Calendar } from '../contexts/calendar.ts'
import { mondayOf, shiftDay } from '../contexts/days.ts'
import { type MeetingDay, weeksOfTwoTerms } from './two-terms.ts'

const calendar: Calendar = { subject: 'calendar', terms: [], closed: [] }
const meetings: MeetingDay[] = [
  { day: '2026-09-23', state: 'held' },
  { day: '2026-10-14', state: 'lost' },
  { day: '2026-11-04', state: 'held' },
  { day: '2026-11-25', state: 'planned' },
  { day: '2027-01-20', state: 'planned' },
]
const weekOf = (day: string, all: ReturnType<typeof weeksOfTwoTerms>) =>
  all.weeks.find(({ monday }) => monday === day)

test('a group that began this term sees it and the next', () => {
  const shown = weeksOfTwoTerms(calendar, '2026-11-24', meetings)
  expect(shown.terms).toEqual(['Autumn term 2026', 'Spring term 2027'])
  expect(shown.weeks[0]?.monday).toBe('2026-08-31')
  expect(weekOf('2026-09-21', shown)?.kind).toBe('held')
  expect(weekOf('2026-10-12', shown)?.kind).toBe('lost')
  expect(weekOf('2026-10-26', shown)).toMatchObject({ kind: 'holiday', holiday: 'half term' })
  expect(weekOf('2026-11-23', shown)).toMatchObject({ kind: 'planned', isNow: true })
  expect(weekOf('2027-01-18', shown)?.kind).toBe('planned')
  expect(shown.teachingWeek).toBe(12)
})

test('a group that has met for longer sees the term before and this one', () => {
  expect(weeksOfTwoTerms(calendar, '2027-05-12', meetings).terms).toEqual([
    'Spring term 2027',
    'Summer term 2027',
  ])
})

test('a group that is yet to begin sees the terms it begins in', () => {
  const later: MeetingDay[] = [{ day: '2027-01-20', state: 'planned' }]
  expect(weeksOfTwoTerms(calendar, '2026-11-24', later).terms[0]).toBe('Spring term 2027')
})

test('without any meeting the terms are those of today; a holiday has no teaching week', () => {
  expect(weeksOfTwoTerms(calendar, '2026-11-24', []).weeks.every(({ kind }) => kind !== 'held')).toBe(true)
  expect(weeksOfTwoTerms(calendar, '2026-10-28', meetings)).not.toHaveProperty('teachingWeek')
})

test('the weeks follow each other without a gap over the end of the year, this one among them', () => {
  const days = fc.integer({ min: 0, max: 1_200 })
  fc.assert(
    fc.property(days, fc.array(days, { maxLength: 18 }), (now, met) => {
      const today = shiftDay('2025-09-01', now)
      const all = met.map((at): MeetingDay => ({ day: shiftDay('2025-09-01', at), state: 'planned' }))
      const { weeks, terms, teachingWeek } = weeksOfTwoTerms(calendar, today, all)
      expect(terms).toHaveLength(2)
      for (const [at, { monday }] of weeks.entries())
        expect(monday).toBe(shiftDay(weeks[0]?.monday ?? '', at * 7))
      expect(weeks.filter(({ isNow }) => isNow).length).toBeLessThanOrEqual(1)
      expect(weeks.length).toBeLessThanOrEqual(53)
      if (teachingWeek !== undefined) expect(teachingWeek).toBeGreaterThan(0)
      for (const { monday, kind } of weeks) {
        const isMet = all.some(({ day }) => mondayOf(day) === monday)
        expect(kind === 'planned').toBe(isMet)
      }
    }),
    { numRuns: 25 },
  )
})

test('a meeting in the Christmas holidays is shown in its week, on either side of the year', () => {
  const late: MeetingDay[] = [
    { day: '2026-12-31', state: 'held' },
    { day: '2027-01-01', state: 'lost' },
  ]
  const shown = weeksOfTwoTerms(calendar, '2027-01-13', late)
  expect(weekOf('2026-12-28', shown)).toMatchObject({ kind: 'held', holiday: 'the Christmas holidays' })
})
