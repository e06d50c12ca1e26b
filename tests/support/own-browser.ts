/** Each test of a file with a browser of its own, in which nothing may be logged as an error. */
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect } from 'vitest'
import { aPerson, type Person } from './chromium.ts'

/** Opens a new profile with the full page before each test, hands it over, and closes it afterwards. */
export const eachInItsOwnBrowser = (onOpened: (own: { person: Person; page: Page }) => void): void => {
  let person: Person
  beforeEach(async () => {
    person = await aPerson()
    const page = await person.openExtensionPage('app.html')
    await page.locator('h1').waitFor()
    onOpened({ person, page })
  })
  afterEach(async () => {
    expect(person.errors).toEqual([])
    await person.close()
  })
}
