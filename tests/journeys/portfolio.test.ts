/** Printed pages: one entry, a term's portfolio and a CPD log, on paper and as a file of their own. */
import { readFileSync } from 'node:fs'
import { newJournalId, type RecordId } from '@whatworked/shared/ids'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { overflowsAt320, violations } from '../support/axe.ts'
import { aPerson, type Person } from '../support/chromium.ts'
import { pagesOf } from '../support/pdf.ts'
import { type Past, stockJournal } from '../support/stock-journal.ts'
import { until } from '../support/until.ts'

const NOW = new Date(2026, 10, 23, 16, 0)
const AT = NOW.getTime() - 86_400_000
const [CLASS, SOURCE, CLIP, FIRST] = [1, 2, 3, 4].map((at) => newJournalId(AT + at)) as RecordId[]
const CLASS_NAME = '9Y2 Sc Mrs Quill'
const SCRIPT = '<script>document.title = "taken"</script> & <b>bold</b>'
const LONG = 'They argued about heat until somebody drew it, and then the argument was about the drawing. '

const record = (type: string, body: Record<string, unknown>, id?: RecordId): Past => ({
  type,
  body,
  createdAt: AT,
  ...(id && { id }),
})
const JOURNAL: Past[] = [
  record('class', { name: CLASS_NAME, year: 'Year 9', subject: 'Science' }, CLASS),
  record('source', { title: 'Waiting three seconds', DOI: '10.5555/wait', addresses: [] }, SOURCE),
  record(
    'clip',
    {
      source: SOURCE,
      url: 'https://journal.example/wait',
      quote: { exact: 'Three seconds.' },
      techniques: [],
    },
    CLIP,
  ),
  record(
    'reflection',
    {
      happenedOn: '2026-11-20',
      class: CLASS,
      techniques: ['exit-ticket'],
      outcome: 'worked',
      worked: SCRIPT,
      didnt: 'The back row.',
      next: 'If I wait, then they think.',
      difference: 'a-few',
      win: true,
      leansOn: [CLIP],
      looks: [{ id: newJournalId(AT), way: 'driscoll', step: 'so-what', text: 'A private thought.' }],
    },
    FIRST,
  ),
  ...Array.from({ length: 30 }, (_, at) =>
    record('reflection', {
      happenedOn: `2026-10-${String(1 + (at % 20)).padStart(2, '0')}`,
      techniques: [],
      leansOn: [],
      outcome: 'in-part',
      tried: `Attempt ${at}`,
      worked: LONG.repeat(1 + (at % 5)),
      why: LONG,
    }),
  ),
]

let person: Person
let page: Page

beforeEach(async () => {
  person = await aPerson()
  page = await person.openExtensionPage('app.html')
  await page.locator('h1').waitFor()
  await page.clock.setFixedTime(NOW)
  await stockJournal(page, JOURNAL)
  await page.reload()
})
afterEach(async () => {
  expect(person.errors).toEqual([])
  await person.close()
})

const go = async (path: string, heading: string): Promise<void> => {
  await page.goto(person.urlOf(`app.html#${path}`))
  await page.getByRole('heading', { name: heading, level: 1, exact: true }).waitFor()
}
const judge = async (where: string): Promise<void> => {
  expect(await violations(page, where)).toEqual([])
  expect(await overflowsAt320(page), `${where} at 320 px`).toEqual([])
}
const words = async (): Promise<string> => (await page.locator('.doc').textContent()) ?? ''
const lead = (text: string) => page.locator('.doc-lead').getByText(text).waitFor()
const print = () => page.pdf({ preferCSSPageSize: true })
/** Width and height of the first page, in points. */
const sizeOf = (pdf: Buffer): number[] =>
  (/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf.toString('latin1')) ?? []).slice(1).map(Number)

