import 'fake-indexeddb/auto'
import { JOURNAL, newJournalId } from '@whatworked/shared/ids'
import { techniqueRecordId } from '@whatworked/shared/techniques/library'
import { expect, test } from 'vitest'
import type { JournalDb } from '../db.ts'
import { openJournalDb } from '../db.ts'
import { outcomesOfTechnique } from '../entry-queries.ts'
import { journalCounts, journalNames } from '../journal-names.ts'
import { countEntries, entryPage } from '../journal-queries.ts'
import { techniqueOptions } from '../name-lists.ts'
import { resolveTechniques } from '../named.ts'
import { saveRecords } from '../save-record.ts'
import { find } from '../search/find.ts'
import { catchUp } from '../search/keep-up.ts'
import { SearchIndex } from '../search/search-index.ts'
import {
  bringTechniqueBack,
  changeTechnique,
  makeTechnique,
  mergeTechniques,
  removeTechnique,
  takeApart,
} from './technique-deeds.ts'
import { readTechniques } from './technique-library.ts'

let names = 0
const aDb = () => openJournalDb(`technique-deeds-${names++}`)
const now = new Date('2026-11-23T13:00:00Z')

const reflect = async (db: JournalDb, techniques: string[], day = '2026-11-20') => {
  const body = { happenedOn: day, techniques, outcome: 'worked', worked: 'They argued.' }
  const result = await saveRecords(db, [{ stream: JOURNAL, type: 'reflection', body }], now)
  if (result.kind !== 'saved') throw new Error(result.kind)
}
const made = async (db: JournalDb, name: string) => {
  const result = await makeTechnique(db, { name }, now)
  if (result.kind !== 'saved') throw new Error(result.kind)
  return result.id
}
const technique = async (db: JournalDb, id: string) => {
  const found = (await readTechniques(db)).techniques.get(id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

test('a seeded technique that is renamed is one record of a fixed id, found by its new name in every list', async () => {
  const db = aDb()
  const seed = await technique(db, 'exit-ticket')
  const values = { family: seed.family, aliases: ['exit pass'], what: '', steps: [], keep: [], adapt: [] }
  await changeTechnique(db, seed, { ...values, name: 'Door question' }, now)
  const again = await technique(db, 'exit-ticket')
  await changeTechnique(db, again, { ...values, name: 'Question at the door' }, now)
  const rows = (await db.records.toArray()).filter(({ type }) => type === 'technique')
  expect(rows.map(({ id }) => id)).toEqual([techniqueRecordId('exit-ticket')])
  expect((await journalNames(db)).techniques.get('exit-ticket')?.name).toBe('Question at the door')
  expect((await techniqueOptions(db))[0]).toMatchObject({ id: 'exit-ticket', name: 'Question at the door' })
  expect((await resolveTechniques(db, [{ name: 'question at the door' }], now)).ids).toEqual(['exit-ticket'])
})

test('after a merge every name, count, filter and search finds the entries of both, and no entry is rewritten', async () => {
  const db = aDb()
  const mine = await made(db, 'Way out slip')
  await reflect(db, [mine], '2026-11-18')
  await reflect(db, ['exit-ticket'], '2026-11-19')
  await reflect(db, ['exit-ticket', mine], '2026-11-20')
  const before = await db.records.where('facets').startsWith('journal|entry|all').toArray()
  await mergeTechniques(db, mine, 'exit-ticket', now)

  const known = await journalNames(db)
  expect(known.techniques.get(mine)?.name).toBe('Exit ticket')
  expect((await journalCounts(db)).technique).toEqual(new Map([['exit-ticket', 3]]))
  const page = await entryPage(db, { technique: 'exit-ticket' }, {})
  expect(page.entries.map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-19', '2026-11-18'])
  expect(await countEntries(db, { technique: mine })).toBe(3)
  expect(await countEntries(db, { technique: 'exit-ticket', outcome: 'worked' })).toBe(3)
  expect(await outcomesOfTechnique(db, 'exit-ticket', '2026-09-01', '2026-11-30')).toEqual(
    new Map([['worked', 3]]),
  )
  const index = new SearchIndex()
  await catchUp(db, index)
  const asked = { words: [], phrases: [], filters: [['kind:reflection']], limit: 10, today: '2026-11-23' }
  expect(find(index, { ...asked, words: ['way', 'out'] }).total).toBe(3)
  expect(find(index, { ...asked, filters: [['technique:exit-ticket']] }).total).toBe(3)
  expect((await techniqueOptions(db)).some(({ id }) => id === mine)).toBe(false)
  expect((await resolveTechniques(db, [{ name: 'Way out slip' }], now)).ids).toEqual(['exit-ticket'])
  expect(await db.records.where('facets').startsWith('journal|entry|all').toArray()).toEqual(before)
})

test('what was merged is taken apart again, at once or years later', async () => {
  const db = aDb()
  const mine = await made(db, 'Way out slip')
  await reflect(db, [mine])
  await mergeTechniques(db, 'exit-ticket', mine, now)
  expect((await technique(db, mine)).gathers).toEqual(['exit-ticket'])
  await takeApart(db, 'exit-ticket', now)
  expect((await technique(db, 'exit-ticket')).name).toBe('Exit ticket')
  expect((await technique(db, mine)).gathers).toEqual([])
  expect((await journalCounts(db)).technique).toEqual(new Map([[mine, 1]]))
})

test('a circle of merges from two devices comes apart as well', async () => {
  const db = aDb()
  const [a, b] = [newJournalId(1), newJournalId(2)]
  await saveRecords(
    db,
    [
      { stream: JOURNAL, id: a, type: 'technique', body: { name: 'A', mergedInto: b } },
      { stream: JOURNAL, id: b, type: 'technique', body: { name: 'B', mergedInto: a } },
    ],
    now,
  )
  expect((await technique(db, a)).gathers).toEqual([b])
  await takeApart(db, b, now)
  expect((await technique(db, a)).name).toBe('A')
  expect((await technique(db, b)).name).toBe('B')
})

test('one of one’s own that was taken out comes back as it was', async () => {
  const db = aDb()
  const result = await makeTechnique(db, { name: 'Mine', aliases: ['ours'], steps: ['One'] }, now)
  if (result.kind !== 'saved') throw new Error(result.kind)
  const mine = await technique(db, result.id)
  await removeTechnique(db, mine.id, now)
  expect((await readTechniques(db)).byAnyId.has(mine.id)).toBe(false)
  await bringTechniqueBack(db, mine, now)
  expect(await technique(db, mine.id)).toEqual(mine)
})

test('a technique merged into itself, or into nothing, stays as it was', async () => {
  const db = aDb()
  const mine = await made(db, 'Mine')
  expect((await mergeTechniques(db, mine, mine, now)).kind).toBe('saved')
  expect((await mergeTechniques(db, mine, 'gone', now)).kind).toBe('saved')
  expect((await technique(db, mine)).body?.mergedInto).toBeUndefined()
})
