import { expect, test } from 'vitest'
import { weekdayOf } from './days.ts'
import { SCHEMES } from './schemes.ts'
import { daysOfSchoolYear, schoolYearName, schoolYearOf, usualYear } from './school-years.ts'

test('an English year runs as most councils had it in 2025–26', () => {
  const { terms } = usualYear('ENG', 2025)
  expect(terms).toEqual([
    {
      name: 'Autumn',
      from: '2025-09-01',
      to: '2025-12-19',
      halfTerm: { from: '2025-10-27', to: '2025-10-31' },
    },
    {
      name: 'Spring',
      from: '2026-01-05',
      to: '2026-03-27',
      halfTerm: { from: '2026-02-16', to: '2026-02-20' },
    },
    {
      name: 'Summer',
      from: '2026-04-13',
      to: '2026-07-21',
      halfTerm: { from: '2026-05-25', to: '2026-05-29' },
    },
  ])
})

test.each([
  // Easter Sunday 28 March 2027, 20 April 2025.
  [2026, '2027-03-25', '2027-04-12'],
  [2024, '2025-04-04', '2025-04-22'],
])('spring of %i–… ends around Easter', (year, springTo, summerFrom) => {
  const [, spring, summer] = usualYear('ENG', year).terms
  expect([spring?.to, summer?.from]).toEqual([springTo, summerFrom])
})

test('an Australian year lies within one calendar year and has four terms', () => {
  const { terms } = usualYear('AUS', 2026)
  expect(terms.map(({ name }) => name)).toEqual(['Term 1', 'Term 2', 'Term 3', 'Term 4'])
  expect([terms[0]?.from, terms.at(-1)?.to]).toEqual(['2026-02-03', '2026-12-18'])
  expect(schoolYearOf('AUS', '2026-01-31')).toBe(2026)
  expect(schoolYearName('AUS', 2026)).toBe('2026')
})

test('a northern school year turns in the summer holidays', () => {
  expect(schoolYearOf('ENG', '2026-07-31')).toBe(2025)
  expect(schoolYearOf('ENG', '2026-08-01')).toBe(2026)
  expect(schoolYearName('ENG', 2026)).toBe('2026–27')
  expect(schoolYearName('ENG', 1999)).toBe('1999–00')
})

test.each(SCHEMES)('the usual year of %s is in order for forty years to come', (scheme) => {
  for (let year = 2020; year < 2060; year++) {
    const { terms, closed } = usualYear(scheme, year)
    const days = daysOfSchoolYear(scheme, year)
    let last = days.from
    for (const { from, to, halfTerm, name } of terms) {
      const order = [last, from, ...(halfTerm ? [halfTerm.from, halfTerm.to] : []), to, days.to]
      expect(order.toSorted(), `${year} ${name}`).toEqual(order)
      expect(weekdayOf(from), `${year} ${name}`).toBeLessThan(6)
      expect(weekdayOf(to), `${year} ${name}`).toBeLessThan(6)
      last = to
    }
    for (const { from, to } of closed) expect(from <= to && days.from <= from && to <= days.to).toBe(true)
  }
})
