import { expect, test } from 'vitest'
import { markMatches } from './mark-matches.ts'
import { wordsIn } from './words.ts'

const marked = (text: string, typed: string) =>
  markMatches(text, typed)
    .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join('')

test('words have no accents, case, apostrophes or signs', () => {
  expect(wordsIn('Didn’t Zoë’s—plan, work? 🎉')).toEqual(['didnt', 'zoes', 'plan', 'work', '🎉'])
})

test('the beginnings of words that match are marked, whatever their accents', () => {
  expect(marked('Questions, and Zoë’s question', 'quest zoe')).toBe('[Quest]ions, and [Zoë]’s [quest]ion')
})

test('nothing is marked inside a word', () => {
  expect(marked('A requestioned request', 'quest')).toBe('A requestioned request')
})

test('an apostrophe inside a word counts to the match', () => {
  expect(marked('It didn’t work', 'didnt')).toBe('It [didn’t] work')
})

test('the marked text is the text, letter by letter', () => {
  const text = 'Ça va — naïve café, ¿no? 11 of 28'
  expect(
    markMatches(text, 'ca caf 28')
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
})
