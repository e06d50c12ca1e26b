/** The journal by keyboard alone: write, read, edit, look back, put away, undo, search, go anywhere. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { overflowsAt320, violations } from '../support/axe.ts'
import { type Keyboard, keyboardOf } from '../support/keyboard.ts'
import { eachInItsOwnBrowser } from '../support/own-browser.ts'
import { until } from '../support/until.ts'

let page: Page

eachInItsOwnBrowser((own) => {
  ;({ page } = own)
})

const press: Keyboard['press'] = (...keys) => keyboardOf(page).press(...keys)
const type: Keyboard['type'] = (words) => keyboardOf(page).type(words)
const tabTo: Keyboard['tabTo'] = (name) => keyboardOf(page).tabTo(name)
const heading: Keyboard['heading'] = (name) => keyboardOf(page).heading(name)

const writeOne = async (words: string) => {
  await press('n')
  await heading('How did it go?')
  await until('the caret to be in What worked?', () =>
    page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'),
  )
  await type(words)
  await press('Control+Enter')
  await page.locator('.entry-page').waitFor()
}

test('an entry is written, edited, brought back to its first words and put away, without a mouse', async () => {
  await press('n')
  await heading('How did it go?')
  await until('the form', () => page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'))
  await type('They argued about heat.')
  await press('Control+Shift+Tab')
  await tabTo('What didn’t?')
  await type('Too loud.')
  await press('Control+Enter')
  await page.locator('.entry-page').waitFor()
  await until('focus on the heading', () => page.evaluate(() => document.activeElement?.tagName === 'H1'))
  expect(await page.title()).toBe('They argued about heat. · WhatWorked')
  expect(await violations(page, 'an entry')).toEqual([])
  expect(await overflowsAt320(page)).toEqual([])

  await press('e')
  await page.locator('form').waitFor()
  expect(await violations(page, 'its form')).toEqual([])
  await tabTo('Technique')
  await type('exit t')
  await press('ArrowDown', 'Enter')
  await tabTo('Worked')
  await press('Space')
  await tabTo('What worked?')
  await press('Control+a')
  await type('They argued quietly.')
  await press('Control+Enter')
  await page.locator('.entry-page').waitFor()
  expect(await page.locator('.entry-page').textContent()).toContain('They argued quietly.')
  expect(await page.locator('.entry-page').textContent()).toContain('Exit ticket')

  await tabTo('Earlier: what worked')
  await press('Enter')
  await page.getByRole('dialog', { name: 'An earlier version' }).waitFor()
  expect(await violations(page, 'an earlier version')).toEqual([])
  await tabTo('Bring this back')
  await press('Enter')
  await until('the first words', async () =>
    (await page.locator('.entry-page').textContent())?.includes('They argued about heat.'),
  )

  await page.evaluate(() => document.querySelector<HTMLElement>('h1')?.focus())
  await keyboardOf(page).tabBackTo('More')
  await press('Enter', 'ArrowDown', 'ArrowDown', 'Enter')
  await heading('Your journal')
  await page.getByText('Entry put away', { exact: true }).waitFor()
  expect(await page.getByText('Nothing here yet.').count()).toBe(1)
  await press('z')
  await page.locator('.timeline-entry').waitFor()
})

test('unsaved words come back, and Save with nothing written says what is enough', async () => {
  await press('n')
  await heading('How did it go?')
  await until('the form', () => page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'))
  await press('Control+Enter')
  await page.getByText('There is nothing to save yet.').waitFor()
  await type('Half a sent')
  await page.reload()
  await page.getByText('Your draft is here as you left it.').waitFor()
  expect(await page.getByLabel('What worked?').inputValue()).toBe('Half a sent')
  expect(await violations(page, 'a kept draft')).toEqual([])
})

test('search finds as one types, J and Enter open, Ctrl+K goes anywhere, and every list keeps to WCAG', async () => {
  expect(await violations(page, 'an empty journal')).toEqual([])
  await writeOne('Zoë’s café question split the room.')
  await writeOne('Silence after the second question.')
  await press('g', 'j')
  await heading('Your journal')
  await page.locator('.timeline-entry').nth(1).waitFor()
  expect(await violations(page, 'a journal')).toEqual([])
  expect(await overflowsAt320(page)).toEqual([])

  await press('/')
  await type('CAFE zoes')
  await until('one entry', async () => (await page.locator('.timeline-entry').count()) === 1)
  expect(await page.locator('mark').allTextContents()).toContain('café')
  expect(await violations(page, 'what search found')).toEqual([])
  await press('Control+a')
  await type('qeustion')
  await page.getByText('Did you mean').waitFor()
  expect(await violations(page, 'nothing found')).toEqual([])
  await press('Escape', 'Escape')
  await page.locator('.timeline-entry').nth(1).waitFor()
  await press('j', 'j')
  await press('Enter')
  await page.locator('.entry-page').waitFor()

  await press('Control+k')
  await type('clips')
  await press('Enter')
  await heading('Your clips')
  expect(await violations(page, 'no clips')).toEqual([])
  await press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  expect(await violations(page, 'the keys')).toEqual([])
  await tabTo('Single letters')
  await press('Space', 'Escape')
  await press('n')
  expect(await page.locator('h1').textContent()).toBe('Your clips')
})
