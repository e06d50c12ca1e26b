/** Making a space is cut short: no answer is lost, and it is made once. */
import * as spaces from '@whatworked/shared/protocol/spaces'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isSound } from '../support/axe.ts'
import { aCommunity, type Community } from '../support/community.ts'
import { keptRecords } from '../support/inside-page.ts'
import { picture } from '../support/picture.ts'
import { toldInOrder } from '../support/story.ts'
import { until } from '../support/until.ts'

/** Longer than what a space says of itself: the answers keep all of it. */
const LONG = `Every pupil in the room thinks before anybody answers. ${'And then some more of why that matters to us. '.repeat(64)}`

describe('a door that is cut short', () => {
  let us: Community
  let page: Page
  beforeAll(async () => {
    us = await aCommunity({ people: ['Hannah'], browsers: 1 })
    page = await us.of('Hannah').open('/new-space')
    await page.getByRole('heading', { level: 1, name: 'New space' }).waitFor()
  })
  afterAll(() => us.close())
  // What the browser itself says of a connection that was cut is not an error of ours.
  toldInOrder(() => [{ errors: us.errors().filter((one) => !one.includes('net::ERR_FAILED')) }])

  const title = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
  const answer = async (name: string) => {
    await page.getByLabel('What are you trying to achieve?').fill(LONG)
    await page.getByLabel('Who knows what already?').fill('Two of us have tried it.')
    await page.getByLabel('In a line, from what you read or saw').fill('Pupils are rarely asked.')
    await page.getByLabel('Minutes each time').fill('60')
    await press('Go on')
    await title('Choose a way of working')
    await press(/^Go on with /)
    await page.getByLabel('What is it called?').fill(name)
    await press('Go on')
    await title('First date')
    await page.getByLabel('Day').fill('2026-12-02')
  }
  const onServer = async (name: string) => {
    const all = await us.api.call(spaces.listSpaces, { cookie: us.of('Hannah').cookie, input: {} })
    return all.spaces.filter((one) => one.name === name)
  }
  const activities = async (stream: string | undefined) =>
    (await keptRecords(page, 'activity')).filter((one) => one.stream === stream)

  test('the server makes the space, its answer is lost and the browser closes: asked again, it is one', async () => {
    await answer('Pair talk')
    await page.route('**/v1/spaces', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      await route.fetch()
      await route.abort()
    })
    await press('Make the space')
    await page.getByText('The space wasn’t made.').waitFor()
    expect(await onServer('Pair talk')).toHaveLength(1)
    await page.close()

    page = await us.of('Hannah').open('/new-space')
    await title('First date')
    expect(await page.getByLabel('Day').inputValue()).toBe('2026-12-02')
    await press('Make the space')
    await page.getByRole('button', { name: 'Make an invitation link' }).waitFor()
    const made = await onServer('Pair talk')
    expect(made).toHaveLength(1)
    const [kept, ...more] = await activities(made[0]?.stream)
    expect(more).toEqual([])
    expect(kept?.body).toMatchObject({ answers: { purpose: LONG.trim() }, startsOn: '2026-12-02' })
  })

  test('what belongs to the space cannot be fetched: it is half made, and everybody is told where the answers are', async () => {
    await page.goto(page.url().replace(/#.*/, '#/new-space'))
    await title('New space')
    expect(await page.getByLabel('What are you trying to achieve?').inputValue()).toBe('')
    await answer('Wait time')
    await page.route('**/v1/spaces', (route) =>
      route.request().method() === 'GET' ? route.abort() : route.continue(),
    )
    await press('Make the space')
    await page.getByText('It could not be fetched to this computer just now.', { exact: false }).waitFor()
    await page.unroute('**/v1/spaces')
    const [made] = await onServer('Wait time')
    await page.close()

    page = await us.of('Hannah').open('/')
    await page.getByRole('link', { name: 'Wait time' }).first().click()
    await page.getByText('This space is half made.').waitFor()
    await isSound(page, 'a space that is half made')
    await picture(page, 'door-half-made')
    expect(await activities(made?.stream)).toEqual([])
    await page.getByRole('link', { name: 'Finish making it' }).click()
    await title('First date')
    await page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: 'People and promises' })
      .click()
    await page.getByLabel('What is it called?').fill('Wait time in science')
    await press('Go on')
    await press('Make the space')
    await page.getByRole('button', { name: 'Make an invitation link' }).waitFor()
    expect(await onServer('Wait time in science')).toMatchObject([{ stream: made?.stream }])
    expect(await activities(made?.stream)).toMatchObject([
      { body: { title: 'Wait time in science', answers: { expertise: 'Two of us have tried it.' } } },
    ])
    await until('all of it to be on the server', async () =>
      (await keptRecords(page, 'session')).every((one) => 'seq' in one),
    )
    await page.goto(page.url().replace(/#.*/, `#/space/${made?.stream}`))
    await title('Wait time in science')
    expect(await page.getByText('This space is half made.').count()).toBe(0)
  })
})
