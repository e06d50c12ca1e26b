import { describe, expect, it } from 'vitest'
import { thanksWords } from './thanks-words.ts'

const thanked = { author: 'Priya Nair', isMine: false, outcome: 'worked', others: 0, iThanked: false }

describe('the words of thanks', () => {
  it.each([
    [{}, 'Thank Priya'],
    [{ outcome: 'not-this-time' }, 'Thank Priya for saying so'],
    [{ iThanked: true }, 'You thanked Priya'],
    [{ iThanked: true, others: 3 }, 'You and 3 thanked Priya'],
    [{ others: 4, outcome: 'not-this-time' }, '4 thanked Priya for saying so'],
    [{ isMine: true, others: 1 }, '1 thanked you'],
  ])('say who and for what: %j', (more, words) => {
    expect(thanksWords({ ...thanked, ...more })).toBe(words)
  })
})
