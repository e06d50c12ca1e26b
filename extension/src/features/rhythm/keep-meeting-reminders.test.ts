import 'fake-indexeddb/auto'
import { newSpaceRecordId, type StreamId } from '@whatworked/shared/ids'
import type { Setting } from '@whatworked/shared/records/setting'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { meetingsToCome } from '../../data/activities/next-meetings.ts'
import { loseMeeting, moveMeeting, planMeetings } from '../../data/activities/session-save.ts'
import { type JournalDb, openJournalDb } from '../../data/db.ts'
import { saveSetting } from '../../data/settings.ts'
import { keepReminder, settleReminder } from './keep-reminder.ts'

const ON: Setting<'reminders'> = {
  subject: 'reminders',
  on: false,
  meetings: true,
  at: '15:45',
  days: [1, 2, 3, 4, 5],
}
const zone = process.env['TZ']
let db: JournalDb
let count = 0
let rung: { title: string; message: string; page?: string }[]
let woken: Date | undefined
let stream: StreamId

const bell = {
  ring: async (words: { title: string; message: string; page?: string }) => void rung.push(words),
  wakeAt: async (at: Date | undefined) => {
    woken = at
  },
}
const at = (when: string) => keepReminder(db, new Date(when), bell)
const titles = () => rung.map(({ title }) => title)
const plan = (...starts: string[]) =>
  planMeetings(
    db,
    { stream, activity: newSpaceRecordId() },
    starts.map((start) => Date.parse(start)),
    { minutes: 60, place: 'S2' },
    new Date('2026-11-01T12:00:00'),
  )
const onlyMeeting = async () => {
  const [found] = await meetingsToCome(db, 0)
  if (found === undefined) throw new Error('no meeting')
  return found.session
}

beforeEach(async () => {
  process.env['TZ'] = 'Europe/London'
  db = openJournalDb(`meeting-reminders-${count++}`)
  stream = newSpaceRecordId() as string as StreamId
  rung = []
  woken = undefined
  await db.streams.put({ id: stream, kind: 'space', epoch: 1, cursor: 0, role: 'member' } as never)
  await saveSetting(db, ON, undefined, new Date())
})
afterEach(() => {
  db.close()
  process.env['TZ'] = zone
})

// 2026-11-25 is a Wednesday.
test('a meeting is told of once, the school day before, with a day and a time; it opens the ready page', async () => {
  await plan('2026-11-25T15:30:00')
  const { id } = await onlyMeeting()
  await at('2026-11-23T12:00:00')
  expect([rung, woken]).toEqual([[], new Date('2026-11-24T15:45:00')])
  await Promise.all([at('2026-11-24T15:45:00'), at('2026-11-24T15:45:00')])
  await at('2026-11-24T18:00:00')
  await at('2026-11-25T14:30:00')
  expect(rung).toEqual([
    {
      title: 'Wednesday 15:30',
      message: 'Get ready in 5 minutes. Only if you like.',
      page: `/space/${stream}/meeting/${id}/ready`,
    },
  ])
  expect(woken).toBeUndefined()
})

test('a computer that was off the day before tells of it an hour before, and not once it has begun', async () => {
  await plan('2026-11-25T15:30:00')
  await at('2026-11-25T07:00:00')
  expect([titles(), woken]).toEqual([[], new Date('2026-11-25T14:30:00')])
  await at('2026-11-25T15:31:00')
  expect(titles()).toEqual([])
  await at('2026-11-25T14:50:00')
  expect(titles()).toEqual(['Today 15:30'])
})

test('one that is lost is not told of; one that moves to another day is told of anew', async () => {
  await plan('2026-11-25T15:30:00')
  const { id } = await onlyMeeting()
  await at('2026-11-24T16:00:00')
  await moveMeeting(db, stream, id, Date.parse('2026-11-25T16:00:00'), new Date())
  await at('2026-11-24T17:00:00')
  await moveMeeting(db, stream, id, Date.parse('2026-12-02T15:30:00'), new Date())
  await at('2026-12-01T15:45:00')
  expect(titles()).toEqual(['Wednesday 15:30', 'Wednesday 15:30'])
  await moveMeeting(db, stream, id, Date.parse('2026-12-09T15:30:00'), new Date())
  await loseMeeting(db, stream, id, 'Reports', new Date())
  await at('2026-12-08T15:45:00')
  expect([rung.length, woken]).toEqual([2, undefined])
})

test('nothing is told unless it was chosen; chosen after the day’s time, it waits for the next quiet one', async () => {
  await saveSetting(db, { ...ON, meetings: false }, undefined, new Date())
  await plan('2026-11-25T15:30:00')
  await at('2026-11-24T16:00:00')
  expect([rung, woken]).toEqual([[], undefined])
  await saveSetting(db, ON, undefined, new Date())
  await settleReminder(db, new Date('2026-11-24T16:01:00'), bell)
  await at('2026-11-24T16:15:00')
  expect([titles(), woken]).toEqual([[], new Date('2026-11-25T14:30:00')])
  await at('2026-11-25T14:30:00')
  expect(titles()).toEqual(['Today 15:30'])
})

test('both lists share one alarm: it is set to whichever comes first', async () => {
  await saveSetting(db, { ...ON, on: true, at: '16:30' }, undefined, new Date())
  await plan('2026-11-24T15:30:00')
  await at('2026-11-24T09:00:00')
  expect(woken).toEqual(new Date('2026-11-24T14:30:00'))
  await at('2026-11-24T14:30:00')
  expect([titles(), woken]).toEqual([['Today 15:30'], new Date('2026-11-24T16:30:00')])
})

test('the hour on the wall is told on both sides of a change of clocks', async () => {
  await plan('2027-03-29T15:30:00', '2026-10-26T15:30:00')
  await at('2026-10-23T15:45:00')
  await at('2027-03-26T15:45:00')
  expect(titles()).toEqual(['Monday 15:30', 'Monday 15:30'])
})
