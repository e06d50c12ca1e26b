import 'fake-indexeddb/auto'
import { JOURNAL, newSpaceRecordId, type RecordId, type StreamId } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import { openJournalDb } from '../db.ts'
import { saveRecord } from '../save-record.ts'
import { sessionsIn } from './activity-queries.ts'
import { bringTo, broughtTo, meetingOfEntry, nextMeetings } from './next-meetings.ts'
import { planMeetings } from './session-save.ts'

let names = 0
const now = new Date('2026-11-23T16:00:00Z')
const HOUR = 3_600_000

const aSpace = async () => {
  const db = openJournalDb(`bring-${names++}`)
  const stream = newSpaceRecordId() as string as StreamId
  await db.streams.put({
    id: stream,
    kind: 'space',
    epoch: 1,
    cursor: 0,
    role: 'member',
    member: newSpaceRecordId(),
  } as never)
  await planMeetings(
    db,
    { stream, activity: newSpaceRecordId() },
    [now.getTime() + 24 * HOUR, now.getTime() + 48 * HOUR],
    { minutes: 60 },
    now,
  )
  const saved = await saveRecord(
    db,
    {
      stream: JOURNAL,
      type: 'reflection',
      body: { happenedOn: '2026-11-23', techniques: [], worked: 'Six words' },
    },
    now,
  )
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  const [next] = await nextMeetings(db, now.getTime())
  if (next === undefined) throw new Error('no meeting')
  return { db, stream, entry: saved.record.id as RecordId, next }
}

test('an entry is brought to one meeting, and is gone from it afterwards', async () => {
  const { db, entry, next } = await aSpace()
  await bringTo(db, entry, next, now)
  expect((await broughtTo(db, next.session, now.getTime())).map(({ id }) => id)).toEqual([entry])
  expect(await meetingOfEntry(db, entry)).toBe(next.session.id)
  expect(await broughtTo(db, next.session, now.getTime() + 30 * HOUR)).toEqual([])
})

test('a mark is taken away again, and nothing of it is in the space', async () => {
  const { db, stream, entry, next } = await aSpace()
  await bringTo(db, entry, next, now)
  await bringTo(db, entry, undefined, now)
  expect(await meetingOfEntry(db, entry)).toBeUndefined()
  expect(JSON.stringify(await sessionsIn(db, stream))).not.toContain(entry)
})

test('the next meeting of a space is the first that is not over', async () => {
  const { db, next } = await aSpace()
  const [later] = await nextMeetings(db, now.getTime() + 30 * HOUR)
  expect(later?.session.body.number).toBe(next.session.body.number + 1)
})
