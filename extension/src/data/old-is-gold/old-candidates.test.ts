import 'fake-indexeddb/auto'
import { shiftDay } from '@whatworked/shared/contexts/days'
import { JOURNAL, newJournalId } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import { addDeltas, applyDeltas, type Deltas } from '../counters.ts'
import { openJournalDb } from '../db.ts'
import { facetsOf } from '../facets.ts'
import { saveRecord } from '../save-record.ts'
import { oldEntries } from './old-candidates.ts'

const TODAY = '2026-11-23'
const now = new Date(`${TODAY}T13:00:00Z`)

test('no more is read of a large journal than of one with a few hundred entries', async () => {
  const db = openJournalDb('old-candidates-large')
  const deltas: Deltas = new Map()
  const rows = Array.from({ length: 2000 }, (_, at) => {
    const happenedOn = shiftDay(TODAY, -Math.floor(at / 2))
    const createdAt = Date.parse(`${happenedOn}T12:00:00Z`)
    const body = { happenedOn, worked: 'Words.', techniques: [`t${at % 150}`, 'cold-call'], topic: 'Heat' }
    const own = { stream: JOURNAL, id: newJournalId(createdAt), type: 'reflection', v: 1 }
    const record = { ...own, createdAt, editedAt: createdAt, body }
    const facets = facetsOf(record)
    addDeltas(deltas, [], facets)
    return { ...record, facets }
  })
  await db.records.bulkPut(rows)
  await db.transaction('rw', db.counters, () => applyDeltas(db, deltas))
  let read = 0
  db.records.hook('reading', (row) => {
    read += 1
    return row
  })
  const moment = { today: TODAY, techniques: ['cold-call'], topic: 'heat' }
  const [best] = await oldEntries(db, moment, now)
  expect(best?.reason).toEqual({ kind: 'topic', topic: 'Heat' })
  expect(read).toBeLessThanOrEqual(30 * 7 + 10)
  read = 0
  await oldEntries(db, { today: TODAY, techniques: [], topic: '' }, now)
  expect(read).toBeLessThanOrEqual(30 * 65 + 10)
})

test('a class of the same kind brings what its like wrote, under another scheme too, and another subject doesn’t', async () => {
  const db = openJournalDb('old-candidates-kind')
  const save = async (type: string, body: object, at: string): Promise<string> => {
    const saved = await saveRecord(db, { stream: JOURNAL, type, body }, new Date(`${at}T12:00:00Z`))
    if (saved.kind !== 'saved') throw new Error(saved.kind)
    return saved.record.id
  }
  const aClass = (name: string, more: object) => save('class', { name, ...more }, '2025-09-01')
  const scottish = await aClass('S2 Science', { ages: [13, 14], subject: 'Science' })
  const history = await aClass('9 History', { ages: [13, 14], subject: 'History' })
  const past = (ofClass: string, subject: string) =>
    save(
      'reflection',
      { happenedOn: '2026-02-03', worked: subject, class: ofClass, context: { ages: [13, 14], subject } },
      '2026-02-03',
    )
  const like = await past(scottish, 'Science')
  await past(history, 'History')
  const context = { ages: [13, 14] as [number, number], subject: 'Science' }
  const moment = { today: TODAY, techniques: [], topic: '', class: { id: 'mine', context } }
  const found = await oldEntries(db, moment, now)
  expect(found.map(({ entry, reason }) => [entry.id, reason])).toEqual([
    [like, { kind: 'class', isSameClass: false }],
  ])
})
