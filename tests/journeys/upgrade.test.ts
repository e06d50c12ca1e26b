/** A browser that comes with the local database of an older version, or of a newer one. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { VERSIONS } from '@whatworked/extension/data/versions'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aPerson, type Person } from '../support/chromium.ts'
import { type DatabaseImage, restoreImage } from '../support/database-image.ts'
import { readStore } from '../support/inside-page.ts'
import { type Tables, troublesIn } from '../support/journal-invariants.ts'
import { until } from '../support/until.ts'

const FOLDER = fileURLToPath(new URL('../fixtures/databases', import.meta.url))
const fixtures = readdirSync(FOLDER).map((file) => ({
  version: Number(/(\d+)/.exec(file)?.[1]),
  image: JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as DatabaseImage,
}))
const NEWEST = VERSIONS.at(-1)?.version ?? 0

let person: Person
/** A page of the extension's that never opens the database by itself. */
let bare: Page

beforeEach(async () => {
  person = await aPerson()
  bare = await person.openExtensionPage('icon/48.png')
  // The browser's own page around a picture breaks our policy with its styles.
  person.errors.length = 0
})
afterEach(async () => {
  expect(person.errors).toEqual([])
  await person.close()
})

/** Puts the image in the place of whatever a new browser has; its worker may make a new one in between. */
const bring = (image: DatabaseImage, held = false): Promise<true> =>
  until('the older journal to be there', async () => {
    await bare.evaluate(
      (name) =>
        new Promise<void>((resolve, reject) => {
          const gone = indexedDB.deleteDatabase(name)
          gone.onsuccess = () => resolve()
          gone.onerror = () => reject(gone.error)
        }),
      image.name,
    )
    await bare.evaluate(restoreImage, { image, held })
    return true as const
  })

const tables = async (): Promise<Tables> => {
  const of = async (store: string) => [store, await readStore(bare, 'whatworked', store)] as const
  const stores = ['records', 'base', 'dirty', 'inflight', 'streams', 'counters']
  // Safe: the stores are those of Tables, and their rows were written by the code under test.
  return Object.fromEntries(await Promise.all(stores.map(of))) as unknown as Tables
}

const versionNow = (): Promise<number> =>
  bare.evaluate(
    async () => (await indexedDB.databases()).find(({ name }) => name === 'whatworked')?.version ?? 0,
  )

const journalIsShown = async (page: Page): Promise<void> => {
  await page.getByText('They argued about heat.').first().waitFor()
  await page.getByText('The second version.').first().waitFor()
  await page.getByText('Émile’s 🎲 game: too loud. שלום').first().waitFor()
  expect(await page.getByText('Put away.').count()).toBe(0)
}

describe.each(fixtures)('a journal of database version $version', ({ image }) => {
  test('is shown whole by today’s, sound and listed by everything new', async () => {
    await bring(image)
    const page = await person.openExtensionPage('app.html')
    await journalIsShown(page)
    await until('the index to be up to date', async () => {
      const { records } = await tables()
      const facets = records.flatMap((record) => record.facets)
      return ['finish', 'win', 'topic'].every((facet) =>
        facets.some((key) => key.includes(`|entry|${facet}|`)),
      )
    })
    expect(troublesIn(await tables())).toEqual([])
    expect(await versionNow()).toBe(NEWEST * 10)
    const rows = image.stores.find(({ name }) => name === 'records')?.rows ?? []
    expect((await tables()).records).toHaveLength(rows.length)
    await page.goto(person.urlOf('app.html#/bin'))
    await page.getByText('Put away.').first().waitFor()
    await page.goto(person.urlOf('app.html#/'))
    await page.keyboard.press('n')
    await page.getByLabel('What worked?').fill('Written by today’s.')
    await page.keyboard.press('Control+Enter')
    await page.locator('.entry-page').waitFor()
    expect(troublesIn(await tables())).toEqual([])
  })
})

test('a journal that a newer version wrote is shown, can be written in, and is not made older', async () => {
  const newest = fixtures.find(({ version }) => version === NEWEST)?.image
  if (!newest) throw new Error('no fixture of the newest version')
  const later = { name: 'later', keyPath: 'id', autoIncrement: false, indexes: [], rows: [{ id: 1 }] }
  await bring({ ...newest, version: 990, stores: [...newest.stores, later] })
  const page = await person.openExtensionPage('app.html')
  await journalIsShown(page)
  await page.keyboard.press('n')
  await page.getByLabel('What worked?').fill('Written by the older one.')
  await page.keyboard.press('Control+Enter')
  await page.locator('.entry-page').waitFor()
  expect(await versionNow()).toBe(990)
  expect(await readStore(bare, 'whatworked', 'later')).toEqual([{ id: 1 }])
  expect(troublesIn(await tables())).toEqual([])
})

test('a page that keeps the old database open is told of, and the journal comes when it is closed', async () => {
  const oldest = fixtures.find(({ version }) => version === 1)?.image
  if (!oldest) throw new Error('no fixture of version 1')
  // Held from its first moment: in between, the worker could have made it today's. A page of an older build in a
  // long task would be as deaf.
  await bring(oldest, true)
  const page = await person.openExtensionPage('app.html')
  await page.getByText('It is waiting for another WhatWorked page').waitFor()
  // Safe: it was put there by restoreImage.
  await bare.evaluate(() => (globalThis as unknown as { held: IDBDatabase }).held.close())
  await journalIsShown(page)
})
