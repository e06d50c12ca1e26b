/** Copies of a journal on their way in and out: nothing is lost on the way, and a second time changes nothing. */
import 'fake-indexeddb/auto'
import { openJournalDb } from '@whatworked/extension/data/db'
import { exportJson } from '@whatworked/extension/data/portability/export-json'
import { readJournalFile } from '@whatworked/extension/data/portability/import-json'
import { recentImports } from '@whatworked/extension/data/portability/import-log'
import { planImport } from '@whatworked/extension/data/portability/import-plan'
import { takeBack } from '@whatworked/extension/data/portability/import-undo'
import { bringIn } from '@whatworked/extension/data/portability/import-write'
import { readJournalId } from '@whatworked/extension/data/portability/journal-id'
import { putAway, removeRecord } from '@whatworked/extension/data/put-away'
import { saveRecord } from '@whatworked/extension/data/save-record'
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import fc from 'fast-check'
import { expect, test } from 'vitest'

type Db = ReturnType<typeof openJournalDb>
const NOW = new Date('2026-11-23T16:00:00Z')
const LATER = new Date('2026-11-24T16:00:00Z')

let made = 0
const aJournal = (): Db => openJournalDb(`import-${++made}`)

const write = async (db: Db, body: object = {}, type = 'reflection', id?: string, now = NOW) => {
  const change = {
    stream: JOURNAL,
    type,
    body: type === 'reflection' ? { happenedOn: '2026-11-23', ...body } : body,
  }
  const saved = await saveRecord(db, { ...change, ...(id && { id: id as RecordId }) }, now)
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved))
  return saved.record.id
}

const copyOf = async (db: Db) => (await exportJson(db, NOW)).blob
const textOf = async (db: Db) => (await copyOf(db)).text()
const plan = (db: Db, file: Blob) => planImport(db, readJournalFile(file))
const bring = async (db: Db, file: Blob, now = NOW) => bringIn(db, await plan(db, file), 'a copy', now)
const wordsOf = async (db: Db, id: string) =>
  ((await db.records.get([JOURNAL, id]))?.body as { worked?: string })?.worked

const aFile = (records: unknown[], head: object = {}) =>
  new Blob([
    `${JSON.stringify({ format: 'whatworked-journal', version: 1, ...head }).slice(0, -1)},"records":[\n`,
    records.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(',\n'),
    '\n]}\n',
  ])
const aRecord = (over: object = {}) => ({
  id: '01935b5e-0000-7000-8000-000000000001',
  type: 'reflection',
  v: 1,
  createdAt: 1_700_000_000_000,
  editedAt: 1_700_000_000_000,
  body: { happenedOn: '2023-11-14', worked: 'From the file.' },
  ...over,
})
const ID = aRecord().id

const json = fc.jsonValue({ maxDepth: 3, noUnicodeString: false } as object)
const fields = fc.dictionary(
  fc
    .string({ maxLength: 8 })
    .filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key) && !key.includes('\0')),
  json,
  { maxKeys: 4 },
)

test('a journal of any words, types and fields comes back to the byte from its copy, put-away and removed ones too', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.string({ unit: 'binary', maxLength: 200 }), fields, fc.boolean()), {
        minLength: 1,
        maxLength: 12,
      }),
      async (all) => {
        const db = aJournal()
        for (const [words, own, isOdd] of all) {
          const id = isOdd
            ? await write(db, { own, words }, 'from-the-future')
            : await write(db, { own, worked: words })
          if (words.length % 3 === 1)
            await write(
              db,
              { worked: 'Said otherwise.' },
              isOdd ? 'from-the-future' : 'reflection',
              id,
              LATER,
            )
          if (words.length % 5 === 1) await putAway(db, id, '2026-11-24', LATER)
          if (words.length % 7 === 1) await removeRecord(db, JOURNAL, id, LATER)
        }
        const [file, other] = [await copyOf(db), aJournal()]
        expect(await bring(other, file)).toMatchObject({ kind: 'brought' })
        expect(await textOf(other)).toBe(await file.text())
        const again = await plan(other, file)
        expect(again.incoming).toEqual([])
        expect(again.unread).toEqual([])
      },
    ),
    { numRuns: 40 },
  )
})

test('an older copy over a newer journal overwrites nothing; what it says otherwise becomes an earlier version', async () => {
  const db = aJournal()
  const id = await write(db, { worked: 'At first.' })
  const file = await copyOf(db)
  await write(db, { worked: 'Said better since.' }, 'reflection', id, LATER)
  const before = await textOf(db)
  const found = await plan(db, file)
  expect(found.counts).toMatchObject({ older: 1, new: 0, newer: 0 })
  await bringIn(db, found, 'old', LATER)
  expect(await wordsOf(db, id)).toBe('Said better since.')
  // Saving had kept the first words as a version already, so nothing is new.
  expect(await textOf(db)).toBe(before)
})

