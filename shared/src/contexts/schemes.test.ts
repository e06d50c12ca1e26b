import { expect, test } from 'vitest'
import { agesOf, SCHEMES, SCHOOL_YEARS, schoolYear } from './schemes.ts'

test.each([
  ['NIR', 'Year 8', 11],
  ['ENG', 'Year 8', 12],
  ['ENG', 'Year 7', 11],
  ['WLS', 'Year 7', 11],
  ['IRL', 'First Year', 12],
  ['IRL', 'Junior Infants', 4],
  ['USA', 'Kindergarten', 5],
  ['AUS', 'Year 8', 13],
  ['SCO', 'P1', 5],
  ['NIR', 'P1', 4],
  ['IB', 'MYP 1', 11],
])('in %s, %s begins at age %i', (scheme, year, age) => {
  expect(agesOf(scheme, year)).toEqual([age, age + 1])
})

test('the same label is another age elsewhere, so that only ages say which years are alike', () => {
  expect(agesOf('NIR', 'Year 8')).toEqual(agesOf('ENG', 'Year 7'))
  expect(agesOf('NIR', 'Year 8')).not.toEqual(agesOf('ENG', 'Year 8'))
})

test.each(SCHEMES)('the years of %s follow each other, a year apart, each with its own name', (scheme) => {
  const years = SCHOOL_YEARS[scheme]
  expect(new Set(years.map(([label]) => label)).size).toBe(years.length)
  for (const [at, [label, age, stage]] of years.entries()) {
    const before = years[at - 1]
    // Early learning in Scotland lasts two years.
    if (before && before[0] !== 'ELC') expect(age, label).toBe(before[1] + 1)
    expect(stage).not.toBe('')
  }
})

test('a year or a scheme that is not known has no ages', () => {
  expect(agesOf('ENG', 'Year 14')).toBeUndefined()
  expect(agesOf('constructor', 'Year 8')).toBeUndefined()
  expect(agesOf(undefined, undefined)).toBeUndefined()
  expect(schoolYear('WLS', 'Year 9')?.[2]).toBe('Progression step 4')
})
