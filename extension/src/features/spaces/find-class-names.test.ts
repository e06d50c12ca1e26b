import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClassNamePlace, findClassNames, type PrivateClass } from './find-class-names.ts'

const sayItSo = (text: string, places: readonly ClassNamePlace[]): string => {
  let said = ''
  let from = 0
  for (const { start, end, instead } of places) {
    said += text.slice(from, start) + instead
    from = end
  }
  return said + text.slice(from)
}

const aClass = (name: string, year?: string): PrivateClass => ({ id: name, name, ...(year && { year }) })
const science = aClass('9B Science', 'Year 9')
const said = (text: string, ...classes: PrivateClass[]) => sayItSo(text, findClassNames(text, classes))

describe('a class name in words that are about to be shared', () => {
  it.each([
    ['9B had never argued.', 'My Year 9 class had never argued.'],
    ['In the kettle. 9b had it.', 'In the kettle. My Year 9 class had it.'],
    ['I asked 9 B twice.', 'I asked my Year 9 class twice.'],
    ['I asked 9-B twice.', 'I asked my Year 9 class twice.'],
    ['It was 9b’s idea.', 'It was my Year 9 class’s idea.'],
    ["It was 9B's idea.", 'It was my Year 9 class’s idea.'],
    ['Then 9B Science, again.', 'Then my Year 9 class, again.'],
    ['with my class 9B today', 'with my Year 9 class today'],
    ['with my 9B class today', 'with my Year 9 class today'],
    ['(9B)', '(my Year 9 class)'],
  ])('%s becomes %s', (text, expected) => {
    expect(said(text, science)).toBe(expected)
  })

  it.each(['There were 9 boys.', '19B and 9Bx and A9B', 'My Year 9 class', '9 b', 'Science is fun', '9'])(
    'is not seen in “%s”',
    (text) => {
      expect(findClassNames(text, [science])).toEqual([])
    },
  )

  it('is found by its code when the name has more words', () => {
    expect(said('9Y2 liked it; 9y2 sc too', aClass('9Y2 Sc', 'Year 9'))).toBe(
      'My Year 9 class liked it; my Year 9 class too',
    )
  })

  it('is found when it is a word of its own, but not the common noun', () => {
    const oak = aClass('Oak class', 'Year 3')
    expect(said('Oak were under the oak.', oak)).toBe('My Year 3 class were under the oak.')
  })

  it('is left alone when it says no more than the year or the subject', () => {
    expect(findClassNames('Year 9 and Maths', [aClass('Year 9', 'Year 9'), aClass('Maths')])).toEqual([])
  })

  it('says “my class” where no year is known', () => {
    expect(said('Willow Owls drew.', aClass('Willow Owls'))).toBe('My class drew.')
  })

  it('takes the longest of several names at the same place', () => {
    const places = findClassNames('9B Science', [aClass('9B', 'Year 9'), science])
    expect(places.map(({ found }) => found)).toEqual(['9B Science'])
  })

  it('is nowhere left after everything was said another way, whatever stands around it', () => {
    const around = fc.string({ unit: fc.constantFrom('a', ' ', '.', '\n', '’', 'é', '(', '9 ', 'my ') })
    fc.assert(
      fc.property(around, around, fc.constantFrom('9B', '9b', '9 B', '9B Science'), (before, after, name) => {
        const text = `${before} ${name} ${after}`
        const places = findClassNames(text, [science])
        expect(places.length).toBeGreaterThan(0)
        expect(findClassNames(sayItSo(text, places), [science])).toEqual([])
      }),
    )
  })

  it('never throws on a name full of signs of a pattern', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (name, text) => {
        findClassNames(`${text} ${name}`, [aClass(name)])
      }),
      { numRuns: 30 },
    )
  })

  it('answers in good time for a long text and many classes', () => {
    const classes = Array.from({ length: 40 }, (_, at) =>
      aClass(`${(at % 7) + 7}${'ABCDEF'[at % 6]}${at} Science`),
    )
    const text = 'my class my class 9 9 9 '.repeat(4000)
    expect(findClassNames(text, classes)).toEqual([])
  }, 2000)
})
