import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aPerson, type Person } from '../support/chromium.ts'
import { putRows } from '../support/inside-page.ts'
import { chunksOf, largeJournal } from './large-journal.ts'
import { interleaved, median } from './measure.ts'
import type { Figure } from './rows.ts'

const FEW = 50
const MANY = 50_000
const ROUNDS = 15
const SCROLL_ROUNDS = 5
/** Wheel turns of one scroll, in pixels each: past the end of the first 50 entries, so that more are fetched where there are more. */
const TURNS = 120
const TURN_PX = 100

declare global {
  /** When the first entry had been painted, in ms since the page began. */
  var painted: Promise<number>
  var longTasks: number
}

/** The journal's first screen with data, and scrolling it, at 50,000 entries against 50: the built extension, a tab each. */
export const journalScale = async (): Promise<Figure[]> => {
  const profiles = [FEW, MANY].map(() => mkdtempSync(join(tmpdir(), 'ww-bench-journal-')))
  const people: Person[] = []
  try {
    for (const [at, profile] of profiles.entries()) {
      const person = await aPerson({ profile })
      people.push(person)
      await fill(person, at === 0 ? FEW : MANY)
      await person.context.addInitScript(watchPage)
    }
    const [few, many] = people as [Person, Person]
    const open = await interleaved(
      ROUNDS,
      () => openingOf(many),
      () => openingOf(few),
    )
    const scrolls = { few: [] as number[], many: [] as number[] }
    for (let round = 0; round < SCROLL_ROUNDS; round++) {
      scrolls.few.push(await longTasksOf(few))
      scrolls.many.push(await longTasksOf(many))
    }
    const [atMany, atFew] = [median(scrolls.many), median(scrolls.few)]
    console.log(
      `  long tasks while scrolling: ${scrolls.many.join(' ')} at ${MANY}, ${scrolls.few.join(' ')} at ${FEW}`,
    )
    return [
      { name: 'journal-open', ...open, unit: 'ms', bar: 'ratio <= 1.2' },
      { name: 'journal-scroll', value: atMany - atFew, unit: 'more long tasks', bar: 'value <= 0' },
    ]
  } finally {
    await Promise.all(people.map((person) => person.close()))
    for (const profile of profiles) rmSync(profile, { recursive: true, force: true })
  }
}

/** Puts the rows where the product keeps them, with their index keys and counters. */
export const fill = async (person: Person, entries: number): Promise<void> => {
  const page = await person.openExtensionPage('app.html')
  await page.getByRole('heading', { name: 'Journal' }).waitFor()
  const { rows, counters } = largeJournal(1, entries)
  for (const records of chunksOf(rows, 1_000)) await putRows(page, { records })
  await putRows(page, { counters })
  await page.close()
}

/** Runs in the page before its own scripts. */
const watchPage = (): void => {
  globalThis.longTasks = 0
  new PerformanceObserver((list) => {
    globalThis.longTasks += list.getEntries().length
  }).observe({ type: 'longtask' })
  globalThis.painted = new Promise((resolve) => {
    const watcher = new MutationObserver(() => {
      if (document.querySelector('.timeline-entry') === null) return
      watcher.disconnect()
      // The frame that holds it has been painted when the one after it begins.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())))
    })
    watcher.observe(document, { childList: true, subtree: true })
  })
}

const openingOf = async (person: Person): Promise<number> => {
  const page = await person.openExtensionPage('app.html')
  const ms = await page.evaluate(() => globalThis.painted)
  await page.close()
  return ms
}

/** How many long tasks scrolling makes, from the first painted screen to the end of the list or of the scroll. */
const longTasksOf = async (person: Person): Promise<number> => {
  const page = await person.openExtensionPage('app.html')
  await page.evaluate(() => globalThis.painted)
  await page.mouse.move(640, 400)
  await page.evaluate(() => {
    globalThis.longTasks = 0
  })
  for (let turn = 0; turn < TURNS; turn++) await page.mouse.wheel(0, TURN_PX)
  const tasks = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        // Long tasks are told a little after they happened.
        requestAnimationFrame(() => setTimeout(() => resolve(globalThis.longTasks), 300))
      }),
  )
  const wentTo = await page.evaluate(() => scrollY)
  await page.close()
  if (wentTo < (TURNS * TURN_PX) / 4) throw new Error(`scrolling stopped at ${wentTo} px`)
  return tasks
}
