/** Puts records where the product keeps them, as they lie there, with their index keys and counters. */
import { addDeltas, type Deltas } from '@whatworked/extension/data/counters'
import { facetsOf } from '@whatworked/extension/data/facets'
import type { LocalRecord } from '@whatworked/extension/data/local-record'
import { JOURNAL, newJournalId, type RecordId } from '@whatworked/shared/ids'
import type { Page } from 'playwright-core'

/** A record of the journal, as far as a test cares. */
export type Filled = { type: string; id?: RecordId; body: Record<string, unknown>; createdAt?: number }

/** Fills the journal of a page of ours, which has to be loaded again to see it. */
export const fillJournal = async (page: Page, filled: readonly Filled[]): Promise<void> => {
  const deltas: Deltas = new Map()
  const records = filled.map(({ type, id, body, createdAt = Date.UTC(2026, 10, 20, 9) }): LocalRecord => {
    const record = {
      stream: JOURNAL,
      id: id ?? newJournalId(createdAt),
      type,
      v: 1,
      createdAt,
      editedAt: createdAt,
      body,
    }
    const facets = facetsOf(record)
    addDeltas(deltas, [], facets)
    return { ...record, facets }
  })
  const counters = [...deltas].map(([key, count]) => ({ key, count }))
  await putRows(page, { records, counters })
}

/** Puts rows into tables of the journal's database. */
export const putRows = (page: Page, tables: Record<string, readonly unknown[]>): Promise<void> =>
  page.evaluate(
    (rowsByTable) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('whatworked')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const db = opening.result
          const transaction = db.transaction(Object.keys(rowsByTable), 'readwrite', { durability: 'relaxed' })
          for (const [table, rows] of Object.entries(rowsByTable))
            for (const row of rows) transaction.objectStore(table).put(row)
          transaction.onabort = () => reject(transaction.error)
          transaction.oncomplete = () => {
            db.close()
            resolve()
          }
        }
      }),
    tables,
  )
