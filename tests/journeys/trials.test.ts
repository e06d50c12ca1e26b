/** Trials: made, tried, asked after and decided, by mouse and by keyboard alone; from a clip, a reflection and a colleague's post. */
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { overflowsAt320, violations } from '../support/axe.ts'
import { aPerson, type Person } from '../support/chromium.ts'
import { readStore } from '../support/inside-page.ts'
import { until } from '../support/until.ts'

type Kept = { type: string; removed?: true; putAwayOn?: string; body: Record<string, unknown> }

let person: Person
let page: Page

beforeEach(async () => {
  person = await aPerson({ viewport: { width: 1360, height: 880 } })
  page = await person.openExtensionPage('app.html')
  await page.locator('h1').waitFor()
})

afterEach(async () => {
  expect(person.errors).toEqual([])
  await person.close()
})

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const column = (name: string) => page.getByRole('region', { name })
const card = (words: string) => page.getByRole('article').filter({ hasText: words })
const trials = async () =>
  (await readStore<Kept>(page, 'whatworked', 'records')).filter(({ type }) => type === 'trial')
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE')

/** Makes a trial on its form and stays on its page. */
const make = async (ifI: string, then = '') => {
  await page.goto(person.urlOf('app.html#/trials/new'))
  await page.getByLabel('If I …').fill(ifI)
  if (then) await page.getByLabel('then …').fill(then)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('.trial-page').waitFor()
}

/** Changes the clock of the page, as if that many days had gone by. */
const daysLater = async (days: number) => {
  await page.clock.setFixedTime(Date.now() + days * 86_400_000)
  await page.reload()
  await page.locator('h1').waitFor()
}

