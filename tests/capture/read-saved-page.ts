/** Runs the built reader over saved pages in a real browser whose own scripts are blocked. */
import { readFileSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const READER = new URL('../../extension/.output/chrome-mv3/read-page.js', import.meta.url)

export type SavedPages = {
  read: (address: string, html: string) => Promise<unknown>
  close: () => Promise<void>
}

/** A page that answers every address with the HTML it is given, and nothing else. */
export const openSavedPages = async (executablePath: string): Promise<SavedPages> => {
  const reader = readFileSync(READER, 'utf8')
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page: Page = await browser.newPage()
  let current = { address: '', html: '' }
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({
          body: current.html,
          contentType: 'text/html; charset=utf-8',
          headers: {
            'content-security-policy': "script-src 'none'; frame-src 'none'; style-src 'unsafe-inline'",
          },
        })
      : route.abort(),
  )
  return {
    read: async (address, html) => {
      current = { address, html }
      await page.goto(address, { waitUntil: 'domcontentloaded' })
      return page.evaluate(reader)
    },
    close: () => browser.close(),
  }
}
