/** The readable ways out and in: what goes out as Markdown or as a table comes back as the same entries. */
import 'fake-indexeddb/auto'
import { openJournalDb } from '@whatworked/extension/data/db'
import { planImport } from '@whatworked/extension/data/portability/import-plan'
import { bringIn } from '@whatworked/extension/data/portability/import-write'
import { saveRecord } from '@whatworked/extension/data/save-record'
import { readTable } from '@whatworked/extension/features/portability/csv-entry'
import { safeName, uniqueNames } from '@whatworked/extension/features/portability/file-names'
import { type Format, makeFile } from '@whatworked/extension/features/portability/formats'
import { type Opened, openFiles } from '@whatworked/extension/features/portability/open-files'
import { guessMapping } from '@whatworked/extension/features/portability/table-mapping'
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'

type Db = ReturnType<typeof openJournalDb>
const NOW = new Date('2026-11-23T16:00:00Z')
const CLASS = '01935b5e-0000-7000-8000-00000000000c'
const SOURCE = '01935b5e-0000-7000-8000-00000000000d'

let made = 0
const aJournal = (): Db => openJournalDb(`formats-${++made}`)
const put = async (db: Db, type: string, body: object, id?: string) => {
  const change = { stream: JOURNAL, type, body, ...(id && { id: id as RecordId }) }
  const saved = await saveRecord(db, change, NOW)
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved))
  return saved.record.id
}

const WORDS = '# A heading of mine\n\\# and another\n\n=SUM(A1)\n"quoted", 👩🏽‍🏫 שלום; done\n'

const stocked = async (): Promise<Db> => {
  const db = aJournal()
  await put(db, 'class', { name: '9Y2 Sc' }, CLASS)
  await put(
    db,
    'source',
    {
      type: 'article-journal',
      title: 'Inside the black box',
      author: [
        { family: 'Black', given: 'Paul' },
        { family: 'Wiliam', given: 'Dylan' },
      ],
      issued: { 'date-parts': [[1998, 10]] },
      'container-title': 'Phi Delta Kappan',
      volume: '80',
      issue: '2',
      page: '139–148',
      DOI: '10.5555/black.box',
    },
    SOURCE,
  )
  const reflection = {
    happenedOn: '2026-11-20',
    techniques: ['exit-ticket'],
    class: CLASS,
    outcome: 'in-part',
    tried: 'Exit ticket',
    worked: WORDS,
    didnt: '-1 for me',
    whyTags: ['time', 'prior-knowledge'],
    difference: 'a-few',
  }
  await put(db, 'reflection', reflection)
  await put(db, 'reflection', { happenedOn: '2025-03-02', tried: 'Exit ticket', worked: '@home' })
  await put(db, 'clip', {
    source: SOURCE,
    quote: { exact: 'Feedback moves learning on.' },
    matters: 'For 9Y2.',
  })
  await put(db, 'trial', {
    ifI: 'wait',
    then: 'more will answer',
    because: 'they think',
    class: CLASS,
    state: 'trying',
  })
  return db
}

const fileOf = async (db: Db, format: Format, range = {}) => {
  const { name, blob } = await makeFile(db, format, range, NOW)
  return new File([blob], name)
}
const planOf = async (db: Db, opened: Opened) =>
  planImport(db, opened.kind === 'ready' ? opened.pieces() : opened.pieces(guessMapping(opened.table)))
const open = async (db: Db, file: File) => planOf(db, await openFiles(db, [file]))
const entries = async (db: Db) =>
  (await db.records.toArray())
    .filter(({ type }) => ['reflection', 'clip', 'trial'].includes(type))
    .map(({ id, type, body, createdAt, editedAt }) => ({ id, type, body, createdAt, editedAt }))

