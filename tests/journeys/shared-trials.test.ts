/** A trial that is shared, tried by a colleague who shares theirs, and taken back; and one that begins with a clip. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ARTICLE } from '../support/article-server.ts'
import { violations } from '../support/axe.ts'
import { aPerson, type Person } from '../support/chromium.ts'
import { aDesk, press } from '../support/desk.ts'
import { readStore } from '../support/inside-page.ts'
import { aServer, type ServerProcess } from '../support/server-process.ts'
import { connectExtension, joinWithLink, makeSpace, setUpServer } from '../support/steps.ts'
import { toldInOrder } from '../support/story.ts'

type Kept = { stream: string; type: string; id: string; body: Record<string, unknown> }

const SPACE = 'Questioning TLC'
const AMINA = { name: 'Amina Rahman', email: 'amina@school.example', password: 'seven quiet starters' }
const BEN = { name: 'Ben Okafor', email: 'ben@school.example', password: 'chalk and two rivers' }
const LIVE_MS = 15_000

const kept = async (page: Page, type: string) =>
  (await readStore<Kept>(page, 'whatworked', 'records')).filter((one) => one.type === type)

describe('a trial between colleagues', () => {
  let server: ServerProcess
  let amina: Person
  let ben: Person
  let stream: string
  let hers: Page
  let feed: Page

  beforeAll(async () => {
    server = await aServer()
    ;[amina, ben] = await Promise.all([aPerson(), aPerson()])
    await setUpServer(amina, server, AMINA)
    await connectExtension(amina, server)
    const made = await makeSpace(amina, { name: SPACE, purpose: 'Every pupil answers.' })
    stream = made.stream
    await joinWithLink(ben, made.link, BEN)
    await connectExtension(ben, server)
    feed = await ben.openExtensionPage(`app.html#/space/${stream}`)
    await feed.getByRole('heading', { name: SPACE }).waitFor()
  })
  afterAll(async () => {
    await Promise.all([amina.close(), ben.close()])
    await server.close()
  })
  toldInOrder(() => [amina, ben])

  const herPost = () => feed.getByRole('article').filter({ hasText: 'wait three seconds' })

  test('Amina decides on a trial and shares it, her class only as its year and subject', async () => {
    hers = await amina.openExtensionPage('app.html#/trials/new')
    await hers.getByLabel('If I …').fill('wait three seconds with 9B')
    await hers.getByLabel('then …').fill('more hands go up')
    await hers.getByRole('combobox', { name: 'Class' }).fill('9B Science')
    await hers.getByLabel('What will I look for?').fill('Who speaks')
    await hers.getByRole('button', { name: 'Save' }).click()
    await hers.getByRole('button', { name: 'Start', exact: true }).click()
    await hers.getByRole('button', { name: 'Count, score or describe' }).click()
    await hers.getByLabel('What do you look at?').fill('Hands')
    await hers.getByLabel('How many').fill('7')
    await hers.getByRole('button', { name: 'Save' }).click()
    await hers.getByRole('button', { name: 'It wasn’t counted before' }).click()
    await hers.getByRole('button', { name: 'I know already' }).click()
    await hers.getByRole('dialog').getByRole('radio', { name: 'Stop' }).check()
    await hers.getByLabel('What is worth knowing?').fill('They noticed, and minded.')
    await hers.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await hers.getByText('Thank you for finding out.', { exact: false }).waitFor()

    await hers.getByRole('radio', { name: SPACE }).check()
    await hers.getByRole('button', { name: 'Look it over and share' }).click()
    const preview = hers.getByRole('dialog')
    await preview.getByText('Nothing was counted before the start.').waitFor()
    await preview.getByRole('checkbox', { name: 'What I look for' }).uncheck()
    expect(await violations(hers, 'a trial looked over')).toEqual([])
    await preview.getByRole('button', { name: /^Share/ }).click()
    await preview.waitFor({ state: 'hidden' })

    await herPost().waitFor({ timeout: LIVE_MS })
    const [post] = await kept(feed, 'post')
    expect(post?.body).toMatchObject({
      of: 'trial',
      context: { year: 'Year 9', subject: 'Science' },
      ifThen: { ifI: 'wait three seconds with my Year 9 class', then: 'more hands go up' },
      verdict: { kind: 'let-go', why: 'They noticed, and minded.' },
      measurements: [{ label: 'Hands', value: 7 }],
      noBaseline: true,
    })
    expect(post?.body).not.toHaveProperty('lookFor')
    expect(JSON.stringify(post)).not.toContain('9B')
    await herPost().getByText('Stop', { exact: true }).waitFor()
    expect(await herPost().getByRole('row').textContent()).toBe('Hands7')
  })

  test('Ben tries it: one press, and his trial knows the post', async () => {
    await herPost().getByRole('button', { name: 'I’ll try this' }).click()
    await herPost().getByRole('link', { name: 'In your trials' }).click()
    await feed.getByRole('heading', { level: 1, name: /^If I wait three seconds/ }).waitFor()
    await feed.getByRole('link', { name: /^a colleague: wait three/ }).waitFor()
    const [[post], [trial]] = await Promise.all([kept(feed, 'post'), kept(feed, 'trial')])
    expect(trial?.body).toMatchObject({
      state: 'planned',
      from: { kind: 'post', id: post?.id, space: stream },
    })
  })

  test('shared into the same space, his says which post it came from', async () => {
    await feed.getByRole('radio', { name: SPACE }).check()
    await feed.getByRole('button', { name: 'Look it over and share' }).click()
    await feed
      .getByRole('dialog')
      .getByRole('button', { name: /^Share/ })
      .click()
    await feed.getByRole('dialog').waitFor({ state: 'hidden' })
    const posts = await kept(feed, 'post')
    const his = posts.find(({ body }) => (body['lineage'] as unknown[]).length > 0)
    expect(his?.body['lineage']).toEqual([{ post: posts.find(({ id }) => id !== his?.id)?.id }])
  })

  test('Amina takes hers back, and Ben’s trial stays his', async () => {
    await hers.bringToFront()
    await hers.getByRole('button', { name: 'Take back' }).first().click()
    await hers.getByText('Only you: stays here').waitFor()
    await feed
      .getByRole('link', { name: /^a colleague: wait three/ })
      .waitFor({ state: 'detached', timeout: 60_000 })
    await feed.getByRole('heading', { level: 1, name: /^If I wait three seconds/ }).waitFor()
  })
})

test('an idea written beside a clip is a trial that leads back to the clip', async () => {
  const desk = await aDesk()
  try {
    await desk.page.goto(desk.article.url)
    await desk.select(0, ARTICLE.passage.length)
    const popup = await desk.open()
    await popup.waitForText('You’ve selected a passage.')
    await press(popup, 'Clip this passage')
    await popup.waitForText('Osei and Lindqvist (2021)')
    await press(popup, 'Something to try from this?')
    await popup.fill('If I', 'ask three questions at the door')
    await popup.press('Control+Enter')
    await popup.waitForText('Saved')
    await popup.close()
    const { journal } = desk
    await journal.bringToFront()
    await journal.goto(desk.person.urlOf('app.html#/trials'))
    const card = journal.getByRole('article').filter({ hasText: 'ask three questions at the door' })
    await card.getByRole('link', { name: /^“/ }).click()
    await journal
      .getByRole('complementary')
      .getByRole('link', { name: /^If I ask three questions/ })
      .click()
    await journal.getByRole('heading', { level: 1, name: /^If I ask three questions/ }).waitFor()
    expect(desk.person.errors).toEqual([])
  } finally {
    await desk.close()
  }
})
