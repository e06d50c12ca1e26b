/** Thanks to anybody: written from an entry, given, printed, put away. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { isSound } from '../support/axe.ts'
import type { Person } from '../support/chromium.ts'
import { keptRecords } from '../support/inside-page.ts'
import { type Keyboard, keyboardOf } from '../support/keyboard.ts'
import { eachInItsOwnBrowser } from '../support/own-browser.ts'
import { stockJournal } from '../support/stock-journal.ts'
import { until } from '../support/until.ts'

let person: Person
let page: Page
let hands: Keyboard

eachInItsOwnBrowser((own) => {
  ;({ person, page } = own)
  hands = keyboardOf(page)
})

const kept = (type: string) => keptRecords(page, type)
const open = async (hash: string) => {
  await page.goto(person.urlOf(`app.html#${hash}`))
  await page.reload()
  await page.locator('h1').waitFor()
}
const ENTRY = '019a0000-0000-7000-8000-0000000000a1'

test('thanks are written from an entry, given, put away and brought back, without a mouse', async () => {
  await stockJournal(page, [
    { type: 'reflection', id: ENTRY, body: { happenedOn: '2026-11-20', worked: 'They argued about heat.' } },
  ])
  await open('/thanks')
  await isSound(page, 'no thanks yet')
  await open(`/entry/${ENTRY}`)
  await hands.press('h')
  await hands.heading('Who deserves a thank-you?')
  await hands.tabTo('To')
  await hands.press('Control+Enter')
  await page.getByText('Whom is it to?').waitFor()
  await hands.type('Tom')
  await hands.press('Tab')
  await hands.type('You let me sit in.')
  await isSound(page, 'a thank-you being written')
  await page.reload()
  await page.locator('textarea').waitFor()
  expect(await page.locator('textarea').inputValue()).toBe('You let me sit in.')
  await page.locator('textarea').focus()
  await hands.press('Control+Enter')
  await hands.heading('Thank you, Tom')
  await isSound(page, 'a card of thanks')
  await hands.tabTo('I gave it')
  await hands.press('Enter')
  await page.getByText(/^Given \d/).waitFor()
  await hands.press('z')
  await until('not given', async () => (await page.getByText(/^Given \d/).count()) === 0)
  await page.getByRole('link', { name: 'They argued about heat.' }).click()
  await page.getByRole('link', { name: 'A thank-you to Tom' }).click()
  await hands.heading('Thank you, Tom')
  await page.evaluate(() => document.querySelector<HTMLElement>('h1')?.focus())
  await hands.press('Shift+Tab', 'Enter', 'Enter')
  await hands.heading('Thanks')
  await page.getByText('No thanks written yet.').waitFor()
  await open('/bin')
  await page.getByText('Thanks to Tom').waitFor()
  await hands.tabTo('Bring back')
  await hands.press('Enter')
  await page.getByText('Thanks to Tom').waitFor({ state: 'detached' })
  await open('/thanks')
  await page.getByRole('link', { name: 'To Tom' }).waitFor()
  await isSound(page, 'thanks')
  expect((await kept('thanks'))[0]?.body).toEqual({ to: 'Tom', text: 'You let me sit in.', about: ENTRY })
})

test('a card of thanks prints on the paper that was chosen, with nothing else on it', async () => {
  const [id] = await stockJournal(page, [{ type: 'thanks', body: { to: 'Mei', text: 'For the kettles.' } }])
  await open(`/thanks/${id}`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('heading', { name: 'Thank you, Mei' }).isVisible()).toBe(true)
  expect(await page.getByRole('button').count()).toBe(0)
  expect(await page.getByRole('link').count()).toBe(0)
  const a5 = await page.pdf({ preferCSSPageSize: true })
  expect(a5.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[456](\.\d+)? 4(19|20)(\.\d+)?\]/u)
  await page.emulateMedia({ media: null })
  await page.getByRole('radio', { name: 'A4' }).check()
  const a4 = await page.pdf({ preferCSSPageSize: true })
  expect(a4.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[456](\.\d+)? 84[12](\.\d+)?\]/u)
})
