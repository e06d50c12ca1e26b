import 'fake-indexeddb/auto'
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import { expect, it, onTestFinished } from 'vitest'
import { openJournalDb } from './db.ts'
import { clipsById, entryById } from './entry-queries.ts'
import { journalNames } from './journal-names.ts'
import type { LocalRecord } from './local-record.ts'
import { watchQuery } from './watch-query.ts'

const DAY = `${JOURNAL}|reflection|day||`

const aRow = (id: string, time: number, facets: readonly string[]): LocalRecord => ({
  stream: JOURNAL,
  id: id as RecordId,
  type: 'reflection',
  v: 1,
  createdAt: time,
  editedAt: time,
  body: {},
  facets: [...facets],
})

const onFailure = (failure: unknown): void => {
  throw failure
}

/** A list of the newest with whole records beside it, as lists read them, and everything that may happen to it. */
const aList = () => {
  const db = openJournalDb(`live-${crypto.randomUUID()}`)
  let time = 1_000
  const listed = (id: string) => aRow(id, ++time, [`${JOURNAL}|topic|${id}`, `${DAY}${time}`])
  const newest = () =>
    db.records
      .where('facets')
      .between(DAY, `${DAY}\uffff`)
      .reverse()
      .limit(3)
      .toArray()
      .then(async (rows) => [rows, await db.records.bulkGet(rows.map(({ id }) => [JOURNAL, id]))])
  const begin = async () => {
    await db.records.clear()
    await db.records.bulkPut(['0', '1', '2', '3'].map(listed))
  }
  const changes: Record<string, () => Promise<unknown>> = {
    'edited first': () => db.records.put(listed('0')),
    'edited second': () => db.records.put(listed('1')),
    'put away': () => db.records.put(aRow('0', ++time, [])),
    removed: () => db.records.delete([JOURNAL, '1' as RecordId]),
    'several at once': () => db.records.bulkPut(['0', '1', '2'].map(listed)),
    'in a transaction': () => db.transaction('rw', db.records, () => db.records.put(listed('3'))),
  }
  return { db, begin, newest, changes }
}

it('a live list shows what is held after any two changes, also without a transaction around them', async () => {
  const { db, begin, newest, changes } = aList()
  onTestFinished(() => db.delete())
  const wrong: string[] = []
  for (const [first, change] of Object.entries(changes)) {
    for (const [second, then] of Object.entries(changes)) {
      await begin()
      let shown = ''
      const stop = watchQuery(newest, {
        next: (value) => {
          shown = JSON.stringify(value)
        },
        error: onFailure,
      })
      await expect.poll(() => shown, { timeout: 10_000 }).not.toBe('')
      await change()
      await then()
      const held = JSON.stringify(await newest())
      const isShown = await expect
        .poll(() => shown, { timeout: 10_000 })
        .toBe(held)
        .then(
          () => true,
          () => false,
        )
      if (!isShown) wrong.push(`${first}, then ${second}`)
      stop()
    }
  }
  expect(wrong).toEqual([])
})

it('what a query reads after it waited for something that was not the database is watched too', async () => {
  const { db } = aList()
  onTestFinished(() => db.delete())
  const read = async () => {
    await entryById(db, 'nobody')
    await journalNames(db)
    await clipsById(db, [])
    await Promise.all([])
    return (await db.meta.get('asked last'))?.value
  }
  const shown: unknown[] = []
  // a plain function that hands on the promise, as a screen has it
  onTestFinished(watchQuery(() => read(), { next: (value) => shown.push(value), error: onFailure }))
  await expect.poll(() => shown).toEqual([undefined])
  await db.meta.put({ key: 'asked last', value: 'seen' })
  await expect.poll(() => shown).toEqual([undefined, 'seen'])
})
