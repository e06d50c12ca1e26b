import type { RecordId } from '@whatworked/shared/ids'
import { activity } from '@whatworked/shared/records/activity'
import { type Session, session } from '@whatworked/shared/records/session'
import ICAL from 'ical.js'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { calendarTextOf, type Meetings } from './calendar-text.ts'

const [TLC, TRIAD] = ['7f0e0b1a-8a43-4c1e-9c50-0d8f4f6a1b22', '8f0e0b1a-8a43-4c1e-9c50-0d8f4f6a1b22']
const kept = { author: '', createdAt: 0, editedAt: Date.UTC(2026, 10, 1) }
const anActivity = (id: string, form: string) => ({
  ...kept,
  id: id as RecordId,
  body: v.parse(activity, { form }),
})
const aMeeting = (day: number, of: string, more: Partial<Session> = {}) => ({
  ...kept,
  id: `meeting-${day}` as RecordId,
  body: v.parse(session, {
    activity: of,
    number: 1,
    startsAt: Date.UTC(2026, 10, day, 15, 30),
    minutes: 60,
    ...more,
  }),
})
const all: Meetings = {
  view: { space: { name: 'Science: Year 9' } as never },
  activities: [anActivity(TLC, 'tlc'), anActivity(TRIAD, 'triad')],
  sessions: [
    aMeeting(25, TLC, { place: 'S2', givenBy: 'Ruth Ellery' }),
    aMeeting(26, TRIAD, { state: 'lost' }),
  ],
}
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((found) => {
    const { summary, location } = new ICAL.Event(found)
    return [summary, location, found.getFirstPropertyValue('status')]
  })

test('all meetings of a space are one file, named after it', () => {
  const { name, text } = calendarTextOf(all)
  expect(name).toBe('Science-Year-9.ics')
  expect(read(text).map(([, , status]) => status)).toEqual(['CONFIRMED', 'CANCELLED'])
  expect(text).not.toContain('Ruth')
})

test('one meeting is a file named after its day; it tells its way of working and its place', () => {
  const { name, text } = calendarTextOf({ ...all, sessions: all.sessions.slice(0, 1) })
  expect(name).toBe('Science-Year-9-2026-11-25.ics')
  expect(read(text)).toEqual([['Science: Year 9: Teacher learning community', 'S2', 'CONFIRMED']])
})
