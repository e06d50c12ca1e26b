/** The door: four questions before any way of working, a suggestion with its reason, promises, a first date. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isSound } from '../support/axe.ts'
import { aPerson, type Person } from '../support/chromium.ts'
import { keptRecords } from '../support/inside-page.ts'
import { keyboardOf } from '../support/keyboard.ts'
import { picture } from '../support/picture.ts'
import { aServer, type ServerProcess } from '../support/server-process.ts'
import { connectExtension, setUpServer } from '../support/steps.ts'
import { stockJournal } from '../support/stock-journal.ts'
import { toldInOrder } from '../support/story.ts'
import { until } from '../support/until.ts'

const AMINA = { name: 'Amina Rahman', email: 'amina@school.example', password: 'seven quiet starters' }
const QUOTE = 'Pupils were rarely asked to commit to an answer.'
const SOURCE = '019a0000-0000-7000-8000-0000000000d1'

describe('the door', () => {
  let server: ServerProcess
  let person: Person
  let page: Page

  beforeAll(async () => {
    server = await aServer()
    person = await aPerson({ viewport: { width: 1280, height: 900 } })
    page = await person.openExtensionPage('app.html')
    await page.locator('h1').waitFor()
    await stockJournal(page, [
      { type: 'source', id: SOURCE, body: { title: 'Talk in pairs', author: [{ family: 'Adeyemi' }] } },
      { type: 'clip', body: { source: SOURCE, quote: { exact: QUOTE }, matters: 'For me alone.' } },
    ])
    await page.goto(person.urlOf('app.html#/new-space'))
    await page.reload()
  })
  afterAll(async () => {
    await person.close()
    await server.close()
  })
  toldInOrder(() => [person])
  const title = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  const goOn = () => page.getByRole('button', { name: 'Go on', exact: true })

  test('no way of working can be chosen before the four questions are answered', async () => {
    await title('New space')
    expect(await page.getByRole('button', { name: 'Way of working' }).isDisabled()).toBe(true)
    await page.getByLabel('What are you trying to achieve?').fill('Help Year 8 talk in pairs.')
    await goOn().click()
    await page
      .getByText('Still to say: what expertise you have; what evidence suggests;', { exact: false })
      .waitFor()
    await isSound(page, 'the four questions')
  })

  test('by keyboard alone: answers, a clip as evidence, and two colleagues in mind', async () => {
    const hands = keyboardOf(page)
    await page.getByRole('textbox', { name: 'For which pupils?' }).focus()
    await hands.type('The quieter half of two classes')
    await page.getByLabel('have a second pair of eyes on one thing').focus()
    await hands.press('Space')
    await page.getByLabel('Who knows what already?').focus()
    await hands.type('Priya has run pair talk in maths for years.')
    await hands.press('Tab')
    await hands.type('3')
    await hands.tabTo('Attach a clip')
    await hands.press('Enter')
    await page.getByRole('button', { name: QUOTE }).focus()
    await hands.press('Enter')
    await page.getByText(QUOTE).waitFor()
    await page.getByLabel('Minutes each time').focus()
    await hands.type('60')
    await hands.press('Tab')
    await hands.type('3')
    await hands.press('Tab')
    await hands.type('26')
    await hands.press('Tab')
    await hands.type('Ruth Ellery, head')
    await page.reload()
    expect(await page.getByLabel('Given by whom?').inputValue()).toBe('Ruth Ellery, head')
    await goOn().focus()
    await hands.press('Enter')
    await title('Choose a way of working')
  })

  test('a triad is suggested, with its reason; all nine stay choosable, each with what is known of it', async () => {
    await page
      .getByText('you have two colleagues in mind and an hour every three weeks', { exact: false })
      .waitFor()
    await page.getByText('We suggest a triad.').waitFor()
    expect(await page.getByRole('radio', { name: /Triad/ }).isChecked()).toBe(true)
    expect(await page.locator('.way-place').count()).toBe(9)
    expect(await page.getByRole('link', { name: /on Triad$/ }).getAttribute('href')).toMatch(
      /educationendowmentfoundation/,
    )
    await isSound(page, 'ways of working')
    await picture(page, 'door-ways')
    await page.getByRole('radio', { name: /Marketplace/ }).check()
    await page.getByRole('button', { name: 'Go on with a marketplace' }).waitFor()
    await page.getByRole('radio', { name: /Triad/ }).check()
    await page.getByRole('button', { name: 'Go on with a triad' }).click()
    await title('People and promises')
  })

  test('promises, dates over the holidays, and a space that stands', async () => {
    await goOn().click()
    await page.getByText('Still to say: what it is called').waitFor()
    await page.getByLabel('What is it called?').fill('Pair talk')
    await page.getByLabel('Posts are removed after so many months').fill('24')
    await isSound(page, 'promises')
    await setUpServer(person, server, AMINA)
    await connectExtension(person, server)
    await goOn().click()
    await title('First date')
    await page.getByLabel('Day').fill('2026-12-02')
    await page.getByLabel('Where').fill('Room S2')
    await page.getByLabel('How many meetings to put in the diary').fill('3')
    await page.getByText('3 dates, holidays left out').waitFor()
    await isSound(page, 'first date')
    await page.getByRole('button', { name: 'Make the space' }).click()
    await page.getByRole('button', { name: 'Make an invitation link' }).waitFor()
    const [made] = await keptRecords(page, 'activity')
    expect(made?.body).toMatchObject({
      form: 'triad',
      answers: {
        people: 3,
        evidence: [{ quote: QUOTE, source: { title: 'Talk in pairs' } }],
        time: { minutes: 60, everyWeeks: 3, weeks: 26, givenBy: 'Ruth Ellery, head' },
      },
    })
    expect(JSON.stringify(made?.body)).not.toContain('For me alone')
    const sessions = await keptRecords(page, 'session')
    expect(sessions.map(({ body }) => body['number']).sort()).toEqual([1, 2, 3])
    await until('the way of working to be on the server', async () =>
      (await keptRecords(page, 'session')).every((one) => 'seq' in one),
    )
  })
})
