/** A Firefox with the built extension, driven by WebDriver BiDi and, for what belongs to the browser itself, its chrome scope. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findFirefox } from '../../tools/browsers.ts'
import { type Bidi, connectBidi } from './bidi.ts'
import { until } from './until.ts'

/** Where the Firefox build lies. */
export const FIREFOX_BUILD = fileURLToPath(new URL('../../extension/.output/firefox-mv3', import.meta.url))

const START_LIMIT_MS = 60_000

type Evaluated =
  | { type: 'success'; result: { value?: unknown } }
  | { type: 'exception'; exceptionDetails: { text: string } }
type Tree = { contexts: { context: string; url: string }[] }

const addressOf = (firefox: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    const limit = setTimeout(() => reject(new Error(`Firefox did not start: ${said}`)), START_LIMIT_MS)
    firefox.stderr?.on('data', (chunk: Buffer) => {
      said += String(chunk)
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1]
      if (found) {
        clearTimeout(limit)
        resolve(found)
      }
    })
    firefox.once('exit', () => reject(new Error(`Firefox ended: ${said}`)))
  })

/** A running Firefox. */
export class Firefox {
  readonly bidi: Bidi
  readonly extensionId: string
  readonly errors: string[] = []
  private readonly process: ChildProcess
  private readonly profile: string

  constructor(parts: { bidi: Bidi; extensionId: string; process: ChildProcess; profile: string }) {
    this.bidi = parts.bidi
    this.extensionId = parts.extensionId
    this.process = parts.process
    this.profile = parts.profile
    this.bidi.on('log.entryAdded', (params) => {
      const entry = params as { level: string; text: string | null }
      // The article's policy forbids its own icon too, and only Firefox says so.
      if (entry.level === 'error' && !entry.text?.includes('favicon.ico'))
        this.errors.push(entry.text ?? 'an error without words')
    })
  }

  /** Opens an address in a new tab, to the front, and waits until it is loaded. */
  async open(url: string): Promise<string> {
    const { context } = await this.bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' })
    await this.bidi.send('browsingContext.navigate', { context, url, wait: 'complete' })
    return context
  }

  /** Runs an expression in a page and brings its value back; objects should be turned into text first. */
  async evaluate<T = unknown>(context: string, expression: string, extra: object = {}): Promise<T> {
    const answer = await this.bidi.send<Evaluated>('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
      userActivation: true,
      ...extra,
    })
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text)
    // Safe: the caller knows what its own expression yields.
    return answer.result.value as T
  }

  /** The same in the browser's own window, where its buttons, menus and shortcuts are. */
  async evaluateInBrowser<T = unknown>(expression: string): Promise<T> {
    const tree = await this.bidi.send<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome' })
    const window = tree.contexts.find(({ url }) => url.endsWith('/browser.xhtml'))
    if (!window) throw new Error('Firefox has no window.')
    return this.evaluate<T>(window.context, expression)
  }

  /** The address of one of the extension's own pages; its host differs with each installation. */
  async urlOf(path: string): Promise<string> {
    const host = await this.evaluateInBrowser<string>(
      `WebExtensionPolicy.getByID(${JSON.stringify(this.extensionId)}).mozExtensionHostname`,
    )
    return `moz-extension://${host}/${path}`
  }

  /** Presses the shortcut of one of the extension's commands, by way of the key that Firefox made for it. */
  async runCommand(name: string): Promise<void> {
    const wanted = await this.evaluateInBrowser<string>(`(() => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.extensionId)})
      const chord = extension.manifest.commands[${JSON.stringify(name)}]?.suggested_key?.default
      const keys = [...document.querySelectorAll('keyset[id*="ext-keyset"] > key')]
      const key = keys.find((one) => one.getAttribute('key') === chord?.split('+').at(-1))
      key?.doCommand()
      return key ? 'pressed' : chord + ' of ' + keys.map((one) => one.outerHTML)
    })()`)
    if (wanted !== 'pressed') throw new Error(`No key for ${name}: ${wanted}`)
  }

  /**
   * Runs the body of a function in the open popup and brings its value back; `window` and `document` are the popup's.
   * The popup is no tab, so BiDi does not see it: a script of the browser's own goes in and answers by message.
   */
  evaluateInPopup<T = unknown>(body: string): Promise<T> {
    const script = `(async () => {
      const window = content, document = content.document
      const answer = await (async () => { ${body} })()
      sendAsyncMessage('whatworked:answer', { answer })
    })().catch((failure) => sendAsyncMessage('whatworked:answer', { failure: String(failure) }))`
    return this.evaluateInBrowser<T>(`new Promise((resolve, reject) => {
      const popup = document.querySelector('.webextension-popup-browser')
      if (!popup?.currentURI?.spec.startsWith('moz-extension:')) return reject(new Error('No popup is open.'))
      // A popup that is just changing its process never answers.
      setTimeout(() => reject(new Error('The popup did not answer.')), 5000)
      const { messageManager } = popup
      messageManager.addMessageListener('whatworked:answer', function hear({ data }) {
        messageManager.removeMessageListener('whatworked:answer', hear)
        if (data.failure) reject(new Error(data.failure))
        else resolve(data.answer)
      })
      messageManager.loadFrameScript(
        'data:application/javascript;charset=utf-8,' + ${JSON.stringify(encodeURIComponent(script))}, false)
    })`)
  }

  /** Types into what has the focus in the popup, by way of the browser's own text editor, so that the page hears of it. */
  async typeInPopup(words: string): Promise<void> {
    const typed = await this.evaluateInPopup<boolean>(
      `return document.execCommand('insertText', false, ${JSON.stringify(words)})`,
    )
    if (!typed) throw new Error('Nothing in the popup takes text.')
  }

  /** Closes it and throws its profile away. */
  async close(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.process.once('exit', () => resolve()))
    await this.bidi.send('browser.close').catch(() => this.process.kill())
    await ended
    this.bidi.close()
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Starts a Firefox without a window and installs the extension from its folder. */
export const aFirefox = async (extension = FIREFOX_BUILD): Promise<Firefox> => {
  const program = findFirefox()
  if (program === undefined) throw new Error('No Firefox found: install it, or set FIREFOX to its program.')
  const profile = mkdtempSync(join(tmpdir(), 'whatworked-firefox-'))
  writeFileSync(join(profile, 'user.js'), 'user_pref("datareporting.policy.dataSubmissionEnabled", false);\n')
  const child = spawn(
    program,
    [
      '--headless',
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const bidi = await connectBidi(await addressOf(child))
  const { extension: extensionId } = await bidi.send<{ extension: string }>('webExtension.install', {
    extensionData: { type: 'path', path: extension },
  })
  const firefox = new Firefox({ bidi, extensionId, process: child, profile })
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] })
  await until('the extension to run', () =>
    firefox.evaluateInBrowser<boolean>(
      `WebExtensionPolicy.getByID(${JSON.stringify(extensionId)})?.active === true`,
    ),
  )
  return firefox
}
