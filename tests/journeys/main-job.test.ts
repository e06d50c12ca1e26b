import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ARTICLE, serveArticle } from '../support/article-server.ts'
import { otherThanAway } from '../support/away-errors.ts'
import { aPerson, type Person } from '../support/chromium.ts'
import { aServer, type ServerProcess } from '../support/server-process.ts'
import { connectExtension, joinWithLink, makeSpace, setUpServer, shareOpenEntry } from '../support/steps.ts'

const SPACE = 'Questioning TLC'
const AMINA = { name: 'Amina Rahman', email: 'amina@school.example', password: 'seven quiet starters' }
const BEN = { name: 'Ben Okafor', email: 'ben@school.example', password: 'chalk and two rivers' }
const WORDS = 'Three small questions at the door, answered before anybody sat down.'
const REPLY = 'I will try this with my Year 8 on Thursday.'
/** By the live channel it takes far less than this, by the minute's own round far more; loaded computers are slow. */
const LIVE_MS = 15_000

/** One story, told in order: each step begins where the one before it ended. */
describe('from a passage to a colleague and back', () => {
  let article: Awaited<ReturnType<typeof serveArticle>>
  let server: ServerProcess
  let amina: Person
  let ben: Person
  let stream: string
  let invitation: string
  let entry: Page
  let feed: Page

  beforeAll(async () => {
    article = await serveArticle()
    server = await aServer()
    ;[amina, ben] = await Promise.all([aPerson(), aPerson()])
  })
  afterAll(async () => {
    await Promise.all([amina.close(), ben.close()])
    await server.close()
    await article.close()
  })
  let isBroken = false
  beforeEach(({ skip }) => skip(isBroken, 'a step before it failed'))
  afterEach(({ task }) => {
    isBroken ||= task.result?.state === 'fail'
    expect(otherThanAway([...amina.errors, ...ben.errors])).toEqual([])
  })

  const postIn = (page: Page) => page.getByRole('article').filter({ hasText: WORDS })

  test('Amina clips a passage by the toolbar button and reflects on it', async () => {
    const page = await amina.context.newPage()
    await page.goto(article.url)
    await page.locator('#passage').selectText()
    const clip = await amina.clickToolbar(page)
    await clip.click('button', 'Clip this passage')
    await clip.waitForText(ARTICLE.passage)
    await clip.press('Control+Enter')
    await clip.waitForText('Saved')
    await clip.close()

    const reflection = await amina.clickToolbar(page)
    await reflection.fill('What worked?', WORDS)
    await reflection.click('radio', 'Worked')
    await amina.killWorker()
    await reflection.press('Control+Enter')
    await reflection.waitForText('Saved')
    await reflection.close()
    await page.close()
  })

  test('she sets the server up, connects, and makes a space', async () => {
    await setUpServer(amina, server, AMINA)
    await connectExtension(amina, server)
    ;({ stream, link: invitation } = await makeSpace(amina, {
      name: SPACE,
      purpose: 'Help every pupil answer, not only the quick three.',
    }))
    expect(invitation).toMatch(/\/join#ww_/)
  })

  test('Ben joins by the invitation and connects', async () => {
    await joinWithLink(ben, invitation, BEN)
    await connectExtension(ben, server)
    feed = await ben.openExtensionPage(`app.html#/space/${stream}`)
    await feed.getByRole('heading', { name: SPACE }).waitFor()
    await feed.getByText('Nothing shared yet').waitFor()
  })

  test('she shares her reflection, and his open page shows it by itself', async () => {
    entry = await amina.openExtensionPage('app.html')
    await entry.getByRole('article').filter({ hasText: WORDS }).getByRole('link').first().click()
    await shareOpenEntry(entry, SPACE)
    await postIn(feed).waitFor({ timeout: LIVE_MS })
    await entry.getByText(/^Shared with 1 person, /).waitFor()
  })

  test('he thanks and replies, and her open page shows both', async () => {
    await postIn(feed).getByRole('button', { name: 'Thank Amina' }).click()
    await postIn(feed)
      .getByRole('button', { name: /^Reply to/ })
      .click()
    await feed.getByLabel(/^Your reply/).fill(REPLY)
    await feed.getByRole('button', { name: 'Reply', exact: true }).click()
    const herFeed = await amina.openExtensionPage(`app.html#/space/${stream}`)
    await postIn(herFeed).getByText(REPLY).waitFor()
    await postIn(herFeed).getByText('1 thanked you').waitFor()
    await herFeed.close()
  })

  test('the server is killed; what he writes meanwhile arrives when it is back, and nothing acknowledged is lost', async () => {
    await server.kill()
    await postIn(feed)
      .getByRole('button', { name: /1 reply/ })
      .click()
    await feed.getByLabel(/^Your reply/).fill('And with the little ones too.')
    await feed.getByRole('button', { name: 'Reply', exact: true }).click()
    await postIn(feed).getByText('And with the little ones too.').waitFor()
    await server.start()
    const herFeed = await amina.openExtensionPage(`app.html#/space/${stream}`)
    await postIn(herFeed).getByText(REPLY).waitFor()
    await postIn(herFeed).getByText('And with the little ones too.').waitFor({ timeout: 60_000 })
    await herFeed.close()
  })

  test('she takes it back, and it is gone from his open page', async () => {
    await entry.bringToFront()
    await entry.getByRole('button', { name: 'Take back' }).first().click()
    await entry.getByText('Only you: stays here').waitFor()
    await postIn(feed).waitFor({ state: 'detached', timeout: 60_000 })
  })

  test('offline and opened again, it stays gone, and her own entry is still hers', async () => {
    await ben.context.setOffline(true)
    await feed.reload()
    await feed.getByRole('heading', { name: SPACE }).waitFor()
    await feed.getByText('Nothing shared yet').waitFor()
    expect(await postIn(feed).count()).toBe(0)
    await ben.context.setOffline(false)
    await entry.reload()
    await entry.getByText(WORDS).first().waitFor()
  })
})
