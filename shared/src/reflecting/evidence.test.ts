import { expect, test } from 'vitest'
import { countsOf, EVIDENCE_KINDS, evidenceText, STRENGTH_WORDS } from './evidence.ts'

test('evidence is told in words, whatever of it there is', () => {
  expect(evidenceText({ kind: 'gut-feeling' })).toBe('A gut feeling')
  expect(
    evidenceText({ kind: 'quiz-with-a-baseline', summary: 'Most got it.', before: '4', after: '19' }),
  ).toBe('Quiz with a baseline: Most got it. Before: 4. After: 19.')
  expect(evidenceText({ kind: 'pupils-remarks', summary: '“It lied.”' })).toBe('Pupils’ remarks: “It lied.”')
  expect(evidenceText({ kind: 'My own way', counts: { 'not-yet': 3, got: 20, nearly: 5 } })).toBe(
    'My own way: Got it: 20, Nearly: 5, Not yet: 3.',
  )
})

test('counts of a name from elsewhere are told after the three piles', () => {
  expect(countsOf({ counts: { away: 2, got: 0 } })).toEqual([
    ['Got it', 0],
    ['away', 2],
  ])
})

test('every kind has a group in words', () => {
  for (const { strength } of EVIDENCE_KINDS) expect(STRENGTH_WORDS[strength]).toMatch(/^[A-Z][a-z ]+$/u)
})
