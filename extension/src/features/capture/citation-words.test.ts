import { expect, test } from 'vitest'
import { authorsInWords, placeInJournal, provenanceLines } from './citation-words.ts'

const people = ['Adeyemi', 'Whitlock', 'Marsh', 'Tan'].map((family) => ({ family, given: 'A.' }))

test('authors are named as in conversation', () => {
  expect(authorsInWords([])).toBe('')
  expect(authorsInWords(people.slice(0, 1))).toBe('Adeyemi')
  expect(authorsInWords(people.slice(0, 3))).toBe('Adeyemi, Whitlock and Marsh')
  expect(authorsInWords(people)).toBe('Adeyemi and others')
})

test('volume, issue and pages stand behind the journal', () => {
  expect(placeInJournal({ volume: '14', issue: '2', page: '41–58' })).toBe('14(2), 41–58')
  expect(placeInJournal({})).toBe('')
})

test('fields are grouped by where they were read', () => {
  expect(
    provenanceLines({ title: 'citation-tag', author: 'citation-tag', 'container-title': 'visible' }),
  ).toEqual([
    { fields: 'Authors, title', from: 'from the page’s citation tags' },
    { fields: 'Journal or site', from: 'from words on the page' },
  ])
})
