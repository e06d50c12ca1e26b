import { expect, test } from 'vitest'
import { type ClassFields, fieldsOf, recordOf } from './class-fields.ts'
import { agesWords, classWords } from './class-words.ts'

const fields = (more: Partial<ClassFields> = {}): ClassFields => ({ ...fieldsOf(undefined, 'ENG'), ...more })

test('ages follow from the scheme and the year', () => {
  expect(recordOf(fields({ name: ' 8C ', scheme: 'NIR', year: 'Year 8' }))).toMatchObject({
    name: '8C',
    scheme: 'NIR',
    ages: [11, 12],
  })
})

test('a year of one’s own has the ages that were typed, where they make sense', () => {
  const mixed = fields({ name: 'Oak', year: 'Years 3 and 4', agesFrom: '7', agesTo: '9' })
  expect(recordOf(mixed).ages).toEqual([7, 9])
  for (const wrong of [{ agesTo: '' }, { agesTo: '6' }, { agesFrom: 'seven' }, { agesTo: '900' }]) {
    expect(recordOf({ ...mixed, ...wrong }).ages).toBeUndefined()
  }
})

test('ages that belonged to the year before do not stay with another one', () => {
  const before = recordOf(fields({ name: '9B', year: 'Year 9' }))
  expect(recordOf({ ...fieldsOf(before, 'ENG'), year: 'Year 10' }).ages).toEqual([14, 15])
  expect(recordOf({ ...fieldsOf(before, 'ENG'), year: '' })).toMatchObject({
    ages: undefined,
    scheme: undefined,
  })
})

test('a class in words', () => {
  const body = recordOf(fields({ name: '9B', year: 'Year 9', subject: 'Science', size: '27 to 32' }))
  expect([classWords(body), agesWords(body)]).toEqual(['Year 9 · Science · 27 to 32 pupils', 'ages 13 to 14'])
  expect([classWords({ name: 'Choir' }), agesWords({ name: 'Choir' })]).toEqual(['', ''])
})
