import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ARTICLE, serveArticle } from '../support/article-server.ts'
import { aPerson, type Person } from '../support/chromium.ts'
import { selectWords } from '../support/inside-page.ts'

let article: Awaited<ReturnType<typeof serveArticle>>
let teacher: Person

beforeAll(async () => {
  article = await serveArticle()
})

afterAll(() => article.close())

const openArticle = async (query = '') => {
  const page = await teacher.context.newPage()
  await page.goto(`${article.url}${query}`)
  return page
}

describe('capturing from the toolbar', () => {
  beforeAll(async () => {
    teacher = await aPerson()
  })
  afterAll(() => teacher.close())
  afterEach(() => expect(teacher.errors).toEqual([]))

  test('a selected passage becomes a clip with its source, and the journal shows it', async () => {
    const page = await openArticle()
    await page.locator('#passage').selectText()
    const popup = await teacher.clickToolbar(page)
    await popup.waitForText('You’ve selected a passage.')
    await popup.click('button', 'Clip this passage')
    const words = await popup.waitForText(ARTICLE.passage)
    expect(words).toContain(ARTICLE.title)
    expect(words).toContain('Osei')
    expect(words).toContain('2021')
    expect(words).toContain(ARTICLE.journal)
    await popup.fill('Why it matters to me', 'Our Year 9 starters could be this small.')
    await popup.press('Control+Enter')
    await popup.waitForText('Saved')

    const journal = await teacher.openExtensionPage('app.html')
    await journal.getByText(ARTICLE.passage).first().waitFor()
    await journal.getByText('Our Year 9 starters could be this small.').first().waitFor()
    await journal.close()
    await page.close()
  })

  test('words typed in the popup survive a click beside it and the death of the worker', async () => {
    const page = await openArticle('?second')
    const popup = await teacher.clickToolbar(page)
    // No person types and clicks away before a script has even been read.
    await popup.waitFor('"alive" in document.documentElement.dataset')
    await popup.fill('What worked?', 'Three questions at the door.')
    await page.mouse.click(5, 5)
    await popup.session.closed
    await teacher.killWorker()
    const again = await teacher.clickToolbar(page)
    await again.waitForValue('What worked?', 'Three questions at the door.')
    await again.fill('Why do you think so?', 'Nobody had to wait.')
    await again.click('radio', 'Worked')
    await again.press('Control+Enter')
    await again.waitForText('Saved')

    const journal = await teacher.openExtensionPage('app.html')
    await journal.getByText('Three questions at the door.').first().waitFor()
    await journal.close()
    await page.close()
  })

  test('nothing of ours is in a page before the gesture, and nothing is left after it', async () => {
    const page = await openArticle('?traces')
    await selectWords(page, 0, 30)
    const traces = () =>
      page.evaluate(() => [
        document.documentElement.outerHTML.length,
        Object.keys(window).length,
        getSelection()?.toString(),
      ])
    const before = await traces()
    const popup = await teacher.clickToolbar(page)
    await popup.waitForText('You’ve selected a passage.')
    await popup.close()
    expect(await traces()).toEqual(before)
    await page.close()
  })
})
