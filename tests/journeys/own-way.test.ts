/** What a space was told at the door is changed later, and a school composes a way of working of its own. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isSound } from '../support/axe.ts'
import { aCommunity, type Community } from '../support/community.ts'
import { keptRecords } from '../support/inside-page.ts'
import { toldInOrder } from '../support/story.ts'

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
        answers: { purpose: 'Every pupil talks', time: { minutes: 60, givenBy: 'Ruth Ellery' } },
      },
    ])
  })

  test('a second activity asks the same four questions before its way of working', async () => {
    await page.getByRole('link', { name: 'Begin another activity' }).click()
    await page.getByRole('heading', { level: 1, name: 'Another activity' }).waitFor()
    await page.getByLabel('What are you trying to achieve?').fill('')
    await page.getByText('Still to say: what you are trying to achieve.').waitFor()
    expect(await page.getByLabel('Way of working').count()).toBe(0)
    await page.getByLabel('What are you trying to achieve?').fill('See how our pupils listen')
    await page.getByLabel('Way of working').selectOption({ label: 'Triad' })
    await isSound(page, 'another activity')
    await page.getByRole('button', { name: 'Begin it' }).click()
    await page.getByRole('heading', { level: 1, name: 'Triad' }).waitFor()
    expect((await activities()).map(({ form }) => form).sort()).toEqual(['planning', 'triad'])
  })

  test('a school’s own way is composed with keys alone, and a slip is named with its stage', async () => {
    await page.goto(page.url().replace(/#.*/, `#/space/${us.stream}/activity/${us.activity}/way`))
    await page.getByRole('heading', { level: 1, name: 'Your own way of working' }).waitFor()
    await page.getByLabel('Begin with').selectOption({ label: 'Structured conversation' })
    await page.getByLabel('What do you call it?').fill('Corridor talk')
    const section = page.getByRole('region').first()
    const add = section.getByRole('button', { name: 'Add a stage' })
    await add.focus()
    await page.keyboard.press('Enter')
    const up = section.getByRole('button', { name: 'Up: New stage' })
    await up.focus()
    await page.keyboard.press('Enter')
    await page.getByText(/^New stage is stage \d+ now\.$/).waitFor({ state: 'attached' })
    const last = await section.getByRole('listitem').count()
    const mine = section.getByRole('listitem').nth(last - 2)
    await mine.getByRole('textbox', { name: /^Stage/ }).fill('')
    await page.getByRole('button', { name: 'Work this way' }).click()
    await page.getByText(/Stage \d+ of “.+”: its name is missing\./).waitFor()
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

  test('a file that does not fit is answered exactly, and what stood there stays', async () => {
    await page.goto(page.url().replace(/#.*/, `#/space/${us.stream}/activity/${us.activity}/way`))
    const input = page.getByLabel('Bring in a file of a way of working')
    await input.setInputFiles({ name: 'way.json', mimeType: 'application/json', buffer: Buffer.from('<p>') })
    await page.getByText('The file: isn’t JSON, so no way of working can be read from it.').waitFor()
    expect(await page.getByLabel('What do you call it?').inputValue()).toBe('Corridor talk')
  })
})
