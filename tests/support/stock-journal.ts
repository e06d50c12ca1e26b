/** A journal with a past: entries of earlier months and years, laid into the database as if each had been written on its day. */
import { addDeltas, type Deltas } from '@whatworked/extension/data/counters'
import { facetsOf } from '@whatworked/extension/data/facets'
import { JOURNAL, newJournalId } from '@whatworked/shared/ids'
import type { Page } from 'playwright-core'
import { putRows } from './inside-page.ts'

/** A record as a test describes it; without a day it was made long ago. */
export interface Past {
  readonly type: string
  readonly body: Readonly<Record<string, unknown>>
  readonly id?: string
  /** The day it was written, `YYYY-MM-DD`; else the day it is about. */
  readonly writtenOn?: string
  /** The very instant, in milliseconds UTC, where a day is too coarse. */
  readonly createdAt?: number
  /** A space's stream, where it is no entry of the journal. */
  readonly stream?: string
}

/** The day that many days before today, where the test runs. */
export const daysAgo = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toLocaleDateString('sv-SE')

/** Lays the records into the journal of an open page of the extension; the page sees them when it is loaded again. */
export const stockJournal = async (page: Page, past: readonly Past[]): Promise<readonly string[]> => {
  const deltas: Deltas = new Map()
  const records = past.map(({ type, body, id, writtenOn, createdAt: at, stream = JOURNAL }) => {
    const createdAt = at ?? Date.parse(`${writtenOn ?? body['happenedOn'] ?? '2020-01-01'}T12:00:00Z`)
    const own = { stream, id: id ?? newJournalId(createdAt), type, v: 1 }
    const record = { ...own, createdAt, editedAt: createdAt, body } as Parameters<typeof facetsOf>[0] // ids of tests are plain texts
    const facets = facetsOf(record)
    addDeltas(deltas, [], facets)
    return { ...record, facets }
  })
  await putRows(page, { records, counters: [...deltas].map(([key, count]) => ({ key, count })) })
  await page.reload()
  return records.map(({ id }) => id)
}
