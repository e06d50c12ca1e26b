import { expect, test } from 'vitest'
import { authorsFromLine, authorsToLine, dateFromLine, dateToLine } from './source-lines.ts'

test('authors go into a line and come back as they were', () => {
  const authors = [{ family: 'Adeyemi', given: 'R.' }, { literal: 'The Science Team' }]
  expect(authorsToLine(authors)).toBe('Adeyemi, R.; The Science Team')
  expect(authorsFromLine(' Adeyemi, R.;The Science Team ; ')).toEqual(authors)
})

test.each([
  ['2026', [[2026]]],
  ['2026-03', [[2026, 3]]],
  ['2026-03-14', [[2026, 3, 14]]],
])('%s is a date with as much as is known', (line, parts) => {
  expect(dateFromLine(line)).toEqual({ 'date-parts': parts })
  expect(dateToLine(dateFromLine(line))).toBe(line)
})

test('a date in words stays in words', () => {
  expect(dateToLine(dateFromLine('Spring 2026'))).toBe('Spring 2026')
  expect(dateFromLine('  ')).toBeUndefined()
})
