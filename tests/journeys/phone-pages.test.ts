/** A space's pages on a phone: a line for oneself, every page that a link leads to, a plan kept private, and signing out. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isSound } from '../support/axe.ts'
import { aPerson, type Person } from '../support/chromium.ts'
import { aCommunity, type Community, PASSWORD } from '../support/community.ts'
import { picture } from '../support/picture.ts'
import { toldInOrder } from '../support/story.ts'
import { aSession, aTlc, minutesAgo } from '../support/tlc.ts'
import { until } from '../support/until.ts'

const LINE = 'Waited three seconds. One pupil spoke for the first time.'
const PRIVATE = 'count to five before I take an answer'
const TOLD = 'ask the quiet corner first'
/** More pages than a space of this size has; a crawl that goes on longer has lost its way. */
const MOST_PAGES = 60

describe('the pages of a space on a phone', () => {
  let us: Community
  let phone: Person
  let page: Page
  let running: string
  let activity: string

  beforeAll(async () => {
    ;[us, phone] = await Promise.all([
      aCommunity({ people: ['Amina Rahman', 'Ben Okafor'], space: { name: 'Questioning TLC' } }),
      aPerson({ viewport: { width: 390, height: 844 } }),
    ])
    const [amina, ben] = [us.of('Amina Rahman'), us.of('Ben Okafor')]
    activity = await amina.save('activity', aTlc())
    running = await amina.save('session', aSession(activity, 1, minutesAgo(2)))
    await amina.save('session', aSession(activity, 2, minutesAgo(-35 * 24 * 60)))
    await ben.save('post', {
      ...{ of: 'reflection', outcome: 'worked', worked: 'Two of them changed sides out loud.' },
      ...{ techniques: [{ name: 'Hinge questions' }], context: { subject: 'Maths', year: 'Year 10' } },
    })
    page = await phone.context.newPage()
    await page.goto(`${us.server.address}/sign-in#/spaces`)
    await page.getByLabel('E-mail address').fill('amina.rahman@school.example')
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('link', { name: /Questioning TLC/ }).click()
    await page.getByRole('article', { name: /Ben Okafor/ }).waitFor()
  })
  afterAll(async () => {
    await Promise.all([us.close(), phone.close()])
  })
  toldInOrder(() => [{ errors: phone.errors }])

  const at = (rest = '') => `#/space/${us.stream}${rest}`
  const go = (hash: string) =>
    page.evaluate((to) => {
      location.hash = to
    }, hash)
  const bar = () => page.getByRole('navigation', { name: 'In this space' })

  test('a line for oneself is kept in this browser, as its draft was', async () => {
    await page.getByRole('textbox', { name: 'A quick line' }).fill(LINE)
    await page.reload()
    await page.getByRole('article', { name: /Ben Okafor/ }).waitFor()
    expect(await page.getByRole('textbox', { name: 'A quick line' }).inputValue()).toBe(LINE)
    await isSound(page, 'a space on a phone, with a line half written')
    await picture(page, 'phone-quick-line')
    await page.getByRole('form', { name: 'A quick line' }).getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved in this browser').waitFor()
    expect(await page.getByRole('textbox', { name: 'A quick line' }).inputValue()).toBe('')
    await bar().getByRole('link', { name: 'Quick line' }).click()
    await page
      .getByRole('article', { name: /A line of yours/ })
      .getByText(LINE)
      .waitFor()
    await isSound(page, 'lines that wait for the journal')
    await picture(page, 'phone-lines')
    expect(await us.of('Amina Rahman').wire()).not.toContain(LINE)
  })

  test('the file of it is one that a journal takes in', async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save all as a file' }).click(),
    ])
    const copy = JSON.parse(readFileSync(await file.path(), 'utf8'))
    expect(copy).toMatchObject({ format: 'whatworked-journal', version: 1 })
    expect(copy.records).toMatchObject([{ type: 'reflection', body: { tried: LINE } }])
  })

  test('every link of every page leads to a page, and each is sound', async () => {
    await go(at())
    for (const name of ['Get ready in 5 minutes', 'Open the meeting', 'All dates', 'Hinge questions'])
      await page.getByRole('link', { name }).waitFor()
    const waiting = [
      ...[
        at(),
        at('/time'),
        at('/settings'),
        at('/members'),
        at('/activity/new'),
        at(`/activity/${activity}`),
      ],
      ...[at(`/meeting/${running}`), at(`/meeting/${running}/ready`), at(`/meeting/${running}/pack`)],
      ...[at('/technique/hinge%20questions'), '#/tray'],
    ]
    const seen = new Set<string>()
    for (let hash = waiting.shift(); hash !== undefined; hash = waiting.shift()) {
      if (seen.has(hash)) continue
      seen.add(hash)
      await page.goto(`${us.server.address}/spaces${hash}`)
      await page.reload()
      const title = page.locator(':is(.web-space, .meeting) h1').first()
      await title.waitFor()
      expect(await title.textContent(), `${hash} leads on`).not.toMatch(/^(That|This) .*isn’t/u)
      await isSound(page, hash)
      waiting.push(
        ...(await page.$$eval('a[href^="#/space/"]', (all) =>
          all.map((one) => one.getAttribute('href') ?? ''),
        )),
      )
      const elsewhere = await page.$$eval('a[href^="#/"]', (all) =>
        all
          .map((one) => one.getAttribute('href') ?? '')
          .filter((href) => !/^#\/(space\/|tray$|$)/u.test(href)),
      )
      expect(elsewhere, `${hash} has no way into a journal`).toEqual([])
      expect(seen.size, 'pages seen').toBeLessThan(MOST_PAGES)
    }
  })

  test('where an idea came from opens from its post, and the big screen from its meeting', async () => {
    await go(at())
    await page.getByRole('button', { name: 'More about Ben Okafor’s post' }).click()
    await page.getByRole('menuitem', { name: 'Where this idea came from' }).click()
    await page.getByRole('heading', { name: 'Where one idea has been' }).waitFor()
    await isSound(page, 'a thread on a phone')
    await picture(page, 'phone-thread')
    await go(at(`/meeting/${running}/projector`))
    await page.locator('.projector').waitFor()
    await isSound(page, 'the big screen on a phone')
  })

  test('what is in the journal says kindly where that is', async () => {
    await go('#/trials/new')
    await page.getByRole('heading', { name: 'That isn’t on this page' }).waitFor()
    await isSound(page, 'a page that a server never has')
    await page.getByRole('link', { name: 'Your spaces', exact: true }).last().click()
    await page.getByRole('heading', { name: 'Your spaces' }).waitFor()
  })

  test('a plan kept private in a meeting stays here and is told to nobody', async () => {
    const amina = us.of('Amina Rahman')
    await amina.save('move', { session: running, kind: 'arrive', who: amina.member, at: Date.now() })
    await amina.save('move', { session: running, kind: 'start', at: Date.now() + 1 })
    await go(at(`/meeting/${running}`))
    await page.getByRole('timer').waitFor()
    await page.getByRole('button', { name: /only you see it\. Open$/ }).click()
    const pane = page.getByRole('complementary', { name: 'Only you see this' })
    await pane.getByLabel('If I …').fill(PRIVATE)
    expect(await pane.getByLabel('With which class').count()).toBe(0)
    await pane.getByRole('checkbox', { name: /Keep it to myself/ }).check()
    await isSound(page, 'a meeting on a phone, with a plan of one’s own')
    // the lines of a pane are no lines over the arrows on its buttons
    const borders = await page.$$eval('svg.icon', (all) =>
      all.map((one) => getComputedStyle(one).borderTopWidth),
    )
    expect([...new Set(borders)]).toEqual(['0px'])
    await picture(page, 'phone-plan')
    await pane.getByRole('button', { name: 'Keep', exact: true }).click()
    const toast = page.getByRole('status').filter({ hasText: 'Kept in this browser, under Quick line' })
    await toast.getByRole('button').click()
    await pane.getByLabel('If I …').fill(TOLD)
    await pane.getByRole('button', { name: 'Tell the group' }).click()
    await until('the told plan to be with Ben', async () => (await us.of('Ben Okafor').wire()).includes(TOLD))
    expect(await amina.wire()).not.toContain(PRIVATE)
    await go(at('/line'))
    await page
      .getByRole('article', { name: /A plan of yours/ })
      .getByText(PRIVATE)
      .waitFor()
    expect(await page.getByRole('article').count()).toBe(2)
  })

  test('signing out asks first, since it would erase them', async () => {
    await page.goto(`${us.server.address}/account`)
    await page.getByRole('button', { name: 'Sign out here' }).click()
    await page.getByText('Words of yours are only in this browser.').waitFor()
    await isSound(page, 'signing out with words that are only here')
    await page.getByRole('button', { name: 'Sign out without them' }).click()
    await page.getByRole('link', { name: 'Sign in' }).waitFor()
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([])
  })
})
