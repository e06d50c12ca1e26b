import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEAST_PEOPLE, type SharedUpward, themesOf } from './themes.ts'

const post = (id: string, author: string, body: Partial<SharedUpward['body']> = {}): SharedUpward => ({
  id,
  author,
  body: { techniques: [{ name: 'Exit ticket', seed: 'exit-ticket' }], ...body },
})

describe('themes', () => {
  test('need three people', () => {
    const two = [post('1', 'amina'), post('2', 'ben')]
    expect(themesOf(two)).toEqual([])
    expect(themesOf([...two, post('3', 'ben'), post('4', 'ben')])).toEqual([])
    expect(themesOf([...two, post('3', 'cerys')])).toEqual([
      { kind: 'technique', key: 'exit-ticket', name: 'Exit ticket', posts: ['1', '2', '3'] },
    ])
  })

  test('count posts without a name as one person’s', () => {
    expect(themesOf([post('1', ''), post('2', ''), post('3', 'ben'), post('4', 'ben')])).toEqual([])
  })

  test('hold the reasons that came up in people’s own words', () => {
    const because = (id: string, author: string, why: string) => post(id, author, { techniques: [], why })
    const themes = themesOf([
      because('1', 'amina', 'We ran out of time, it was Friday.'),
      because('2', 'ben', 'Friday, last lesson.'),
      because('3', 'cerys', 'After lunch nobody settles.'),
      because('4', 'dai', 'I rushed it.'),
    ])
    expect(themes).toEqual([
      {
        ...{ kind: 'reason', key: 'time-of-day', name: 'Time of day', posts: ['1', '2', '3'] },
        heard: { isTagged: false, words: ['after lunch', 'friday', 'last lesson'] },
      },
    ])
  })

  test('hold the reasons that were tagged, whatever the words beside them', () => {
    const tagged = (id: string, author: string, why: string) =>
      post(id, author, { techniques: [], why, reasons: ['pace-timing'] })
    expect(
      themesOf([
        tagged('1', 'a', ''),
        tagged('2', 'b', 'It was a good day'),
        tagged('3', 'c', 'I rushed it'),
      ]),
    ).toEqual([
      {
        ...{ kind: 'reason', key: 'pace-timing', name: 'Pace and timing', posts: ['1', '2', '3'] },
        heard: { isTagged: true, words: ['rushed'] },
      },
    ])
  })

  test('show the whole word that was heard, not the beginning that was looked for', () => {
    const because = (id: string, author: string, why: string) => post(id, author, { techniques: [], why })
    const [theme] = themesOf([
      because('1', 'a', 'Nobody explained it.'),
      because('2', 'b', 'My explanations were long'),
      because('3', 'c', 'Explain first, then model.'),
    ])
    expect(theme?.heard?.words).toEqual(['explain', 'explained', 'explanations'])
  })

  test('say nothing of a sentence in which none of the words is, nor of a word that only contains one', () => {
    const because = (id: string, author: string, why: string) => post(id, author, { techniques: [], why })
    const all = ['a', 'b', 'c'].map((author) =>
      because(author, author, 'The nuclear unit was fun; bedrooms, too.'),
    )
    expect(themesOf(all)).toEqual([])
  })

  test('take one spelling for a technique that is not of the library', () => {
    const own = (id: string, author: string, name: string) => post(id, author, { techniques: [{ name }] })
    const [theme] = themesOf([
      own('1', 'a', 'Café talk'),
      own('2', 'b', 'cafe  talk'),
      own('3', 'c', ' Cafe-Talk '),
    ])
    expect(theme?.posts).toHaveLength(3)
  })

  test('never show a count below three, whatever was shared and however long', () => {
    const techniques = fc.array(fc.record({ name: fc.constantFrom('A', 'b', 'B', ' ') }), { maxLength: 4 })
    const why = fc.constantFrom('Friday', 'too hard', `pace ${'x'.repeat(20_000)}`, '')
    const shared = fc.array(
      fc.record({ author: fc.constantFrom('', 'amina', 'ben', 'cerys', 'dai'), techniques, why }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(shared, (all) => {
        const posts = all.map(({ author, ...body }, at) => post(`${at}`, author, body))
        for (const theme of themesOf(posts)) {
          const people = new Set(
            posts.filter(({ id }) => theme.posts.includes(id)).map(({ author }) => author),
          )
          expect(people.size).toBeGreaterThanOrEqual(LEAST_PEOPLE)
          expect(theme.posts.length).toBeGreaterThanOrEqual(LEAST_PEOPLE)
          expect(theme.posts).toEqual([...new Set(theme.posts)])
          // each word that is shown stands in a post of the theme, as it is shown
          const said = posts
            .filter(({ id }) => theme.posts.includes(id))
            .map(({ body }) => ` ${body.why?.toLowerCase()} `)
          for (const word of theme.heard?.words ?? [])
            expect(said.some((one) => one.includes(` ${word} `))).toBe(true)
        }
      }),
    )
  })
})