test('a newer copy takes the place of older words, which become an earlier version', async () => {
  const db = aJournal()
  await bring(db, aFile([aRecord()]))
  await bring(
    db,
    aFile([aRecord({ editedAt: 1_800_000_000_000, body: { happenedOn: '2023-11-14', worked: 'Newer.' } })]),
  )
  expect(await wordsOf(db, ID)).toBe('Newer.')
  const versions = (await db.records.toArray()).filter(({ type }) => type === 'revision')
  expect(versions.map(({ body }) => (body as { value: unknown }).value)).toEqual(['From the file.'])
})

test('what was removed here stays removed, and a copy never removes anything', async () => {
  const db = aJournal()
  await bring(db, aFile([aRecord()]))
  await removeRecord(db, JOURNAL, ID as RecordId, LATER)
  const removed = await plan(db, aFile([aRecord()]))
  expect(removed.counts).toMatchObject({ 'removed-here': 1, new: 0 })
  await bringIn(db, removed, 'again', LATER)
  expect((await db.records.get([JOURNAL, ID]))?.removed).toBe(true)

  const other = aJournal()
  await bring(other, aFile([aRecord()]))
  const rest = aRecord({ removed: true, body: null, editedAt: 1_800_000_000_000 })
  expect((await plan(other, aFile([rest]))).counts['removed-there']).toBe(1)
  await bring(other, aFile([rest]))
  expect(await wordsOf(other, ID)).toBe('From the file.')
})

test('the same record twice in a file is kept once, the later words shown and the earlier ones kept', async () => {
  const db = aJournal()
  const later = aRecord({ editedAt: 1_700_000_000_001, body: { happenedOn: '2023-11-14', worked: 'Later.' } })
  for (const [at, order] of [
    [later, aRecord()],
    [aRecord(), later],
  ].entries()) {
    const one = at === 0 ? db : aJournal()
    const found = await plan(one, aFile(order))
    expect(found.counts).toMatchObject({ new: 1, twice: 1 })
    await bringIn(one, found, 'twice', NOW)
    expect(await wordsOf(one, ID)).toBe('Later.')
    expect((await one.records.toArray()).filter(({ type }) => type === 'revision')).toHaveLength(1)
  }
})

test('a copy from somebody else says so, and leaves their settings out', async () => {
  const db = aJournal()
  const own = await write(db)
  await copyOf(db)
  const setting = {
    id: '8f8b3a60-0000-8000-8000-000000000001',
    type: 'setting',
    body: { subject: 'focus', text: 'Theirs' },
  }
  const found = await plan(
    db,
    aFile([aRecord(), aRecord(setting)], { journal: '22222222-2222-4222-8222-222222222222' }),
  )
  expect(found.whose).toBe('other')
  await bringIn(db, found, 'theirs', NOW)
  expect((await db.records.toArray()).map(({ id }) => id).sort()).toEqual([ID, own].sort())
})

test('a copy comes back as this journal’s own where the popup has written since the journal was lost', async () => {
  const [db, other] = [aJournal(), aJournal()]
  await write(db)
  const file = await copyOf(db)
  await write(other, { worked: 'In the popup, after the loss.' })
  const found = await plan(other, file)
  expect(found.whose).toBe('this')
  await bringIn(other, found, 'back', NOW)
  expect(await readJournalId(other)).toBe(await readJournalId(db))
})

test('an import that is taken back leaves the journal as it was, to the byte', async () => {
  const [db, other] = [aJournal(), aJournal()]
  const shared = await write(db, { worked: 'Mine.' })
  await write(db, { worked: 'Only here.' })
  const before = await textOf(db)
  await bring(other, await copyOf(db))
  await write(other, { worked: 'Newer there.' }, 'reflection', shared, LATER)
  for (let at = 0; at < 400; at++) await write(other, { worked: `Entry ${at}` })
  expect(await bring(db, await copyOf(other), LATER)).toEqual({ kind: 'brought', added: 400, changed: 1 })
  expect(await wordsOf(db, shared)).toBe('Newer there.')
  const [done] = await recentImports(db)
  if (!done) throw new Error('not noted')
  expect(await takeBack(db, done, LATER)).toMatchObject({ kind: 'taken-back', stayed: 0 })
  expect(await textOf(db)).toBe(before)
  expect(await recentImports(db)).toEqual([])
})

test('what was changed since stays when an import is taken back, with the class it belongs to', async () => {
  const db = aJournal()
  const ofClass = '01935b5e-0000-7000-8000-00000000000c'
  await bring(
    db,
    aFile([
      aRecord({ id: ofClass, type: 'class', body: { name: '9B' } }),
      aRecord({ body: { happenedOn: '2023-11-14', class: ofClass } }),
      aRecord({ id: '01935b5e-0000-7000-8000-000000000002' }),
    ]),
  )
  await write(db, { class: ofClass, worked: 'Added by hand.' }, 'reflection', ID, LATER)
  const [done] = await recentImports(db)
  if (!done) throw new Error('not noted')
  expect(await takeBack(db, done, LATER)).toMatchObject({ removed: 1, stayed: 1 })
  const left = (await db.records.toArray()).filter(({ type }) => type !== 'revision')
  expect(left.map(({ id }) => id).sort()).toEqual([ID, ofClass].sort())
})
