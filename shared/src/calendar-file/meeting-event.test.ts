import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { instantOf, wallTimeOf } from '../contexts/zones.ts'
import type { Session } from '../records/session.ts'
import { calendarFile } from './calendar-file.ts'
import { meetingEvent } from './meeting-event.ts'

const LONDON = 'Europe/London'
type Body = Pick<Session, 'startsAt' | 'minutes' | 'place' | 'state'>
const PLANNED: Body = { startsAt: Date.UTC(2026, 10, 25, 15, 30), minutes: 60, state: 'planned' }

/** What another program makes of the meeting as it was at that edit. */
const readAt = (editedAt: number, change: Partial<Body>) => {
  const body = { ...PLANNED, ...change }
  const id = '7f0e0b1a-8a43-4c1e-9c50-0d8f4f6a1b22'
  const text = calendarFile('Ours', [meetingEvent({ id, editedAt, body, space: 'Ours' })])
  const [found] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  if (found === undefined) throw new Error('no event')
  const event = new ICAL.Event(found)
  return {
    uid: event.uid,
    sequence: event.sequence,
    status: found.getFirstPropertyValue('status'),
    from: event.startDate.toJSDate().getTime(),
    to: event.endDate.toJSDate().getTime(),
  }
}

test('a meeting that moved is the same event at its new time, with a higher sequence', () => {
  const before = readAt(Date.UTC(2026, 10, 1, 9), {})
  const startsAt = Date.UTC(2026, 11, 2, 16)
  const after = readAt(Date.UTC(2026, 10, 20, 9), { startsAt })
  expect([after.uid, after.from, after.to]).toEqual([before.uid, startsAt, startsAt + 3_600_000])
  expect(after.sequence).toBeGreaterThan(before.sequence)
  expect(after.status).toBe('CONFIRMED')
})

test('one that was lost is cancelled, and confirmed again when it comes after all', () => {
  const lost = readAt(Date.UTC(2026, 10, 20, 9), { state: 'lost' })
  const again = readAt(Date.UTC(2026, 10, 21, 9), {})
  expect([lost.status, again.status]).toEqual(['CANCELLED', 'CONFIRMED'])
  expect(again.sequence).toBeGreaterThan(lost.sequence)
  expect(again.uid).toBe(lost.uid)
})

test.each([
  ['the clocks go forward', '2027-03-28', '15:30'],
  ['the clocks go forward in the middle of it', '2027-03-28', '00:30'],
  ['the clocks go back', '2026-10-25', '15:30'],
  ['the clocks go back in the middle of it', '2026-10-25', '01:30'],
  ['the year ends in the middle of it', '2026-12-31', '23:30'],
  ['the day begins', '2026-11-25', '00:00'],
])('on a day when %s it is at its hour on the wall, and as long as it was planned', (_, day, time) => {
  const startsAt = instantOf({ day, time }, LONDON)
  const { from, to } = readAt(0, { startsAt })
  expect(wallTimeOf(from, LONDON)).toEqual({ day, time })
  expect(to - from).toBe(60 * 60_000)
})
