import 'fake-indexeddb/auto'
import { JOURNAL } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import { openJournalDb } from './db.ts'
import { entryById } from './entry-queries.ts'
import { journalNames } from './journal-names.ts'
import { saveRecord } from './save-record.ts'
import { hasSomething, type ReflectionValues, saveReflection } from './save-reflection.ts'

let names = 0
const aDb = () => openJournalDb(`save-reflection-${names++}`)
const now = new Date('2026-11-23T13:00:00Z')
const values = (more: Partial<ReflectionValues> = {}): ReflectionValues => ({
  happenedOn: '2026-11-20',
  period: '',
  techniques: [],
  class: undefined,
  outcome: undefined,
  tried: '',
  worked: 'They argued.',
  didnt: '',
  why: '',
  next: '',
  difference: undefined,
  leansOn: [],
  ...more,
})
const saved = async (result: ReturnType<typeof saveReflection>) => {
  const value = await result
  if (value.kind !== 'saved') throw new Error(value.kind)
  return value.id
}

test('a new technique and a new class are made with the entry that names them first', async () => {
  const db = aDb()
  const form = values({ techniques: [{ name: 'My own way' }], class: { name: '9B Science' } })
  const id = await saved(saveReflection(db, form, undefined, now))
  const entry = await entryById(db, id)
  if (entry?.kind !== 'reflection') throw new Error('no entry')
  const known = await journalNames(db)
  expect(known.techniques.get(entry.body.techniques[0] ?? '')?.name).toBe('My own way')
  expect(known.classes.get(entry.body.class ?? '')?.body).toMatchObject({
    name: '9B Science',
    year: 'Year 9',
  })
  expect(entry.body.context).toMatchObject({ year: 'Year 9', subject: 'Science' })
  expect(JSON.stringify(entry.body.context)).not.toContain('9B')
})

test('empty fields are not kept, and fields that the form doesn’t know stay', async () => {
  const db = aDb()
  const id = await saved(saveReflection(db, values({ why: '  ' }), undefined, now))
  const row = await db.records.get([JOURNAL, id])
  expect(row?.body).not.toHaveProperty('why')
  const body = { ...(row?.body as object), win: true, fromLater: 'kept' }
  await saveRecord(db, { stream: JOURNAL, id, type: 'reflection', body }, now)
  const entry = await entryById(db, id)
  if (entry?.kind !== 'reflection') throw new Error('no entry')
  await saved(saveReflection(db, values({ worked: '' }), entry, now))
  const after = (await db.records.get([JOURNAL, id]))?.body
  expect(after).toMatchObject({ win: true, fromLater: 'kept' })
  expect(after).not.toHaveProperty('worked')
})

test('what another page changed since the form began stays beside what the form changed', async () => {
  const db = aDb()
  const id = await saved(saveReflection(db, values({ why: 'First.' }), undefined, now))
  const begun = await entryById(db, id)
  if (begun?.kind !== 'reflection') throw new Error('no entry')
  await saved(saveReflection(db, values({ why: 'Second, elsewhere.' }), begun, now))
  await saved(saveReflection(db, values({ why: 'First.', worked: 'They agreed.' }), begun, now))
  const row = await db.records.get([JOURNAL, id])
  expect(row?.body).toMatchObject({ why: 'Second, elsewhere.', worked: 'They agreed.' })
})

test('a form without a field leaves it as it is, and one that takes everything out leaves no trace', async () => {
  const db = aDb()
  const evidence = [{ id: '019a0000-0000-7000-8000-00000000e0e0', kind: 'gut-feeling', later: 'kept' }]
  const id = await saved(
    saveReflection(db, values({ topic: 'Heat', whyTags: ['relationships'], evidence }), undefined, now),
  )
  const entry = await entryById(db, id)
  if (entry?.kind !== 'reflection') throw new Error('no entry')
  await saved(saveReflection(db, values({ worked: 'More.' }), entry, now))
  const body = async () => (await db.records.get([JOURNAL, id]))?.body
  expect(await body()).toMatchObject({ topic: 'Heat', whyTags: ['relationships'], evidence })
  const again = await entryById(db, id)
  if (again?.kind !== 'reflection') throw new Error('no entry')
  await saved(saveReflection(db, values({ topic: '', whyTags: [], evidence: [] }), again, now))
  expect(await body()).not.toHaveProperty('topic')
  expect(await body()).toMatchObject({ whyTags: [], evidence: [] })
})

test('a field that is too long is refused, and neither the class nor the technique is made', async () => {
  const db = aDb()
  const form = values({ worked: 'x'.repeat(20_001), class: { name: '9B' }, techniques: [{ name: 'Mine' }] })
  expect((await saveReflection(db, form, undefined, now)).kind).toBe('invalid')
  expect(await db.records.count()).toBe(0)
})

test('one line or just an outcome is enough; a class alone is not', () => {
  expect(hasSomething(values())).toBe(true)
  expect(hasSomething(values({ worked: '', outcome: 'not-sure' }))).toBe(true)
  expect(hasSomething(values({ worked: ' \n', class: { name: '9B' } }))).toBe(false)
})
