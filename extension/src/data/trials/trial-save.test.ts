import 'fake-indexeddb/auto'
import { JOURNAL, newJournalId, type RecordId } from '@whatworked/shared/ids'
import { trial } from '@whatworked/shared/records/trial'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { type JournalDb, openJournalDb } from '../db.ts'
import type { TrialEntry } from '../entry.ts'
import { earlierValues, entryById } from '../entry-queries.ts'
import { journalCounts } from '../journal-names.ts'
import { putAway } from '../put-away.ts'
import { saveRecord, saveRecords } from '../save-record.ts'
import { movedTo } from './trial-course.ts'
import { originOfTrial, trialBoard, trialsFrom, trialsToAsk } from './trial-queries.ts'
import { changeTrial, editTrial, startTrial, undoTrialChange } from './trial-save.ts'

let names = 0
const aDb = () => openJournalDb(`trials-${names++}`)
const now = new Date('2026-11-23T13:00:00Z')
const TODAY = '2026-11-23'

const trialOf = async (db: JournalDb, id: string): Promise<TrialEntry> => {
  const entry = await entryById(db, id)
  if (entry?.kind !== 'trial') throw new Error(`no trial: ${entry?.kind}`)
  return entry
}
const started = async (db: JournalDb, ifI: string, more: object = {}): Promise<RecordId> => {
  const result = await startTrial(db, { ifI, ...more }, now)
  if (result.kind !== 'saved') throw new Error(result.kind)
  return result.id
}
const withFields = async (db: JournalDb, fields: object): Promise<RecordId> => {
  const result = await saveRecord(
    db,
    { stream: JOURNAL, type: 'trial', body: v.parse(trial, { ifI: 'wait', ...fields }) },
    now,
  )
  if (result.kind !== 'saved') throw new Error(result.kind)
  return result.record.id
}

test('a trial is planned with its technique and class, which are made when they are new', async () => {
  const db = aDb()
  const id = await started(db, ' wait three seconds ', {
    technique: { name: 'Waiting on purpose' },
    class: { name: '9B Science' },
    lessOf: { what: 'Worksheets', minutes: 10 },
    then: ' ',
  })
  const { body } = await trialOf(db, id)
  expect(body).toMatchObject({
    ifI: 'wait three seconds',
    state: 'planned',
    lessOf: { what: 'Worksheets', minutes: 10 },
  })
  expect(body).not.toHaveProperty('then')
  expect((await db.records.get([JOURNAL, body.technique ?? '']))?.body).toMatchObject({
    name: 'Waiting on purpose',
  })
  expect((await db.records.get([JOURNAL, body.class ?? '']))?.body).toMatchObject({ name: '9B Science' })
  expect(body.context).toMatchObject({ subject: 'Science' })
})

test('minutes without what they were spent on are not kept', async () => {
  const db = aDb()
  const id = await started(db, 'wait', { lessOf: { what: ' ', minutes: 10 } })
  expect((await trialOf(db, id)).body).not.toHaveProperty('lessOf')
})

test('an edit leaves the course, the notes and where it came from alone', async () => {
  const db = aDb()
  const from = { kind: 'clip', id: newJournalId(1) } as const
  const id = await started(db, 'wait', { from })
  await changeTrial(db, id, (body) => movedTo(body, 'trying', TODAY), now)
  const before = await trialOf(db, id)
  await editTrial(db, { ifI: 'wait longer' }, before, now)
  expect((await trialOf(db, id)).body).toMatchObject({
    ifI: 'wait longer',
    state: 'trying',
    checkOn: '2026-12-21',
    from,
  })
})

test('a move is undone without losing what was noted in between', async () => {
  const db = aDb()
  const id = await started(db, 'wait')
  const moved = await changeTrial(db, id, (body) => movedTo(body, 'trying', TODAY), now)
  if (moved.kind !== 'saved') throw new Error(moved.kind)
  const note = { id: newJournalId(2), on: TODAY, text: 'Two spoke.' }
  await changeTrial(db, id, (body) => ({ ...body, notes: [...body.notes, note] }), now)
  await undoTrialChange(db, id, moved, now)
  const { body } = await trialOf(db, id)
  expect(body).toMatchObject({ state: 'planned', notes: [note] })
  expect(body).not.toHaveProperty('startedOn')
})

test('a change to a trial that was put away, or is none, says so and writes nothing', async () => {
  const db = aDb()
  const id = await started(db, 'wait')
  await putAway(db, id, TODAY, now)
  expect((await changeTrial(db, id, (body) => movedTo(body, 'trying', TODAY), now)).kind).toBe('missing')
  expect((await changeTrial(db, newJournalId(3), (body) => body, now)).kind).toBe('missing')
})

test('what a change overwrites can be read in the history', async () => {
  const db = aDb()
  const id = await started(db, 'wait')
  await changeTrial(db, id, (body) => movedTo(body, 'trying', TODAY), now)
  expect((await earlierValues(db, id)).map(({ body }) => [body.of.field, body.value])).toEqual([
    ['state', 'planned'],
  ])
})

test('the board has three columns, the decided ones by the day of their verdict, as many as were asked for', async () => {
  const db = aDb()
  const planned = await started(db, 'wait')
  const trying = await withFields(db, { state: 'trying', startedOn: TODAY })
  const early = await withFields(db, { state: 'decided', verdict: { kind: 'keep', on: '2026-10-01' } })
  const late = await withFields(db, { state: 'decided', verdict: { kind: 'let-go', on: '2026-11-01' } })
  const board = await trialBoard(db, 50)
  const ids = (column: readonly TrialEntry[]) => column.map(({ id }) => id)
  expect([ids(board.planned), ids(board.trying), ids(board.decided), board.more]).toEqual([
    [planned],
    [trying],
    [late, early],
    false,
  ])
  expect((await trialBoard(db, 1)).more).toBe(true)
  expect((await journalCounts(db)).trials).toBe(2)
})

test('a trial is asked after from its day on, the longest due first, under way or planned with a day', async () => {
  const db = aDb()
  const due = await withFields(db, { state: 'trying', startedOn: '2026-10-26', checkOn: TODAY })
  const longDue = await withFields(db, { state: 'trying', startedOn: '2026-09-07' })
  await withFields(db, { state: 'trying', startedOn: '2026-11-20', checkOn: '2026-11-24' })
  await withFields(db, { state: 'decided', checkOn: '2026-10-05' })
  const heard = await withFields(db, { state: 'planned', checkOn: '2026-10-20' })
  await withFields(db, { state: 'planned', plannedFor: '2026-10-05' })
  expect((await trialsToAsk(db, TODAY)).map(({ id }) => id)).toEqual([longDue, heard, due])
})

test('a trial knows the post it came from for as long as the post is there', async () => {
  const db = aDb()
  const [space, id] = [
    '00000000-0000-4000-8000-000000000001',
    '00000000-0000-4000-8000-000000000002',
  ] as const
  const from = { kind: 'post', id, space } as const
  const made = await started(db, 'wait', { from })
  expect((await trialsFrom(db, id)).map((one) => one.id)).toEqual([made])
  expect(await originOfTrial(db, from)).toBeUndefined()
  await saveRecords(
    db,
    [
      {
        stream: space as never,
        id: id as never,
        type: 'post',
        body: { of: 'reflection', worked: 'Silence.' },
      },
    ],
    now,
  )
  expect(await originOfTrial(db, from)).toEqual({ kind: 'post', space, words: 'Silence.' })
})
