/** Files that are broken, strange or meant to do harm: a clear answer each time, and the journal as it was. */
import 'fake-indexeddb/auto'
import { openJournalDb } from '@whatworked/extension/data/db'
import { exportJson } from '@whatworked/extension/data/portability/export-json'
import { CantRead } from '@whatworked/extension/data/portability/import-json'
import { MAX_RECORDS, type Plan, planImport } from '@whatworked/extension/data/portability/import-plan'
import { bringIn } from '@whatworked/extension/data/portability/import-write'
import { openFiles } from '@whatworked/extension/features/portability/open-files'
import { guessMapping } from '@whatworked/extension/features/portability/table-mapping'
import { JOURNAL } from '@whatworked/shared/ids'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'

type Db = ReturnType<typeof openJournalDb>
const NOW = new Date('2026-11-23T16:00:00Z')
const ID = '01935b5e-0000-7000-8000-000000000001'

let made = 0
const aJournal = (): Db => openJournalDb(`bad-input-${++made}`)
const aRecord = (over: object = {}) => ({
  id: ID,
  type: 'reflection',
  v: 1,
  createdAt: 1_700_000_000_000,
  editedAt: 1_700_000_000_000,
  body: { happenedOn: '2023-11-14', worked: 'From the file.' },
  ...over,
})
const HEAD = '{"format":"whatworked-journal","version":1,"records":['
const aCopy = (...lines: readonly (string | object)[]) =>
  new File(
    [
      `${HEAD}\n${lines.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(',\n')}\n]}\n`,
    ],
    'copy.json',
  )

const planOf = async (db: Db, ...files: File[]): Promise<Plan> => {
  const opened = await openFiles(db, files)
  return planImport(db, opened.kind === 'ready' ? opened.pieces() : opened.pieces(guessMapping(opened.table)))
}
/** What the teacher is told instead of a dry run. */
const answerTo = async (...files: File[]): Promise<string> => {
  const db = aJournal()
  try {
    await planOf(db, ...files)
  } catch (error) {
    expect(error).toBeInstanceOf(CantRead)
    expect(await db.records.count()).toBe(0)
    return (error as Error).message
  }
  return 'no answer'
}
const whyUnread = async (file: File) =>
  (await planOf(aJournal(), file)).unread.map(({ where, why }) => `${where}: ${why}`)

test('a zip that unpacks to far more than a journal is put down early', async () => {
  const zeros = new Uint8Array(16 * 1024 * 1024)
  const bomb = zipSync({ 'a.md': zeros, 'b.md': zeros }, { level: 9 })
  expect(bomb.length).toBeLessThan(300_000)
  const began = performance.now()
  expect(await answerTo(new File([bomb], 'bomb.zip'))).toContain('unpacks to more than a journal can be')
  expect(performance.now() - began).toBeLessThan(5_000)
})

test('a zip inside a zip is not opened, and names with paths in them reach no place', async () => {
  const inner = zipSync({ 'a.md': strToU8('---\ndate: 2026-11-20\n---\nInner.') })
  expect(await answerTo(new File([zipSync({ 'inner.zip': inner })], 'outer.zip'))).toContain(
    'nothing in the zip file that we know',
  )
  const names = [
    '../../up.md',
    '/etc/abs.md',
    'C:\\Windows\\win.md',
    'nul\0byte.md',
    '\u202Efdm.md',
    '__proto__/x.md',
  ]
  const zip = zipSync(Object.fromEntries(names.map((name) => [name, strToU8('No day in it.')])))
  expect(
    (await planOf(aJournal(), new File([zip], 'paths.zip'))).unread.map(({ where }) => where).sort(),
  ).toEqual(['abs.md', 'fdm.md', 'nulbyte.md', 'up.md', 'win.md', 'x.md'].sort())
})

