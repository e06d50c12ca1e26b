import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aPerson, type Person } from '../support/chromium.ts'
import { putRows } from '../support/inside-page.ts'
import { chunksOf } from './large-journal.ts'
import { largeSpace } from './large-space.ts'
import { interleaved } from './measure.ts'
import type { Figure } from './rows.ts'

const FEW = 20
const MANY = 2_000
const ROUNDS = 15

declare global {
  /** When the first post had been painted, in ms since the page began. */
  var firstPost: Promise<number>
}

/** A space's feed on the screen, at 2,000 posts against 20: the built extension, a tab each. */
export const spaceOpen = async (): Promise<Figure[]> => {
  const profiles = [FEW, MANY].map(() => mkdtempSync(join(tmpdir(), 'ww-bench-space-')))
  const people: Person[] = []
  try {
    const streams: string[] = []
    for (const [at, profile] of profiles.entries()) {
      const person = await aPerson({ profile })
      people.push(person)
      streams.push(await fill(person, at === 0 ? FEW : MANY))
      await person.context.addInitScript(watchPage)
    }
    const [few, many] = people as [Person, Person]
    const open = await interleaved(
      ROUNDS,
      () => openingOf(many, streams[1] ?? ''),
      () => openingOf(few, streams[0] ?? ''),
    )
    return [{ name: 'space-open', ...open, unit: 'ms', bar: 'ratio <= 1.3' }]
  } finally {
    await Promise.all(people.map((person) => person.close()))
    for (const profile of profiles) rmSync(profile, { recursive: true, force: true })
  }
}

const fill = async (person: Person, posts: number): Promise<string> => {
  const page = await person.openExtensionPage('app.html')
  await page.getByRole('heading', { name: 'Journal' }).waitFor()
  const { stream, rows, counters, streams } = largeSpace(1, posts)
  for (const records of chunksOf(rows, 1_000)) await putRows(page, { records })
  await putRows(page, { counters, streams })
  await page.close()
  return stream
}

/** Runs in the page before its own scripts. */
const watchPage = (): void => {
  globalThis.firstPost = new Promise((resolve) => {
    const watcher = new MutationObserver(() => {
      if (document.querySelector('article.post') === null) return
      watcher.disconnect()
      // The frame that holds it has been painted when the one after it begins.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())))
    })
    watcher.observe(document, { childList: true, subtree: true })
  })
}

const openingOf = async (person: Person, stream: string): Promise<number> => {
  const page = await person.openExtensionPage(`app.html#/space/${stream}`)
  const ms = await page.evaluate(() => globalThis.firstPost)
  await page.close()
  return ms
}