/** Saves the page as a file, and opens the file in a tab of its own. */
const saved = async (): Promise<{ html: string; file: Page; name: string }> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a web page' }).click(),
  ])
  const path = await download.path()
  const html = readFileSync(path, 'utf8')
  const file = await person.context.newPage()
  await file.route('https://kept.example/page.html', (route) =>
    route.fulfill({ contentType: 'text/html;charset=utf-8', body: html }),
  )
  await file.goto('https://kept.example/page.html')
  return { html, file, name: download.suggestedFilename() }
}

test('one entry prints on one A4 page, without the class’s name or private notes until they are asked for', async () => {
  await page.goto(person.urlOf(`app.html#/entry/${FIRST}`))
  await page.getByRole('link', { name: 'Print' }).click()
  await page.getByRole('heading', { name: 'Print an entry' }).waitFor()
  expect(await words()).toContain('Year 9 Science')
  expect(await words()).not.toContain(CLASS_NAME)
  expect(await words()).not.toContain('A private thought.')
  await judge('an entry to print')
  const pdf = await print()
  expect(pagesOf(pdf)).toBe(1)
  expect(sizeOf(pdf).map(Math.round)).toEqual([595, 842])

  await page.getByLabel(/^Classes by name/).check()
  await page.getByLabel(/^Private notes/).check()
  await page.getByLabel('What didn’t').uncheck()
  await until('the choices to show', async () => (await words()).includes(CLASS_NAME))
  expect(await words()).toContain('A private thought.')
  expect(await words()).not.toContain('The back row.')
})

test('a saved page stands alone: no script, nothing fetched, words as they were written', async () => {
  await go('/portfolio', 'Portfolio')
  const { html, file, name } = await saved()
  expect(name).toBe('whatworked-what-worked-what-didn-t-and-why-2026-11-23.html')
  expect(html).not.toMatch(/<(script|link|img)\b|\son\w+=|javascript:/i)
  expect(await file.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toMatch(
    /^default-src 'none'; style-src 'unsafe-inline'/,
  )
  expect(html).not.toContain(CLASS_NAME)
  expect(await file.getByText(SCRIPT).count()).toBe(1)
  expect(await file.title()).toBe('What worked, what didn’t and why')
  expect(await violations(file, 'a saved portfolio')).toEqual([])
  expect(pagesOf(await file.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(3)
})

test('a portfolio is narrowed to wins, a class and days, and runs over pages', async () => {
  await go('/portfolio', 'Portfolio')
  await lead('32 entries')
  await judge('a portfolio')
  const whole = pagesOf(await print())
  expect(whole).toBeGreaterThan(3)
  await page.getByLabel('Only wins').check()
  await lead(', 1 entry')
  expect(pagesOf(await print())).toBe(1)
  await page.getByLabel('Only wins').uncheck()
  await page.getByLabel('To', { exact: true }).fill('2026-10-03')
  await lead('1 August 2026 to 3 October 2026')
  expect(await words()).not.toContain('Exit ticket')
  await page.getByLabel('Class', { exact: true }).selectOption({ label: CLASS_NAME })
  await lead('0 entries')
  await judge('an empty portfolio')
})

test('a CPD log has time where somebody gave it, lies across, and repeats its head on each page', async () => {
  await go('/cpd-log', 'CPD log')
  expect(await page.getByRole('columnheader', { name: 'Time' }).count()).toBe(0)
  await page.getByText('Add the time it took').click()
  await page.getByLabel('20 November: Exit ticket, minutes').fill('45')
  await page.keyboard.press('Tab')
  await page.getByRole('cell', { name: '45 min' }).first().waitFor()
  await judge('a CPD log')
  expect(await words()).toContain('Waiting three seconds')
  expect(await words()).not.toContain(CLASS_NAME)
  const pdf = await print()
  expect(sizeOf(pdf).map(Math.round)).toEqual([842, 595])
  expect(pagesOf(pdf)).toBeGreaterThan(1)
  expect(await page.locator('.doc thead').evaluate((head) => getComputedStyle(head).display)).toBe(
    'table-header-group',
  )
})
