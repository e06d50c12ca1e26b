import 'fake-indexeddb/auto'
import { JOURNAL } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import { openJournalDb } from './db.ts'
import { saveRecords } from './save-record.ts'
import { topicsBeginning } from './topics.ts'

test('each topic is offered once, in its latest spelling, by its first letters without accents', async () => {
  const db = openJournalDb('topics')
  const topics = ['heat', 'Électricité', 'Heat transfer', 'Heat']
  await saveRecords(
    db,
    topics.map((topic, at) => ({
      stream: JOURNAL,
      type: 'reflection',
      body: { happenedOn: `2026-11-0${at + 1}`, topic, worked: 'Yes.' },
    })),
    new Date('2026-11-23T12:00:00Z'),
  )
  expect(await topicsBeginning(db, 'he')).toEqual(['Heat', 'Heat transfer'])
  expect(await topicsBeginning(db, 'elec')).toEqual(['Électricité'])
  expect(await topicsBeginning(db, '')).toHaveLength(3)
  expect(await topicsBeginning(db, 'x')).toEqual([])
})
