import { expect, test } from 'vitest'
import {
  type Calendar,
  halfTermOf,
  isSchoolDay,
  isSchoolWeek,
  schoolYearStart,
  termOf,
  termsBetween,
} from './calendar.ts'
import { usualYear } from './school-years.ts'

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const aCalendar = (parts: Partial<Calendar> = {}): Calendar => ({
  subject: 'calendar',
  terms: [],
  closed: [],
  ...parts,
})
/** A school year as a teacher entered it: other dates than the guess. */
const entered = aCalendar({
  terms: [
    {
      id: id(1),
      name: 'Autumn',
      from: '2026-09-03',
      to: '2026-12-18',
      halfTerm: { from: '2026-10-19', to: '2026-10-30' },
    },
    { id: id(2), name: 'Spring', from: '2027-01-05', to: '2027-03-24' },
  ],
  closed: [{ id: id(3), name: 'INSET', from: '2026-11-27', to: '2026-11-27' }],
})

test.each([
  ['2026-09-03', 'Autumn 1'],
  ['2026-10-18', 'Autumn 1'],
  ['2026-10-19', undefined],
  ['2026-10-31', 'Autumn 2'],
  ['2026-12-18', 'Autumn 2'],
  ['2026-12-19', undefined],
  ['2027-02-01', 'Spring'],
])('%s is in %s', (day, name) => {
  expect(halfTermOf(entered, day)?.name).toBe(name)
})

test('a half-term runs to the day before the break, and on from the day after it', () => {
  expect(halfTermOf(entered, '2026-09-10')).toMatchObject({ from: '2026-09-03', to: '2026-10-18' })
  expect(halfTermOf(entered, '2026-11-10')).toMatchObject({ from: '2026-10-31', to: '2026-12-18' })
})

test.each([
  ['2026-09-02', false, 'before the term'],
  ['2026-09-03', true, 'the first day'],
  ['2026-10-21', false, 'in the break'],
  ['2026-11-27', false, 'a closed day'],
  ['2026-11-28', false, 'a Saturday'],
  ['2026-12-25', false, 'in the holidays'],
  ['2027-09-06', true, 'in the year after, which nobody has entered yet'],
])('whether %s is a school day: %s, %s', (day, is) => {
  expect(isSchoolDay(entered, day)).toBe(is)
})

test('where nobody entered anything every weekday may be a school day, but the usual holidays are no school weeks', () => {
  expect(isSchoolDay(aCalendar(), '2026-10-28')).toBe(true)
  expect(isSchoolWeek(aCalendar(), '2026-10-28')).toBe(false)
  expect(isSchoolWeek(aCalendar(), '2026-11-04')).toBe(true)
})

test('terms that were entered are listed beside guessed ones of other years, latest first', () => {
  const terms = termsBetween(entered, '2026-04-20', '2027-02-01')
  expect(terms.map(({ name }) => name)).toEqual(['Spring term 2027', 'Autumn term 2026', 'Summer term 2026'])
  expect(terms[1]).toMatchObject({ id: id(1), from: '2026-09-03', to: '2026-12-18' })
})

test('guessed terms leave no day out, so that each entry is in one', () => {
  const terms = termsBetween(aCalendar(), '2025-08-01', '2026-07-31').toReversed()
  expect(terms.map(({ id: each }) => each)).toEqual(['2025-autumn', '2026-spring', '2026-summer'])
  expect([terms[0]?.from, terms[2]?.to]).toEqual(['2025-08-01', '2026-07-31'])
  expect(terms[0]?.to).toBe('2026-01-04')
  expect(terms[1]?.from).toBe('2026-01-05')
})

test('an Australian teacher has four terms of one calendar year, entered or not', () => {
  const calendar = aCalendar({ scheme: 'AUS' })
  expect(termsBetween(calendar, '2026-02-01', '2026-11-01').map(({ name }) => name)).toEqual([
    'Term 4 2026',
    'Term 3 2026',
    'Term 2 2026',
    'Term 1 2026',
  ])
  expect(halfTermOf(calendar, '2026-03-02')?.name).toBe('Term 1')
  expect(termOf(calendar, '2026-03-02')?.name).toBe('Term 1 2026')
})

test('several school years stand side by side', () => {
  const { terms } = usualYear('ENG', 2027)
  const both = aCalendar({
    terms: [...entered.terms, ...terms.map((term, at) => ({ ...term, id: id(at + 4) }))],
  })
  expect(halfTermOf(both, '2026-11-10')?.name).toBe('Autumn 2')
  expect(halfTermOf(both, '2027-11-10')?.name).toBe('Autumn 2')
  expect(isSchoolDay(both, '2027-08-20')).toBe(false)
})

test('in the summer holidays the year that goes on is the one that ended last', () => {
  expect(schoolYearStart(entered, '2026-11-23')).toBe('2026-09-03')
  expect(schoolYearStart(entered, '2026-08-20')).toBe('2025-09-01')
  expect(schoolYearStart(entered, '2027-08-20')).toBe('2026-09-03')
})
