import { describe, expect, test } from 'vitest'
import { isNamesOnly, nameInOrder, readName, readNames, trimByline } from './names.ts'

describe('names', () => {
  test.each([
    ['Marsh, Sue', { family: 'Marsh', given: 'Sue' }],
    ['Sue Marsh', { family: 'Marsh', given: 'Sue' }],
    ['Teven Le Scao', { family: 'Le Scao', given: 'Teven' }],
    ['Jan van der Berg', { family: 'van der Berg', given: 'Jan' }],
    ['J. M. Leinaas', { family: 'Leinaas', given: 'J. M.' }],
    ['Martin Luther King Jr.', { family: 'King Jr.', given: 'Martin Luther' }],
    ['Department for Education', { literal: 'Department for Education' }],
    ['松村太郎', { literal: '松村太郎' }],
    ['doumae', { literal: 'doumae' }],
  ])('%s is split the way a citation needs it', (written, name) => {
    expect(readName(written)).toEqual(name)
  })

  test.each([
    ['Sue Marsh, Carl Whitlock and R. Adeyemi', ['Sue Marsh', 'Carl Whitlock', 'R. Adeyemi']],
    ['Marsh, Sue; Whitlock, Carl', ['Sue Marsh', 'Carl Whitlock']],
    ['Marsh, Sue', ['Sue Marsh']],
    ['Sue Marsh & Carl Whitlock', ['Sue Marsh', 'Carl Whitlock']],
    ['Anna Müller und Jens Roth', ['Anna Müller', 'Jens Roth']],
  ])('%s is read as so many people', (written, people) => {
    expect(readNames(written).map(nameInOrder)).toEqual(people)
  })

  test.each([
    ['By Sue Marsh | 14 March 2026', 'Sue Marsh'],
    ['BySue Marsh', 'Sue Marsh'],
    ['by Sue Marsh, Education Correspondent', 'Sue Marsh'],
    ['Sue Marsh March 14, 2026', 'Sue Marsh'],
    ['Sue Marsh / PA /', 'Sue Marsh'],
    ['著者：後藤大地', '後藤大地'],
    ['Byron Marsh', 'Byron Marsh'],
    ['May Lin', 'May Lin'],
  ])('the byline %s leaves the name', (written, name) => {
    expect(trimByline(written)).toBe(name)
  })

  test('a line of prose is not taken for names', () => {
    expect(isNamesOnly('Sue Marsh, Carl Whitlock')).toBe(true)
    expect(isNamesOnly('Teachers in the study planned one question')).toBe(false)
  })

  test('hostile bylines are read in no time', () => {
    const start = performance.now()
    for (const unit of ['By ', ', ', 'a ', '| ', ' -', '. ', ' and ', 'A', '\u00a0'])
      readNames(trimByline(unit.repeat(50_000)))
    expect(performance.now() - start).toBeLessThan(3_000)
  })
})

test.each([
  ['Dr Sue Marsh', 'Sue Marsh'],
  ['Sue Marsh, PhD', 'Sue Marsh'],
  ['Professor Carl Whitlock OBE', 'Carl Whitlock'],
])('%s is cited without title or degree', (written, name) => {
  const read = readName(written)
  expect(read && nameInOrder(read)).toBe(name)
})
