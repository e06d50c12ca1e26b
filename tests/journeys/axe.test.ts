/** Every screen in every state that it can be brought to here, both themes, and at the width of a small phone. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ARTICLE, serveArticle } from '../support/article-server.ts'
import { overflowsAt320, popupViolations, violations } from '../support/axe.ts'
import { aPerson, type Person } from '../support/chromium.ts'
import { aServer, type ServerProcess } from '../support/server-process.ts'
import { connectExtension, joinWithLink, makeSpace, setUpServer, shareOpenEntry } from '../support/steps.ts'

const AMINA = { name: 'Amina Rahman', email: 'amina@school.example', password: 'seven quiet starters' }
const BEN = { name: 'Ben Okafor', email: 'ben@school.example', password: 'chalk and two rivers' }
const SPACE = 'Questioning TLC'
const WORDS = 'Three small questions at the door.'

let article: Awaited<ReturnType<typeof serveArticle>>
let server: ServerProcess
let person: Person

beforeAll(async () => {
  article = await serveArticle()
  server = await aServer()
  person = await aPerson()
})
afterAll(async () => {
  await person.close()
  await server.close()
  await article.close()
})

const judge = async (page: Page, where: string): Promise<void> => {
  expect(await violations(page, where)).toEqual([])
  expect(await overflowsAt320(page), `${where} at 320 px`).toEqual([])
}

/** The whole card of an entry is its link. */
const openEntry = (page: Page, words: string): Promise<void> =>
  page.getByRole('article').filter({ hasText: words }).first().getByRole('link').first().click()

/** Opens one of the extension's pages, waits for its heading, and judges it. */
const judgeScreen = async (hash: string, heading: string | RegExp, act?: (page: Page) => Promise<void>) => {
  const page = await person.openExtensionPage(`app.html#${hash}`)
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
  await act?.(page)
  await judge(page, `${hash} ${heading}`)
  await page.close()
}

describe('before anything is written', () => {
  test('the journal, its clips, its bin and the form', async () => {
    await judgeScreen('/', 'Your journal')
    await judgeScreen('/clips', /./)
    await judgeScreen('/bin', /./)
    await judgeScreen('/write', /./)
  })

  test('the keyboard map and the palette', async () => {
    await judgeScreen('/', 'Your journal', async (page) => {
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
    })
    await judgeScreen('/', 'Your journal', async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
    })
  })

  test('settings, the tray, a new space and a space that is not here, all unconnected', async () => {
    await judgeScreen('/settings', /./)
    await judgeScreen('/tray', /./)
    await judgeScreen('/new-space', 'New space')
    await judgeScreen('/space/00000000-0000-4000-8000-000000000000', /./)
    await judgeScreen('/nowhere', /./)
  })
})

describe('the popup', () => {
  test('reflect, fresh and written in; then saved', async () => {
    const page = await person.context.newPage()
    await page.goto(`${article.url}?axe`)
    const popup = await person.clickToolbar(page)
    await popup.waitFor('"alive" in document.documentElement.dataset')
    expect(await popupViolations(popup, 'popup, fresh')).toEqual([])
    await popup.fill('Technique', 'exit', 'combobox')
    await popup.waitFor('document.querySelector("[role=option]")')
    expect(await popupViolations(popup, 'popup, choosing a technique')).toEqual([])
    await popup.press('ArrowDown')
    await popup.press('Enter')
    await popup.fill('What worked?', WORDS)
    await popup.click('radio', 'In part')
    expect(await popupViolations(popup, 'popup, written in')).toEqual([])
    await popup.press('Control+Enter')
    await popup.waitForText('Saved')
    expect(await popupViolations(popup, 'popup, saved')).toEqual([])
    await popup.close()
    await page.close()
  })

  test('clip, with a passage and where nothing can be read', async () => {
    const page = await person.context.newPage()
    await page.goto(`${article.url}?axe-clip`)
    await page.locator('#passage').selectText()
    const popup = await person.clickToolbar(page)
    await popup.click('button', 'Clip this passage')
    await popup.waitForText(ARTICLE.title)
    expect(await popupViolations(popup, 'popup, clip')).toEqual([])
    await popup.click('button', 'Correct this')
    expect(await popupViolations(popup, 'popup, clip, source open')).toEqual([])
    await popup.press('Control+Enter')
    await popup.waitForText('Saved')
    await popup.close()
    await page.goto('chrome://version/')
    const shut = await person.clickToolbar(page)
    await shut.click('radio', 'Clip')
    await shut.waitForText('This page can’t be read.')
    expect(await popupViolations(shut, 'popup, unreadable page')).toEqual([])
    await shut.close()
    await page.close()
  })
})

