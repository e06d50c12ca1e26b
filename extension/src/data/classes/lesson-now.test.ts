import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { openJournalDb } from '../db.ts'
import { saveSetting } from '../settings.ts'
import { saveClass } from './class-save.ts'
import { lessonNow } from './lesson-now.ts'

let names = 0
const NOW = new Date('2026-11-23T13:00:00Z')
const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`

const aTimetable = async () => {
  const db = openJournalDb(`lesson-now-${names++}`)
  const made = await saveClass(db, { name: '9B Science' }, undefined, NOW)
  if (made.kind !== 'saved') throw new Error(made.kind)
  const value = {
    subject: 'timetable',
    weeks: 1,
    periods: [{ id: id(1), name: 'P3', from: '11:10', to: '12:10' }],
    lessons: [{ week: 'A', day: 1, period: id(1), class: made.id }],
  } as const
  await saveSetting(
    db,
    { ...value, periods: [...value.periods], lessons: [...value.lessons] },
    undefined,
    NOW,
  )
  return { db, ofClass: made.id }
}

test.each([
  ['2026-11-23', '11:30', 'P3 · 9B Science'],
  ['2026-11-23', '13:00', 'P3 · 9B Science'],
  ['2026-11-23', '11:00', undefined],
  ['2026-11-23', '15:00', undefined],
  ['2026-11-24', '11:30', undefined],
])('on %s at %s it is %s', async (day, time, name) => {
  const { db } = await aTimetable()
  expect((await lessonNow(db, day, time))?.name).toBe(name)
})

test('a class that left is guessed no more', async () => {
  const { db, ofClass } = await aTimetable()
  const before = { id: ofClass, body: { name: '9B Science' } }
  await saveClass(db, { name: '9B Science', archivedOn: '2026-11-20' }, before, NOW)
  expect(await lessonNow(db, '2026-11-23', '11:30')).toBeUndefined()
})

test('without a timetable there is no guess', async () => {
  expect(await lessonNow(openJournalDb(`lesson-now-${names++}`), '2026-11-23', '11:30')).toBeUndefined()
})