test.each(['markdown', 'csv'] as const)(
  'entries that went out as %s are known again, and come into an empty journal whole',
  async (format) => {
    const db = await stocked()
    const file = await fileOf(db, format)
    const again = await open(db, file)
    expect(again.unread).toEqual([])
    expect(again.counts).toMatchObject({ new: 0, newer: 0, older: 0 })
    expect(again.counts.same).toBeGreaterThanOrEqual(4)
    expect(again.incoming).toEqual([])

    const other = aJournal()
    expect(await bringIn(other, await open(other, file), file.name, NOW)).toMatchObject({
      kind: 'brought',
      added: 4,
    })
    const plain = (all: Awaited<ReturnType<typeof entries>>) =>
      all.map(({ body, ...rest }) => ({ ...rest, body: { ...(body as object), class: undefined } }))
    expect(plain(await entries(other))).toMatchObject(plain(await entries(db)).map(({ id }) => ({ id })))
    const [first] = (await entries(other)).filter(
      ({ body }) => (body as { outcome?: string }).outcome === 'in-part',
    )
    expect(first?.body).toMatchObject({
      worked: WORDS,
      didnt: '-1 for me',
      whyTags: ['time', 'prior-knowledge'],
      techniques: ['exit-ticket'],
    })
    const ofClass = await other.records.get([JOURNAL, (first?.body as { class?: string })?.class ?? ''])
    expect(ofClass?.body).toMatchObject({ name: '9Y2 Sc' })
    const second = await open(other, file)
    expect(second.incoming).toEqual([])
  },
)

test('a Markdown folder has one file an entry with a name that says what it is, and the sources beside them', async () => {
  const file = await fileOf(await stocked(), 'markdown')
  const inside = unzipSync(new Uint8Array(await file.arrayBuffer()))
  const day = '2026-11-23'
  expect(Object.keys(inside).sort()).toEqual(
    [
      '2025/2025-03-02 Exit ticket.md',
      '2026/2026-11-20 Exit ticket.md',
      `2026/${day} Feedback moves learning on.md`,
      `2026/${day} If I wait.md`,
      'sources.json',
    ].sort(),
  )
  expect(new TextDecoder().decode(inside['2026/2026-11-20 Exit ticket.md'])).toMatch(
    /^---\ndate: "2026-11-20"\nkind: "reflection"\ntechnique: "Exit ticket"\nclass: "9Y2 Sc"\noutcome: "In part"/,
  )
})

test('a stretch of days leaves the others out, its first and last day included', async () => {
  const db = await stocked()
  const table = readTable(await (await fileOf(db, 'csv', { from: '2025-03-02', to: '2026-11-20' })).text())
  expect(table.rows.map((row) => row[0])).toEqual(['2025-03-02', '2026-11-20'])
})

test('no cell of a table is a formula', async () => {
  const text = await (await fileOf(await stocked(), 'csv')).text()
  expect(text).toContain(",'-1 for me,")
  expect(text).toContain(",'@home,")
  expect(text).not.toMatch(/(\r\n|,)"?[=+@-]/)
})

test('sources come out as CSL-JSON and as RIS', async () => {
  const db = await stocked()
  expect(JSON.parse(await (await fileOf(db, 'csl')).text())).toMatchObject([
    {
      id: SOURCE,
      type: 'article-journal',
      DOI: '10.5555/black.box',
      author: [{ family: 'Black' }, { family: 'Wiliam' }],
    },
  ])
  const ris = await (await fileOf(db, 'ris')).text()
  expect(ris.split('\r\n')).toEqual(
    expect.arrayContaining([
      'TY  - JOUR',
      'AU  - Black, Paul',
      'T2  - Phi Delta Kappan',
      'PY  - 1998',
      'SP  - 139',
      'EP  - 148',
      'ER  - ',
    ]),
  )
})

test('names of files are safe on every system and never the same twice', () => {
  expect(safeName('../../etc/passwd')).toBe('etcpasswd')
  expect(safeName('a\0b: c?')).toBe('ab c')
  expect(safeName('CON')).toBe('entry CON')
  expect(safeName('  …  ')).toBe('entry')
  expect(safeName('\u202Egnp.exe')).toBe('gnp.exe')
  expect([...safeName('👩🏽‍🏫'.repeat(100))].length).toBeLessThanOrEqual(60)
  expect(safeName(`\uD800${'x'.repeat(10_000)}`)).toBe('x'.repeat(60))
  const once = uniqueNames()
  expect([once('a', '.md'), once('A', '.md'), once('a 2', '.md'), once('a', '.md')]).toEqual([
    'a.md',
    'A 2.md',
    'a 2 2.md',
    'a 3.md',
  ])
})
