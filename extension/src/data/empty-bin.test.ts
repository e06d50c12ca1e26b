import 'fake-indexeddb/auto'
import { JOURNAL } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import { openJournalDb } from './db.ts'
import { emptyBin } from './empty-bin.ts'
import { putAway } from './put-away.ts'
import { saveRecord } from './save-record.ts'

test('an entry goes for good on the day after its thirtieth in the bin, and no other does', async () => {
  const db = openJournalDb('empty-bin')
  const entry = async (putAwayOn?: string) => {
    const body = { happenedOn: '2026-01-05', worked: 'Words.' }
    const now = new Date('2026-10-01T12:00:00Z')
    const result = await saveRecord(db, { stream: JOURNAL, type: 'reflection', body }, now)
    if (result.kind !== 'saved') throw new Error(result.kind)
    if (putAwayOn !== undefined) await putAway(db, result.record.id, putAwayOn, now)
    return result.record.id
  }
  const [old, thirtieth, kept] = [await entry('2026-10-23'), await entry('2026-10-24'), await entry()]
  expect(await emptyBin(db, new Date(2026, 10, 23, 12))).toBe(1)
  expect(await db.records.get([JOURNAL, old])).toMatchObject({ removed: true, body: null, facets: [] })
  expect((await db.records.get([JOURNAL, thirtieth]))?.putAwayOn).toBe('2026-10-24')
  expect((await db.records.get([JOURNAL, kept]))?.removed).toBeUndefined()
})
