import 'fake-indexeddb/auto'
import { JOURNAL } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import { openJournalDb } from './db.ts'
import { thisWeekInEarlierYears } from './old-entries.ts'
import { saveRecords } from './save-record.ts'

test('reflections with words from three days either side come back, the nearest year first', async () => {
  const db = openJournalDb('old-entries')
  const days = ['2024-11-23', '2025-11-20', '2025-11-19', '2026-11-22']
  await saveRecords(
    db,
    [
      ...days.map((happenedOn) => ({
        stream: JOURNAL,
        type: 'reflection',
        body: { happenedOn, worked: 'Words.' },
      })),
      { stream: JOURNAL, type: 'reflection', body: { happenedOn: '2025-11-23', outcome: 'worked' } },
    ],
    new Date('2026-11-23T12:00:00Z'),
  )
  const found = await thisWeekInEarlierYears(db, '2026-11-23')
  expect(found.map(({ entry, yearsAgo }) => [entry.day, yearsAgo])).toEqual([
    ['2025-11-20', 1],
    ['2024-11-23', 2],
  ])
})
