import type { Calendar } from '@whatworked/shared/contexts/calendar'
import { expect, test } from 'vitest'
import { rhythmSentence, twoTermsUpTo, weeksOf } from './rhythm.ts'

const term = (name: string, from: string, to: string) => ({
  id: '11111111-1111-4111-8111-111111111111',
  name,
  from,
  to,
})
const aCalendar = (parts: Partial<Calendar> = {}): Calendar => ({
  subject: 'calendar',
  terms: [],
  closed: [],
  ...parts,
})

const MONDAYS = ['2026-11-02', '2026-11-09', '2026-11-16']
const THURSDAYS = ['2026-11-05', '2026-11-12']

test('the days one tends to write on are named in the order of the week', () => {
  expect(rhythmSentence([...THURSDAYS, ...MONDAYS])).toBe(
    'You tend to write on Mondays and Thursdays. Weeks off are part of it.',
  )
})

test('many entries on one day are one day', () => {
  const days = [...MONDAYS, '2026-11-04', '2026-11-04', '2026-11-04', '2026-11-04']
  expect(rhythmSentence(days)).toBe('You tend to write on Mondays. Weeks off are part of it.')
})

test('no pattern and few entries are said kindly', () => {
  expect(rhythmSentence(['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06'])).toBe(
    'You write on all sorts of days. Weeks off are part of it.',
  )
  expect(rhythmSentence(MONDAYS)).toBe('You have begun. Weeks off are part of it.')
  expect(rhythmSentence([])).toMatch(/^When you have written/u)
})

test('weeks run from Monday without a gap, and the fullest has the deepest colour', () => {
  const weeks = weeksOf(['2026-11-02', '2026-11-08', '2026-11-17'], '2026-10-28', '2026-11-18', aCalendar())
  expect(weeks).toEqual([
    { monday: '2026-10-26', entries: 0, level: 0, isHoliday: false },
    { monday: '2026-11-02', entries: 2, level: 4, isHoliday: false },
    { monday: '2026-11-09', entries: 0, level: 0, isHoliday: false },
    { monday: '2026-11-16', entries: 1, level: 2, isHoliday: false },
  ])
})

test('a week without any school day is a holiday, and what was written in it still counts', () => {
  const autumn = {
    ...term('Autumn', '2026-09-02', '2026-12-18'),
    halfTerm: { from: '2026-10-26', to: '2026-10-30' },
  }
  const weeks = weeksOf(['2026-10-28'], '2026-10-19', '2026-11-02', aCalendar({ terms: [autumn] }))
  expect(weeks.map(({ entries, isHoliday }) => [entries, isHoliday])).toEqual([
    [0, false],
    [1, true],
    [0, false],
  ])
})

test('the two terms are the entered ones that have begun, and guessed ones where none were entered', () => {
  const terms = [
    term('Spring', '2026-01-05', '2026-03-27'),
    term('Autumn', '2026-09-02', '2026-12-18'),
    term('Summer', '2026-04-13', '2026-07-21'),
    term('Next spring', '2027-01-04', '2027-03-25'),
  ]
  expect(twoTermsUpTo(aCalendar({ terms }), '2026-11-23')).toEqual({
    names: ['Summer term 2026', 'Autumn term 2026'],
    from: '2026-04-13',
  })
  expect(twoTermsUpTo(aCalendar({ terms }), '2026-08-10').names).toEqual([
    'Spring term 2026',
    'Summer term 2026',
  ])
  expect(twoTermsUpTo(aCalendar(), '2026-11-23')).toEqual({
    names: ['Summer term 2026', 'Autumn term 2026'],
    from: '2026-04-13',
  })
  expect(twoTermsUpTo(aCalendar({ terms }), '2028-11-23').names).toEqual([
    'Summer term 2028',
    'Autumn term 2028',
  ])
})
