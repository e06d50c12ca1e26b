import { expect, test } from 'vitest'
import { isChangeable, isFrom, unconfirmedIn, type Written, waitingIn } from './typed-up.ts'

const written = (id: string, author: string, from?: Written['body']['from'], createdAt = 1): Written => ({
  id,
  author,
  createdAt,
  body: from === undefined ? {} : { from },
})
const forBen = { member: 'ben' }
const byAmina = written('a', 'amina', forBen, 1)
const byChidi = written('c', 'chidi', forBen, 2)
const all = [byAmina, byChidi]
const inOnePlace = () => 'card'
const ids = (some: readonly Written[]) => some.map(({ id }) => id)

test('what two scribes typed up for the same member waits for a word each', () => {
  expect(unconfirmedIn(all, new Map())).toEqual(new Set(['a', 'c']))
  expect(unconfirmedIn(all, new Map([['a', ['ben']]]))).toEqual(new Set(['c']))
  expect(unconfirmedIn(all, new Map([['c', ['ben']]]))).toEqual(new Set(['a']))
  expect(
    unconfirmedIn(
      all,
      new Map([
        ['a', ['ben']],
        ['c', ['ben']],
      ]),
    ),
  ).toEqual(new Set())
})

test('no word but the author’s lets it count: not a scribe’s, and not the other scribe’s', () => {
  const said = new Map([
    ['a', ['amina', 'chidi']],
    ['c', ['amina']],
  ])
  expect(unconfirmedIn(all, said)).toEqual(new Set(['a', 'c']))
})

test('one’s own words and those of somebody without an account wait for nobody', () => {
  const own = [written('o', 'ben'), written('k', 'amina', { name: 'Kim' }), written('s', 'ben', forBen)]
  expect(unconfirmedIn(own, new Map())).toEqual(new Set())
})

test('each still waits, but not what its author has written themselves since', () => {
  const unconfirmed = unconfirmedIn(all, new Map())
  expect(ids(waitingIn(all, unconfirmed, inOnePlace))).toEqual(['a', 'c'])
  const between = [byAmina, written('o', 'ben', undefined, 1.5), byChidi]
  expect(ids(waitingIn(between, unconfirmed, inOnePlace))).toEqual(['c'])
  expect(ids(waitingIn(between, unconfirmed, ({ id }) => id))).toEqual(['a', 'c'])
  const others = [...all, written('d', 'dee', undefined, 3)]
  expect(ids(waitingIn(others, unconfirmed, inOnePlace))).toEqual(['a', 'c'])
})

test('a scribe may change what waits; words that were said yes to, and another’s, are never changed', () => {
  const waiting = unconfirmedIn(all, new Map())
  expect(isChangeable(byAmina, waiting, 'amina')).toBe(true)
  expect(isChangeable(byAmina, waiting, 'chidi')).toBe(false)
  expect(isChangeable(byAmina, waiting, 'ben')).toBe(false)
  expect(isChangeable(byAmina, unconfirmedIn(all, new Map([['a', ['ben']]])), 'amina')).toBe(false)
  expect(isChangeable(written('k', 'amina', { name: 'Kim' }), waiting, 'amina')).toBe(true)
  expect(isFrom(byAmina, { id: 'ben', name: 'Ben' })).toBe(true)
})
