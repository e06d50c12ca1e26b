import 'fake-indexeddb/auto'
import type { ClassRecord } from '@whatworked/shared/records/class'
import type { Reflection } from '@whatworked/shared/records/reflection'
import { beforeEach, expect, test } from 'vitest'
import { type JournalDb, openJournalDb } from '../../data/db.ts'
import { classOptions } from '../../data/name-lists.ts'
import { saveReflection } from '../../data/save-reflection.ts'
import { draftValues } from './draft-values.ts'
import { isWorthKeeping, type ReflectionDraft } from './reflection-draft.ts'

const NOW = new Date('2026-11-23T12:00:00Z')
const TODAY = { today: '2026-11-23', finishLater: false }
const empty: ReflectionDraft = {
  techniques: [],
  techniqueText: '',
  classText: '',
  worked: '',
  didnt: '',
  why: '',
  next: '',
}

let db: JournalDb
beforeEach((context) => {
  db = openJournalDb(context.task.id)
})
const save = async (draft: Partial<ReflectionDraft>, options = TODAY) => {
  const values = draftValues({ ...empty, ...draft }, options)
  return values && saveReflection(db, values, undefined, NOW)
}
const bodies = async <T>(type: string): Promise<T[]> =>
  (await db.records.toArray()).filter((record) => record.type === type).map((record) => record.body as T)

test.each([
  ['one line in any field', { didnt: 'Handing out took an age' }],
  ['just how it went', { outcome: 'not-sure' as const }],
  ['just the difference', { difference: 'a-few' as const }],
])('%s is enough', async (_, draft) => {
  expect(await save(draft)).toMatchObject({ kind: 'saved' })
})

test('nothing at all is not saved', async () => {
  expect(await save({ worked: '  \n ' })).toBeUndefined()
  expect(await db.records.count()).toBe(0)
})

test('an entry belongs to the day it happened, not to the day it was written', async () => {
  await save({ worked: 'x', happenedOn: '2026-11-20' })
  expect((await bodies<Reflection>('reflection'))[0]?.happenedOn).toBe('2026-11-20')
})

test('a technique is found by its name or alias, typed in any case, and a new one is made once', async () => {
  await save({ worked: 'x', techniqueText: 'show-me BOARDS' })
  await save({ worked: 'y', techniques: [{ name: 'Snowball ladder' }] })
  await save({ worked: 'z', techniqueText: 'snowball ladder' })
  const used = (await bodies<Reflection>('reflection')).map((body) => body.techniques)
  expect(used[0]).toEqual(['mini-whiteboards'])
  expect(used[1]).toEqual(used[2])
  expect(await bodies('technique')).toHaveLength(1)
})

test('a class made by typing keeps its private name, and the entry a copy of what may be told of it', async () => {
  await save({ worked: 'x', classText: '9Y2 Sc' })
  await save({ worked: 'y', classText: '9y2 sc' })
  const classes = await bodies<ClassRecord>('class')
  expect(classes).toHaveLength(1)
  const [first, second] = await bodies<Reflection>('reflection')
  expect(first?.class).toBe(second?.class)
  expect(first?.context).toMatchObject({ year: 'Year 9', subject: 'Science' })
  expect(JSON.stringify(first?.context)).not.toContain('9Y2')
})

test('only a class used today is shown before typing', async () => {
  await save({ worked: 'x', classText: '9Y2 Sc' })
  await save({ worked: 'y', classText: '7B', happenedOn: '2026-11-20' })
  const options = await classOptions(db, TODAY.today)
  expect(options.map(({ name, usedToday }) => [name, usedToday])).toEqual([
    ['7B', false],
    ['9Y2 Sc', true],
  ])
})

test('a lesson that the timetable guessed brings its period, and alone is nothing to keep', () => {
  const guessed = { id: '00000000-0000-4000-8000-000000000001', name: 'P3 · 9B', period: 'P3' }
  expect(isWorthKeeping({ ...empty, class: guessed })).toBe(false)
  expect(isWorthKeeping({ ...empty, class: { name: '9B' } })).toBe(true)
  expect(isWorthKeeping({ ...empty, class: guessed, worked: 'x' })).toBe(true)
  expect(draftValues({ ...empty, class: guessed, worked: 'x' }, TODAY)).toMatchObject({ period: 'P3' })
  expect(draftValues({ ...empty, class: guessed }, TODAY)).toBeUndefined()
})

test('finish later is marked on the entry', async () => {
  await save({ worked: 'x' }, { ...TODAY, finishLater: true })
  expect((await bodies<Reflection>('reflection'))[0]?.finishLater).toBe(true)
})

test('a broken database is said to be one, and nothing is half kept', async () => {
  db.close({ disableAutoOpen: true })
  expect(await save({ worked: 'x', classText: '7B' })).toMatchObject({ kind: 'broken' })
})
