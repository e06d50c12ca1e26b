import 'fake-indexeddb/auto'
import type { ClassRecord } from '@whatworked/shared/records/class'
import type { Reflection } from '@whatworked/shared/records/reflection'
import { expect, test } from 'vitest'
import { type JournalDb, openJournalDb } from '../db.ts'
import { entryById } from '../entry-queries.ts'
import { type ReflectionValues, saveReflection } from '../save-reflection.ts'
import { saveSetting } from '../settings.ts'
import { saveClass } from './class-save.ts'

let names = 0
const aDb = () => openJournalDb(`class-context-${names++}`)
const NOW = new Date('2026-11-23T13:00:00Z')
const id = (n: number) => `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`

const values = (more: Partial<ReflectionValues> = {}): ReflectionValues => ({
  happenedOn: '2026-11-23',
  period: '',
  techniques: [],
  class: undefined,
  outcome: 'worked',
  tried: '',
  worked: '',
  didnt: '',
  why: '',
  next: '',
  difference: undefined,
  leansOn: [],
  ...more,
})

const saved = async (db: JournalDb, form: ReflectionValues, before?: { id: string; body: Reflection }) => {
  // Safe: the id came from a save of this test.
  const result = await saveReflection(db, form, before as never, NOW)
  if (result.kind !== 'saved') throw new Error(result.kind)
  const entry = await entryById(db, result.id)
  if (entry?.kind !== 'reflection') throw new Error('no entry')
  return entry
}

const aClass = async (db: JournalDb, body: ClassRecord, of?: { id: string; body: ClassRecord }) => {
  const result = await saveClass(db, body, of, NOW)
  if (result.kind !== 'saved') throw new Error(result.kind)
  return result.id
}

const NI_YEAR_8: ClassRecord = {
  name: '8C',
  scheme: 'NIR',
  year: 'Year 8',
  subject: 'Science',
  grouping: 'set',
}

test('an entry keeps a copy of its class, with the ages and the stage that follow from scheme and year', async () => {
  const db = aDb()
  const { body } = await saved(db, values({ class: { id: await aClass(db, NI_YEAR_8), name: '8C' } }))
  expect(body.context).toEqual({
    phase: 'KS3',
    year: 'Year 8',
    ages: [11, 12],
    subject: 'Science',
    grouping: 'set',
    halfTerm: 'Autumn 2',
  })
})

test('changing a class never rewrites what its old entries were saved with, not even when they are edited', async () => {
  const db = aDb()
  const ofClass = await aClass(db, NI_YEAR_8)
  const entry = await saved(db, values({ class: { id: ofClass, name: '8C' } }))
  const later: ClassRecord = { ...NI_YEAR_8, name: '9C', year: 'Year 9', grouping: 'band' }
  await aClass(db, later, { id: ofClass, body: NI_YEAR_8 })
  expect((await entryById(db, entry.id))?.kind === 'reflection' && entry.body.context?.year).toBe('Year 8')
  const edited = await saved(db, values({ class: { id: ofClass, name: '9C' }, why: 'Thought again' }), entry)
  expect(edited.body.context).toEqual(entry.body.context)
  const next = await saved(db, values({ class: { id: ofClass, name: '9C' } }))
  expect(next.body.context).toMatchObject({ year: 'Year 9', ages: [12, 13], grouping: 'band' })
})

test('another class brings its own context and leaves nothing of the one before', async () => {
  const db = aDb()
  const first = await aClass(db, NI_YEAR_8)
  const second = await aClass(db, { name: 'Choir' })
  const entry = await saved(db, values({ class: { id: first, name: '8C' }, lessonStage: 'starter' }))
  const moved = await saved(db, values({ class: { id: second, name: 'Choir' } }), entry)
  expect(moved.body.context).toEqual({ halfTerm: 'Autumn 2', lessonStage: 'starter' })
})

test('period, time of day and half-term come from the timetable and the calendar that were entered', async () => {
  const db = aDb()
  const ofClass = await aClass(db, NI_YEAR_8)
  await saveSetting(
    db,
    {
      subject: 'timetable',
      weeks: 1,
      periods: [
        { id: id(1), name: 'P1', from: '09:00', to: '10:00' },
        { id: id(2), name: 'P2', from: '10:20', to: '11:20' },
        { id: id(3), name: 'P3', from: '12:20', to: '13:20' },
      ],
      lessons: [{ week: 'A', day: 1, period: id(2), class: ofClass }],
    },
    undefined,
    NOW,
  )
  await saveSetting(
    db,
    {
      subject: 'calendar',
      terms: [{ id: id(4), name: 'Michaelmas', from: '2026-09-01', to: '2026-12-18' }],
      closed: [],
    },
    undefined,
    NOW,
  )
  const entry = await saved(db, values({ class: { id: ofClass, name: '8C' } }))
  expect(entry.body.period).toBe('P2')
  expect(entry.body.context).toMatchObject({ halfTerm: 'Michaelmas', timeOfDay: 'before lunch' })
  const emptied = await saved(db, values({ class: { id: ofClass, name: '8C' } }), entry)
  expect(emptied.body.period).toBeUndefined()
  const typed = await saved(db, values({ class: { id: ofClass, name: '8C' }, period: 'P1' }))
  expect(typed.body).toMatchObject({ period: 'P1', context: { timeOfDay: 'first lesson' } })
})
