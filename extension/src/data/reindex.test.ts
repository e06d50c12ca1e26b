import 'fake-indexeddb/auto'
import { JOURNAL } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import { type JournalDb, openJournalDb } from './db.ts'
import { groupKey, rangeOf } from './facets.ts'
import { reindex } from './reindex.ts'
import { saveRecords } from './save-record.ts'

const FINISH = groupKey(JOURNAL, 'entry', 'finish')

/** A journal whose entries are not listed as unfinished, although they are. */
const anOldJournal = async (name: string, entries: number): Promise<JournalDb> => {
  const db = openJournalDb(name)
  const changes = Array.from({ length: entries }, () => ({
    stream: JOURNAL,
    type: 'reflection',
    body: { happenedOn: '2026-11-02', worked: 'Words.', finishLater: true },
  }))
  await saveRecords(db, changes, new Date('2026-11-02T12:00:00Z'))
  await db.records.toCollection().modify((row) => {
    row.facets = row.facets.filter((key) => !key.startsWith(`${FINISH}|`))
  })
  await db.counters.delete(FINISH)
  return db
}

const listed = (db: JournalDb) =>
  db.records
    .where('facets')
    .between(...rangeOf(FINISH))
    .count()

test('entries of an older version are listed by what is new, and counted', async () => {
  const db = await anOldJournal('reindex', 600)
  expect(await listed(db)).toBe(0)
  expect(await reindex(db)).toBe(600)
  expect(await listed(db)).toBe(600)
  expect((await db.counters.get(FINISH))?.count).toBe(600)
  expect(await reindex(db)).toBe(0)
})

test('work that was broken off goes on where it stopped and counts nothing twice', async () => {
  const db = await anOldJournal('reindex-broken', 600)
  const bulkPut = db.records.bulkPut.bind(db.records)
  let calls = 0
  db.records.bulkPut = ((...args: Parameters<typeof bulkPut>) => {
    calls += 1
    if (calls === 2) throw new Error('the disk is gone')
    return bulkPut(...args)
  }) as typeof db.records.bulkPut
  await expect(reindex(db)).rejects.toThrow('the disk is gone')
  expect(await listed(db)).toBe(250)
  expect(await reindex(db)).toBe(350)
  expect((await db.counters.get(FINISH))?.count).toBe(600)
})
