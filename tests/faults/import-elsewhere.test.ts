/** Files from elsewhere: tables with columns of their own, diaries, plain Markdown. */
import 'fake-indexeddb/auto'
import { openJournalDb } from '@whatworked/extension/data/db'
import { planImport } from '@whatworked/extension/data/portability/import-plan'
import { bringIn } from '@whatworked/extension/data/portability/import-write'
import { readTable } from '@whatworked/extension/features/portability/csv-entry'
import { dayIn, orderOfDates } from '@whatworked/extension/features/portability/dates-in-files'
import { type Opened, openFiles } from '@whatworked/extension/features/portability/open-files'
import { chooseColumn, guessMapping } from '@whatworked/extension/features/portability/table-mapping'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'

type Db = ReturnType<typeof openJournalDb>
const NOW = new Date('2026-11-23T16:00:00Z')

let made = 0
const aJournal = (): Db => openJournalDb(`elsewhere-${++made}`)
const planOf = async (db: Db, opened: Opened) =>
  planImport(db, opened.kind === 'ready' ? opened.pieces() : opened.pieces(guessMapping(opened.table)))
const open = async (db: Db, file: File) => planOf(db, await openFiles(db, [file]))
const entries = async (db: Db) =>
  (await db.records.toArray())
    .filter(({ type }) => ['reflection', 'clip', 'trial'].includes(type))
    .map(({ id, type, body, createdAt, editedAt }) => ({ id, type, body, createdAt, editedAt }))

test('a table from elsewhere is guessed, its outcomes are understood, and the same table a second time adds nothing', async () => {
  const db = aJournal()
  const csv =
    'Date;Strategy;WWW;EBI;How did it go?;Room\n13/11/2026;Cold calling;They spoke;Too fast;yes;12\n20/11/2026;Hinge question;;Nobody knew;meh;12\n;;;x;;\n'
  const opened = await openFiles(db, [new File([csv], 'lessons.csv')])
  if (opened.kind !== 'table') throw new Error(opened.kind)
  const mapping = guessMapping(opened.table)
  expect(mapping).toMatchObject({
    columns: ['date', 'technique', 'worked', 'didnt', 'outcome', ''],
    order: 'day-first',
    isAmbiguous: false,
    outcomes: { yes: 'worked', meh: '' },
  })
  const plan = await planImport(
    db,
    opened.pieces({ ...mapping, outcomes: { yes: 'worked', meh: 'not-sure' } }),
  )
  expect(plan.unread).toEqual([{ where: 'Row 4', why: 'It doesn’t say on which day it was.' }])
  await bringIn(db, plan, 'lessons.csv', NOW)
  expect((await entries(db)).map(({ body }) => body)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        happenedOn: '2026-11-13',
        worked: 'They spoke',
        didnt: 'Too fast',
        outcome: 'worked',
        techniques: ['cold-calling'],
      }),
      expect.objectContaining({ happenedOn: '2026-11-20', outcome: 'not-sure' }),
    ]),
  )
  const again = await planImport(
    db,
    opened.pieces({ ...mapping, outcomes: { yes: 'worked', meh: 'not-sure' } }),
  )
  expect(again.incoming).toEqual([])
})

test('dates that could be read both ways are asked about; others are not', () => {
  expect(orderOfDates(['03/04/2026', '05/06/2026'])).toBeUndefined()
  expect(orderOfDates(['03/04/2026', '25/06/2026'])).toBe('day-first')
  expect(orderOfDates(['03/04/2026', '06/25/2026'])).toBe('month-first')
  expect(orderOfDates(['25/04/2026', '06/25/2026'])).toBeUndefined()
  expect(orderOfDates(['2026-04-03'])).toBe('day-first')
  const days = [
    '2026-11-23',
    '2026-11-23T09:15:00Z',
    '23/11/2026',
    '23.11.26',
    '23 Nov 2026',
    'Mon 23rd November 2026',
    'November 23, 2026',
    '2026/11/23',
  ]
  expect(days.map((day) => dayIn(day, 'day-first'))).toEqual(days.map(() => '2026-11-23'))
  expect(dayIn('11/23/2026', 'month-first')).toBe('2026-11-23')
  expect(
    ['31/02/2026', '2026-13-01', 'soon', '', '00/00/0000'].map((day) => dayIn(day, 'day-first')),
  ).toEqual(Array(5).fill(undefined))
})

test('a column can be chosen for one thing only', () => {
  const table = readTable('When,Notes,More\n2026-11-23,a,b\n')
  const chosen = chooseColumn(table, guessMapping(table), 2, 'tried')
  expect(chosen.columns).toEqual(['date', '', 'tried'])
})

test('Day One comes in by its own days, without its pictures, bare and zipped', async () => {
  const dayOne = {
    metadata: { version: '1.0' },
    entries: [
      {
        uuid: 'A1',
        creationDate: '2026-11-20T23:30:00Z',
        modifiedDate: '2026-11-21T08:00:00Z',
        timeZone: 'Pacific/Auckland',
        text: '# Cold calling\n\nIt went *well*\\. ![](dayone-moment://ABC)',
        tags: ['Cold calling', 'year 9'],
      },
      { uuid: 'B2', creationDate: 'never', text: 'x' },
      { creationDate: '2026-11-20T23:30:00Z' },
    ],
  }
  const text = JSON.stringify(dayOne)
  const zipped = zipSync({ 'Journal.json': strToU8(text), 'photos/abc.jpeg': new Uint8Array(100) })
  for (const file of [new File([text], 'Journal.json'), new File([zipped], 'Export.zip')]) {
    const db = aJournal()
    const plan = await open(db, file)
    expect(plan.unread.map(({ where, why }) => `${where}: ${why}`)).toEqual([
      'Journal.json, entry 2: Its day can’t be read.',
      'Journal.json, entry 3: It isn’t an entry as Day One writes them.',
    ])
    await bringIn(db, plan, file.name, NOW)
    expect(await entries(db)).toMatchObject([
      {
        body: {
          happenedOn: '2026-11-21',
          tried: '# Cold calling\n\nIt went *well*.\n\nTags: year 9',
          techniques: ['cold-calling'],
        },
      },
    ])
    expect((await open(db, file)).incoming).toEqual([])
  }
})

test('plain Markdown files come in by the day in their front matter or their name', async () => {
  const db = aJournal()
  const files = [
    new File(['---\ndate: 2026-11-20\ntags: [Cold calling]\n---\n# Quiet room\n\nNobody spoke.'], 'a.md'),
    new File(['Just words.'], '2026-11-21 notes.md'),
    new File(['No day anywhere.'], 'b.md'),
  ]
  const plan = await planOf(db, await openFiles(db, files))
  expect(plan.unread).toEqual([{ where: 'b.md', why: 'It doesn’t say on which day it was.' }])
  await bringIn(db, plan, 'files', NOW)
  expect((await entries(db)).map(({ body }) => body)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        happenedOn: '2026-11-20',
        tried: 'Quiet room\n\nNobody spoke.',
        techniques: ['cold-calling'],
      }),
      expect.objectContaining({ happenedOn: '2026-11-21', tried: 'Just words.' }),
    ]),
  )
})
