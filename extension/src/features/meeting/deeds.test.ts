import 'fake-indexeddb/auto'
import type { Run } from '@whatworked/shared/forms/run'
import { newSpaceRecordId, type RecordId, type StreamId } from '@whatworked/shared/ids'
import type { Role } from '@whatworked/shared/records/member'
import { expect, test, vi } from 'vitest'
import { movesOf, sessionOf } from '../../data/activities/activity-queries.ts'
import type { MeetingRecords } from '../../data/activities/meeting-queries.ts'
import { openJournalDb } from '../../data/db.ts'
import { saveRecord } from '../../data/save-record.ts'
import { deedsOf } from './deeds.ts'

const NOW = Date.UTC(2026, 10, 23, 16)
const [me, carl, beth] = [newSpaceRecordId(), newSpaceRecordId(), newSpaceRecordId()]

/** A meeting that Carl is named in and I hand over to Beth. */
const handedOverBy = async (role: Role) => {
  const db = openJournalDb(`deeds-${newSpaceRecordId()}`)
  const stream = newSpaceRecordId() as string as StreamId
  const activity = newSpaceRecordId()
  const id = newSpaceRecordId()
  const body = { activity, number: 1, startsAt: NOW, minutes: 75, runBy: carl }
  await saveRecord(db, { stream, id, type: 'session', body }, new Date(NOW))
  const session = await sessionOf(db, stream, id)
  const records = {
    space: { stream, me, role, members: [me, carl, beth].map((one) => ({ id: one })) },
    ...{ session, activity: { id: activity }, contributions: [], moves: [] },
  } as unknown as MeetingRecords
  const run = { step: 'a', present: [] } as unknown as Run
  const onTrouble = vi.fn()
  const deeds = deedsOf({ db, records, run, agenda: undefined, lastTime: [], now: () => NOW, onTrouble })
  deeds.handOver({ id: beth, name: 'Beth' })
  await vi.waitFor(async () => expect(await movesOf(db, stream, id)).toHaveLength(1))
  expect(onTrouble).not.toHaveBeenCalled()
  const [move] = await movesOf(db, stream, id)
  return { move: move?.body, session: (await sessionOf(db, stream, id as RecordId))?.body }
}

test('who may change the meeting names in it whom it is handed to, and says who was named until then', async () => {
  for (const role of ['owner', 'facilitator'] as const) {
    const { move, session } = await handedOverBy(role)
    expect(move).toMatchObject({ kind: 'hand-over', who: beth, ran: carl })
    expect(session?.runBy).toBe(beth)
  }
})

test('a member who runs a meeting that is another’s hands over the run alone', async () => {
  const { move, session } = await handedOverBy('member')
  expect(move).toMatchObject({ kind: 'hand-over', who: beth })
  expect(move?.ran).toBeUndefined()
  expect(session?.runBy).toBe(carl)
})
