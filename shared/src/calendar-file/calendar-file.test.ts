import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { type CalendarEvent, calendarFile } from './calendar-file.ts'
import { meetingEvent } from './meeting-event.ts'

const AT = Date.UTC(2026, 10, 25, 15, 45)
const anEvent = (parts: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: '7f0e0b1a-8a43-4c1e-9c50-0d8f4f6a1b22',
  startsAt: AT,
  minutes: 60,
  summary: 'Questioning TLC',
  changedAt: Date.UTC(2026, 8, 1, 9),
  ...parts,
})
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}
const octets = (line: string): number => encodeURIComponent(line).replaceAll(/%[0-9A-F]{2}/g, '.').length

test('another program reads the meeting as it was written', () => {
  const [event] = read(calendarFile('Questioning TLC', [anEvent({ place: 'S2', description: 'Meeting 4' })]))
  expect(event?.uid).toBe('7f0e0b1a-8a43-4c1e-9c50-0d8f4f6a1b22')
  expect(event?.summary).toBe('Questioning TLC')
  expect(event?.location).toBe('S2')
  expect(event?.description).toBe('Meeting 4')
  expect(event?.startDate.toJSDate().getTime()).toBe(AT)
  expect(event?.endDate.toJSDate().getTime()).toBe(AT + 3_600_000)
  expect(event?.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
})

test('every line ends with CRLF and none is longer than 75 octets', () => {
  const summary = '“Wer fragt, der führt”, 問いかけ: '.repeat(9)
  const text = calendarFile('Fragen; und, Antworten\\', [anEvent({ summary })])
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75)
  expect(read(text)[0]?.summary).toBe(summary)
})

test('any words survive the way through another program', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
  const printable = words.filter((text) => /\S/u.test(text) && !/\p{Cc}|\p{Cs}/u.test(text))
  fc.assert(
    fc.property(printable, printable, (summary, place) => {
      const [event] = read(calendarFile('Any', [anEvent({ summary: summary.trim(), place })]))
      expect(event?.summary).toBe(summary.trim())
      expect(event?.location).toBe(place.trim())
    }),
  )
})

test('words cannot add a line of their own', () => {
  const summary = 'Tea\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Not ours\u0000'
  const events = read(calendarFile('One', [anEvent({ summary })]))
  expect(events).toHaveLength(1)
  expect(events[0]?.summary).toContain('Tea\nEND:VEVENT')
})

test('a meeting that was lost is cancelled under the same id, with a higher sequence', () => {
  const body = { startsAt: AT, minutes: 60, place: 'S2' }
  const about = { id: anEvent().uid, space: 'Questioning TLC', way: 'Teacher learning community' }
  const before = meetingEvent({ ...about, editedAt: AT - 5_000, body: { ...body, state: 'planned' } })
  const after = meetingEvent({ ...about, editedAt: AT, body: { ...body, state: 'lost' } })
  const [first] = read(calendarFile('x', [before]))
  const [second] = read(calendarFile('x', [after]))
  expect(second?.uid).toBe(first?.uid)
  expect(second?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect(second?.sequence).toBeGreaterThan(first?.sequence ?? Number.POSITIVE_INFINITY)
  expect(second?.summary).toBe('Questioning TLC: Teacher learning community')
})

test('a calendar without meetings is still a calendar', () => {
  const calendar = new ICAL.Component(ICAL.parse(calendarFile('Empty', [])))
  expect(calendar.name).toBe('vcalendar')
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
})
