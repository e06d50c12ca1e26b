import 'fake-indexeddb/auto'
import { JOURNAL } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import { openJournalDb } from '../db.ts'
import { putAway } from '../put-away.ts'
import { saveRecord } from '../save-record.ts'
import { writeFailure } from '../write-failure.ts'
import { keepIndex, readIndex, SEARCH_DATABASE } from './index-store.ts'
import { SearchIndex } from './search-index.ts'
import { openSearch } from './search-service.ts'

const now = new Date('2026-11-23T13:00:00Z')

const anIndex = () => {
  const index = new SearchIndex()
  index.put({ id: 'a', kind: 'clip', day: '2026-11-20', texts: [['words', 'heat and light']], facets: [] })
  return index.pack()
}

test('the index comes back as it was kept', async () => {
  await keepIndex(anIndex(), 'kept')
  expect(await readIndex('kept')).toEqual(anIndex())
})

test.each([
  ['one of another version', { version: 0 }],
  ['one whose lists were cut', { places: new Uint32Array(1) }],
  ['one with documents too many', { ids: 'a\nb' }],
])('%s is not used', async (_, damage) => {
  await keepIndex({ ...anIndex(), ...damage }, 'damaged')
  expect(await readIndex('damaged')).toBeUndefined()
})

test('when the disk is full for the journal, search gives its room back first', async () => {
  await keepIndex(anIndex())
  expect(writeFailure(new DOMException('full', 'QuotaExceededError'))).toEqual({ kind: 'full' })
  await expect
    .poll(async () => (await indexedDB.databases()).some(({ name }) => name === SEARCH_DATABASE))
    .toBe(false)
})

test('the words of an entry that was put away are no longer in what is kept', async () => {
  const db = openJournalDb('index-store')
  const body = { happenedOn: '2026-11-20', worked: 'unmistakable' }
  const saved = await saveRecord(db, { stream: JOURNAL, type: 'reflection', body }, now)
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  const search = await openSearch(db, () => undefined, 'put-away')
  await search.caughtUp
  await putAway(db, saved.record.id, '2026-11-22', now)
  await search.settled()
  expect((await readIndex('put-away'))?.words).toBe('')
  search.close()
})
