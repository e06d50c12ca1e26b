import 'fake-indexeddb/auto'
import { JOURNAL } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import { openJournalDb } from '../db.ts'
import { saveRecord } from '../save-record.ts'
import { exportJson } from './export-json.ts'

const NOW = new Date('2026-11-23T16:00:00Z')

test('a copy is JSON with a record a line, keys in order, and without the index or a server’s number', async () => {
  const db = openJournalDb('export-lines')
  const body = { worked: 'They argued.', happenedOn: '2026-11-23', own: { b: 1, a: 2 } }
  const saved = await saveRecord(db, { stream: JOURNAL, type: 'reflection', body }, NOW)
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  await db.records.update([JOURNAL, saved.record.id], { seq: 7 })
  const { blob, records } = await exportJson(db, NOW)
  expect(records).toBe(1)
  const text = await blob.text()
  expect(JSON.parse(text)).toMatchObject({
    format: 'whatworked-journal',
    version: 1,
    exportedAt: NOW.toISOString(),
  })
  expect(text.split('\n')).toHaveLength(4)
  expect(text).toContain('"own":{"a":2,"b":1}')
  expect(text).not.toMatch(/facets|seq|stream/)
})