describe('with a mouse', () => {
  test('a trial is planned with all its fields, started, measured, noted on, asked after and decided', async () => {
    await page.getByRole('link', { name: 'Trials' }).click()
    await heading('Trials')
    expect(await violations(page, 'a board without trials')).toEqual([])
    await page.getByRole('link', { name: 'New trial' }).last().click()
    await heading('New trial')
    await page.getByLabel('If I …').fill('script a reply to each wrong answer')
    await page.getByLabel('then …').fill('fewer pupils carry the mistake on')
    await page.getByLabel('because …').fill('they will have met it')
    await page.getByRole('combobox', { name: 'Technique' }).fill('hinge')
    await page.getByRole('option', { name: /Hinge/ }).first().click()
    await page.getByRole('combobox', { name: 'Class' }).fill('9B Science')
    await page.getByLabel('What will I do less of?').fill('The worksheet')
    await page.getByLabel('Minutes that frees').fill('10')
    await page.getByLabel('What will I look for?').fill('The last question')
    expect(await violations(page, 'the form of a trial')).toEqual([])
    expect(await overflowsAt320(page)).toEqual([])
    await page.reload()
    await page.getByText('Your draft is here as you left it.').waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await heading(/^If I script a reply/)
    await page.getByRole('navigation').locator('[aria-current]', { hasText: 'Trials' }).waitFor()
    await page.getByText('The worksheet, 10 minutes').waitFor()

    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await page.getByText('Week 1 of 4', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'How was it before?' }).click()
    await page.getByLabel('What do you look at?').fill('Wrong ideas')
    await page.getByLabel('How many').fill('eleven')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('A number, please').waitFor()
    await page.getByLabel('How many').fill('11')
    await page.reload()
    await page.getByRole('button', { name: 'How was it before?' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('img', { name: 'Wrong ideas: 11 before' }).waitFor()
    await page.getByText('One number can’t show a change.').waitFor()
    await page.getByRole('button', { name: 'Add another' }).click()
    await page.getByRole('radio', { name: 'Tally' }).check()
    for (let at = 0; at < 3; at++) await page.getByRole('button', { name: 'One more' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('img', { name: 'Wrong ideas: 11 before, 3' }).waitFor()
    await page.getByRole('button', { name: /as a table/ }).click()
    expect(await page.getByRole('table').getByRole('cell').allTextContents()).toEqual(['11', '', '3', ''])
    await page.getByRole('button', { name: 'Add a note' }).click()
    await page.getByLabel('What did you notice?').fill('They had a third idea.')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('They had a third idea.').waitFor()
    await page.getByRole('link', { name: 'Reflect on this' }).click()
    await heading('How did it go?')
    await page.getByLabel('What worked?').fill('It split the room.')
    await page.getByRole('button', { name: 'Save' }).click()
    await heading('Hinge question')
    await page.getByText('Part of').waitFor()
    await page
      .getByRole('complementary')
      .getByRole('link', { name: /script a reply/ })
      .click()
    await page.getByRole('link', { name: 'Hinge question' }).waitFor()
    expect(await violations(page, 'a trial under way')).toEqual([])
    expect(await overflowsAt320(page)).toEqual([])

    await daysLater(28)
    const question = page.getByRole('region', { name: 'What happened?' })
    await question.getByText('You expected fewer pupils carry the mistake on; what happened?').waitFor()
    await question.getByRole('button', { name: 'Adapt' }).click()
    await page.getByLabel(/^You expected/).fill('Three still said it.')
    await page.getByLabel('What will you change next time?').fill('Ask twice.')
    expect(await violations(page, 'the question')).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByText('Three still said it.').waitFor()
    await page
      .getByText('Pupils get better at most things', { exact: false })
      .or(page.getByText('One class, one time.', { exact: false }))
      .first()
      .waitFor()
    expect(await violations(page, 'a decided trial')).toEqual([])
    await page.getByRole('link', { name: 'Plan the adapted one' }).click()
    await heading('New trial')
    expect(await page.getByLabel('If I …').inputValue()).toBe('script a reply to each wrong answer')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
    const [first, second] = await trials()
    expect(first?.body).toMatchObject({
      state: 'decided',
      lessOf: { what: 'The worksheet', minutes: 10 },
      happened: 'Three still said it.',
      verdict: { kind: 'adapt', why: 'Ask twice.' },
    })
    expect(second?.body).toMatchObject({ state: 'planned', from: { kind: 'trial' } })
  })

  test('cards are dragged to another column and back by Undo, and a drop on Decided asks', async () => {
    await make('wait three seconds')
    await page.goto(person.urlOf('app.html#/trials'))
    await card('wait three seconds').dragTo(column('Trying'))
    await column('Trying').getByRole('article').waitFor()
    expect((await trials())[0]?.body).toMatchObject({ state: 'trying', checkOn: dayIn(28) })
    await page.getByRole('button', { name: 'Undo' }).click()
    await column('Planned').getByRole('article').waitFor()
    expect((await trials())[0]?.body).not.toHaveProperty('checkOn')
    await card('wait three seconds').dragTo(column('Decided this year'))
    await page.getByRole('dialog').getByRole('radio', { name: 'Stop' }).check()
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await column('Decided this year').getByRole('article').getByText('Stop', { exact: true }).waitFor()
    expect(await violations(page, 'the board')).toEqual([])
    expect(await overflowsAt320(page)).toEqual([])
    await page.getByRole('button', { name: 'Undo' }).click()
    await column('Planned').getByRole('article').waitFor()
  })

  test('that nothing was counted before is said once, and printed with the result', async () => {
    await make('wait three seconds')
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await page.getByRole('button', { name: 'It wasn’t counted before' }).click()
    await page.getByText('Nothing was counted before the start').waitFor()
    expect(await page.getByRole('button', { name: 'How was it before?' }).count()).toBe(0)
    await page.getByRole('button', { name: 'I know already' }).click()
    await page.getByRole('dialog').getByRole('radio', { name: 'Keep using' }).check()
    await press('Control+Enter')
    await page.getByText('Good to know.', { exact: false }).waitFor()
    await page.getByText('Nothing was counted before the start').waitFor()
    await page.goto(person.urlOf('app.html#/trials'))
    await card('wait three seconds').getByText('Nothing was counted before the start').waitFor()
  })
})

test('a trial is made, started, asked after, put off and decided by keyboard alone', async () => {
  const focusedTag = () => page.evaluate(() => document.activeElement?.tagName)
  await press('t')
  await heading('New trial')
  await until('the caret', () => page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'))
  await page.keyboard.type('phone one parent each Friday')
  await press('Tab')
  await page.keyboard.type('Monday will be calmer')
  await press('Control+Enter')
  await page.locator('.trial-page').waitFor()
  await page.getByRole('button', { name: 'Start', exact: true }).focus()
  await press('Enter')
  await page.getByText('Week 1 of 4', { exact: false }).waitFor()
  await until('focus on the heading', async () => (await focusedTag()) === 'H1')
  await page.getByRole('button', { name: 'Add a note' }).focus()
  await press('Enter')
  await page.keyboard.type('Two answered.')
  await press('Control+Enter')
  await until('focus on Add a note', async () =>
    page.evaluate(() => document.activeElement?.textContent === 'Add a note'),
  )
  await page.getByRole('button', { name: 'Back to planned' }).focus()
  await press('Enter')
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
  await press('g', 't')
  await heading('Trials')
  await press('j')
  await until('focus on the card', () =>
    page.evaluate(() => document.activeElement?.matches('.entry-link') ?? false),
  )
  await press('2')
  await column('Trying').getByRole('article').waitFor()
  const focusedColumn = () =>
    page.evaluate(() => document.activeElement?.closest('section')?.querySelector('h2')?.textContent ?? '')
  await until('focus to follow', async () => (await focusedColumn()).startsWith('Trying'))
  await press('z')
  await column('Planned').getByRole('article').waitFor()
  await until('focus to come back', async () => (await focusedColumn()).startsWith('Planned'))
  await press('2')
  await column('Trying').getByRole('article').waitFor()

  await daysLater(29)
  await page.getByText('You expected Monday will be calmer; what happened?').waitFor()
  await press('j', '3')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('Calmer by half.')
  await press('Escape')
  await until('the dialog to go', async () => (await page.getByRole('dialog').count()) === 0)
  await press('j', '3')
  expect(await page.getByLabel(/^You expected/).inputValue()).toBe('Calmer by half.')
  await press('Control+Enter')
  await page.getByText('Not sure is fine.').last().waitFor()
  await press('Tab', 'Space')
  await press('Control+Enter')
  await column('Decided this year').getByRole('article').waitFor()
  await until('focus to follow', async () => (await focusedColumn()).startsWith('Decided'))
  expect((await trials())[0]?.body).toMatchObject({ verdict: { kind: 'keep' }, happened: 'Calmer by half.' })
  await press('?')
  await page.getByRole('dialog').getByText('Move it to Trying').waitFor()
})

test('a card is moved by its menu, and two more weeks are two more weeks', async () => {
  await make('wait three seconds', 'more hands go up')
  await page.goto(person.urlOf('app.html#/trials'))
  await page.getByRole('button', { name: 'Move to…' }).click()
  await page.getByRole('menuitem', { name: 'Move to Trying' }).click()
  await column('Trying').getByRole('article').waitFor()
  await daysLater(28)
  await page.getByRole('button', { name: 'Two more weeks' }).click()
  await page.getByText('Week 5 of 6', { exact: false }).waitFor()
  expect((await trials())[0]?.body).toMatchObject({ state: 'trying', checkOn: dayIn(42) })
})

test('what a reflection means to try next becomes a trial that knows where it came from', async () => {
  await page.goto(person.urlOf('app.html#/write'))
  await page.getByLabel('What will you try next?').fill('If I wait, then they think, because it is quiet.')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('.entry-page').waitFor()
  await page.getByRole('link', { name: 'Make it a trial' }).waitFor()
  await press('t')
  await heading('New trial')
  expect(await page.getByLabel('then …').inputValue()).toBe('they think')
  await page.getByRole('button', { name: 'Save' }).click()
  await heading('If I wait,')
  expect((await trials())[0]?.body).toMatchObject({
    ifI: 'wait',
    because: 'it is quiet',
    from: { kind: 'reflection' },
  })
  await page.getByRole('link', { name: /^Journal/ }).click()
  await page.getByText('Trial, planned').waitFor()
})

test('a trial is edited, its earlier words are kept, and it is put away and brought back', async () => {
  await make('wait three seconds')
  await press('e')
  await page.getByLabel('If I …').fill('wait five seconds')
  await press('Control+Enter')
  await heading(/wait five seconds/)
  await page.getByRole('button', { name: 'Earlier: what you would do' }).click()
  await page.getByRole('dialog').getByText('wait three seconds').waitFor()
  await press('Escape')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Put away' }).click()
  await until('it to be away', async () => (await trials())[0]?.putAwayOn !== undefined)
  await page.getByRole('button', { name: 'Undo' }).click()
  await until('it to be back', async () => (await trials())[0]?.putAwayOn === undefined)
})
