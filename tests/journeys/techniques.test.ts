/** Techniques: the library, what a teacher makes and merges, and the map of where it works. */
import { newJournalId } from '@whatworked/shared/ids'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { overflowsAt320, violations } from '../support/axe.ts'
import { eachInItsOwnBrowser } from '../support/own-browser.ts'
import { type Past, stockJournal } from '../support/stock-journal.ts'
import { CLASSES, classes, reflections } from '../support/technique-entries.ts'
import { until } from '../support/until.ts'

let page: Page

eachInItsOwnBrowser((own) => {
  ;({ page } = own)
})

const heading = (name: string) =>
  until(`the screen ${name}`, async () => (await page.locator('h1').textContent()) === name)
const goTo = async (hash: string, name: string) => {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
  await heading(name)
}
const fill = async (filled: readonly Past[]) => {
  await stockJournal(page, filled)
  await page.locator('h1').waitFor()
}
const focusedWords = () => page.evaluate(() => document.activeElement?.textContent ?? '')
const judge = async (where: string) => {
  expect(await violations(page, where)).toEqual([])
  expect(await overflowsAt320(page), `${where} at 320 px`).toEqual([])
}

test('a technique is found by any name, made, named anew and offered where one writes', async () => {
  await page.keyboard.press('g')
  await page.keyboard.press('m')
  await heading('Techniques')
  await page.getByText('Learning intentions & success criteria', { exact: true }).waitFor()
  expect(await page.locator('.technique-list a').count()).toBe(124)
  await judge('the library')

  await page.keyboard.press('/')
  await page.keyboard.type('lollipop')
  await page.getByText('1 technique', { exact: true }).waitFor()
  expect(await page.locator('.technique-name').allTextContents()).toEqual(['Random name picker'])
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Exit ticket')
  await page.getByRole('button', { name: 'Add your own' }).click()
  await page.getByText('There is a technique of that name.', { exact: false }).waitFor()
  await judge('a name that is taken')
  await page.getByLabel('What is it called?').fill('Cup of questions')
  await page.getByLabel('Family').selectOption({ label: 'Explaining & modelling' })
  await page.keyboard.press('Enter')
  await heading('Cup of questions')
  await page.getByRole('heading', { name: 'Not tried here yet' }).waitFor()
  await judge('a technique nobody has written about')

  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Take out of the library' }).click()
  await heading('Techniques')
  expect(await page.getByRole('link', { name: 'Cup of questions' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('link', { name: 'Cup of questions' }).click()
  await heading('Cup of questions')

  // Its keys are there when its heading has focus.
  await page.locator('h1:focus').waitFor()
  await page.keyboard.press('e')
  await page.getByLabel('Also called').fill('questions in a cup\nkettle')
  await page.getByLabel('Steps').fill('Everybody writes one\n\nDraw three')
  await page.getByLabel('Keep: what makes it work').fill('Nobody knows whose it is')
  await judge('its form')
  // A page that closes in the middle of it takes no words with it.
  await page.reload()
  await page.getByLabel('Steps').waitFor()
  expect(await page.getByLabel('Steps').inputValue()).toContain('Draw three')
  await page.getByLabel('Steps').focus()
  await page.keyboard.press('Control+Enter')
  await page.getByText('also called questions in a cup, kettle', { exact: false }).waitFor()
  expect(await page.getByRole('listitem').filter({ hasText: 'Draw three' }).count()).toBe(1)

  await goTo('/technique/exit-ticket/edit', 'Exit ticket')
  await page.getByLabel('What do you call it?').fill('Door question')
  await page.getByText('In the library: Exit ticket').waitFor()
  await page.getByRole('button', { name: 'Save' }).click()
  await heading('Door question')

  await page.getByRole('link', { name: 'Write about it' }).click()
  await heading('How did it go?')
  await page.getByRole('button', { name: 'Take out Door question' }).waitFor()
  await page.getByRole('combobox', { name: 'Technique' }).fill('kettle')
  await page.getByRole('option', { name: 'Cup of questions' }).click()
  await page.getByLabel('What worked?').fill('They all had one.')
  await page.keyboard.press('Control+Enter')
  await page.locator('.entry-page').waitFor()
  await page.getByRole('link', { name: 'Door question' }).click()
  await heading('Door question')
  await page.getByText('1 entry names it', { exact: false }).waitFor()
})

test('two that are the same become one, and are taken apart again at once or from the page', async () => {
  const mine = newJournalId(1)
  await fill([
    ...classes,
    { type: 'technique', id: mine, body: { name: 'Way out slip' } },
    ...reflections(3, mine),
    ...reflections(4, 'exit-ticket'),
  ])
  await goTo(`/technique/${mine}`, 'Way out slip')
  const merge = async () => {
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Merge with another' }).click()
    await page.getByRole('combobox', { name: 'With which other technique?' }).fill('exit pass')
    await page.getByRole('option', { name: 'Exit ticket' }).click()
    await page.getByRole('radio', { name: 'Exit ticket' }).check()
    await page.getByRole('dialog').getByRole('button', { name: 'Merge' }).click()
    await heading('Exit ticket')
    await page.getByText('Tried 7 times in your journal.').waitFor()
  }
  await merge()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Tried 4 times in your journal.').waitFor()

  await goTo(`/technique/${mine}`, 'Way out slip')
  await merge()
  await judge('a merged technique')
  // The old address, the old name and the journal's filter lead to what stays.
  await goTo(`/technique/${mine}`, 'Exit ticket')
  await goTo('/', 'Your journal')
  await page.getByLabel('Technique').selectOption({ label: 'Exit ticket (7)' })
  await page
    .getByRole('status')
    .filter({ hasText: /^7 entries$/ })
    .waitFor()
  await goTo('/technique/exit-ticket', 'Exit ticket')
  await page.getByRole('button', { name: 'Take apart again: Way out slip' }).click()
  await page.getByText('Tried 4 times in your journal.').waitFor()
  await goTo(`/technique/${mine}`, 'Way out slip')
  await page.getByText('Tried 3 times in your journal.').waitFor()
})

test('the map shows every entry once however it is ruled, and opens its reasons by keyboard', async () => {
  await fill([
    ...classes,
    ...reflections(20, 'hinge-question'),
    {
      type: 'trial',
      body: {
        technique: 'hinge-question',
        class: CLASSES[0]?.id,
        state: 'decided',
        verdict: { kind: 'keep', why: 'It costs nothing.', on: '2026-11-20' },
      },
    },
  ])
  await goTo('/technique/hinge-question', 'Hinge question')
  await page.getByText('Tried 21 times in your journal.').waitFor()
  const choices = (name: string) =>
    page
      .getByLabel(name, { exact: true })
      .locator('option')
      .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value))
  const counted = async () => {
    const words = await page.locator('.map-counts').allTextContents()
    return words.flatMap((text) => text.match(/\d+/g) ?? []).reduce((sum, each) => sum + Number(each), 0)
  }
  for (const rows of await choices('Rows')) {
    await page.getByLabel('Rows', { exact: true }).selectOption(rows)
    for (const columns of await choices('Columns')) {
      await page.getByLabel('Columns', { exact: true }).selectOption(columns)
      await until(`all 21 by ${rows} and ${columns}`, async () => (await counted()) === 21)
    }
  }
  await page.getByLabel('Rows', { exact: true }).selectOption('year')
  await page.getByLabel('Columns', { exact: true }).selectOption('lessonStage')
  await judge('the map')
  expect(await page.getByRole('rowheader').allTextContents()).toEqual([
    'Year 77B Science',
    'Year 88B Science',
    'Year 99B Science',
  ])
  expect(await page.getByRole('columnheader').allTextContents()).toEqual([
    'Starter',
    'Explanation',
    'End of lesson',
    'Not said',
  ])
  await page.getByText('Not tried here yet').first().waitFor()

  const cell = page
    .getByRole('row', { name: /^Year 7/ })
    .getByRole('button')
    .first()
  await cell.focus()
  await page.keyboard.press('Enter')
  const reasons = page.getByRole('group', { name: 'Year 7, starter: the reasons' })
  await until('focus on the reasons', () => reasons.evaluate((element) => element === document.activeElement))
  expect(await cell.getAttribute('aria-expanded')).toBe('true')
  await judge('an opened cell')
  await page.keyboard.press('Tab')
  expect(await focusedWords()).toBe('Close')
  await page.keyboard.press('Escape')
  await until('focus back on the cell', () => cell.evaluate((element) => element === document.activeElement))
  expect(await reasons.count()).toBe(0)

  await page
    .getByRole('row', { name: /^Year 7/ })
    .getByRole('button')
    .last()
    .click()
  await page.getByText('7B Science · a trial', { exact: false }).waitFor()
  const matters = page.getByRole('region', { name: 'What seems to matter' })
  expect(await matters.textContent()).toContain(
    'Routine embedded (named in 5 of 5 that worked, 0 of 5 that didn’t)',
  )
  expect(await matters.textContent()).toContain('A pattern in notes, not proof')
  await page.getByRole('region', { name: 'Under what conditions?' }).waitFor()
  expect(await page.locator('main').textContent()).not.toContain('%')

  await page.getByRole('link', { name: 'Start a trial' }).click()
  await heading('New trial')
  expect(await page.getByRole('combobox', { name: 'Technique' }).inputValue()).toBe('Hinge question')
})

test('one entry, two hundred, and names that never end fit on the page', async () => {
  const long = newJournalId(2)
  const endless = 'Donaudampfschifffahrtsgesellschaft'.repeat(8)
  await fill([
    ...classes,
    ...reflections(1, 'exit-ticket'),
    ...reflections(200, 'cold-calling'),
    {
      type: 'technique',
      id: long,
      body: { name: endless, aliases: [endless], steps: [endless], keep: [endless] },
    },
    ...reflections(12, long, { why: endless, context: { year: endless, lessonStage: endless } }),
  ])
  await goTo('/technique/exit-ticket', 'Exit ticket')
  await page.getByText('Tried once in your journal.').waitFor()
  await page.getByText('Too few reasons are tagged', { exact: false }).waitFor()
  await judge('one entry')

  await goTo('/technique/cold-calling', 'Cold calling')
  await page.getByText('Tried 200 times in your journal.').waitFor()
  await judge('two hundred entries')
  await page.locator('.map-cell').first().click()
  await page.getByRole('button', { name: /^Show all \d+ reasons/ }).click()
  await judge('many reasons')

  await goTo(`/technique/${long}`, endless)
  await page.locator('.map-cell').first().click()
  await judge('names that never end')
  await goTo('/techniques', 'Techniques')
  await judge('the library in use')
})
