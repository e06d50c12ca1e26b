import 'fake-indexeddb/auto'
import { newSpaceRecordId, type StreamId } from '@whatworked/shared/ids'
import type { Trial } from '@whatworked/shared/records/trial'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { JournalDb } from '../../data/db.ts'
import { saveRecords } from '../../data/save-record.ts'
import { triesOf } from '../../data/spaces/tries.ts'
import { aSpaceDb } from '../../data/testing/space-db.ts'
import { reportAgain, reportBack, stopTelling, takeReportBack, tellTry } from './tell-try.ts'

const stream = newSpaceRecordId() as string as StreamId
const me = newSpaceRecordId()
const post = newSpaceRecordId()
const now = new Date('2026-11-23T16:00:00Z')
let db: JournalDb

beforeEach(async () => {
  db = await aSpaceDb(stream, me)
})
afterEach(() => db.delete())

const decided = (more: Partial<Trial> = {}): Trial => ({
  state: 'decided',
  from: { kind: 'post', id: post, space: stream },
  verdict: { kind: 'adapt', on: '2026-11-23' },
  measurements: [],
  notes: [],
  sharedAs: [],
  ...more,
})

it('a try that was told of says what came of it when it is reported back, and is gone with the report', async () => {
  await tellTry(db, stream, post, now)
  const outcome = newSpaceRecordId()
  await saveRecords(db, await reportBack(db, stream, me, decided(), outcome), now)
  const told = await triesOf(db, stream, post)
  expect(told.map(({ body }) => body)).toMatchObject([{ post, state: 'decided', verdict: 'adapt', outcome }])
  await saveRecords(db, await takeReportBack(db, stream, me, outcome, [{ post }]), now)
  expect(await triesOf(db, stream, post)).toEqual([])
})

it('a report follows its trial when the shared copy does, and one that was never made stays unmade', async () => {
  const outcome = newSpaceRecordId()
  const changed = decided({ verdict: { kind: 'keep', on: '2026-11-24' } })
  expect(await reportAgain(db, { stream, me }, changed, outcome)).toEqual([])
  await saveRecords(db, await reportBack(db, stream, me, decided(), outcome), now)
  await saveRecords(db, await reportAgain(db, { stream, me }, changed, outcome), now)
  expect((await triesOf(db, stream, post)).map(({ body }) => body.verdict)).toEqual(['keep'])
})

it('nothing is reported of a trial that goes on, or that came from elsewhere', async () => {
  expect(await reportBack(db, stream, me, decided({ state: 'trying' }), post)).toEqual([])
  expect(await reportBack(db, stream, me, decided({ from: undefined }), post)).toEqual([])
  expect(await reportBack(db, newSpaceRecordId() as string as StreamId, me, decided(), post)).toEqual([])
})

it('a teacher who says it no longer leaves nothing behind', async () => {
  await tellTry(db, stream, post, now)
  await stopTelling(db, stream, await triesOf(db, stream, post), me, now)
  expect(await triesOf(db, stream, post)).toEqual([])
})
