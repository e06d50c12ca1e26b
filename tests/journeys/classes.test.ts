/** Classes, the school year and the timetable, entered once by mouse and by keyboard; entries keep the context as it was. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isSound } from '../support/axe.ts'
import { aPerson, type Person } from '../support/chromium.ts'
import { keptRecords } from '../support/inside-page.ts'
import { picture } from '../support/picture.ts'
import { toldInOrder } from '../support/story.ts'
import { until } from '../support/until.ts'

/** A Monday in the third lesson, in the half-term before Christmas. */
const LESSON = new Date('2026-11-23T11:30:00')

/** What an entry of that lesson keeps of its class, its day and its place in the day. */
const CONTEXT = {
  ...{ phase: 'KS3', year: 'Year 8', ages: [11, 12], subject: 'Science' },
  ...{ halfTerm: 'Autumn 2', timeOfDay: 'after break', lessonStage: 'starter' },
}

describe('classes', () => {
  let person: Person
  let page: Page

  beforeAll(async () => {
    person = await aPerson({ viewport: { width: 1360, height: 900 } })
    await person.context.clock.setFixedTime(LESSON)
    page = await person.openExtensionPage('app.html#/classes')
  })
  afterAll(() => person?.close())
  toldInOrder(() => [person])

  const kept = (type: string) => keptRecords(page, type)
  const settingOf = async (subject: string) =>
    (await kept('setting')).find(({ body }) => body['subject'] === subject)?.body
  const goTo = async (path: string, heading: string) => {
    await page.goto(person.urlOf(`app.html#${path}`))
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  }
  /** Nothing that breaks a rule, and nothing that goes beyond a narrow screen. */
  const looksRight = async (name: string) => {
    await isSound(page, name)
    await picture(page, name)
  }

  test('a class is made by keyboard alone, and its ages follow from scheme and year', async () => {
    await page.getByText('No classes yet.').waitFor()
    await looksRight('classes-none')
    await page.getByRole('button', { name: 'Add a class' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('8C Science')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Northern')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Year 8')
    await page.keyboard.press('Enter')
    await page.getByText('Most pupils are 11 to 12.').waitFor()
    await looksRight('classes-dialog')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Scie')
    await page.keyboard.press('Enter')
    for (let at = 0; at < 4; at++) await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Save')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: '8C Science', exact: true }).waitFor()
    expect((await kept('class'))[0]?.body).toMatchObject({
      ...{ name: '8C Science', scheme: 'NIR', year: 'Year 8' },
      ...{ ages: [11, 12], subject: 'Science' },
    })
    await looksRight('classes-one')
  })

  test('a name in use is not given twice; one that left may have it again, and comes back under another', async () => {
    const add = async (name: string) => {
      await page.getByRole('button', { name: 'Add a class' }).click()
      await page.getByLabel('Your name for it').fill(name)
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    }
    const gone = () => page.getByRole('dialog').waitFor({ state: 'hidden' })
    await add('9B')
    await gone()
    await add('9b')
    await page.getByText('You have a class of that name.').waitFor()
    await page.keyboard.press('Escape')
    await gone()
    await page.getByRole('button', { name: 'More about 9B' }).click()
    await page.getByRole('menuitem', { name: 'Archive' }).click()
    await page.getByText('Archived (1)').waitFor()
    await add('9B')
    await gone()
    await page.getByText('Archived (1)').click()
    await page.getByRole('button', { name: 'More about 9B' }).last().click()
    await page.getByRole('menuitem', { name: 'Bring back' }).click()
    await page.getByText('Another class is called 9B now.').waitFor()
    for (const name of ['צוות ט׳2', '🦊 Choir', `The ${'very '.repeat(40)}long group`]) {
      await add(name)
      await gone()
    }
    await looksRight('classes-many')
  })

  test('the school year begins with the usual dates and is put right', async () => {
    await goTo('/calendar', 'School year')
    await page.getByRole('button', { name: 'Begin with usual dates' }).click()
    await page.getByLabel('Autumn: Break from').fill('2026-10-19')
    await page.getByLabel('Autumn: Last day').fill('2026-08-18')
    await page.getByLabel('Spring: First day').focus()
    await page.getByText('It ends before it begins.').waitFor()
    expect((await settingOf('calendar'))?.['terms']).toMatchObject([{ to: '2026-12-18' }, {}, {}])
    await page.getByLabel('Autumn: Last day').fill('2026-12-17')
    await page.getByRole('button', { name: 'Add a day' }).click()
    await page.getByLabel('INSET day: From').fill('2026-11-27')
    await page.getByLabel('INSET day: From').press('Tab')
    await page.getByRole('button', { name: 'Add 2027–28' }).click()
    await page.getByRole('heading', { name: '2027–28' }).waitFor()
    await until('all of it to be kept', async () => {
      const calendar = await settingOf('calendar')
      return (calendar?.['terms'] as unknown[] | undefined)?.length === 6
    })
    expect(await settingOf('calendar')).toMatchObject({
      terms: [
        { name: 'Autumn', to: '2026-12-17', halfTerm: { from: '2026-10-19', to: '2026-10-30' } },
        ...[{}, {}, {}, {}, {}],
      ],
      closed: [{ name: 'Early May bank holiday' }, { name: 'INSET day', from: '2026-11-27' }, {}],
    })
    await looksRight('calendar')
  })

  test('an Australian year has four terms within one calendar year', async () => {
    await page.getByLabel('Years as in').selectOption('Australia')
    await page.getByRole('button', { name: 'Add 2029' }).click()
    const year = page.getByRole('region', { name: '2029' })
    expect(await year.getByLabel('Term 4: Last day').inputValue()).toBe('2029-12-14')
    for (const term of [4, 3, 2, 1]) await year.getByRole('button', { name: `Take out Term ${term}` }).click()
    await page.getByLabel('Years as in').selectOption('England')
    await page.getByRole('heading', { name: '2026–27' }).waitFor()
  })

  test('two weeks are entered by keyboard: letters complete, arrows move, a lesson is repeated, a week copied', async () => {
    await goTo('/timetable', 'Timetable')
    await page.getByRole('button', { name: 'Begin with five lessons' }).click()
    await page.getByRole('radio', { name: 'This is week A' }).check()
    await page.getByLabel('Week A, Monday, P1', { exact: true }).focus()
    await page.keyboard.type('9b')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+d')
    await page.keyboard.type('8')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('10A History')
    await page.keyboard.press('ArrowUp')
    await page.getByText('10A History is one of your classes now').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Week A, Tuesday, P2',
    )
    const valueAt = (label: string) => page.getByLabel(label, { exact: true }).inputValue()
    expect(await valueAt('Week A, Monday, P2')).toBe('9B')
    expect(await valueAt('Week A, Monday, P3')).toBe('8C Science')
    await page.getByRole('button', { name: 'Copy week A' }).click()
    await until('week B', async () => (await valueAt('Week B, Tuesday, P3')) === '10A History')
    await until('it to be kept', async () => {
      const lessons = (await settingOf('timetable'))?.['lessons'] as unknown[] | undefined
      return lessons?.length === 8
    })
    expect(await settingOf('timetable')).toMatchObject({ weeks: 2, weekAFrom: '2026-11-23' })
    await looksRight('timetable')
  })

  test('a class that is changed leaves its old entries as they were, and keeps their names when it leaves', async () => {
    await goTo('/write', 'How did it go?')
    await page.getByRole('combobox', { name: 'Class' }).fill('8C Science')
    await page.getByLabel('What worked?').fill('Waiting three seconds')
    await page.getByLabel('Part of the lesson').selectOption('starter')
    await page.keyboard.press('Control+Enter')
    await page.locator('.entry-page').waitFor()
    await goTo('/classes', 'Your classes')
    await page.getByRole('link', { name: '8C Science', exact: true }).click()
    await page.getByText('Waiting three seconds').waitFor()
    await looksRight('class')
    await page.getByRole('button', { name: 'Change' }).click()
    await page.getByLabel('Your name for it').fill('9C Science')
    await page.getByRole('combobox', { name: 'Year', exact: true }).fill('Year 9')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { level: 1, name: '9C Science' }).waitFor()
    await page.getByText('ages 12 to 13').waitFor()
    const contexts = (await kept('reflection')).map(({ body }) => body['context'])
    expect(contexts).toEqual([CONTEXT])
    await page.getByRole('button', { name: 'Archive' }).click()
    await page.getByRole('button', { name: 'Bring back' }).waitFor()
    await goTo('/', 'Your journal')
    await page.getByRole('article').filter({ hasText: 'Waiting three' }).getByText('9C Science').waitFor()
    expect(await page.getByLabel('Class').textContent()).toContain('9C Science, until November 2026')
    await goTo('/write', 'How did it go?')
    await page.getByRole('combobox', { name: 'Class' }).fill('9')
    await page.getByRole('option', { name: '9B' }).waitFor()
    expect(await page.getByRole('option', { name: '9C Science' }).count()).toBe(0)
  })
})
