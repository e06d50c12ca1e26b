import type { Calendar } from '@whatworked/shared/contexts/calendar'
import type { Timetable } from '@whatworked/shared/contexts/timetable'
import type { Setting } from '@whatworked/shared/records/setting'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meetingReminderWords, tellAt, tellingsOf } from './meeting-reminder.ts'
import { quietTime, type School } from './reminder.ts'

const ID = '11111111-1111-4111-8111-111111111111'
const reminders: Setting<'reminders'> = {
  subject: 'reminders',
  at: '15:45',
  on: false,
  days: [1, 2, 3, 4, 5],
}
const calendar: Calendar = {
  subject: 'calendar',
  terms: [
    { id: ID, name: 'Autumn', from: '2026-09-02', to: '2026-12-18' },
    { id: ID, name: 'Spring', from: '2027-01-05', to: '2027-03-25' },
  ],
  closed: [{ id: ID, name: 'Training day', from: '2026-11-20', to: '2026-11-20' }],
}
/** On Wednesdays there is a lesson until ten past three. */
const timetable: Timetable = {
  subject: 'timetable',
  weeks: 1,
  periods: [{ id: ID, name: 'P5', from: '14:10', to: '15:10' }],
  lessons: [{ week: 'A', day: 3, period: ID, class: ID }],
}
const school: School = { reminders, calendar, timetable }
const words = (day: string, time: string) =>
  tellingsOf(school, { day, time }).map((one) => `${one.day} ${one.time}`)

// 2026-11-25 is a Wednesday.
test.each([
  [
    'the day before, and an hour before, after the lesson',
    '2026-11-25',
    '15:30',
    ['2026-11-24 15:45', '2026-11-25 15:10'],
  ],
  [
    'a Monday is told of before the weekend, past a day that is closed',
    '2026-11-23',
    '15:30',
    ['2026-11-19 15:45', '2026-11-23 14:30'],
  ],
  ['after the holidays on the day itself', '2027-01-05', '15:30', ['2027-01-05 14:30']],
  ['one that begins at the end of a lesson only the day before', '2026-11-25', '15:10', ['2026-11-24 15:45']],
  ['at midnight the evening before', '2026-11-25', '00:00', ['2026-11-24 15:45']],
  ['on a Saturday on the Friday', '2026-11-28', '10:00', ['2026-11-27 15:45']],
])('%s', (_, day, time, expected) => {
  expect(words(day, time)).toEqual(expected)
})

test('a moment that passed stays for the rest of its day, never in a lesson, never once the meeting has begun', () => {
  const [before, hour] = tellingsOf(school, { day: '2026-11-25', time: '15:30' })
  if (before === undefined || hour === undefined) throw new Error('two moments')
  expect(tellAt(school, before, { day: '2026-11-24', time: '21:00' })?.time).toBe('21:00')
  expect(tellAt(school, before, { day: '2026-11-25', time: '07:00' })).toBeUndefined()
  expect(tellAt(school, hour, { day: '2026-11-25', time: '14:40' })?.time).toBe('15:10')
  expect(tellAt(school, hour, { day: '2026-11-25', time: '15:29' })?.time).toBe('15:29')
  expect(tellAt(school, hour, { day: '2026-11-25', time: '15:30' })).toBeUndefined()
})

test('whenever a meeting is: told before it, on chosen school days, out of lessons', () => {
  const days = fc.integer({ min: 0, max: 200 })
  const minutes = fc.integer({ min: 0, max: 1_439 })
  fc.assert(
    fc.property(days, minutes, fc.subarray([1, 2, 3, 4, 5]), (day, minute, chosen) => {
      const start = new Date(Date.UTC(2026, 8, 2) + (day * 1_440 + minute) * 60_000).toISOString()
      const meeting = { day: start.slice(0, 10), time: start.slice(11, 16) }
      const here = { ...school, reminders: { ...reminders, days: chosen } }
      for (const { day: on, time } of tellingsOf(here, meeting)) {
        expect(`${on} ${time}` < `${meeting.day} ${meeting.time}`).toBe(true)
        expect(quietTime(here, on, time)).toBe(time)
      }
    }),
  )
})

test('the words tell a day and a time, and nothing else', () => {
  const start = { day: '2026-11-25', time: '15:30' }
  expect(meetingReminderWords(start, '2026-11-24')).toEqual({
    title: 'Wednesday 15:30',
    message: 'Get ready in 5 minutes. Only if you like.',
  })
  expect(meetingReminderWords(start, '2026-11-25').title).toBe('Today 15:30')
})