test('a zip that was cut short, damaged, or has a password says so', async () => {
  let seed = 1
  const noise = Array.from({ length: 20_000 }, () => {
    seed = (seed * 48_271) % 2_147_483_647
    return String.fromCharCode(33 + (seed % 90))
  }).join('')
  const whole = zipSync({ 'a.md': strToU8(`---\ndate: 2026-11-20\n---\n${noise}`) })
  expect(await answerTo(new File([whole.slice(0, whole.length - 40)], 'cut.zip'))).toContain('cut short')
  const damaged = whole.slice()
  damaged.fill(0xff, 40, 4_000)
  expect(await answerTo(new File([damaged], 'damaged.zip'))).toMatch(/damaged/)
  const locked = whole.slice()
  locked[6] = (locked[6] ?? 0) | 1
  expect(await answerTo(new File([locked], 'locked.zip'))).toContain('password')
})

test('a copy that was cut short brings what is whole, and says what is missing', async () => {
  const text = await aCopy(aRecord(), aRecord({ id: ID.replace(/1$/, '2') })).text()
  const cut = new File([text.slice(0, -40)], 'cut.json')
  const plan = await planOf(aJournal(), cut)
  expect(plan.counts.new).toBe(1)
  expect(plan.unread).toEqual([
    { where: 'Line 3', why: 'It is cut short or damaged.' },
    { where: 'The end', why: 'The file was cut short: its last lines are missing.' },
  ])
})

test('keys that mean something to an object do no harm and are left out', async () => {
  const db = aJournal()
  const line = JSON.stringify(aRecord()).replace(
    '"worked"',
    '"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}},"worked"',
  )
  await bringIn(db, await planOf(db, aCopy(line)), 'keys', NOW)
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  const body = (await db.records.get([JOURNAL, ID]))?.body as object
  expect(Object.keys(body).sort()).not.toContain('__proto__')
  expect(Object.hasOwn(body, 'constructor')).toBe(false)
  expect(body).toMatchObject({ worked: 'From the file.' })
  expect(await whyUnread(aCopy(`{"__proto__":${JSON.stringify(aRecord())}}`))).toEqual([
    'Line 2: It isn’t a record of a journal.',
  ])
})

