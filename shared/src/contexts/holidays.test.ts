import { expect, test } from 'vitest'
import type { Calendar } from './calendar.ts'
import { holidayOf, holidayWeekOf, isTeachingWeek } from './holidays.ts'

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const aCalendar = (parts: Partial<Calendar> = {}): Calendar => ({
  subject: 'calendar',
  terms: [],
  closed: [],
  ...parts,
})

test('holidays are known from how the year usually runs before anybody enters it', () => {
  const guessed = aCalendar()
  expect(holidayOf(guessed, '2026-10-28')).toBe('half term')
  expect(holidayOf(guessed, '2026-12-25')).toBe('the Christmas holidays')
  expect(holidayOf(guessed, '2027-03-30')).toBe('the Easter holidays')
  expect(holidayOf(guessed, '2026-08-12')).toBe('the summer holidays')
  expect(holidayOf(guessed, '2026-11-25')).toBeUndefined()
})

test('what was entered counts before the guess, and closed days have their own name', () => {
  const entered = aCalendar({
    terms: [
      {
        id: id(1),
        name: 'Autumn',
        from: '2026-09-03',
        to: '2026-12-18',
        halfTerm: { from: '2026-10-19', to: '2026-10-23' },
      },
    ],
    closed: [{ id: id(2), name: 'INSET day', from: '2026-11-27', to: '2026-11-27' }],
  })
  expect(holidayOf(entered, '2026-10-21')).toBe('half term')
  expect(holidayOf(entered, '2026-10-28')).toBeUndefined()
  expect(holidayOf(entered, '2026-11-27')).toBe('INSET day')
})

test('after the last term that was entered, the year runs on as it usually does', () => {
  const onlyAutumn = aCalendar({
    terms: [{ id: id(1), name: 'Autumn', from: '2026-09-03', to: '2026-12-18' }],
  })
  expect(holidayOf(onlyAutumn, '2027-01-20')).toBeUndefined()
  expect(holidayOf(onlyAutumn, '2027-02-17')).toBe('half term')
  expect(isTeachingWeek(onlyAutumn, '2027-05-12')).toBe(true)
})

test('a week with one lesson day teaches; one without is called by its holiday', () => {
  expect(holidayWeekOf(aCalendar(), '2026-10-28')).toBe('half term')
  expect(holidayWeekOf(aCalendar(), '2026-11-11')).toBeUndefined()
})

test('in the southern hemisphere the long holidays are at the turn of the year', () => {
  expect(holidayOf(aCalendar({ scheme: 'AUS' }), '2026-12-29')).toBe('the summer holidays')
})
