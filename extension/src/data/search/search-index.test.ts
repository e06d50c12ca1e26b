import { expect, test } from 'vitest'
import { find, type Question } from './find.ts'
import type { Field, SearchDocument } from './search-document.ts'
import { SearchIndex } from './search-index.ts'

const aDocument = (id: string, ...texts: (readonly [Field, string])[]): SearchDocument => ({
  id,
  kind: 'reflection',
  day: '2026-11-20',
  texts,
  facets: ['outcome:worked'],
})
const ask = (question: Partial<Question>): Question => ({
  words: [],
  phrases: [],
  filters: [],
  limit: 10,
  today: '2026-11-23',
  ...question,
})
const idsOf = (index: SearchIndex, question: Partial<Question>) =>
  find(index, ask(question)).hits.map(({ id }) => id)

const anIndex = (...documents: SearchDocument[]) => {
  const index = new SearchIndex()
  for (const document of documents) index.put(document)
  return index
}

test('a word is found by its beginning, a name before a mention', () => {
  const index = anIndex(
    aDocument('a', ['words', 'A question about questioning']),
    aDocument('b', ['name', 'Hinge question'], ['words', 'It went well']),
    aDocument('c', ['words', 'Nothing of the kind']),
  )
  expect(idsOf(index, { words: ['quest'] })).toEqual(['b', 'a'])
  expect(idsOf(index, { words: ['question', 'hin'] })).toEqual(['b'])
})

test('a phrase is found where its words stand next to each other, and not across two texts', () => {
  const index = anIndex(
    aDocument('a', ['words', 'the exit ticket told me']),
    aDocument('b', ['words', 'the ticket to the exit']),
    aDocument('c', ['words', 'by the exit'], ['words', 'ticket in hand']),
  )
  expect(idsOf(index, { phrases: [['exit', 'ticket']] })).toEqual(['a'])
})

test('a word with a slip is found when near words count, the nearest first', () => {
  const index = anIndex(
    aDocument('a', ['words', 'metacognition']),
    aDocument('b', ['words', 'metabolism']),
    aDocument('c', ['words', 'recognition']),
  )
  expect(idsOf(index, { words: ['metacogntion'] })).toEqual([])
  expect(find(index, ask({ words: ['metacogntion'], isNear: true }))).toMatchObject({
    hits: [{ id: 'a' }],
    nearWords: ['metacognition'],
  })
})

test('filters hold, and what was replaced or removed is gone', () => {
  const index = anIndex(aDocument('a', ['words', 'one']), aDocument('b', ['words', 'one two']))
  index.put(aDocument('a', ['words', 'three']))
  index.remove('b')
  expect(idsOf(index, { words: ['one'] })).toEqual([])
  expect(idsOf(index, { words: ['three'], filters: [['outcome:in-part', 'outcome:worked']] })).toEqual(['a'])
  expect(idsOf(index, { words: ['three'], filters: [['outcome:in-part']] })).toEqual([])
  expect(idsOf(index, { words: ['three'], from: '2026-11-21' })).toEqual([])
  const again = new SearchIndex(index.pack())
  expect(idsOf(again, { words: ['three'] })).toEqual(['a'])
  expect(again.size).toBe(1)
})

test('ids and words from elsewhere never break what is packed', () => {
  const odd = {
    ...aDocument('a', ['words', '\u0001outcome:worked \ud800 __proto__ constructor']),
    facets: ['technique:one\ntwo'],
  }
  const index = anIndex(odd, aDocument('b', ['words', 'zebra']))
  const again = new SearchIndex(index.pack())
  expect(idsOf(again, { words: ['zebra'] })).toEqual(['b'])
  expect(idsOf(again, { filters: [['technique:one\ntwo']] })).toEqual(['a'])
  expect(idsOf(again, { filters: [['outcome:worked']] })).toEqual(['b'])
  expect(idsOf(again, { words: ['constructor', 'proto'] })).toEqual(['a'])
})