test('records of a space, of no journal, of no shape or too deep are refused, each with its line', async () => {
  const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`
  const why = await whyUnread(
    aCopy(
      aRecord({ id: '22222222-2222-4222-8222-222222222222' }),
      aRecord({ type: 'post' }),
      aRecord({ stream: '22222222-2222-4222-8222-222222222222' }),
      aRecord({ body: { worked: 'No day.' } }),
      aRecord({ body: [] }),
      aRecord({ createdAt: -1 }),
      '{"id": 5}',
      'null',
      '"words"',
      'not json',
      JSON.stringify(aRecord()).replace('"From the file."', deep),
      aRecord({ body: { happenedOn: '2023-11-14', worked: 'x'.repeat(20_001) } }),
      aRecord({ body: { happenedOn: '2023-11-14', own: 'x'.repeat(300_000) } }),
      JSON.stringify(aRecord({ body: { happenedOn: '2023-11-14', own: 'x'.repeat(1_600_000) } })),
    ),
  )
  expect(why).toEqual([
    'Line 2: Its number isn’t one of a journal.',
    'Line 3: It belongs to a space, not to a journal.',
    'Line 4: It isn’t a record of a journal.',
    'Line 5: “happenedOn” can’t be read.',
    'Line 6: It is empty.',
    'Line 7: It isn’t a record of a journal.',
    'Line 8: It isn’t a record of a journal.',
    'Line 9: It isn’t a record of a journal.',
    'Line 10: It isn’t a record of a journal.',
    'Line 11: It is cut short or damaged.',
    'Line 12: It is folded too deeply to be read.',
    'Line 13: It is longer than an entry can be.',
    'Line 14: It is longer than an entry can be.',
    'Line 15: It is longer than an entry can be.',
  ])
})

test('long titles, right to left, emoji and half characters come in as they were said', async () => {
  const db = aJournal()
  const said = {
    tried: 't'.repeat(10_000),
    worked: 'שלום \u202Eעולם\u202C عربي',
    why: '👩🏽‍🏫🏳️‍🌈 e\u0301 \u0000',
    next: 'half \uD83D',
  }
  await bringIn(
    db,
    await planOf(db, aCopy(aRecord({ body: { happenedOn: '2023-11-14', ...said } }))),
    'odd',
    NOW,
  )
  expect((await db.records.get([JOURNAL, ID]))?.body).toMatchObject({
    ...said,
    why: '👩🏽‍🏫🏳️‍🌈 e\u0301 ',
    next: 'half \uFFFD',
  })
  const { blob } = await exportJson(db, NOW)
  const again = await planOf(db, new File([blob], 'again.json'))
  expect(again.incoming).toEqual([])
})

test('a copy of a newer version, or a file that only looks like one, is not guessed at', async () => {
  expect(
    await answerTo(new File(['{"format":"whatworked-journal","version":2,"records":[\n]}'], 'newer.json')),
  ).toContain('newer WhatWorked')
  expect(await answerTo(new File(['{"format":"whatworked-journal","version":1}'], 'bare.json'))).toContain(
    'no list of records',
  )
  expect(await answerTo(new File(['{"format":"whatworked-journal",'], 'cut.json'))).toContain(
    'cut short or damaged',
  )
  expect(await answerTo(new File(['{"a":"whatworked-journal"}'], 'other.json'))).toContain(
    'isn’t a copy of a journal',
  )
  expect(
    await answerTo(new File([`${HEAD}\n`, new Uint8Array([0xff, 0xfe, 0xff]), '\n]}'], 'bytes.json')),
  ).toContain('isn’t text')
  expect(await answerTo(new File([new Uint8Array([1, 2, 3])], 'thing.exe'))).toContain('isn’t a file we know')
  expect(await answerTo(new File([], 'empty.csv'))).toBe('The file is empty.')
  expect(await answerTo(new File(['one column\nx\n'], 'one.csv'))).toContain('no columns')
})

test('a copy that another program wrote anew, on one line or many, is read as well', async () => {
  const value = {
    format: 'whatworked-journal',
    version: 1,
    exportedAt: NOW.toISOString(),
    records: [aRecord()],
  }
  for (const text of [
    JSON.stringify(value),
    JSON.stringify(value, undefined, 4),
    `\uFEFF${JSON.stringify(value)}`,
  ])
    expect((await planOf(aJournal(), new File([text], 'anew.json'))).counts.new).toBe(1)
})

test('tables in the encodings that Excel writes keep their accents', async () => {
  const text = 'Date,Notes\n2026-11-20,Zoë’s café\n'
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...[...text].flatMap((one) => [one.charCodeAt(0) & 0xff, one.charCodeAt(0) >> 8]),
  ])
  const latin = new Uint8Array([...text.replace('’', "'")].map((one) => one.charCodeAt(0)))
  for (const [bytes, words] of [
    [utf16, 'Zoë’s café'],
    [new TextEncoder().encode(`\uFEFF${text}`), 'Zoë’s café'],
    [latin, "Zoë's café"],
  ] as const) {
    const { incoming } = await planOf(aJournal(), new File([new Uint8Array(bytes)], 'notes.csv'))
    expect(incoming.map(({ record }) => (record.body as { tried: string }).tried)).toEqual([words])
  }
})

test('a table whose quotation marks never close loses no row in silence', async () => {
  const plan = await planOf(
    aJournal(),
    new File(['Date,Notes\n2026-11-20,fine\n2026-11-21,"open\n2026-11-22,gone\n'], 'quotes.csv'),
  )
  expect(plan.counts.new).toBe(1)
  expect(plan.unread).toEqual([{ where: 'Row 3', why: 'Its quotation marks don’t come out even.' }])
})

test('more records than a browser takes at once are refused before anything is kept', async () => {
  const db = aJournal()
  const pieces = async function* (count: number) {
    for (let at = 0; at < count; at++)
      yield { kind: 'unread', where: `Line ${at}`, why: 'No record.' } as const
  }
  await expect(planImport(db, pieces(MAX_RECORDS + 1))).rejects.toThrow('more than 250,000 records')
  const plan = await planImport(db, pieces(MAX_RECORDS))
  expect(plan.unreadCount).toBe(MAX_RECORDS)
  expect(plan.unread).toHaveLength(100)
})
