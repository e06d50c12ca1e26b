/** What the timetable does for somebody who writes: class and lesson are there, and a few words take three actions. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveArticle } from '../support/article-server.ts'
import { isSound, violations } from '../support/axe.ts'
import { aPerson, type Person } from '../support/chromium.ts'
import { keptRecords, readStore } from '../support/inside-page.ts'
import { picture } from '../support/picture.ts'
import { toldInOrder } from '../support/story.ts'
import { until } from '../support/until.ts'

/** A Monday in the third lesson, in the half-term before Christmas. */
const LESSON = new Date('2026-11-23T11:30:00')

/** Longer than the popup is wide, which is nobody’s reason to move anything. */
const CLASS = '8C Science, the group that meets in the old gym on Mondays'

describe('the lesson of now', () => {
  let person: Person
  let page: Page

  beforeAll(async () => {
    person = await aPerson({ viewport: { width: 1360, height: 900 } })
    await person.context.clock.setFixedTime(LESSON)
    page = await person.openExtensionPage('app.html#/classes')
    await page.getByRole('button', { name: 'Add a class' }).click()
    await page.getByLabel('Your name for it').fill(CLASS)
    await page.getByLabel('Years as in').selectOption('Northern Ireland')
    await page.getByRole('combobox', { name: 'Year', exact: true }).fill('Year 8')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.goto(person.urlOf('app.html#/timetable'))
    await page.getByRole('button', { name: 'Begin with five lessons' }).click()
    await page.getByLabel('Week A, Monday, P3', { exact: true }).fill(CLASS)
    await page.keyboard.press('Enter')
    await until('the lesson to be kept', async () =>
      JSON.stringify(await kept('setting')).includes('"day":1'),
    )
  })
  afterAll(() => person?.close())
  toldInOrder(() => [person])

  const kept = (type: string) => keptRecords(page, type)
  const goTo = async (path: string, heading: string) => {
    await page.goto(person.urlOf(`app.html#${path}`))
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  }
  /** Nothing that breaks a rule, and nothing that goes beyond a narrow screen. */
  const looksRight = async (name: string) => {
    await isSound(page, name)
    await picture(page, name)
  }

  const openPopup = async () => {
    const popup = await person.openExtensionPage('popup.html')
    await popup.setViewportSize({ width: 360, height: 600 })
    await popup.waitForFunction(() => 'alive' in document.documentElement.dataset)
    return popup
  }
  const guess = (popup: Page) => popup.getByText('P3 · 8C Science')
  const placesOf = (popup: Page) =>
    popup.evaluate(() =>
      [
        ...document.querySelectorAll(
          '#reflect .choice, #reflect textarea, #reflect .name-picks:first-child > *, #reflect .when, #reflect footer',
        ),
      ].map((element) => JSON.stringify(element.getBoundingClientRect())),
    )

  test('the popup has class and lesson of now, nothing moves when they come, and a cross takes them out', async () => {
    const popup = await openPopup()
    const slow = await person.context.newPage()
    // The names are held back, so that the form can be measured before they come.
    let letThrough = () => {}
    const held = new Promise<void>((resolve) => {
      letThrough = resolve
    })
    await slow.setViewportSize({ width: 360, height: 600 })
    await slow.route(/\/late-[^/]*\.js$/, async (route) => {
      await held
      await route.continue()
    })
    await slow.goto(person.urlOf('popup.html'))
    await slow.waitForFunction(() => 'alive' in document.documentElement.dataset)
    await slow.evaluate(() => document.fonts.ready)
    const before = await placesOf(slow)
    letThrough()
    await guess(slow).waitFor()
    expect(await placesOf(slow)).toEqual(before)
    await slow.close()

    await guess(popup).waitFor()
    expect(await violations(popup, 'the popup with a guess')).toEqual([])
    await popup.getByRole('button', { name: 'Take out P3 · 8C Science' }).click()
    await guess(popup).waitFor({ state: 'hidden' })
    await popup.close()
    // A guess that nobody wrote anything to is nothing to come back to.
    expect(await readStore(page, 'whatworked-drafts', 'drafts')).toEqual([])
  })

  test('words that come back keep the class they had, or none', async () => {
    const popup = await openPopup()
    await guess(popup).waitFor()
    await popup.getByRole('button', { name: 'Take out P3 · 8C Science' }).click()
    await popup.getByLabel('What worked?').fill('About no class at all')
    await popup.getByText('Draft saved').waitFor()
    await popup.close()
    const again = await openPopup()
    await until('the words', async () => (await again.getByLabel('What worked?').inputValue()) !== '')
    // The names are there: the list of techniques can be asked.
    await again.getByRole('combobox', { name: 'Technique' }).fill('exit')
    await again.getByRole('option').first().waitFor()
    expect(await guess(again).count()).toBe(0)
    await again.getByRole('combobox', { name: 'Technique' }).fill('')
    await again.getByLabel('What worked?').fill('')
    await until(
      'the draft to go',
      async () => (await readStore(page, 'whatworked-drafts', 'drafts')).length === 0,
    )
    await again.close()
  })

  test('an outcome and six words are saved in three actions, with class, lesson and context', async () => {
    let actions = 0
    const act = async (what: () => Promise<unknown>) => {
      actions++
      await what()
    }
    const popup = await openPopup()
    actions++
    await guess(popup).waitFor()
    await act(() => popup.getByRole('radio', { name: 'Worked', exact: true }).click())
    await act(async () => {
      await popup.keyboard.type('Waiting three seconds changed the room')
      await popup.keyboard.press('Control+Enter')
    })
    await popup.getByText('Saved', { exact: true }).waitFor()
    await popup.close()
    expect(actions).toBe(3)
    expect((await kept('reflection'))[0]?.body).toMatchObject({
      ...{ outcome: 'worked', worked: 'Waiting three seconds changed the room', period: 'P3' },
      context: {
        ...{ phase: 'KS3', year: 'Year 8', ages: [11, 12] },
        ...{ halfTerm: 'Autumn 2', timeOfDay: 'after break' },
      },
    })
  })

  test('the same three actions from the toolbar’s own button', async () => {
    const article = await serveArticle()
    const reading = await person.context.newPage()
    await reading.goto(article.url)
    const popup = await person.clickToolbar(reading)
    await popup.waitFor('"alive" in document.documentElement.dataset')
    await popup.click('radio', 'In part')
    expect(await popup.evaluate('document.activeElement.name')).toBe('worked')
    await popup.type('Half of them, and then silence')
    await popup.press('Control+Enter')
    await popup.waitForText('Saved')
    await popup.close()
    await reading.close()
    await article.close()
    expect((await kept('reflection')).at(-1)?.body).toMatchObject({ outcome: 'in-part' })
  })

  test('what was put off waits in the journal, opens at the empty answer, and is finished by saving', async () => {
    const popup = await openPopup()
    await guess(popup).waitFor()
    await popup.getByLabel('What worked?').fill('Put off until after lunch')
    await popup.getByRole('button', { name: 'Finish later' }).click()
    await popup.getByText('It waits in your journal').waitFor()
    await popup.close()
    await goTo('/', 'Your journal')
    await page.getByRole('button', { name: 'To finish' }).click()
    await page.getByText('1 entry', { exact: true }).waitFor()
    await looksRight('to-finish')
    await page.getByRole('complementary').getByRole('link', { name: 'Put off until after lunch' }).click()
    await until('the caret in the first empty answer', () =>
      page.evaluate(() => document.activeElement?.closest('.field')?.textContent?.startsWith('What didn’t?')),
    )
    await page.keyboard.type('Nobody had a pen')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Finished', { exact: true }).waitFor()
    await goTo('/', 'Your journal')
    await page.getByRole('button', { name: 'Show all' }).click()
    expect(await page.getByRole('button', { name: 'To finish' }).count()).toBe(0)
    expect((await kept('reflection')).some(({ body }) => body['finishLater'])).toBe(false)
  })
})
