/** What a test does or reads inside a page, where a person's mouse would be too coarse. */
import type { Page } from 'playwright-core'

/** Every row of one store, read by the page of the extension that is given; empty when there is no such store. */
export const readStore = <T>(page: Page, database: string, store: string): Promise<T[]> =>
  page.evaluate(
    ([name, table]) =>
      new Promise<T[]>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const db = opening.result
          if (!db.objectStoreNames.contains(table ?? '')) return resolve([])
          const all = db
            .transaction(table ?? '')
            .objectStore(table ?? '')
            .getAll()
          all.onsuccess = () => {
            db.close()
            resolve(all.result)
          }
        }
      }),
    [database, store],
  )

/** A record as a test looks at it. */
export type KeptRecord = {
  id: string
  stream: string
  type: string
  putAwayOn?: string
  body: Record<string, unknown>
}

/** The local records of one type, read by the page of the extension that is given. */
export const keptRecords = async (page: Page, type: string): Promise<KeptRecord[]> =>
  (await readStore<KeptRecord>(page, 'whatworked', 'records')).filter((one) => one.type === type)

/** Selects letters of the article's passage, counted from 0; the end is not included. */
export const selectWords = (page: Page, from: number, to: number): Promise<void> =>
  page.evaluate(
    ([start, end]) => {
      const words = document.querySelector('#passage')?.firstChild
      if (!words) return
      const range = document.createRange()
      range.setStart(words, start ?? 0)
      range.setEnd(words, end ?? 0)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
    },
    [from, to],
  )

/** Puts rows straight into the journal's stores, by the page of the extension that is given. */
export const putRows = (page: Page, stores: Record<string, readonly unknown[]>): Promise<void> =>
  page.evaluate(
    (rowsByStore) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('whatworked')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const db = opening.result
          const transaction = db.transaction(Object.keys(rowsByStore), 'readwrite', { durability: 'relaxed' })
          for (const [store, rows] of Object.entries(rowsByStore))
            for (const row of rows) transaction.objectStore(store).put(row)
          transaction.onabort = () => reject(transaction.error)
          transaction.oncomplete = () => {
            db.close()
            resolve()
          }
        }
      }),
    stores,
  )
