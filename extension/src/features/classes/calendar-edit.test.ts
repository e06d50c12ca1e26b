import type { Calendar } from '@whatworked/shared/contexts/calendar'
import { expect, test } from 'vitest'
import {
  type EnteredTerm,
  inYear,
  termProblem,
  withNewTerm,
  withUsualYear,
  yearsOf,
} from './calendar-edit.ts'

let ids = 0
const newId = () => `00000000-0000-4000-8000-0000000000${String(ids++).padStart(2, '0')}`
const empty: Calendar = { subject: 'calendar', terms: [], closed: [] }
const aTerm = (parts: Partial<EnteredTerm> = {}): EnteredTerm => ({
  id: 'one',
  name: 'Autumn',
  from: '2026-09-03',
  to: '2026-12-18',
  ...parts,
})

test('this school year is there before anything was entered, and others beside it', () => {
  expect(yearsOf(empty, '2026-11-23')).toEqual([2026])
  const next = withUsualYear(empty, 2027, newId)
  expect(yearsOf(next, '2026-11-23')).toEqual([2026, 2027])
  expect(inYear(next, next.terms, 2027).map(({ name }) => name)).toEqual(['Autumn', 'Spring', 'Summer'])
  expect(inYear(next, next.terms, 2026)).toEqual([])
})

test('a new term follows the last one', () => {
  const [term] = withNewTerm({ ...empty, terms: [aTerm()] }, 2026, newId()).terms.slice(-1)
  expect(term).toMatchObject({ name: 'Term 2', from: '2027-01-01' })
})

test.each([
  [{}, undefined],
  [{ name: ' ' }, 'A term needs a name.'],
  [{ to: '' }, 'A term needs its first and its last day.'],
  [{ to: '2026-09-02' }, 'It ends before it begins.'],
  [{ to: '2027-01-10' }, 'It overlaps with Spring.'],
  [{ halfTerm: { from: '2026-10-26', to: '' } }, 'The break needs both days, or neither.'],
  [{ halfTerm: { from: '2026-10-30', to: '2026-10-26' } }, 'The break ends before it begins.'],
  [{ halfTerm: { from: '2026-12-10', to: '2026-12-21' } }, 'The break lies outside the term.'],
  [{ halfTerm: { from: '2026-10-26', to: '2026-10-30' } }, undefined],
])('a term with %j: %s', (parts, problem) => {
  const spring = aTerm({ id: 'two', name: 'Spring', from: '2027-01-05', to: '2027-03-24' })
  expect(termProblem(aTerm(parts), [aTerm(), spring])).toBe(problem)
})
