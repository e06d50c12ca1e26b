import { expect, test } from 'vitest'
import { rhythmSentence, weeksOf } from './rhythm.ts'

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
  const weeks = weeksOf(['2026-11-02', '2026-11-08', '2026-11-17'], '2026-10-28', '2026-11-18')
  expect(weeks).toEqual([
    { monday: '2026-10-26', entries: 0, level: 0 },
    { monday: '2026-11-02', entries: 2, level: 4 },
    { monday: '2026-11-09', entries: 0, level: 0 },
    { monday: '2026-11-16', entries: 1, level: 2 },
  ])
})
