import type { Calendar } from '@whatworked/shared/contexts/calendar'
import type { Timetable } from '@whatworked/shared/contexts/timetable'
import type { Setting } from '@whatworked/shared/records/setting'
import { describe, expect, test } from 'vitest'
import { isReminderDue, nextReminder, reminderFor, reminderWords, type School } from './reminder.ts'

const ID = '11111111-1111-4111-8111-111111111111'
const PERIOD = '22222222-2222-4222-8222-222222222222'
const LAST_PERIOD = '33333333-3333-4333-8333-333333333333'

const reminders: Setting<'reminders'> = { subject: 'reminders', on: true, at: '15:45', days: [1, 2, 3, 4, 5] }
const calendar: Calendar = {
  subject: 'calendar',
  terms: [
    {
      id: ID,
      name: 'Autumn',
      from: '2026-09-02',
      to: '2026-12-18',
      halfTerm: { from: '2026-10-26', to: '2026-10-30' },
    },
    { id: PERIOD, name: 'Spring', from: '2027-01-04', to: '2027-03-25' },
  ],
  closed: [{ id: ID, name: 'Training day', from: '2026-11-27', to: '2026-11-27' }],
}
/** Monday has a lesson from 14:10 to 15:10 and one straight after it, to 16:10. */
const timetable: Timetable = {
  subject: 'timetable',
  weeks: 1,
  periods: [
    { id: PERIOD, name: 'P5', from: '14:10', to: '15:10' },
    { id: LAST_PERIOD, name: 'P6', from: '15:10', to: '16:10' },
  ],
  lessons: [
    { week: 'A', day: 1, period: PERIOD, class: ID },
    { week: 'A', day: 1, period: LAST_PERIOD, class: ID },
  ],
}
const aSchool = (parts: Partial<School> = {}): School => ({ reminders, calendar, timetable, ...parts })
const counts = { trials: 1, toFinish: 2 }

// 2026-11-23 is a Monday, 2026-11-24 a Tuesday.
test.each([
  ['before the time', '2026-11-24', '15:44', false],
  ['at the time', '2026-11-24', '15:45', true],
  ['when a computer wakes the same evening', '2026-11-24', '21:30', true],
  ['the next morning', '2026-11-25', '07:30', false],
  ['in a lesson that runs over the time', '2026-11-23', '15:45', false],
  ['at the end of that lesson', '2026-11-23', '16:10', true],
  ['on a Saturday', '2026-11-28', '16:00', false],
  ['in the half-term break', '2026-10-28', '16:00', false],
  ['in the holidays', '2026-12-23', '16:00', false],
  ['on a day that is closed', '2026-11-27', '16:00', false],
])('%s, %s %s: due is %s', (_, day, time, due) => {
  expect(isReminderDue(aSchool(), { day, time })).toBe(due)
  expect(reminderFor(aSchool(), counts, { day, time }) !== undefined).toBe(due)
})

test('a computer that wakes inside a lesson waits for its end', () => {
  const early = aSchool({ reminders: { ...reminders, at: '13:00' } })
  expect(isReminderDue(early, { day: '2026-11-23', time: '14:30' })).toBe(false)
  expect(nextReminder(early, { day: '2026-11-23', time: '14:30' }, { skipToday: false })).toEqual({
    day: '2026-11-23',
    time: '16:10',
  })
})

test('nothing is due while reminders are off, or on a weekday that was not chosen', () => {
  const off = aSchool({ reminders: { ...reminders, on: false } })
  expect(isReminderDue(off, { day: '2026-11-24', time: '16:00' })).toBe(false)
  expect(nextReminder(off, { day: '2026-11-24', time: '16:00' }, { skipToday: false })).toBeUndefined()
  const fridays = aSchool({ reminders: { ...reminders, days: [5] } })
  expect(isReminderDue(fridays, { day: '2026-11-24', time: '16:00' })).toBe(false)
})

describe('the next one', () => {
  test.each([
    ['later today', '2026-11-24', '09:00', false, '2026-11-24 15:45'],
    ['tomorrow once it was shown', '2026-11-24', '16:00', true, '2026-11-25 15:45'],
    ['after the weekend and the day that is closed', '2026-11-26', '16:00', true, '2026-11-30 16:10'],
    ['after the break', '2026-10-24', '09:00', false, '2026-11-02 16:10'],
    ['after the holidays', '2026-12-18', '18:00', true, '2027-01-04 16:10'],
  ])('is %s', (_, day, time, skipToday, expected) => {
    const next = nextReminder(aSchool(), { day, time }, { skipToday })
    expect(`${next?.day} ${next?.time}`).toBe(expected)
  })
})

test('the list counts, and says nothing that anybody wrote', () => {
  expect(reminderWords({ trials: 1, toFinish: 2, slotAt: '15:30' })).toEqual({
    title: 'After school',
    message: '1 trial to look back on · 2 entries to finish · 15:30 is yours today. Only if you like.',
  })
  expect(reminderWords({ trials: 0, toFinish: 1 })?.message).toBe('1 entry to finish. Only if you like.')
})

test('when nothing waits there is no list', () => {
  expect(reminderWords({ trials: 0, toFinish: 0 })).toBeUndefined()
  expect(
    reminderFor(aSchool(), { trials: 0, toFinish: 0 }, { day: '2026-11-24', time: '16:00' }),
  ).toBeUndefined()
})
