/** The page and the worker are killed in a real browser, at every request of what people and sync do. */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '../../../tools/browsers.ts'
import type { DatabaseImage } from '../../support/database-image.ts'
import { type Tables, troublesIn } from '../../support/journal-invariants.ts'
import type { FaultsPage } from './deeds-page.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const VERSION_1 = JSON.parse(
  readFileSync(here('../../fixtures/databases/version-1.json'), 'utf8'),
) as DatabaseImage

/** Keep, edit, put away, import, merge, and the upgrade of a version 1 database. */
const KILLED = [
  { deed: 'keeping a reflection' },
  { deed: 'editing a reflection that changed meanwhile' },
  { deed: 'putting an entry away' },
  { deed: 'bringing a file in' },
  { deed: 'merging a page from the server' },
  { deed: 'bringing the index up to date', image: VERSION_1 },
]

/** Workers that die in the same moment. */
const AT_ONCE = 6

declare const faults: FaultsPage

let server: Server
let browser: Browser
let context: BrowserContext
let address: string
let databases = 0

beforeAll(async () => {
  const built = await build({
    root: here('.'),
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: here('deeds-page.ts'), formats: ['es'], fileName: 'page' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const code = output && 'output' in output ? output.output[0].code : ''
  server = createServer(({ url }, answer) => {
    const isCode = url === '/page.js'
    answer.setHeader('content-type', isCode ? 'text/javascript' : 'text/html')
    answer.end(
      isCode ? code : '<!doctype html><title>Faults</title><script type="module" src="/page.js"></script>',
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const program = findChromium()
  if (program === undefined) throw new Error('No Chromium found: install it, or set CHROMIUM to its program.')
  browser = await chromium.launch({
    executablePath: program,
    args: ['--disable-in-process-stack-traces', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  context = await browser.newContext()
  const page = await open()
  await page.evaluate(() => faults.begin())
  await page.close()
})
afterAll(async () => {
  await browser.close()
  server.close()
})

const open = async (): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(address)
  await page.waitForFunction(() => 'faults' in globalThis)
  return page
}

/** A new database for the deed, as it is before. */
const aDatabase = async (page: Page, image: DatabaseImage | undefined) => {
  const name = `deaths-${databases++}`
  const before = await page.evaluate(([database, from]) => faults.prepare(database, from), [
    name,
    image,
  ] as const)
  return { name, before }
}

const act = (page: Page, name: string, deed: string, at?: number) =>
  page.evaluate(([database, what, place]) => faults.act(database, what, place), [name, deed, at] as const)

/** The browser ends the page at once, whatever it is doing; the session was opened before it stood still. */
const kill = async (page: Page, session: CDPSession): Promise<void> => {
  const gone = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await gone
  await page.close()
}

/** After a death: sound, nothing half kept, and the deed can be done as if nothing had happened. */
const judge = async (page: Page, name: string, deed: string, before: string | undefined, place: string) => {
  const { picture, after, again, end } = await page.evaluate(
    ([database, what]) => faults.judge(database, what),
    [name, deed] as const,
  )
  // Safe: the page reads the tables that the code under test declares.
  const troubles = (tables: unknown) => troublesIn(tables as Tables)
  // An index half brought up to date is no trouble: the marker says where to go on.
  if (before !== undefined) expect([place, picture === before, ...troubles(after)]).toEqual([place, true])
  expect([place, again, ...troubles(end)]).toEqual([place, 'done'])
}

describe.each(KILLED)('$deed', ({ deed, image }) => {
  const isUpgrade = image !== undefined
  const requestsOf = async (page: Page): Promise<number> => {
    const { name } = await aDatabase(page, image)
    const { kind, requests } = await act(page, name, deed)
    expect(kind).toBe('done')
    return requests
  }

  test('survives the death of its page at any request', async () => {
    let page = await open()
    const requests = await requestsOf(page)
    for (let at = 0; at < requests; at++) {
      const { name, before } = await aDatabase(page, image)
      const session = await context.newCDPSession(page)
      const stands = page.waitForEvent('console', (message) => message.text() === 'stands')
      const acting = act(page, name, deed, at).catch(() => undefined)
      await stands
      await kill(page, session)
      await acting
      page = await open()
      await judge(page, name, deed, isUpgrade ? undefined : before, `request ${at} of ${requests}`)
    }
    await page.close()
  })

  test('survives the death of its worker at any request', async () => {
    const page = await open()
    const requests = await requestsOf(page)
    const dieAt = async (at: number): Promise<void> => {
      const { name, before } = await aDatabase(page, image)
      await page.evaluate(([database, what, place]) => faults.actInWorker(database, what, place), [
        name,
        deed,
        at,
      ] as const)
      await judge(page, name, deed, isUpgrade ? undefined : before, `request ${at} of ${requests}`)
    }
    // Workers die alone, each over a database of its own: most of a death is waiting for the browser to notice.
    for (let first = 0; first < requests; first += AT_ONCE) {
      const places = Array.from({ length: Math.min(AT_ONCE, requests - first) }, (_, at) => first + at)
      await Promise.all(places.map(dieAt))
    }
    await page.close()
  })
})
