import 'fake-indexeddb/auto'
import { newSpaceRecordId, type RecordId, type StreamId } from '@whatworked/shared/ids'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type JournalDb, openJournalDb } from './db.ts'
import { freezeBatch } from './freeze-batch.ts'
import { saveRecords } from './save-record.ts'

const stream = newSpaceRecordId() as string as StreamId
let db: JournalDb

beforeEach(async () => {
  db = openJournalDb(`freeze-${newSpaceRecordId()}`)
  await db.streams.put({
    ...{ id: stream, kind: 'space', cursor: 0, epoch: 1, nextN: 1 },
    ...{ member: newSpaceRecordId(), role: 'owner' },
  })
})
afterEach(() => db.delete())

const ids = (count: number): RecordId[] => Array.from({ length: count }, newSpaceRecordId).sort()

test('what others belong to goes first, though all were written in one moment or the clock went back', async () => {
  // The ids are in the wrong order on purpose: they are all that tells records of one moment apart.
  const [move, session, activity] = ids(3)
  const at = (ms: number) => new Date(ms)
  const write = (id: RecordId | undefined, type: string, body: object, now: Date) =>
    saveRecords(db, [{ stream, ...(id && { id }), type, body }], now)
  await write(activity, 'activity', { form: 'tlc' }, at(5_000))
  await write(session, 'session', { activity, number: 1, startsAt: 1, minutes: 60 }, at(5_000))
  await write(move, 'move', { session, kind: 'start', at: 1 }, at(1_000))
  const batch = await freezeBatch(db, stream, at(9_000))
  expect(batch?.mutations.map(({ type }) => type)).toEqual(['activity', 'session', 'move'])
})
