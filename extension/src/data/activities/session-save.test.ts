import 'fake-indexeddb/auto'
import { newSpaceRecordId, type RecordId, type StreamId } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import { openJournalDb } from '../db.ts'
import { sessionsOf } from './activity-queries.ts'
import {
  changeMeeting,
  holdMeeting,
  loseMeeting,
  markGivenBack,
  moveMeeting,
  planAgain,
  planMeetings,
  removeMeeting,
} from './session-save.ts'

let names = 0
const now = new Date('2026-11-23T16:00:00Z')
const day = (date: number): number => Date.UTC(2026, 10, date, 15, 45)

const planned = async (dates: readonly number[]) => {
  const db = openJournalDb(`meetings-${names++}`)
  const stream = newSpaceRecordId() as string as StreamId
  const activity = newSpaceRecordId()
  const details = { minutes: 60, zone: 'Europe/London', place: 'S2', givenBy: 'Ruth Ellery, head' }
  await planMeetings(db, { stream, activity }, dates.map(day), details, now)
  const all = () => sessionsOf(db, stream, activity)
  const at = async (number: number) => {
    const found = (await all())[number - 1]
    if (found === undefined) throw new Error(`no meeting ${number}`)
    return found
  }
  return { db, stream, activity, all, at }
}
const told = (sessions: Awaited<ReturnType<typeof sessionsOf>>) =>
  sessions.map(({ body }) => [body.number, new Date(body.startsAt).getUTCDate()])

test('meetings are numbered in the order of their dates, also those planned in between', async () => {
  const { db, stream, activity, all } = await planned([25, 4])
  expect(told(await all())).toEqual([
    [1, 4],
    [2, 25],
  ])
  await planMeetings(db, { stream, activity }, [day(11)], { minutes: 30 }, now)
  expect(told(await all())).toEqual([
    [1, 4],
    [2, 11],
    [3, 25],
  ])
})

test('a meeting that is moved keeps where it was, and the numbers follow', async () => {
  const { db, stream, all, at } = await planned([4, 11, 25])
  const first = await at(1)
  await moveMeeting(db, stream, first.id, day(18), now)
  expect(told(await all())).toEqual([
    [1, 11],
    [2, 18],
    [3, 25],
  ])
  expect((await at(2)).body.movedFrom).toEqual([day(4)])
  await moveMeeting(db, stream, first.id, day(18), now)
  expect((await at(2)).body.movedFrom).toEqual([day(4)])
})

test('what took a meeting is kept with it, and whether the time was given back', async () => {
  const { db, stream, at } = await planned([4])
  const { id } = await at(1)
  await loseMeeting(db, stream, id, 'Year 11 reports', now)
  expect((await at(1)).body).toMatchObject({
    state: 'lost',
    took: { what: 'Year 11 reports', minutesLeft: 0 },
  })
  await markGivenBack(db, stream, id, true, now)
  expect((await at(1)).body.took?.givenBack).toBe(true)
  await planAgain(db, stream, id, now)
  expect((await at(1)).body).toMatchObject({ state: 'planned' })
  expect((await at(1)).body.took).toBeUndefined()
})

test('a meeting can be held whole or in part', async () => {
  const { db, stream, at } = await planned([4])
  const { id } = await at(1)
  await holdMeeting(db, stream, id, { what: 'A fire drill', minutesLeft: 45 }, now)
  expect((await at(1)).body).toMatchObject({ state: 'held', minutes: 60, took: { minutesLeft: 45 } })
  await holdMeeting(db, stream, id, undefined, now)
  expect((await at(1)).body.took).toBeUndefined()
})

test('a place is changed and taken away; the rest stays', async () => {
  const { db, stream, at } = await planned([4])
  const { id } = await at(1)
  await changeMeeting(db, stream, id, { place: null, minutes: 45 }, now)
  expect((await at(1)).body).toMatchObject({ minutes: 45, givenBy: 'Ruth Ellery, head' })
  expect((await at(1)).body.place).toBeUndefined()
})

test('a meeting taken out of the plan leaves no gap in the numbers', async () => {
  const { db, stream, all, at } = await planned([4, 11, 25])
  await removeMeeting(db, stream, (await at(2)).id, now)
  expect(told(await all())).toEqual([
    [1, 4],
    [2, 25],
  ])
})

test('a meeting that is gone is said to be, and nothing is written', async () => {
  const { db, stream, all } = await planned([4])
  const missing = newSpaceRecordId() as RecordId
  expect(await loseMeeting(db, stream, missing, 'Reports', now)).toEqual({
    kind: 'invalid',
    reason: 'removed',
  })
  expect(await all()).toHaveLength(1)
})

test('a lost meeting that comes again has its agenda by its place anew', async () => {
  const { db, stream, at } = await planned([4, 11])
  const { id } = await at(1)
  await changeMeeting(db, stream, id, { meeting: 'first' }, now)
  await loseMeeting(db, stream, id, 'Reports', now)
  expect((await at(1)).body.meeting).toBe('first')
  await planAgain(db, stream, id, now)
  expect((await at(1)).body).toMatchObject({ state: 'planned', number: 1 })
  expect((await at(1)).body.meeting).toBeUndefined()
})
