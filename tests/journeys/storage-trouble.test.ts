/** A browser whose storage refuses to write: it is said beside the words, the words stay, and they are saved later. */
import { expect, test } from 'vitest'
import { aPerson } from '../support/chromium.ts'
import { readStore } from '../support/inside-page.ts'

test('an entry that can’t be saved is told of on the screen, with its words still there, and saved when it can be', async () => {
  const person = await aPerson()
  const page = await person.openExtensionPage('app.html#/write')
  await page.getByLabel('What worked?').fill('Words that must not be lost.')
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put
    Object.assign(globalThis, {
      mend: () => {
        IDBObjectStore.prototype.put = put
      },
    })
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('by the test', 'QuotaExceededError')
    }
  })
  await page.keyboard.press('Control+Enter')
  await page.getByRole('alert').first().waitFor()
  expect(await page.getByLabel('What worked?').inputValue()).toBe('Words that must not be lost.')
  const kept = await readStore<{ type: string }>(page, 'whatworked', 'records')
  expect(kept.filter(({ type }) => type === 'reflection')).toEqual([])
  await page.evaluate(() => (globalThis as unknown as { mend: () => void }).mend()) // put there above
  await page.keyboard.press('Control+Enter')
  await page.locator('.entry-page').getByText('Words that must not be lost.').first().waitFor()
  expect(person.errors).toEqual([])
  await person.close()
})
