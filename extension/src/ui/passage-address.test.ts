import { expect, test } from 'vitest'
import { passageAddress } from './passage-address.ts'

const PAGE = 'https://classroompractice.example/asking-sooner'

test('a short quote is named whole, with whole words either side of it', () => {
  const address = passageAddress(PAGE, {
    exact: 'The question itself mattered less.',
    prefix: 'lls answered and what they did next. ',
    suffix: ' Where no response was planned, the qu',
  })
  expect(address).toBe(
    `${PAGE}#:~:text=what%20they%20did%20next.-,The%20question%20itself%20mattered%20less.,-Where%20no%20response%20was`,
  )
})

test('dashes, commas and ampersands of the quote are written as percent codes', () => {
  expect(passageAddress(PAGE, { exact: 'think-pair-share, trial & error' })).toBe(
    `${PAGE}#:~:text=think%2Dpair%2Dshare%2C%20trial%20%26%20error`,
  )
})

test('a long quote and one of several paragraphs are named by their first and last words', () => {
  const long = `One two three four five six seven ${'word '.repeat(60)}ten nine eight seven six five.`
  expect(passageAddress(PAGE, { exact: long })).toBe(
    `${PAGE}#:~:text=One%20two%20three%20four%20five%20six,ten%20nine%20eight%20seven%20six%20five.`,
  )
  expect(passageAddress(PAGE, { exact: 'First line.\n\nSecond line.' })).toBe(
    `${PAGE}#:~:text=First%20line.,Second%20line.`,
  )
})

test('an anchor of the page stays, an older text fragment goes', () => {
  expect(passageAddress(`${PAGE}#results`, { exact: 'It rose.' })).toBe(`${PAGE}#results:~:text=It%20rose.`)
  expect(passageAddress(`${PAGE}#results:~:text=old`, { exact: 'It rose.' })).toBe(
    `${PAGE}#results:~:text=It%20rose.`,
  )
})

test('context that ends inside a word is left out, because only whole words are found', () => {
  expect(passageAddress(PAGE, { exact: 'ing mattered', prefix: 'the question', suffix: 's a lot' })).toBe(
    `${PAGE}#:~:text=ing%20mattered`,
  )
})

test('a page without a quote is opened as it is', () => {
  expect(passageAddress(PAGE, undefined)).toBe(PAGE)
  expect(passageAddress(PAGE, { exact: '  \n ' })).toBe(PAGE)
})
