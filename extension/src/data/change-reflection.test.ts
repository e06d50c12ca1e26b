import 'fake-indexeddb/auto'
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import type { Reflection } from '@whatworked/shared/records/reflection'
import { expect, test } from 'vitest'
import { asWin, changeReflection, undoReflectionChange, withAnswers } from './change-reflection.ts'
import { openJournalDb } from './db.ts'
import { earlierValues } from './entry-queries.ts'
import { journalCounts } from './journal-names.ts'
import { saveRecord } from './save-record.ts'

let names = 0
const now = new Date('2026-11-23T13:00:00Z')
const aReflection = async () => {
  const db = openJournalDb(`change-reflection-${names++}`)
  const body = { happenedOn: '2026-11-20', worked: 'They argued.' }
  const saved = await saveRecord(db, { stream: JOURNAL, type: 'reflection', body }, now)
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  const { id } = saved.record
  return { db, id, body: async () => (await db.records.get([JOURNAL, id]))?.body as Reflection }
}
const done = async (change: ReturnType<typeof changeReflection>) => {
  const result = await change
  if (result.kind !== 'saved') throw new Error(result.kind)
  return result
}

test('a win is counted, makes no version, and can be taken back without losing what was written since', async () => {
  const { db, id, body } = await aReflection()
  const changed = await done(changeReflection(db, id, asWin(true), now))
  expect(await body()).toMatchObject({ win: true })
  expect((await journalCounts(db)).wins).toBe(1)
  await done(changeReflection(db, id, (was) => ({ ...was, why: 'Time.' }), now))
  await undoReflectionChange(db, id, changed, now)
  expect(await body()).toMatchObject({ why: 'Time.' })
  expect(await body()).not.toHaveProperty('win')
  expect((await journalCounts(db)).wins).toBe(0)
  expect(await earlierValues(db, id)).toEqual([])
})

test('each answer to a way is an element of its own; a blank one goes, and the version before can be read', async () => {
  const { db, id, body } = await aReflection()
  await done(changeReflection(db, id, withAnswers('driscoll', { what: 'A row.', 'so-what': ' ' }, 1), now))
  const [first, ...others] = (await body()).looks
  expect(others).toEqual([])
  const again = withAnswers('driscoll', { what: 'A debate.', 'now-what': 'More.' }, 2)
  await done(changeReflection(db, id, again, now))
  expect((await body()).looks).toMatchObject([
    { id: first?.id, way: 'driscoll', step: 'what', text: 'A debate.' },
    { step: 'now-what', text: 'More.' },
  ])
  await done(changeReflection(db, id, withAnswers('driscoll', { what: '' }, 3), now))
  expect((await body()).looks).toMatchObject([{ step: 'now-what' }])
  const versions = (await earlierValues(db, id)).map((one) => one.body.of.field)
  expect(versions).toEqual(['looks', 'looks'])
})

test('an entry that is gone is not made anew', async () => {
  const { db } = await aReflection()
  const id = '019a0000-0000-7000-8000-00000000e0e0' as RecordId
  expect(await changeReflection(db, id, asWin(true), now)).toEqual({ kind: 'missing' })
})
