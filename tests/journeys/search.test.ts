/** Search by keyboard alone: as one types, with filters in words, phrases, slips of the keys, the palette and the address bar. */
import { newJournalId } from '@whatworked/shared/ids'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { overflowsAt320, violations } from '../support/axe.ts'
import { aPerson, type Person } from '../support/chromium.ts'
import { type Past, stockJournal } from '../support/stock-journal.ts'
import { until } from '../support/until.ts'

let person: Person
let page: Page

const CLASS = newJournalId(Date.UTC(2026, 8, 1))
const SOURCE = newJournalId(Date.UTC(2026, 8, 1))
const reflection = (happenedOn: string, body: Record<string, unknown>): Past => ({
  type: 'reflection',
  body: { happenedOn, techniques: [], ...body },
})
const JOURNAL_OF_A_YEAR: readonly Past[] = [
  { type: 'class', id: CLASS, body: { name: '9B Science', year: 'Year 9', subject: 'Science' } },
  { type: 'source', id: SOURCE, body: { title: 'Thinking about thinking', author: [{ family: 'Adéyemí' }] } },
  reflection('2026-11-20', {
    techniques: ['exit-ticket'],
    class: CLASS,
    outcome: 'worked',
    worked: 'Metacognition talk before the practical.',
  }),
  reflection('2026-11-12', {
    class: CLASS,
    outcome: 'in-part',
    worked: 'Ticket at the exit, heat and light.',
  }),
  reflection('2026-06-03', { outcome: 'worked', didnt: 'The exit was blocked; heat again.', win: true }),
  { type: 'clip', body: { source: SOURCE, quote: { exact: 'Metacognition is teachable.' } } },
  { type: 'thanks', body: { to: 'Tom', text: 'for the beakers' } },
]

beforeEach(async () => {
  person = await aPerson()
  page = await person.openExtensionPage('app.html')
  await page.locator('h1').waitFor()
  await stockJournal(page, JOURNAL_OF_A_YEAR)
  await page.locator('.timeline-entry').first().waitFor()
})

afterEach(async () => {
  expect(person.errors).toEqual([])
  await person.close()
})

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
const search = async (words: string) => {
  await press('/')
  await press('Control+a')
  await page.keyboard.type(words)
}
const found = (count: number) =>
  until(
    `${count} entries`,
    async () => (await page.locator('.filters-count').textContent()) === counted(count),
  )
const counted = (count: number) => `${count} ${count === 1 ? 'entry' : 'entries'}`
const marks = () => page.locator('mark').allTextContents()

test('what one types is found from the first letters, marked, and gone through by the arrows', async () => {
  await search('metac')
  await found(2)
  expect(await marks()).toContain('Metac')
  expect(await violations(page, 'what search found')).toEqual([])
  expect(await overflowsAt320(page)).toEqual([])
  await press('ArrowDown')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('entry-link')
  await press('ArrowDown', 'ArrowUp', 'ArrowUp')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox')
  await press('ArrowDown', 'Escape', 'Enter', 'Enter')
  await page.locator('.entry-page').waitFor()
  await page.goBack()
  await found(2)
  await press('/', 'Escape')
  await until('the whole journal', async () => (await page.locator('.timeline-entry').count()) === 4)
})

test('filters in words narrow, are offered while they are typed, and are taken out again', async () => {
  await search('cla')
  await page.getByRole('option', { name: 'class: a class' }).waitFor()
  expect(await violations(page, 'suggestions')).toEqual([])
  await press('ArrowDown', 'Enter')
  await page.getByRole('option', { name: 'class: 9B Science' }).waitFor()
  await press('ArrowDown', 'Enter')
  await found(2)
  await page.keyboard.type('worked')
  await found(1)
  expect(await page.getByLabel('Search your journal').inputValue()).toBe('class:"9B Science" worked')
  expect(await violations(page, 'filters in words')).toEqual([])
  await page.getByRole('button', { name: 'Take out Worked' }).click()
  await found(2)
  await search('class:9B worked since:september')
  await found(1)
  await search('before:september heat')
  await found(1)
  await search('win')
  await found(1)
  await search('clip metacognition')
  await found(1)
})

