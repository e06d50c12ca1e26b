/** A teacher looks closer: evidence, reasons, questions, other ways to look, old entries and wins. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { isSound } from '../support/axe.ts'
import type { Person } from '../support/chromium.ts'
import { keptRecords } from '../support/inside-page.ts'
import { type Keyboard, keyboardOf } from '../support/keyboard.ts'
import { eachInItsOwnBrowser } from '../support/own-browser.ts'
import { daysAgo, stockJournal } from '../support/stock-journal.ts'
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
const caretIn = (label: string) =>
  until(`the caret in ${label}`, () =>
    page.evaluate(
      (name) =>
        (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent?.startsWith(name) ??
        false, // only read where it is a field
      label,
    ),
  )
const ENTRY = '019a0000-0000-7000-8000-0000000000a1'
const CLASS = '019a0000-0000-7000-8000-0000000000c9'
const OTHER_CLASS = '019a0000-0000-7000-8000-0000000000cc'
const CLIP = '019a0000-0000-7000-8000-0000000000b1'
const science = { scheme: 'ENG', year: 'Year 9', ages: [13, 14], subject: 'Science' }
const anEntry = (body: object = {}, happenedOn = daysAgo(1)) => ({
  type: 'reflection',
  body: { happenedOn, worked: 'They argued about heat.', ...body },
})

test('evidence is added, read as words and a table, and earlier versions stay readable, without a mouse', async () => {
  await hands.press('n')
  await caretIn('What worked?')
  await hands.type('They argued.')
  await hands.tabTo('What shows it?')
  await hands.type('exit')
  await hands.press('ArrowDown', 'Enter')
  await caretIn('In one line')
  await hands.type('One question at the door.')
  for (const count of ['19', '6', '3']) {
    await hands.press('Tab')
    await hands.type(count)
  }
  await hands.press('Control+Enter')
  await page.locator('.entry-page').waitFor()
  const table = page.getByRole('table', { name: 'Exit tickets in three piles' })
  expect(await table.getByRole('row').allTextContents()).toEqual(['Got it19', 'Nearly6', 'Not yet3'])
  await isSound(page, 'an entry with evidence')

  await hands.press('e')
  await page.locator('form').waitFor()
  await hands.tabTo('What shows it?')
  await hands.type('What my sister saw')
  await hands.press('Enter')
  await caretIn('In one line')
  await isSound(page, 'a form with evidence')
  await hands.tabTo('Before and after')
  await hands.press('Enter')
  await caretIn('Before')
  await hands.type('11 of 28')
  await hands.press('Tab')
  await hands.type('3 of 28')
  await hands.press('Control+Enter')
  await page.locator('.entry-page').waitFor()
  expect(await page.locator('.entry-page').textContent()).toContain('11 of 28')
  expect(await page.locator('.evidence-slope').count()).toBe(1)

  await hands.tabTo('Earlier: what shows it')
  await hands.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'An earlier version' })
  expect(await dialog.textContent()).toContain(
    'Exit tickets in three piles: One question at the door. Got it: 19, Nearly: 6, Not yet: 3.',
  )
})

test('evidence that was taken out comes back by Undo, and none is ever asked for', async () => {
  await stockJournal(page, [
    { ...anEntry({ evidence: [{ id: ENTRY, kind: 'gut-feeling', summary: 'Good.' }] }), id: ENTRY },
  ])
  await open(`/entry/${ENTRY}/edit`)
  await page.getByRole('button', { name: 'Take out A gut feeling' }).click()
  expect(await page.getByRole('group', { name: 'A gut feeling' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(await page.getByLabel('In one line').inputValue()).toBe('Good.')
  await page.getByRole('button', { name: 'Take out A gut feeling' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('.entry-page').waitFor()
  expect((await kept('reflection'))[0]?.body['evidence']).toEqual([])
})

test('reasons are tagged from the list or in one’s own words, and a topic is offered again', async () => {
  await stockJournal(page, [anEntry({ topic: 'Heat transfer' }, daysAgo(40))])
  await open('/write')
  await caretIn('What worked?')
  await hands.tabTo('What seemed to matter')
  await hands.press('Enter')
  await hands.tabTo('Prior knowledge')
  await hands.press('Space')
  await hands.tabTo('Or in a word of your own')
  await hands.type('cold room')
  await hands.press('Enter')
  expect(await page.getByRole('button', { name: 'cold room', pressed: true }).count()).toBe(1)
  await isSound(page, 'a form with reasons')
  await page.getByRole('combobox', { name: 'Topic' }).fill('héat')
  await page.getByRole('option', { name: 'Heat transfer' }).click()
  await page.getByLabel('What worked?').fill('They argued.')
  await hands.press('Control+Enter')
  await page.locator('.entry-page').waitFor()
  expect(await page.getByRole('list', { name: 'What seemed to matter' }).allTextContents()).toEqual([
    'Prior knowledgecold room',
  ])
  expect(await page.locator('.entry-line').textContent()).toContain('Heat transfer')
})

test('a question stands by its field, gives way to another, writes nothing, and stays hidden once hidden', async () => {
  await open('/write')
  const line = page.locator('.prompt-line [role=status]')
  const first = await line.textContent()
  await page.getByRole('button', { name: 'Another one' }).focus()
  await hands.press('Enter')
  await until('another question', async () => (await line.textContent()) !== first)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Another one')
  for (const field of await page.locator('textarea').all()) expect(await field.inputValue()).toBe('')
  await page.getByRole('button', { name: 'Hide these questions' }).click()
  await page.reload()
  await page.getByRole('button', { name: 'Ask me a question' }).waitFor()
  expect(await line.count()).toBe(0)
  await page.getByRole('button', { name: 'Ask me a question' }).click()
  await line.waitFor()
})

test('another way to look is answered in part, kept as a draft, shown under its name, edited and undone', async () => {
  await stockJournal(page, [
    { type: 'clip', id: CLIP, body: { url: 'https://example.org', quote: { exact: 'Wait three seconds.' } } },
    { ...anEntry({ leansOn: [CLIP] }), id: ENTRY },
  ])
  await open(`/entry/${ENTRY}`)
  await hands.tabTo('Other ways to look at it')
  await hands.press('Enter')
  await isSound(page, 'the ways to look')
  await hands.tabTo('Begin: Four lenses')
  await hands.press('Enter')
  await caretIn('How do you see it yourself?')
  await hands.tabTo('What does research say about it?')
  await hands.type('Silence is taught.')
  expect(await page.locator('.lens-help').textContent()).toContain('Wait three seconds.')
  await isSound(page, 'the form of a way')
  await hands.press('Escape')
  await until('the button to have focus again', () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') === 'Go on: Four lenses'),
  )
  await page.reload()
  await page.getByText('Other ways to look at it').click()
  await page.getByRole('button', { name: 'Go on: Four lenses' }).click()
  await hands.press('Control+Enter')
  const shown = page.getByRole('region', { name: 'Four lenses' })
  await shown.waitFor()
  expect(await shown.textContent()).toBe(
    'Four lenses Stephen BrookfieldWhat does research say about it?Silence is taught.',
  )
  await isSound(page, 'an entry looked at in another way')
  await page.getByRole('button', { name: 'Edit: Four lenses' }).click()
  await page.getByLabel('How do you see it yourself?').fill('I hurried.')
  await page.getByRole('button', { name: 'Save' }).click()
  await until('both answers', async () => (await shown.locator('dt').count()) === 2)
  await page.getByRole('button', { name: 'Undo' }).click()
  await until('one answer', async () => (await shown.locator('dt').count()) === 1)
})

test('an old entry that fits comes back with its reason, once, and can be tried with the class of now', async () => {
  // A Tuesday in the second half of an autumn term, so that this half-term has been before.
  await person.context.clock.setFixedTime('2026-11-24T16:00:00')
  await stockJournal(page, [
    { type: 'class', id: CLASS, body: { name: '9B Science', ...science } },
    { type: 'class', id: OTHER_CLASS, body: { name: '9C Science', ...science } },
    anEntry({ class: CLASS }, '2026-11-23'),
    anEntry({ worked: 'Three piles told me what to teach.', techniques: ['exit-ticket'] }, '2026-01-20'),
    anEntry({ worked: 'A wrong answer on purpose.', topic: 'Heat', class: OTHER_CLASS }, '2026-04-28'),
    anEntry({ worked: 'Last year, this week.' }, '2025-11-25'),
    anEntry({ worked: 'The year before.' }, '2024-12-02'),
  ])
  const gold = page.getByRole('region', { name: 'Old is gold' })
  const reason = gold.getByRole('status')
  await open('/write')
  await gold.getByText('Last year, this week.').waitFor()
  await page.getByRole('combobox', { name: 'Technique' }).fill('exit ticket')
  await hands.press('Enter')
  await gold.getByText('Three piles told me').waitFor()
  expect(await reason.textContent()).toBe('Exit ticket, ten months ago.')
  await page.getByRole('combobox', { name: 'Topic' }).fill('heat')
  await gold.getByText('A wrong answer').waitFor()
  expect(await reason.textContent()).toBe('You wrote about Heat seven months ago.')
  await hands.press('Escape')
  await isSound(page, 'old is gold while writing')
  await page.getByLabel('What worked?').fill('Now too.')
  await hands.press('Control+Enter')
  await page.locator('.entry-page').waitFor()

  // All three were shown today: after saving, the next one that fits comes.
  await gold.getByText('The year before.').waitFor()
  expect(await reason.textContent()).toBe('Two years ago this half-term.')
  await hands.press('g', 'j')
  await hands.heading('Your journal')
  await page.locator('.timeline-entry').first().waitFor()
  expect(await gold.count()).toBe(0)

  await person.context.clock.setFixedTime('2026-12-01T16:00:00')
  await page.reload()
  await gold.getByText('The year before.').waitFor()
  expect(await reason.textContent()).toBe('Two years ago this week.')
  await isSound(page, 'old is gold beside the journal')
  await hands.tabTo('Another')
  await hands.press('Enter')
  await gold.getByText('Last year, this week.').waitFor()
  expect(await reason.textContent()).toBe('A year ago this half-term.')
  await hands.tabTo('Not today')
  await hands.press('Enter')
  await until('no old entry', async () => (await gold.count()) === 0)
  await hands.press('z')
  await gold.getByText('Last year, this week.').waitFor()
  await gold.getByRole('link', { name: 'Try it with 9B Science' }).click()
  await hands.heading('New trial')
  expect(await page.getByRole('combobox', { name: 'Class' }).inputValue()).toBe('9B Science')
})

test('a win is marked and taken back, and found again by its filter', async () => {
  await stockJournal(page, [{ ...anEntry(), id: ENTRY }, anEntry({ worked: 'Another one.' })])
  await open(`/entry/${ENTRY}`)
  await hands.tabTo('Mark as a win')
  await hands.press('Enter')
  await page.locator('.entry-line').getByText('A win').waitFor()
  await hands.press('z')
  await until('no win', async () => (await page.locator('.entry-line').getByText('A win').count()) === 0)
  await page.getByRole('button', { name: 'Mark as a win' }).click()
  await isSound(page, 'a win')
  await open('/')
  await page.getByRole('button', { name: 'Wins 1' }).click()
  await until('one entry', async () => (await page.locator('.timeline-entry').count()) === 1)
  expect(await page.locator('.timeline-entry').textContent()).toContain('They argued about heat.')
  await isSound(page, 'a journal of wins')
})
