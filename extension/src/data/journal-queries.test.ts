import 'fake-indexeddb/auto'
import { JOURNAL } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import { binItems } from './bin-items.ts'
import { type JournalDb, openJournalDb } from './db.ts'
import { journalCounts } from './journal-names.ts'
import {
  countEntries,
  daysWritten,
  type EntryFilter,
  entryPage,
  firstDay,
  neighboursOf,
  PAGE_SIZE,
} from './journal-queries.ts'
import { putAway } from './put-away.ts'
import { type Change, saveRecords } from './save-record.ts'

let names = 0
const now = new Date('2026-11-23T13:00:00Z')

const reflection = (happenedOn: string, more: object = {}): Change => ({
  stream: JOURNAL,
  type: 'reflection',
  body: { happenedOn, worked: happenedOn, ...more },
})

const aJournal = async (changes: readonly Change[]): Promise<JournalDb> => {
  const db = openJournalDb(`journal-queries-${names++}`)
  const result = await saveRecords(db, changes, now)
  if (result.kind !== 'saved') throw new Error(result.kind)
  return db
}

const days = async (db: JournalDb, filter: EntryFilter) =>
  (await entryPage(db, filter, {})).entries.map(({ day }) => day)

test('entries come by the day they happened, the latest first, whenever they were written', async () => {
  const db = await aJournal(['2026-11-02', '2026-11-20', '2026-10-30'].map((day) => reflection(day)))
  expect(await days(db, {})).toEqual(['2026-11-20', '2026-11-02', '2026-10-30'])
})

test('one filter, two, and a range of days leave what fits all of them', async () => {
  const db = await aJournal([
    reflection('2026-11-20', { techniques: ['cold-call'], outcome: 'worked' }),
    reflection('2026-11-19', { techniques: ['cold-call'], outcome: 'in-part' }),
    reflection('2026-09-01', { techniques: ['cold-call'], outcome: 'worked' }),
    reflection('2026-08-31', { techniques: ['cold-call'], outcome: 'worked' }),
    reflection('2026-11-18', { outcome: 'worked' }),
  ])
  expect(await days(db, { outcome: 'in-part' })).toEqual(['2026-11-19'])
  expect(await days(db, { technique: 'cold-call', outcome: 'worked' })).toEqual([
    '2026-11-20',
    '2026-09-01',
    '2026-08-31',
  ])
  const autumn = { technique: 'cold-call', outcome: 'worked', from: '2026-09-01', to: '2026-11-20' }
  expect(await days(db, autumn)).toEqual(['2026-11-20', '2026-09-01'])
  expect(await countEntries(db, autumn)).toBe(2)
  expect(await countEntries(db, { outcome: 'worked' })).toBe(4)
  expect(await countEntries(db, { from: '2026-11-19' })).toBe(2)
})

test('pages follow one another without a gap, also when an entry arrives between them', async () => {
  const db = await aJournal(
    Array.from({ length: PAGE_SIZE + 20 }, (_, at) => reflection(at < 30 ? '2026-11-10' : '2026-11-09')),
  )
  const first = await entryPage(db, {}, {})
  expect(first.entries).toHaveLength(PAGE_SIZE)
  await saveRecords(db, [reflection('2026-11-22')], now)
  const again = await entryPage(db, {}, { downTo: first.next })
  const rest = await entryPage(db, {}, { before: first.next })
  expect(again.entries).toHaveLength(PAGE_SIZE + 1)
  expect(rest.entries).toHaveLength(20)
  expect(rest.next).toBeUndefined()
  expect(new Set([...again.entries, ...rest.entries].map(({ id }) => id)).size).toBe(PAGE_SIZE + 21)
})

test('pages of two filters together follow one another too', async () => {
  const both = { techniques: ['cold-call'], outcome: 'worked' }
  const db = await aJournal(
    Array.from({ length: PAGE_SIZE + 5 }, (_, at) =>
      reflection(`2026-10-${String((at % 28) + 1).padStart(2, '0')}`, both),
    ),
  )
  const filter = { technique: 'cold-call', outcome: 'worked' }
  const first = await entryPage(db, filter, {})
  const rest = await entryPage(db, filter, { before: first.next })
  expect(first.entries).toHaveLength(PAGE_SIZE)
  expect(rest.entries).toHaveLength(5)
})

test('a put-away entry leaves the lists and stands in the bin', async () => {
  const db = await aJournal([reflection('2026-11-20'), reflection('2026-11-19')])
  const [entry] = (await entryPage(db, {}, {})).entries
  if (!entry) throw new Error('no entry')
  await putAway(db, entry.id, '2026-11-23', now)
  expect(await days(db, {})).toEqual(['2026-11-19'])
  expect((await binItems(db)).map(({ id, putAwayOn }) => ({ id, putAwayOn }))).toEqual([
    { id: entry.id, putAwayOn: '2026-11-23' },
  ])
})

test('an entry knows the ones either side of it', async () => {
  const db = await aJournal(['2026-11-20', '2026-11-19', '2026-11-18'].map((day) => reflection(day)))
  const [latest, middle, earliest] = (await entryPage(db, {}, {})).entries
  if (!latest || !middle || !earliest) throw new Error('no entries')
  expect(await neighboursOf(db, middle)).toEqual({ later: latest.id, earlier: earliest.id })
  expect(await neighboursOf(db, latest)).toEqual({ earlier: middle.id })
})

test('the days written in a range, once an entry, and the first day of all', async () => {
  const db = await aJournal(
    ['2026-11-20', '2026-11-20', '2026-09-03', '2026-08-01'].map((day) => reflection(day)),
  )
  expect(await daysWritten(db, '2026-09-01', '2026-11-23')).toEqual([
    '2026-09-03',
    '2026-11-20',
    '2026-11-20',
  ])
  expect(await firstDay(db)).toBe('2026-08-01')
})

test('a body from a newer version is listed and breaks nothing', async () => {
  const db = await aJournal([reflection('2026-11-20')])
  const [row] = await db.records.toArray()
  if (!row) throw new Error('no row')
  await db.records.put({ ...row, v: 2, body: { happenedOn: 7 } })
  expect((await entryPage(db, {}, {})).entries[0]?.kind).toBe('unreadable')
})

test('what was put off is a list of its own, counted, until it is finished', async () => {
  const db = await aJournal([reflection('2026-11-20', { finishLater: true }), reflection('2026-11-19')])
  const [entry] = (await entryPage(db, { toFinish: true }, {})).entries
  expect(await days(db, { toFinish: true })).toEqual(['2026-11-20'])
  expect((await journalCounts(db)).toFinish).toBe(1)
  await saveRecords(db, [{ ...reflection('2026-11-20'), ...(entry && { id: entry.id }) }], now)
  expect(await countEntries(db, { toFinish: true })).toBe(0)
  expect(await countEntries(db, {})).toBe(2)
})
