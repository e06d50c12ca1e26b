/** Clipping with the popup: the passage, its source, why it matters, and what a page can't give. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ARTICLE } from '../support/article-server.ts'
import { popupViolations } from '../support/axe.ts'
import { aDesk, type Desk, press } from '../support/desk.ts'
import { until } from '../support/until.ts'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})
afterAll(() => desk?.close())
beforeEach(async () => {
  await desk.page.goto(desk.article.url)
})

describe('clipping', () => {
  test('a passage is offered, and kept with the words either side, its source and an idea to try', async () => {
    await desk.select(0, ARTICLE.passage.length)
    const popup = await desk.open()
    await popup.waitForText('You’ve selected a passage.')
    await press(popup, 'Clip this passage')
    await popup.waitForText('Osei and Lindqvist (2021)')
    expect(await popup.evaluate('document.activeElement.name')).toBe('matters')
    await popup.type('I never ask about last month')
    await press(popup, 'Something to try from this?')
    await popup.fill('If I', 'ask three questions')
    expect(await popupViolations(popup, 'a clip')).toEqual([])
    await press(popup, 'Correct this')
    await popup.fill('Title', 'Small questions, often')
    expect(await popupViolations(popup, 'a corrected source')).toEqual([])
    await popup.press('Control+Enter')
    await popup.waitForText('Saved')
    await popup.close()
    const [clip] = await desk.kept('clip')
    expect(clip?.body).toMatchObject({
      quote: {
        exact: ARTICLE.passage,
        prefix: expect.stringContaining('on the board.'),
        suffix: expect.stringContaining('The gap'),
      },
      matters: 'I never ask about last month',
      url: desk.article.url,
    })
    expect((await desk.kept('trial'))[0]?.body).toMatchObject({
      ifI: 'ask three questions',
      state: 'planned',
      from: { kind: 'clip' },
    })
    expect((await desk.kept('source'))[0]?.body).toMatchObject({
      title: 'Small questions, often',
      DOI: ARTICLE.doi,
      'container-title': ARTICLE.journal,
      provenance: { title: 'typed', DOI: 'citation-tag' },
    })
  })

  test('a second clip of the page belongs to the same source', async () => {
    await desk.select(0, 20)
    const popup = await desk.open()
    await popup.evaluate(`document.querySelector('input[value=clip]').click()`)
    await popup.waitForText('Osei and Lindqvist')
    await popup.press('Control+Enter')
    await popup.waitForText('Saved')
    await popup.close()
    expect(await desk.kept('source')).toHaveLength(1)
    expect(await desk.kept('clip')).toHaveLength(2)
  })

  test('Clip, chosen before the form is alive, stays chosen', async () => {
    const early = await desk.person.context.newPage()
    const arrived: (() => void)[] = []
    await early.route(/\/live-[^/]*\.js$/, (route) => void arrived.push(() => void route.continue()))
    await early.goto(desk.person.urlOf('popup.html'))
    await early.evaluate(() => document.querySelector<HTMLInputElement>('input[value=clip]')?.click())
    await until('the script to be asked for', () => arrived.length > 0)
    for (const letIn of arrived) letIn()
    await early.getByText('This page can’t be read.').waitFor()
    expect(await early.getByRole('radio', { name: 'Clip' }).isChecked()).toBe(true)
    await early.close()
  })

  test('a browser page can’t be read: the popup says so and still takes words', async () => {
    await desk.page.goto('chrome://version')
    const popup = await desk.open()
    await popup.evaluate(`document.querySelector('input[value=clip]').click()`)
    await popup.waitForText('This page can’t be read.')
    expect(await popupViolations(popup, 'an unreadable page')).toEqual([])
    await popup.fill('The passage', 'Typed from a book')
    await popup.press('Control+Enter')
    await popup.waitForText('Saved')
    await popup.close()
    expect(
      (await desk.kept('clip')).some((clip) => JSON.stringify(clip.body).includes('Typed from a book')),
    ).toBe(true)
  })
})

test('nothing was logged as an error on the way', () => {
  expect(desk.person.errors.filter((error) => !/UnknownError|QuotaExceeded|AbortError/.test(error))).toEqual(
    [],
  )
})
