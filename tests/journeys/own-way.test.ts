/** What a space was told at the door is changed later, and a school composes a way of working of its own. */
import { readFile } from 'node:fs/promises'
import { composeFrom } from '@whatworked/shared/forms/compose'
import { triad } from '@whatworked/shared/forms/ways/triad'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isSound } from '../support/axe.ts'
import { aCommunity, type Community } from '../support/community.ts'
import { keptRecords } from '../support/inside-page.ts'
import { keyboardOf } from '../support/keyboard.ts'
import { picture } from '../support/picture.ts'
import { stockJournal } from '../support/stock-journal.ts'
import { toldInOrder } from '../support/story.ts'
import { until } from '../support/until.ts'

const CLIPPED = 'Wait three seconds after each question.'
const SOURCE = '019a0000-0000-7000-8000-0000000000d2'

describe('a space changes its mind', () => {
  let us: Community
  let page: Page
  beforeAll(async () => {
    us = await aCommunity({
      people: ['Hannah', 'Ben'],
      browsers: 2,
      activity: {
        form: 'conversation',
        title: 'Pair talk',
        answers: {
          purpose: 'Every pupil talks',
          expertise: 'Hannah has run it',
          evidence: [{ quote: 'How rarely pupils were asked' }],
          time: { minutes: 60, everyWeeks: 3 },
        },
      },
    })
    page = await us.of('Hannah').open(`/space/${us.stream}`)
    await stockJournal(page, [
      { type: 'source', id: SOURCE, body: { title: 'Waiting', author: [{ family: 'Adeyemi' }] } },
      { type: 'clip', body: { source: SOURCE, quote: { exact: CLIPPED }, matters: 'For me alone.' } },
    ])
    await page.getByRole('link', { name: 'Purpose and ways of working' }).click()
    await page.getByRole('heading', { level: 1, name: 'Purpose, promises and ways of working' }).waitFor()
  })
  afterAll(() => us.close())
  toldInOrder(() => [{ errors: us.errors() }])

  const activities = async () => (await keptRecords(page, 'activity')).map(({ body }) => body)

  test('the purpose and the promises change for everybody', async () => {
    const form = page.getByRole('form', { name: 'The space' })
    await form.getByLabel('What it is for').fill('Every pupil is asked, and answers.')
    await form.getByRole('switch', { name: /^Guests may be invited/ }).check()
    await form.getByRole('button', { name: 'Change it for everybody' }).click()
    await page.getByText('Changed for everybody in the space').waitFor()
    const ben = await us.of('Ben').open(`/space/${us.stream}`)
    await ben.getByText('Every pupil is asked, and answers.').first().waitFor()
    expect(await ben.getByRole('link', { name: 'Purpose and ways of working' }).count()).toBe(0)
    await ben.goto(ben.url().replace(/#.*/, `#/space/${us.stream}/settings`))
    await ben.getByText('Owners and facilitators change these for the group.').waitFor()
    await ben.close()
  })

  test('another way of working keeps the answers; a half-typed change is there after a closed page', async () => {
    const card = page.getByRole('form', { name: 'Pair talk' })
    await card.getByLabel('Given by whom?').fill('Ruth Ellery')
    await card.getByRole('checkbox', { name: 'pick up ideas quickly' }).check()
    await card.getByRole('button', { name: 'Attach a clip' }).click()
    await page.getByRole('button', { name: CLIPPED }).click()
    await card.getByText(CLIPPED).waitFor()
    await card.getByLabel('Way of working').selectOption({ label: 'Collaborative planning' })
    await page.reload()
    await card.getByRole('button', { name: 'Keep the changes' }).waitFor()
    expect(await card.getByLabel('Given by whom?').inputValue()).toBe('Ruth Ellery')
    await isSound(page, 'settings of a space')
    await card.getByRole('button', { name: 'Keep the changes' }).click()
    await page.getByText('Kept', { exact: true }).waitFor()
    expect(await activities()).toMatchObject([
      {
        form: 'planning',
        title: 'Pair talk',
        answers: {
          purpose: 'Every pupil talks',
          wants: ['pick-up-ideas'],
          evidence: [
            { quote: CLIPPED, source: { title: 'Waiting' } },
            { quote: 'How rarely pupils were asked' },
          ],
          time: { minutes: 60, givenBy: 'Ruth Ellery' },
        },
      },
    ])
    expect(JSON.stringify(await activities())).not.toContain('For me alone')
  })

  test('what a colleague changes meanwhile is not undone by what was typed before', async () => {
    const card = page.getByRole('form', { name: 'Pair talk' })
    await card.getByLabel('In place of what?').fill('a briefing')
    await us.of('Hannah').hears('Ruth Ellery')
    const row = (await us.of('Hannah').pull()).find(({ id }) => id === us.activity)
    const body = row?.body as { answers: object }
    await us.of('Hannah').change(us.activity, {
      ...body,
      answers: { ...body.answers, expertise: 'Ben has run it too' },
    })
    await until('the change to have come', async () =>
      JSON.stringify(await activities()).includes('Ben has run it too'),
    )
    await card.getByRole('button', { name: 'Keep the changes' }).click()
    await until('both to be kept', async () => {
      const [kept] = await activities()
      return JSON.stringify(kept).includes('a briefing')
    })
    expect(await activities()).toMatchObject([
      { answers: { expertise: 'Ben has run it too', time: { inPlaceOf: 'a briefing' } } },
    ])
  })

  test('a second activity asks the same four questions, says what suits and why, and plans its dates', async () => {
    await page.getByRole('link', { name: 'Begin another activity' }).click()
    await page.getByRole('heading', { level: 1, name: 'Another activity' }).waitFor()
    expect(await page.getByLabel('Given by whom?').inputValue()).toBe('Ruth Ellery')
    await page.getByText(CLIPPED).waitFor()
    await page.getByLabel('What are you trying to achieve?').fill('')
    await page.getByRole('button', { name: 'Go on', exact: true }).click()
    await page.getByText('Still to say: what you are trying to achieve.').waitFor()
    expect(await page.getByRole('button', { name: 'Way of working' }).isDisabled()).toBe(true)
    await page.getByLabel('What are you trying to achieve?').fill('See how our pupils listen')
    await page.getByLabel('pick up ideas quickly').uncheck()
    await page.getByLabel('have a second pair of eyes on one thing').check()
    await page.getByLabel('How many people have you in mind, with you?').fill('3')
    await page.getByRole('button', { name: 'Go on', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Choose a way of working' }).waitFor()
    await page.getByText('We suggest a triad.').waitFor()
    await page
      .getByText('you have two colleagues in mind and an hour every three weeks', { exact: false })
      .waitFor()
    await isSound(page, 'the ways of another activity')
    await page.getByRole('button', { name: 'Go on with a triad' }).click()
    await page.getByRole('heading', { level: 1, name: 'First date' }).waitFor()
    await page.getByLabel('Day').fill('2026-12-02')
    await page.getByLabel('How many meetings to put in the diary').fill('3')
    await page.getByText('3 dates, holidays left out').waitFor()
    await isSound(page, 'another activity')
    await page.reload()
    await page.getByText('3 dates, holidays left out').waitFor()
    await page.getByRole('button', { name: 'Begin it' }).click()
    await page.getByRole('heading', { level: 1, name: 'Triad' }).waitFor()
    expect((await activities()).map(({ form }) => form).sort()).toEqual(['planning', 'triad'])
    const sessions = await keptRecords(page, 'session')
    expect(sessions.map(({ body }) => [body['number'], body['minutes'], body['givenBy']]).sort()).toEqual(
      [1, 2, 3].map((number) => [number, 60, 'Ruth Ellery']),
    )
  })

  test('a school’s own way is composed with keys alone, and a slip is named with its stage', async () => {
    await page.goto(page.url().replace(/#.*/, `#/space/${us.stream}/activity/${us.activity}/way`))
    await page.getByRole('heading', { level: 1, name: 'Your own way of working' }).waitFor()
    await page.getByLabel('Begin with').selectOption({ label: 'Structured conversation' })
    await page.getByLabel('What do you call it?').fill('Corridor talk')
    const hands = keyboardOf(page)
    const section = page.getByRole('region', { name: '15-minute conversation' })
    const stages = section.getByRole('listitem')
    const last = (await stages.count()) - 1
    await section.getByRole('button', { name: 'Add a stage' }).focus()
    await hands.press('Enter')
    await focusOn(page, `Stage ${last + 2}`)
    await hands.tabTo('Up: New stage')
    await hands.press('Enter')
    await page.getByText(`New stage is stage ${last + 1} now.`).waitFor({ state: 'attached' })
    await focusOn(page, 'Up: New stage')
    await hands.press('Enter')
    await page.getByText(`New stage is stage ${last} now.`).waitFor({ state: 'attached' })
    await focusOn(page, 'Up: New stage')
    await hands.tabTo('Down: New stage')
    await hands.press('Enter')
    await page.getByText(`New stage is stage ${last + 1} now.`).waitFor({ state: 'attached' })
    await focusOn(page, 'Down: New stage')
    const mine = stages.nth(last)
    await mine.getByRole('textbox', { name: /^Stage/ }).fill('')
    await page.getByRole('button', { name: 'Work this way' }).click()
    await page.getByText(/Stage \d+ of “15-minute conversation”: its name is missing\./).waitFor()
    await mine.getByRole('textbox', { name: /^Stage/ }).fill('Tea')
    await mine.getByLabel('Minutes').fill('9')
    await page.reload()
    await page.getByLabel('What do you call it?').waitFor()
    expect(await page.getByLabel('What do you call it?').inputValue()).toBe('Corridor talk')
    await isSound(page, 'a way of one’s own')
    await page.getByRole('button', { name: 'Work this way' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Pair talk' }).waitFor()
    const own = (await activities()).find(({ form }) => form === 'own')
    expect(own).toMatchObject({ title: 'Pair talk', own: { name: 'Corridor talk' } })
    expect(JSON.stringify(own)).toContain('"name":"Tea","when":"meeting","minutes":9')
  })

  test('roles that go round, a first meeting that differs, a sheet of its own, a stage between meetings', async () => {
    await page.goto(page.url().replace(/#.*/, `#/space/${us.stream}/activity/${us.activity}/way`))
    await page.getByText('For how many, how often, for how long').click()
    await page.getByLabel('Every so many weeks').fill('3')
    await page.getByLabel('At most', { exact: true }).fill('6')

    const roles = page.getByRole('region', { name: 'Roles' })
    await roles.getByRole('button', { name: 'Add a role' }).click()
    const role = roles.getByRole('listitem').last()
    await role.getByRole('textbox', { name: /^Role \d/ }).fill('Tea maker')
    await role.getByLabel('What it does').fill('Sees that there is tea.')

    const sheets = page.getByRole('region', { name: 'Sheets of your own' })
    await sheets.getByRole('button', { name: 'Add a sheet' }).click()
    await sheets.getByRole('textbox', { name: 'Sheet 1' }).fill('Corridor card')
    await sheets.getByLabel('What it asks, one line each').fill('What did you hear?\nFrom whom, as a role?')

    await page.getByRole('button', { name: 'Add a meeting that differs' }).click()
    const first = page.getByRole('region', { name: 'First meeting' })
    expect(await first.getByLabel('Which meetings are like this').inputValue()).toBe('first')
    const stage = first.getByRole('listitem').first()
    await stage.getByText('How it goes').click()
    await stage.getByLabel('What is written', { exact: true }).selectOption({ label: 'Corridor card' })
    await stage
      .getByLabel('Who sees it', { exact: true })
      .selectOption({ label: 'The group, once all are shown together' })
    await stage.getByText('Whose it is, and what is on the screen').click()
    await stage.getByLabel('Whose it is', { exact: true }).selectOption({ label: 'Tea maker' })

    const around = page.getByRole('region', { name: 'Before, between and after' })
    await around.getByRole('button', { name: 'Add a stage' }).click()
    await around.getByRole('textbox', { name: 'Stage 1' }).fill('Try it twice')
    await isSound(page, 'a way of one’s own, in full')
    await picture(page, 'own-way-full')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a file' }).click(),
    ])
    expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({ name: 'Corridor talk' })
    await page.getByRole('button', { name: 'Work this way' }).click()
    await page.getByRole('heading', { level: 1, name: 'Pair talk' }).waitFor()
    const [kept] = (await activities()).filter(({ form }) => form === 'own')
    expect(kept).toMatchObject({
      own: {
        size: [expect.any(Number), 6],
        everyWeeks: 3,
        cadence: 'every 3 weeks',
        roles: expect.arrayContaining([expect.objectContaining({ name: 'Tea maker', rotates: true })]),
        sheets: [{ name: 'Corridor card', fields: [{ label: 'What did you hear?' }, {}] }],
        between: [{ name: 'Try it twice', when: 'between' }],
        meetings: expect.arrayContaining([
          expect.objectContaining({
            on: 'first',
            stages: expect.arrayContaining([
              expect.objectContaining({ makes: 'own-sheet-1', sees: 'reveal', role: 'role-3' }),
            ]),
          }),
        ]),
      },
    })
  })

  test('a file that does not fit is answered exactly, and what stood there stays', async () => {
    await page.goto(page.url().replace(/#.*/, `#/space/${us.stream}/activity/${us.activity}/way`))
    const input = page.getByLabel('Bring in a file of a way of working')
    await input.setInputFiles({ name: 'way.json', mimeType: 'application/json', buffer: Buffer.from('<p>') })
    await page.getByText('The file: isn’t JSON, so no way of working can be read from it.').waitFor()
    expect(await page.getByLabel('What do you call it?').inputValue()).toBe('Corridor talk')
  })

  test('a file that fits is taken over whole, and taking it over can be undone', async () => {
    const own = composeFrom(triad, 'Three of us')
    const input = page.getByLabel('Bring in a file of a way of working')
    await input.setInputFiles({
      name: 'way.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(own)),
    })
    await page.getByText('Three of us is here to be changed').waitFor()
    expect(await page.getByLabel('What do you call it?').inputValue()).toBe('Three of us')
    await page.getByRole('region', { name: 'Talk after the visit' }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('region', { name: '15-minute conversation' }).waitFor()
    expect(await page.getByLabel('What do you call it?').inputValue()).toBe('Corridor talk')
  })
})

/** Waits until the control of that name has the focus. */
const focusOn = (page: Page, name: string) =>
  until(`the focus on ${name}`, () =>
    page.evaluate((wanted) => {
      const element = document.activeElement
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined
      return (element?.getAttribute('aria-label') ?? label) === wanted
    }, name),
  )
