import 'fake-indexeddb/auto'
import { JOURNAL } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import { openJournalDb } from '../db.ts'
import { removeRecord } from '../put-away.ts'
import { saveRecord } from '../save-record.ts'
import { journalHealth } from './journal-health.ts'
import { journalId } from './journal-id.ts'

const NOW = new Date('2026-11-23T16:00:00Z')
const OTHER = '11111111-1111-4111-8111-111111111111'

const write = async (db: ReturnType<typeof openJournalDb>, worked = 'Words.') => {
  const body = { happenedOn: '2026-11-23', worked }
  const saved = await saveRecord(db, { stream: JOURNAL, type: 'reflection', body }, NOW)
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  return saved.record.id
}

test('a new journal is well, and worth noting from its first entry on', async () => {
  const db = openJournalDb('health-new')
  expect(await journalHealth(db, undefined)).toMatchObject({ kind: 'well', entries: 0, isNews: false })
  await write(db)
  expect(await journalHealth(db, undefined)).toMatchObject({ kind: 'well', entries: 1, isNews: true })
})

test('an empty database where a journal was remembered is a lost journal, not a new one', async () => {
  const db = openJournalDb('health-lost')
  expect(await journalHealth(db, { journal: OTHER, entries: 512 })).toEqual({ kind: 'lost', entries: 0 })
  await write(db)
  expect(await journalHealth(db, { journal: OTHER, entries: 512 })).toEqual({ kind: 'lost', entries: 1 })
})

test('records that are gone while the journal kept its name are missed too', async () => {
  const db = openJournalDb('health-records')
  const journal = await journalId(db)
  expect(await journalHealth(db, { journal, entries: 3 })).toEqual({ kind: 'lost', entries: 0 })
})

test('a journal that its teacher emptied is well', async () => {
  const db = openJournalDb('health-emptied')
  const id = await write(db)
  const journal = await journalId(db)
  await removeRecord(db, JOURNAL, id, NOW)
  expect(await journalHealth(db, { journal, entries: 1 })).toMatchObject({ kind: 'well', entries: 0 })
})

test('a database that can’t be opened is told of as that', async () => {
  const db = openJournalDb('health-shut')
  db.close({ disableAutoOpen: true })
  expect(await journalHealth(db, undefined)).toEqual({ kind: 'shut', reason: 'DatabaseClosedError' })
})
