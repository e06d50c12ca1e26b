import 'fake-indexeddb/auto'
import { JOURNAL } from '@whatworked/shared/ids'
import type { Setting } from '@whatworked/shared/records/setting'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type JournalDb, openJournalDb } from '../../data/db.ts'
import { saveRecord } from '../../data/save-record.ts'
import { saveSetting } from '../../data/settings.ts'
import { keepReminder, settleReminder } from './keep-reminder.ts'
import { wallClockOf } from './wall-clock.ts'

const ON: Setting<'reminders'> = { subject: 'reminders', on: true, at: '15:45', days: [1, 2, 3, 4, 5] }
const zone = process.env['TZ']
let db: JournalDb
let count = 0
let rung: string[]
let woken: Date | undefined

const bell = {
  ring: async ({ message }: { message: string }) => void rung.push(message),
  wakeAt: async (at: Date | undefined) => {
    woken = at
  },
}
const at = (when: string) => keepReminder(db, new Date(when), bell)

beforeEach(async () => {
  process.env['TZ'] = 'Europe/London'
  db = openJournalDb(`reminders-${count++}`)
  rung = []
  woken = undefined
  await saveSetting(db, ON, undefined, new Date())
  const words = { happenedOn: '2026-11-23', finishLater: true, worked: 'Ava spoke in 9B.' }
  await saveRecord(db, { stream: JOURNAL, type: 'reflection', body: words }, new Date())
})

afterEach(() => {
  db.close()
  process.env['TZ'] = zone
})

test('the list comes once, at its time, and nothing that was written is in it', async () => {
  await at('2026-11-24T15:44:00')
  expect([rung, woken]).toEqual([[], new Date('2026-11-24T15:45:00')])
  await Promise.all([at('2026-11-24T15:45:00'), at('2026-11-24T15:45:00')])
  await at('2026-11-24T17:00:00')
  expect(rung).toEqual(['1 entry to finish. Only if you like.'])
  expect(woken).toEqual(new Date('2026-11-25T15:45:00'))
})

test('a computer that slept shows it when it wakes the same day, and not the next morning', async () => {
  await at('2026-11-24T21:10:00')
  await at('2026-11-25T07:00:00')
  expect(rung).toHaveLength(1)
  expect(woken).toEqual(new Date('2026-11-25T15:45:00'))
})

test('a clock that jumps ahead and back never shows a day twice', async () => {
  await at('2026-11-24T16:00:00')
  await at('2026-11-26T16:00:00')
  await at('2026-11-24T16:30:00')
  expect(rung).toHaveLength(2)
})

test('a trial whose day has come is counted, one whose day has not is not', async () => {
  const trial = (checkOn: string) => ({ ifI: 'wait', state: 'trying', checkOn })
  for (const day of ['2026-11-24', '2026-11-25'])
    await saveRecord(db, { stream: JOURNAL, type: 'trial', body: trial(day) }, new Date())
  await at('2026-11-24T16:00:00')
  expect(rung).toEqual(['1 trial to look back on · 1 entry to finish. Only if you like.'])
})

test("today's own time is named by its hour alone, until it is over", async () => {
  const slot = { id: '11111111-1111-4111-8111-111111111111', day: 2, at: '16:00', minutes: 30, what: '9B' }
  await saveSetting(db, { subject: 'slots', slots: [slot] }, undefined, new Date())
  await at('2026-11-24T15:50:00')
  await at('2026-12-01T16:40:00')
  expect(rung).toEqual([
    '1 entry to finish · 16:00 is yours today. Only if you like.',
    '1 entry to finish. Only if you like.',
  ])
})

test('with nothing waiting the day stays silent, and its alarm moves on', async () => {
  await db.records.clear()
  await saveSetting(db, ON, undefined, new Date())
  await at('2026-11-24T16:00:00')
  expect(rung).toEqual([])
  expect(woken).toEqual(new Date('2026-11-25T15:45:00'))
})

test('switched off there is no alarm; switched on after its time it begins tomorrow', async () => {
  await saveSetting(db, { ...ON, on: false }, undefined, new Date())
  await at('2026-11-24T16:00:00')
  expect([rung, woken]).toEqual([[], undefined])
  await saveSetting(db, ON, undefined, new Date())
  await settleReminder(db, new Date('2026-11-24T16:01:00'), bell)
  await at('2026-11-24T16:15:00')
  expect(rung).toEqual([])
  await at('2026-11-25T15:45:00')
  expect(rung).toHaveLength(1)
})

test('the alarm stands at the same time on the wall on both sides of a change of clocks', async () => {
  await at('2027-03-25T16:00:00')
  expect(woken?.toISOString()).toBe('2027-03-26T15:45:00.000Z')
  await at('2027-03-26T16:00:00')
  expect(woken?.toISOString()).toBe('2027-03-29T14:45:00.000Z')
  await at('2026-10-23T16:00:00')
  expect(woken?.toISOString()).toBe('2026-10-26T15:45:00.000Z')
})

test('in a new time zone the wall is asked anew', async () => {
  await at('2026-11-24T12:00:00')
  expect(woken?.toISOString()).toBe('2026-11-24T15:45:00.000Z')
  process.env['TZ'] = 'America/New_York'
  await keepReminder(db, new Date('2026-11-24T15:45:00.000Z'), bell)
  expect(rung).toEqual([])
  expect(woken?.toISOString()).toBe('2026-11-24T20:45:00.000Z')
  expect(wallClockOf(new Date('2026-11-24T20:45:00.000Z'))).toEqual({ day: '2026-11-24', time: '15:45' })
})
