import { expect, test } from 'vitest'
import type { JournalNames } from '../journal-names.ts'
import { parseQuery, withMeantWords, withoutFilter } from './parse-query.ts'

const names: JournalNames = {
  techniques: new Map([
    ['exit-ticket', { id: 'exit-ticket', name: 'Exit ticket', family: '', aliases: ['Way out'] }],
    ['cold-call', { id: 'cold-call', name: 'Cold call', family: '', aliases: [] }],
  ]),
  classes: new Map([
    ['c1', { id: 'c1', body: { name: '9B Science' } }],
    ['c2', { id: 'c2', body: { name: '9C Science' } }],
  ]),
}
const calendar = { subject: 'calendar' as const, terms: [], closed: [] }
const world = { names, calendar, today: '2026-11-23' }
const read = (typed: string) => parseQuery(typed, world)

test('filters in words stand beside plain words', () => {
  const query = read('class:9B worked since:september heat')
  expect(query.words).toEqual(['heat'])
  expect(query.filters).toMatchObject([
    { label: 'Class: 9B', facets: ['class:c1'] },
    { label: 'Worked', facets: ['outcome:worked'] },
    { label: 'Since september', from: '2026-09-01' },
  ])
})

test.each([
  ['in:autumn', { from: '2026-08-01', to: '2027-01-03' }],
  ['in:spring', { from: '2026-01-05' }],
  ['in:"autumn 2025"', { from: '2025-08-01' }],
  ['in:december', { from: '2025-12-01', to: '2025-12-31' }],
  ['before:2025-03', { to: '2025-02-28' }],
  ['since:monday', { from: '2026-11-23' }],
  ['in:last-week', { from: '2026-11-16', to: '2026-11-22' }],
  ['technique:"way out"', { facets: ['technique:exit-ticket'] }],
  ['outcome:"not this time"', { facets: ['outcome:not-this-time'] }],
  ['has:evidence', { facets: ['has:evidence'] }],
  ['wins', { facets: ['is:win'] }],
  ['subject:Sci', { facets: ['subject:sci*'] }],
  ['class:9', { facets: ['class:c1', 'class:c2'] }],
])('%s', (typed, meaning) => {
  expect(read(typed)).toMatchObject({ words: [], phrases: [], filters: [meaning] })
})

test.each([
  ['colour:red', ['colour', 'red']],
  ['has:lunch', ['has', 'lunch']],
  ['since:whenever', ['since', 'whenever']],
  ['10:30', ['10', '30']],
  ['__proto__:x constructor', ['proto', 'x', 'constructor']],
])('%s is no filter, so it is plain words', (typed, words) => {
  expect(read(typed)).toMatchObject({ words, filters: [] })
})

test('a filter whose value is still to be typed asks for nothing yet', () => {
  expect(read('heat class:')).toMatchObject({ words: ['heat'], phrases: [], filters: [] })
})

test('what stands in quotes is a phrase, also before the second quote is typed, and never a filter', () => {
  expect(read('“exit ticket” "worked')).toMatchObject({
    words: [],
    phrases: [['exit', 'ticket'], ['worked']],
    filters: [],
  })
})

test('a filter is taken out of the text, and a slip in the words mended without touching filters', () => {
  const typed = 'heat class:9B  metacogntion'
  const [filter] = read(typed).filters
  expect(filter && withoutFilter(typed, filter)).toBe('heat metacogntion')
  const meant = new Map([
    ['metacogntion', 'metacognition'],
    ['9b', 'no'],
  ])
  expect(withMeantWords(typed, meant)).toBe('heat class:9B  metacognition')
})

test.each([
  ['nothing but signs', '… ?! (*) [.+\\ "" : “'],
  ['ten thousand letters', 'a'.repeat(10_000)],
  ['half characters', '\ud800 \udc00 a\ud800b'],
  ['right to left', 'שלום مرحبا \u202e'],
  ['families of emoji', '👨‍👩‍👧‍👦 🏳️‍🌈 1️⃣'],
  ['two thousand words', 'one two '.repeat(1000)],
])('%s are read without trouble', (_, typed) => {
  const { words, filters } = read(typed)
  expect(filters).toEqual([])
  expect(words.length).toBeLessThanOrEqual(16)
  expect(words.every((word) => word.length <= 40)).toBe(true)
})