describe('with entries', () => {
  test('the journal, a search, and a search that finds nothing', async () => {
    await judgeScreen('/', 'Your journal', (page) => page.getByText(WORDS).first().waitFor())
    await judgeScreen('/', 'Your journal', async (page) => {
      await page.getByLabel('Search your journal').fill('door')
      await page.locator('mark').first().waitFor()
    })
    await judgeScreen('/', 'Your journal', async (page) => {
      await page.getByLabel('Search your journal').fill('xylophone')
      await page.getByRole('heading', { name: 'Nothing for “xylophone”' }).waitFor()
    })
    await judgeScreen('/clips', /./, (page) => page.getByText(ARTICLE.passage).first().waitFor())
  })

  test('an entry: read, edited, put away', async () => {
    const page = await person.openExtensionPage('app.html')
    await openEntry(page, WORDS)
    await page.getByRole('link', { name: 'Edit' }).waitFor()
    await judge(page, 'an entry')
    await page.getByRole('link', { name: 'Edit' }).click()
    await page.getByRole('button', { name: /^Save/ }).waitFor()
    await judge(page, 'an entry, edited')
    await page.getByLabel('What worked?').fill(`${WORDS} Twice.`)
    await page.getByRole('button', { name: /^Save/ }).click()
    await page.getByRole('link', { name: 'Edit' }).waitFor()
    await judge(page, 'an entry with a history')
    await page.close()
  })

  test('a clip’s own page', async () => {
    const page = await person.openExtensionPage('app.html#/clips')
    await openEntry(page, ARTICLE.passage)
    await page.getByRole('link', { name: 'Edit' }).waitFor()
    await judge(page, 'a clip')
    await page.close()
  })
})

describe('with a server', () => {
  let stream: string
  let link: string

  test('its pages: home, setting up, signing in, pairing, a dead invitation', async () => {
    const page = await person.context.newPage()
    const owner = await server.ownerLink()
    for (const address of [
      server.address,
      owner,
      `${server.address}/sign-in`,
      `${server.address}/pair`,
      `${server.address}/join#nothing`,
    ]) {
      await page.goto(address)
      // A new fragment alone loads nothing.
      await page.reload()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await judge(page, address.replace(/#.*/, ''))
    }
    await page.close()
  })

  test('connecting, a space without posts, its members and invitations', async () => {
    await setUpServer(person, server, AMINA)
    await connectExtension(person, server)
    await judgeScreen('/settings', /./, (page) => page.getByText(AMINA.name).first().waitFor())
    await judgeScreen('/new-space', 'New space')
    ;({ stream, link } = await makeSpace(person, { name: SPACE, purpose: 'Help every pupil answer.' }))
    await judgeScreen(`/space/${stream}`, SPACE, (page) => page.getByText('Nothing shared yet').waitFor())
    await judgeScreen(`/space/${stream}/members`, /./, (page) =>
      page.getByText('Links that still work').waitFor(),
    )
  })

  test('a colleague’s way in', async () => {
    const ben = await aPerson()
    const invited = await ben.context.newPage()
    await invited.goto(link)
    await invited.getByRole('button', { name: 'Make an account and join' }).waitFor()
    await judge(invited, 'an invitation')
    await invited.close()
    await joinWithLink(ben, link, BEN)
    const account = await ben.context.newPage()
    await account.goto(`${server.address}/account`)
    await account.getByText(BEN.email).first().waitFor()
    await judge(account, 'an account')
    await ben.close()
  })

  test('sharing: the choice, the preview, the feed with a post', async () => {
    const page = await person.openExtensionPage('app.html')
    await openEntry(page, WORDS)
    await page.getByRole('radio', { name: SPACE }).check()
    await judge(page, 'an entry, a space chosen')
    await page.getByRole('button', { name: 'Look it over and share' }).click()
    await page.getByRole('dialog').waitFor()
    await judge(page, 'the preview')
    await page.keyboard.press('Escape')
    await shareOpenEntry(page, SPACE)
    await judge(page, 'an entry, shared')
    await page.close()
    await judgeScreen(`/space/${stream}`, SPACE, (space) =>
      space.getByRole('button', { name: 'Take back' }).waitFor(),
    )
  })

  test('the same without a network', async () => {
    const page = await person.openExtensionPage(`app.html#/space/${stream}`)
    await page.getByRole('button', { name: 'Take back' }).waitFor()
    await person.context.setOffline(true)
    await page
      .getByText(/offline/i)
      .first()
      .waitFor()
    await judge(page, 'a space, offline')
    await person.context.setOffline(false)
    await page.close()
  })
})