test('a phrase is found as it stands, and a slip of the keys is answered with what was meant', async () => {
  await search('exit ticket')
  await found(2)
  await search('"exit ticket"')
  await found(1)
  await search('metacogntion')
  await page.getByText('Did you mean').waitFor()
  expect(await page.locator('.nothing-found').textContent()).toContain(
    'Nothing for “metacogntion”Did you mean metacognition? 1 entry and 1 clip.',
  )
  expect(await marks()).toContain('Metacognition')
  expect(await violations(page, 'did you mean')).toEqual([])
  await page.getByRole('button', { name: 'metacognition', exact: true }).click()
  await found(2)
  expect(await page.getByText('Did you mean').count()).toBe(0)
  await search('zzzzzz')
  await page.getByText('Looked through').waitFor()
  expect(await violations(page, 'nothing found')).toEqual([])
})

test('what is written, put away or undone elsewhere is found, or not, at once', async () => {
  await search('photosynthesis')
  await page.getByText('Nothing for').waitFor()
  const other = await person.openExtensionPage('app.html#/write')
  await other.getByLabel('What worked?').fill('Photosynthesis by candle')
  await other.getByRole('button', { name: 'Save' }).first().click()
  await other.locator('.entry-page').waitFor()
  await found(1)
  await other.keyboard.press('Escape')
  await other.getByRole('button', { name: 'More' }).click()
  await other.getByRole('menuitem', { name: 'Put away' }).click()
  await page.getByText('Nothing for').waitFor()
  await other.getByRole('button', { name: 'Undo' }).click()
  await found(1)
})

test.each([
  ['ten thousand letters', 'a'.repeat(10_000)],
  ['signs of patterns', '.* (?:[a-z]+)\\ ^$ |{2}'],
  ['right to left and emoji', 'שלום \u202e 👨‍👩‍👧‍👦 🎉'],
  ['half a character', '\ud83d'],
])('%s do no harm', async (_, words) => {
  await page.getByLabel('Search your journal').fill(words)
  await until('an answer', async () => {
    const text = await page.locator('section.timeline').textContent()
    return text !== null && text.length > 0
  })
  expect(await overflowsAt320(page)).toEqual([])
  await page.getByLabel('Search your journal').fill('heat')
  await found(2)
})

test('the palette finds entries by any of their words, and techniques by their names', async () => {
  await press('Control+k')
  await page.keyboard.type('blocked')
  await page.getByRole('option', { name: /exit was blocked/ }).waitFor()
  expect(await violations(page, 'the palette')).toEqual([])
  await press('Enter')
  await page.locator('.entry-page').waitFor()
  await press('Control+k')
  await page.keyboard.type('hinge')
  await page.getByRole('option', { name: /Hinge/ }).first().waitFor()
})

test('the address bar’s keyword leads to search, and what it offers is the journal’s', async () => {
  const bar = await person.openExtensionPage(`app.html#/search/${encodeURIComponent('50% "exit ticket"')}`)
  expect(await bar.getByLabel('Search your journal').inputValue()).toBe('50% "exit ticket"')
  await bar.close()
  const [worker] = person.context.serviceWorkers()
  const offered = await worker?.evaluate(
    () =>
      new Promise<{ content: string; description: string }[]>((resolve) => {
        // Safe: the events of Chromium can be raised by hand; its types don't say so.
        const event = (globalThis as unknown as { chrome: { omnibox: { onInputChanged: unknown } } }).chrome
          .omnibox.onInputChanged as {
          dispatch: (
            typed: string,
            suggest: (lines: { content: string; description: string }[]) => void,
          ) => void
        }
        event.dispatch('metac', resolve)
      }),
  )
  expect(offered?.map(({ description }) => description)).toEqual(
    expect.arrayContaining([expect.stringContaining('Metacognition is teachable')]),
  )
  expect(offered?.every(({ content }) => /^entry\/[0-9a-f-]{36}$/.test(content))).toBe(true)
})
