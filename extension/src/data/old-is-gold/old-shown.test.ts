import 'fake-indexeddb/auto'
import { shiftDay } from '@whatworked/shared/contexts/days'
import { JOURNAL } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import { openJournalDb } from '../db.ts'
import { saveRecords } from '../save-record.ts'
import type { Moment } from './old-rank.ts'
import { closeOldPlace, oldEntryFor, passOldEntry } from './old-shown.ts'

let names = 0
const TODAY = '2026-11-23'
const at = (day: string) => new Date(`${day}T13:00:00Z`)
const moment = (more: Partial<Moment> = {}): Moment => ({ today: TODAY, techniques: [], topic: '', ...more })

/** A journal with reflections on these days, each written on its day. */
const aJournal = async (bodies: readonly { happenedOn: string }[]) => {
  const db = openJournalDb(`old-shown-${names++}`)
  for (const body of bodies) {
    const change = { stream: JOURNAL, type: 'reflection', body: { worked: body.happenedOn, ...body } }
    await saveRecords(db, [change], at(body.happenedOn))
  }
  return db
}

test('this half-term in earlier years, a topic, a technique and a class of the kind are found', async () => {
  const db = await aJournal([
    { happenedOn: '2025-11-20' },
    { happenedOn: '2026-02-02', ...{ topic: 'Heat' } },
    { happenedOn: '2026-02-03', ...{ techniques: ['exit-ticket'] } },
  ])
  const dayFor = async (of: Moment) => (await oldEntryFor(db, 'write', of, at(TODAY)))?.entry.day
  expect(await dayFor(moment({ topic: 'héat' }))).toBe('2026-02-02')
  expect(await dayFor(moment({ techniques: ['exit-ticket'] }))).toBe('2026-02-03')
  expect(await dayFor(moment())).toBe('2025-11-20')
  expect(await dayFor(moment({ techniques: ['jigsaw'] }))).toBe('2025-11-20')
})

test('all day long it is the same one; the next day another, and none twice in a week', async () => {
  const db = await aJournal([{ happenedOn: '2025-11-24' }, { happenedOn: '2025-11-25' }])
  const on = async (day: string) =>
    (await oldEntryFor(db, 'journal', moment({ today: day }), at(day)))?.entry.day
  const first = await on(TODAY)
  expect(first).toBeDefined()
  expect(await on(TODAY)).toBe(first)
  const second = await on(shiftDay(TODAY, 1))
  expect([first, second].sort()).toEqual(['2025-11-24', '2025-11-25'])
  expect(await on(shiftDay(TODAY, 2))).toBeUndefined()
  expect(await on(shiftDay(TODAY, 6))).toBeUndefined()
  expect(await on(shiftDay(TODAY, 7))).toBe(first)
})

test('one that was let pass does not come again that day, nor at another place', async () => {
  const db = await aJournal([{ happenedOn: '2025-11-24' }, { happenedOn: '2025-11-25' }])
  const first = await oldEntryFor(db, 'journal', moment(), at(TODAY))
  await passOldEntry(db, first?.entry.id ?? '', TODAY)
  const second = await oldEntryFor(db, 'journal', moment(), at(TODAY))
  expect(second?.entry.id).not.toBe(first?.entry.id)
  expect(await oldEntryFor(db, 'write', moment(), at(TODAY))).toBeUndefined()
})

test('a closed place stays empty for the day and opens again', async () => {
  const db = await aJournal([{ happenedOn: '2025-11-24' }])
  await closeOldPlace(db, 'journal', TODAY, true)
  expect(await oldEntryFor(db, 'journal', moment(), at(TODAY))).toBeUndefined()
  await closeOldPlace(db, 'journal', TODAY, false)
  expect(await oldEntryFor(db, 'journal', moment(), at(TODAY))).toBeDefined()
})

test('a technique that nothing was written about for two months comes back when nothing is chosen', async () => {
  const db = await aJournal([
    { happenedOn: '2026-07-01', ...{ techniques: ['jigsaw'] } },
    { happenedOn: '2026-10-20', ...{ techniques: ['exit-ticket'] } },
  ])
  expect((await oldEntryFor(db, 'journal', moment(), at(TODAY)))?.reason).toEqual({
    kind: 'unused',
    technique: 'jigsaw',
  })
})

test('what is kept in a shape that cannot be read counts as nothing shown', async () => {
  const db = await aJournal([{ happenedOn: '2025-11-24' }])
  await db.meta.put({ key: 'old-shown', value: { shown: 'x' } })
  expect(await oldEntryFor(db, 'journal', moment(), at(TODAY))).toBeDefined()
})
