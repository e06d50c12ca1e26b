/** A person with a Chromium of their own: a new profile, the built extension loaded, its toolbar button within reach. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../tools/browsers.ts'
import { attachTo } from './devtools.ts'
import { Popup } from './popup.ts'
import { until } from './until.ts'

/** Where the Chrome build lies. */
export const CHROME_BUILD = fileURLToPath(new URL('../../extension/.output/chrome-mv3', import.meta.url))

type Options = {
  extension?: string
  /** A display to show a real window on, such as `:99`; without it the browser has no window. */
  display?: string
  /** A profile folder to come back to; without it a new one is made and thrown away at the end. */
  profile?: string
  viewport?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
}

type Target = { targetId: string; type: string; url: string }

/** A person at a browser. Everything that any of their pages logs as an error is kept in `errors`. */
export class Person {
  readonly context: BrowserContext
  readonly extensionId: string
  readonly errors: string[]
  private readonly browser: CDPSession
  private readonly cleanUp: () => void

  constructor(parts: {
    context: BrowserContext
    extensionId: string
    browser: CDPSession
    errors: string[]
    cleanUp: () => void
  }) {
    this.context = parts.context
    this.extensionId = parts.extensionId
    this.browser = parts.browser
    this.errors = parts.errors
    this.cleanUp = parts.cleanUp
  }

  /** The address of one of the extension's own pages. */
  urlOf(path: string): string {
    return `chrome-extension://${this.extensionId}/${path}`
  }

  /** Opens one of the extension's own pages in a new tab. */
  async openExtensionPage(path: string): Promise<Page> {
    const page = await this.context.newPage()
    await page.goto(this.urlOf(path))
    return page
  }

  private async targets(filter: string): Promise<Target[]> {
    const { targetInfos } = await this.browser.send('Target.getTargets', { filter: [{ type: filter }] })
    return targetInfos
  }

  private async popupTargets(): Promise<Target[]> {
    const own = this.urlOf('popup.html')
    const tabs = new Set(this.context.pages().map((page) => page.url()))
    return (await this.targets('page')).filter(
      (target) => target.url.startsWith(own) && !tabs.has(target.url),
    )
  }

  /** Waits for a popup that something else opens: a menu item, a shortcut, the worker. */
  async waitForPopup(): Promise<Popup> {
    const target = await until('the popup to open', async () => (await this.popupTargets())[0])
    const session = await attachTo(this.browser, target.targetId)
    this.listen(session)
    await session.send('Runtime.enable')
    await session.send('Log.enable')
    const popup = new Popup(session)
    await until('the popup to be parsed', () => popup.evaluate<boolean>('document.readyState !== "loading"'))
    return popup
  }

  /** Clicks the extension's toolbar button over this page, as a person does: the popup opens and may read the page. */
  async clickToolbar(page: Page): Promise<Popup> {
    await page.bringToFront()
    const session = await this.context.newCDPSession(page)
    const { targetInfo } = await session.send('Target.getTargetInfo')
    await session.detach()
    // The button belongs to the tab, which is a target of its own around the page's.
    const tabs = await this.targets('tab')
    const tab = tabs.find((candidate) => candidate.url === targetInfo.url)
    if (!tab) throw new Error(`No tab shows ${targetInfo.url}`)
    // Playwright's types do not list this method yet.
    const send = this.browser.send.bind(this.browser) as unknown as (
      method: string,
      params: object,
    ) => Promise<unknown>
    await send('Extensions.triggerAction', { id: this.extensionId, targetId: tab.targetId })
    return this.waitForPopup()
  }

  /** Ends the background worker, as the browser does whenever it likes. */
  async killWorker(): Promise<void> {
    const page = this.context.pages()[0] ?? (await this.context.newPage())
    const session = await this.context.newCDPSession(page)
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
    await session.detach()
    await until('the worker to be gone', async () => {
      const workers = await this.targets('service_worker')
      return workers.every((worker) => !worker.url.includes(this.extensionId))
    })
  }

  private listen(session: Awaited<ReturnType<typeof attachTo>>): void {
    session.on('Runtime.exceptionThrown', (params) => {
      const thrown = params as { exceptionDetails: { text: string; exception?: { description?: string } } }
      this.errors.push(
        `popup: ${thrown.exceptionDetails.exception?.description ?? thrown.exceptionDetails.text}`,
      )
    })
    session.on('Runtime.consoleAPICalled', (params) => {
      const call = params as { type: string; args: { value?: unknown; description?: string }[] }
      if (call.type === 'error' || call.type === 'assert')
        this.errors.push(`popup: ${call.args.map((arg) => arg.value ?? arg.description).join(' ')}`)
    })
    session.on('Log.entryAdded', (params) => {
      const { entry } = params as { entry: { level: string; text: string } }
      if (entry.level === 'error') this.errors.push(`popup: ${entry.text}`)
    })
  }

  /** Closes the browser and throws its profile away, unless the profile was given. */
  async close(): Promise<void> {
    await this.context.close()
    this.cleanUp()
  }
}

/** Starts a Chromium with the extension and waits until its background is there. */
export const aPerson = async (options: Options = {}): Promise<Person> => {
  const program = findChromium()
  if (program === undefined) throw new Error('No Chromium found: install it, or set CHROMIUM to its program.')
  const extension = options.extension ?? CHROME_BUILD
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'whatworked-profile-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    headless: options.display === undefined,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    colorScheme: options.colorScheme ?? 'light',
    ...(options.display ? { env: { ...process.env, DISPLAY: options.display } } : {}),
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  const errors: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.page()?.url() ?? 'worker'}: ${message.text()}`)
  })
  context.on('weberror', (failure) => errors.push(String(failure.error().stack ?? failure.error())))
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 60_000 }))
  const browser = context.browser()
  if (!browser) throw new Error('The browser closed before it was ready.')
  return new Person({
    context,
    extensionId: new URL(worker.url()).host,
    browser: await browser.newBrowserCDPSession(),
    errors,
    cleanUp: () => {
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true })
    },
  })
}
