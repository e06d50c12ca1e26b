import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { hasXvfb } from '../../tools/browsers.ts'
import { ARTICLE, serveArticle } from '../support/article-server.ts'
import { aPerson, type Person } from '../support/chromium.ts'
import { openScreen, type Screen } from '../support/xvfb.ts'

describe.skipIf(!hasXvfb())('with a real pointer and a real keyboard', () => {
  let article: Awaited<ReturnType<typeof serveArticle>>
  let screen: Screen
  let teacher: Person

  beforeAll(async () => {
    article = await serveArticle()
    screen = await openScreen()
    teacher = await aPerson({ display: screen.display })
  })
  afterAll(async () => {
    await teacher.close()
    screen.close()
    await article.close()
  })
  afterEach(() => expect(teacher.errors).toEqual([]))

  const openWithSelection = async (query: string) => {
    const page = await teacher.context.newPage()
    await page.goto(`${article.url}?${query}`)
    const passage = page.locator('#passage')
    await passage.selectText()
    const box = await passage.boundingBox()
    if (!box) throw new Error('The passage is not shown.')
    return { page, at: { x: box.x + 60, y: box.y + 12 } }
  }

  test('a right click on a passage in a fresh tab opens the clip with the passage in it', async () => {
    const { page, at } = await openWithSelection('menu')
    // The last item is the browser's own Inspect, ours stands above it.
    await screen.chooseFromMenu(page, at, 2)
    const popup = await teacher.waitForPopup()
    const words = await popup.waitForText(ARTICLE.passage)
    expect(words).toContain(ARTICLE.title)
    await popup.press('Control+Enter')
    await popup.waitForText('Saved')
    await popup.close()
    const journal = await teacher.openExtensionPage('app.html')
    await journal.getByText(ARTICLE.passage).first().waitFor()
    await journal.close()
  })

  test('the shortcut that Chromium assigned clips the passage too', async () => {
    const { page } = await openWithSelection('shortcut')
    await page.bringToFront()
    screen.press('alt+k')
    const popup = await teacher.waitForPopup()
    await popup.waitForText(ARTICLE.passage)
    await popup.close()
  })
})
