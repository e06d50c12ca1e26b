import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFirefox } from '../../tools/browsers.ts'
import { ARTICLE, serveArticle } from '../support/article-server.ts'
import { aFirefox, type Firefox } from '../support/firefox.ts'
import { until } from '../support/until.ts'

describe.skipIf(findFirefox() === undefined)('in Firefox', () => {
  let article: Awaited<ReturnType<typeof serveArticle>>
  let firefox: Firefox

  beforeAll(async () => {
    article = await serveArticle()
    firefox = await aFirefox()
  })
  afterAll(async () => {
    await firefox.close()
    await article.close()
  })

  const popupSays = (words: string): Promise<string> =>
    until(`the popup to say ${words}`, async () => {
      const text = await firefox.evaluateInPopup<string>('return document.body.innerText')
      return text.includes(words) ? text : undefined
    })

  test('a passage clipped by the shortcut is seen in the journal', async () => {
    const page = await firefox.open(article.url)
    await firefox.evaluate(page, 'getSelection().selectAllChildren(document.getElementById("passage"))')
    await firefox.runCommand('clip')
    const words = await popupSays(ARTICLE.passage)
    expect(words).toContain(ARTICLE.title)
    await firefox.evaluateInPopup('document.querySelector("textarea[name=matters]").focus()')
    await firefox.typeInPopup('Small enough for a Monday.')
    await firefox.evaluateInPopup(
      '[...document.querySelectorAll("#clip button")].find((button) => button.textContent.startsWith("Save")).click()',
    )
    await popupSays('Saved')

    const journal = await firefox.open(await firefox.urlOf('app.html'))
    await until('the journal to show the clip', async () => {
      const text = await firefox.evaluate<string>(journal, 'document.body.innerText')
      return text.includes(ARTICLE.passage) && text.includes('Small enough for a Monday.')
    })
    expect(firefox.errors).toEqual([])
  })
})
