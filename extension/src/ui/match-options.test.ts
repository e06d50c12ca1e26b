import { expect, test } from 'vitest'
import { hasOptionNamed, matchOptions } from './match-options.ts'

const OPTIONS = [
  { id: 'a', name: 'Retrieval practice', aliases: ['do now quiz'] },
  { id: 'b', name: 'Think-pair-share' },
  { id: 'c', name: 'Exit ticket', aliases: ['pass to leave'] },
  { id: 'd', name: 'Ticket to talk' },
  { id: 'e', name: 'Mise en scène' },
]
const found = (typed: string) => matchOptions(OPTIONS, typed).map(({ id }) => id)

test('names that begin with what was typed come before names with such a word', () => {
  expect(found('tick')).toEqual(['d', 'c'])
})

test('other names of a technique find it', () => {
  expect(found('pass to')).toEqual(['c'])
})

test('accents, case and dashes make no difference', () => {
  expect(found('SCENE')).toEqual(['e'])
  expect(found('pair')).toEqual(['b'])
})

test('each typed word has to begin a word', () => {
  expect(found('practice retr')).toEqual(['a'])
  expect(found('trieval')).toEqual([])
})

test('everything is offered before anything is typed, up to the limit', () => {
  expect(matchOptions(OPTIONS, '  ', 3)).toHaveLength(3)
})

test('a name that is there already, also as another name, is not made again', () => {
  expect(hasOptionNamed(OPTIONS, ' exit  TICKET ')).toBe(true)
  expect(hasOptionNamed(OPTIONS, 'Do now quiz')).toBe(true)
  expect(hasOptionNamed(OPTIONS, 'Exit')).toBe(false)
})
