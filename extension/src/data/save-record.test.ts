import 'fake-indexeddb/auto'
import { JOURNAL, newSpaceRecordId, type StreamId } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import { openJournalDb } from './db.ts'
import { groupKey, rangeOf } from './facets.ts'
import { bringBack, putAway, removeRecord } from './put-away.ts'
import { saveRecord } from './save-record.ts'

let names = 0
const aDb = () => openJournalDb(`save-record-${names++}`)
const now = new Date('2026-11-23T13:00:00Z')
const aReflection = (more: object = {}) => ({
  stream: JOURNAL,
  type: 'reflection',
  body: { happenedOn: '2026-11-20', worked: 'They argued.', outcome: 'worked', ...more },
})
const saved = async (result: ReturnType<typeof saveRecord>) => {
  const value = await result
  if (value.kind !== 'saved') throw new Error(value.kind)
  return value.record
}

test('a saved entry is there with its dirty mark, its counters and its place in the day', async () => {
  const db = aDb()
  const record = await saved(saveRecord(db, aReflection(), now))
  expect(await db.dirty.get([JOURNAL, record.id])).toBeDefined()
  expect((await db.counters.get(groupKey(JOURNAL, 'entry', 'outcome', 'worked')))?.count).toBe(1)
  const listed = await db.records
    .where('facets')
    .between(...rangeOf(groupKey(JOURNAL, 'entry', 'all')))
    .toArray()
  expect(listed.map(({ id }) => id)).toEqual([record.id])
})

test('a body that does not fit is refused, and what was kept stays', async () => {
  const db = aDb()
  const record = await saved(saveRecord(db, aReflection(), now))
  const result = await saveRecord(db, { ...aReflection({ outcome: 'great' }), id: record.id }, now)
  expect(result).toEqual({ kind: 'invalid', reason: 'outcome: picklist' })
  expect((await db.records.get([JOURNAL, record.id]))?.body).toMatchObject({ outcome: 'worked' })
})

test('NUL and lone surrogates are made harmless and the rest of the words stays', async () => {
  const db = aDb()
  const record = await saved(saveRecord(db, aReflection({ worked: 'a\0b\ud800c' }), now))
  expect(record.body).toMatchObject({ worked: 'ab\ufffdc' })
})

test('an edit keeps the earlier words as a version', async () => {
  const db = aDb()
  const record = await saved(saveRecord(db, aReflection(), now))
  await saved(saveRecord(db, { ...aReflection({ worked: 'They agreed.' }), id: record.id }, now))
  const [version] = await db.records
    .where('facets')
    .between(...rangeOf(groupKey(JOURNAL, 'revision', 'of', record.id)))
    .toArray()
  expect(version?.body).toMatchObject({ cause: 'edited', value: 'They argued.', of: { field: 'worked' } })
})

test('the base is the confirmed body, and a second edit does not replace it', async () => {
  const db = aDb()
  const space = newSpaceRecordId() as unknown as StreamId
  const id = newSpaceRecordId()
  const confirmed = { on: newSpaceRecordId(), text: 'confirmed' }
  await db.records.put({
    stream: space,
    id,
    type: 'comment',
    v: 1,
    seq: 7,
    createdAt: 1,
    editedAt: 1,
    body: confirmed,
    facets: [],
  })
  for (const text of ['one', 'two']) {
    await saved(saveRecord(db, { stream: space, id, type: 'comment', body: { ...confirmed, text } }, now))
  }
  expect((await db.base.get([space, id]))?.body).toEqual(confirmed)
  expect((await db.records.get([space, id]))?.seq).toBe(7)
})

test('an entry that was put away is only in the bin, and comes back whole', async () => {
  const db = aDb()
  const { id, body } = await saved(saveRecord(db, aReflection(), now))
  await putAway(db, id, '2026-11-23', now)
  expect((await db.counters.get(groupKey(JOURNAL, 'entry', 'all')))?.count).toBe(0)
  expect((await db.counters.get(groupKey(JOURNAL, 'entry', 'bin')))?.count).toBe(1)
  await bringBack(db, id, now)
  expect((await db.records.get([JOURNAL, id]))?.body).toEqual(body)
  expect((await db.counters.get(groupKey(JOURNAL, 'entry', 'all')))?.count).toBe(1)
})

test('a removed record keeps no words', async () => {
  const db = aDb()
  const { id } = await saved(saveRecord(db, aReflection(), now))
  await removeRecord(db, JOURNAL, id, now)
  expect(await db.records.get([JOURNAL, id])).toMatchObject({ removed: true, body: null, facets: [] })
})
