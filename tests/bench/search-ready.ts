import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { aPerson, type Person } from '../support/chromium.ts'
import { until } from '../support/until.ts'
import { fill } from './journal-scale.ts'
import { interleaved } from './measure.ts'
import type { Figure } from './rows.ts'

const FEW = 50
const MANY = 10_000
const ROUNDS = 15

/** From the start of search in the app's page to the kept index being ready, at 10,000 entries against 50: the built extension. */
export const searchReady = async (): Promise<Figure[]> => {
  const profiles = [FEW, MANY].map(() => mkdtempSync(join(tmpdir(), 'ww-bench-search-')))
  const people: Person[] = []
  try {
    for (const [at, profile] of profiles.entries()) {
      const person = await aPerson({ profile })
      people.push(person)
      await fill(person, at === 0 ? FEW : MANY)
      if (at === 1) await indexOnce(person)
    }
    const [few, many] = people as [Person, Person]
    const sinceOpened: number[] = []
    const pair = await interleaved(
      ROUNDS,
      async () => {
        const { ready, began } = await readyAfter(many)
        sinceOpened.push(ready)
        return ready - began
      },
      async () => {
        const { ready, began } = await readyAfter(few)
        return ready - began
      },
    )
    const page = await many.openExtensionPage('app.html')
    const stored = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
    console.log(
      `  ready ${sinceOpened.map(Math.round).join(' ')} ms after the page began to load; everything stored ${(stored / 1e6).toFixed(1)} MB`,
    )
    return [{ name: 'search-ready', ...pair, unit: 'ms', bar: 'value <= 200' }]
  } finally {
    await Promise.all(people.map((person) => person.close()))
    for (const profile of profiles) rmSync(profile, { recursive: true, force: true })
  }
}

/** Opens the page until the index of the whole journal is kept. */
const indexOnce = async (person: Person): Promise<void> => {
  const page = await person.openExtensionPage('app.html')
  await until('the index to be kept', () => page.evaluate(isIndexKept), 120_000)
  await page.close()
}

/** Whether the database of search holds an index. */
const isIndexKept = async (): Promise<boolean> => {
  // Opening a database that isn't there would make one.
  const databases = await indexedDB.databases()
  if (!databases.some(({ name }) => name === 'whatworked-search')) return false
  return new Promise((resolve) => {
    const opening = indexedDB.open('whatworked-search')
    opening.onsuccess = () => {
      const db = opening.result
      if (!db.objectStoreNames.contains('kept')) {
        db.close()
        return resolve(false)
      }
      const count = db.transaction('kept').objectStore('kept').count()
      count.onsuccess = () => {
        db.close()
        resolve(count.result > 0)
      }
    }
    opening.onerror = () => resolve(false)
  })
}

const readyAfter = async (person: Person): Promise<{ began: number; ready: number }> => {
  const page = await person.openExtensionPage('app.html')
  await until('search to be ready', async () => (await markAt(page, 'search-ready')) !== undefined)
  const [began, ready] = [await markAt(page, 'search-started'), await markAt(page, 'search-ready')]
  await page.close()
  return { began: began ?? 0, ready: ready ?? 0 }
}

const markAt = (page: Page, name: string): Promise<number | undefined> =>
  page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime, name)
