/** What the clocks of several pages show, and whether each second begins on all of them at the same moment. */
import type { Page } from 'playwright-core'
import type { Person } from './chromium.ts'
import { until } from './until.ts'

/** What a page showed, and when it began to: ms of the machine, whatever its Date says. */
type Shown = { figures: string; at: number }

declare global {
  /** What the clock of this page has shown so far. */
  var shown: Shown[]
  /** How far the Date of this page is ahead of the machine's, ms. */
  var dateAheadMs: number
}

/** Two people who look at each other's screens take less than this for the same second, ms. */
const SAME_MS = 500
const SECONDS = 3

/** From now on every page that this person opens notes what its clock shows, and its Date can be set. */
export const watchClocks = async ({ context }: Person, dateAheadMs = 0): Promise<void> => {
  await context.addInitScript(noteClock)
  await context.addInitScript(letDateJump, dateAheadMs)
}

/** Sets the clock of a page's computer, as people and programs do: so far ahead of the right time. */
export const setDateAhead = (page: Page, aheadMs: number): Promise<void> =>
  page.evaluate((ms) => {
    globalThis.dateAheadMs = ms
  }, aheadMs)

/** The machine's time as a page sees it, whatever its Date says. */
export const machineNow = (page: Page): Promise<number> =>
  page.evaluate(() => performance.timeOrigin + performance.now())

/** Of each second that all pages began to show since `from` (machine's ms): how far apart the first and the last were, ms. */
export const secondsApart = async (pages: readonly Page[], from: number): Promise<number[]> => {
  const all = await Promise.all(pages.map((page) => page.evaluate(() => globalThis.shown)))
  const [first = [], ...others] = all.map((shown) => shown.filter(({ at }) => at > from))
  return first.flatMap(({ figures, at }) => {
    const times = others.map((shown) => shown.find((one) => one.figures === figures)?.at)
    const known = times.filter((one) => one !== undefined)
    return known.length < times.length ? [] : [Math.max(at, ...known) - Math.min(at, ...known)]
  })
}

/** Waits until all pages show the same seconds; never where their clocks stay apart. */
export const sameSeconds = async (pages: readonly Page[]): Promise<void> => {
  const [page] = pages
  if (page === undefined) throw new Error('No page was given.')
  const from = await machineNow(page)
  await until('all screens to show the same seconds', async () => {
    const last = (await secondsApart(pages, from)).slice(-SECONDS)
    return last.length === SECONDS && Math.max(...last) <= SAME_MS
  })
}

/** Runs in the page before its own scripts. */
const letDateJump = (aheadMs: number): void => {
  globalThis.dateAheadMs = aheadMs
  const machine = Date.now.bind(Date)
  const now = () => machine() + globalThis.dateAheadMs
  globalThis.Date = new Proxy(Date, {
    construct: (target, given: [number]) => new target(...(given.length > 0 ? given : ([now()] as [number]))),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
}

/** Runs in the page before its own scripts. */
const noteClock = (): void => {
  globalThis.shown = []
  const watcher = new MutationObserver(() => {
    const figures = document.querySelector('[role=timer]')?.textContent
    if (!figures || globalThis.shown.at(-1)?.figures === figures) return
    globalThis.shown.push({ figures, at: performance.timeOrigin + performance.now() })
  })
  watcher.observe(document, { childList: true, subtree: true, characterData: true })
}
