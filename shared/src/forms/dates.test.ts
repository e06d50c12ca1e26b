import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Calendar } from '../contexts/calendar.ts'
import { daysFromTo, shiftDay, weekdayOf } from '../contexts/days.ts'
import { wallTimeOf } from '../contexts/zones.ts'
import { inTheWay, meetingDates, meetingWords, overlapping, type Recurrence } from './dates.ts'

const calendar: Calendar = { subject: 'calendar', terms: [], closed: [] }
const aRule = (parts: Partial<Recurrence> = {}): Recurrence => ({
  firstOn: '2026-09-23',
  at: '15:45',
  zone: 'Europe/London',
  everyWeeks: 3,
  times: 10,
  ...parts,
})

test('a year of meetings keeps its time on the wall when the clocks change', () => {
  const dates = meetingDates(aRule(), calendar)
  expect(dates).toHaveLength(10)
  for (const { day, startsAt } of dates)
    expect(wallTimeOf(startsAt, 'Europe/London')).toEqual({ day, time: '15:45' })
  const hours = new Set(dates.map(({ startsAt }) => new Date(startsAt).getUTCHours()))
  expect([...hours].sort()).toEqual([14, 15])
})

test('a date in the holidays goes to the next teaching week and says which holidays', () => {
  const dates = meetingDates(aRule({ firstOn: '2026-10-07', times: 6 }), calendar)
  expect(dates.map(({ day }) => day)).toEqual([
    '2026-10-07',
    '2026-11-04',
    '2026-11-25',
    '2026-12-16',
    '2027-01-06',
    '2027-01-27',
  ])
  expect(dates[1]?.insteadOf).toEqual({ day: '2026-10-28', because: 'half term' })
  expect(dates[2]?.insteadOf).toBeUndefined()
})

test('the first day is kept as it was chosen, and said to be in the holidays', () => {
  const [first] = meetingDates(aRule({ firstOn: '2026-10-28' }), calendar)
  expect(first).toMatchObject({ day: '2026-10-28', falls: 'half term' })
})

test('meetings end with so many or on a day, whichever comes first; without a step there is one', () => {
  expect(meetingDates(aRule({ times: 3, until: '2027-07-01' }), calendar)).toHaveLength(3)
  expect(meetingDates(aRule({ times: 30, until: '2026-11-30' }), calendar)).toHaveLength(4)
  expect(meetingDates(aRule({ times: undefined, until: '2026-11-30' }), calendar)).toHaveLength(4)
  expect(meetingDates(aRule({ everyWeeks: undefined }), calendar)).toHaveLength(1)
  expect(meetingDates(aRule({ until: '2026-09-01' }), calendar)).toHaveLength(0)
})

test('a Saturday in term is a day for a meeting, one in the holidays is not', () => {
  expect(inTheWay(calendar, '2026-11-14')).toBeUndefined()
  expect(inTheWay(calendar, '2026-12-26')).toBe('the Christmas holidays')
})

test('a calendar without any lessons leaves the dates where they are', () => {
  const closed = [
    { id: '00000000-0000-4000-8000-000000000001', name: 'Flood', from: '2026-09-01', to: '2027-09-01' },
  ]
  const dates = meetingDates(aRule({ times: 2 }), { ...calendar, closed })
  expect(dates.map(({ day, falls }) => [day, falls])).toEqual([
    ['2026-09-23', 'Flood'],
    ['2026-10-14', 'Flood'],
  ])
})

test('whatever the rule: same weekday, never in the holidays after the first, never closer than its step', () => {
  const rules = fc.record({
    days: fc.integer({ min: 0, max: 700 }),
    everyWeeks: fc.integer({ min: 1, max: 8 }),
    times: fc.integer({ min: 1, max: 30 }),
  })
  fc.assert(
    fc.property(rules, ({ days, everyWeeks, times }) => {
      const firstOn = new Date(Date.UTC(2025, 8, 1) + days * 86_400_000).toISOString().slice(0, 10)
      const dates = meetingDates(aRule({ firstOn, everyWeeks, times }), calendar)
      expect(dates).toHaveLength(times)
      for (const [at, { day }] of dates.entries()) {
        const before = dates[at - 1]
        expect(weekdayOf(day)).toBe(weekdayOf(firstOn))
        if (before === undefined) continue
        expect(inTheWay(calendar, day)).toBeUndefined()
        expect(daysFromTo(before.day, day)).toBeGreaterThanOrEqual(everyWeeks * 7)
      }
    }),
    { numRuns: 60 },
  )
})

test('meetings overlap while both go on, not when one ends as the other begins', () => {
  const at = Date.UTC(2026, 10, 25, 15, 45)
  const one = { startsAt: at, minutes: 60 }
  const during = { startsAt: at + 30 * 60_000, minutes: 60 }
  const after = { startsAt: at + 60 * 60_000, minutes: 60 }
  expect(overlapping(one, [during, after])).toEqual([during])
})

test('a meeting says which it is of how many', () => {
  expect(meetingWords(5, 18)).toBe('Meeting 5 of 18')
  expect(meetingWords(19, 18)).toBe('Meeting 19')
  expect(meetingWords(1, undefined)).toBe('Meeting 1')
})

const dayAt = (days: number): string =>
  new Date(Date.UTC(2026, 7, 31) + days * 86_400_000).toISOString().slice(0, 10)
/** A school year of up to four terms, each with holidays before the next, some with a break and days that are closed. */
const entered = fc
  .array(
    fc.record({
      weeks: fc.integer({ min: 3, max: 14 }),
      off: fc.integer({ min: 0, max: 5 }),
      breakAt: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
      closedAt: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((terms): Calendar => {
    const made: Calendar = { subject: 'calendar', terms: [], closed: [] }
    let from = 0
    for (const [at, { weeks, off, breakAt, closedAt }] of terms.entries()) {
      const id = `00000000-0000-4000-8000-00000000000${at}`
      const half = from + (breakAt ?? 0) * 7
      made.terms.push({
        id,
        name: `Term ${at + 1}`,
        from: dayAt(from),
        to: dayAt(from + weeks * 7 - 3),
        ...(breakAt !== undefined &&
          breakAt < weeks - 1 && { halfTerm: { from: dayAt(half), to: dayAt(half + 4) } }),
      })
      if (closedAt !== undefined)
        made.closed.push({ id, from: dayAt(from + closedAt), to: dayAt(from + closedAt) })
      from += (weeks + off) * 7
    }
    return made
  })

test('every three weeks, not in the holidays: whatever the year, no free week is passed over and none is too near', () => {
  const rules = fc.record({
    days: fc.integer({ min: 0, max: 300 }),
    everyWeeks: fc.integer({ min: 1, max: 6 }),
  })
  fc.assert(
    fc.property(entered, rules, (year, { days, everyWeeks }) => {
      const dates = meetingDates(aRule({ firstOn: dayAt(days), everyWeeks, times: 14 }), year)
      for (const [at, { day, startsAt, insteadOf, falls }] of dates.entries()) {
        expect(wallTimeOf(startsAt, 'Europe/London')).toEqual({ day, time: '15:45' })
        const before = dates[at - 1]
        if (before === undefined) continue
        const wanted = shiftDay(before.day, everyWeeks * 7)
        if (falls !== undefined) expect(inTheWay(year, day)).toBe(falls)
        else expect(inTheWay(year, day)).toBeUndefined()
        expect(insteadOf?.day ?? day).toBe(wanted)
        for (let passed = wanted; passed < day; passed = shiftDay(passed, 7))
          expect(inTheWay(year, passed)).toBeDefined()
      }
    }),
  )
})

test('a meeting keeps its hour across the end of the year and on the days when clocks change', () => {
  const none: Calendar = { ...calendar, closed: [] }
  const sundays = meetingDates(aRule({ firstOn: '2026-10-18', at: '01:30', everyWeeks: 1, times: 25 }), none)
  const shown = new Map(sundays.map(({ day, startsAt }) => [day, wallTimeOf(startsAt, 'Europe/London')]))
  expect(shown.get('2026-10-25')).toEqual({ day: '2026-10-25', time: '01:30' })
  // An hour that is left out: the meeting is an hour later on the wall, and on its day.
  expect(shown.get('2027-03-28')).toEqual({ day: '2027-03-28', time: '02:30' })
  const midnights = meetingDates(aRule({ firstOn: '2026-12-16', at: '00:00', everyWeeks: 1, times: 4 }), none)
  expect(midnights.map(({ day }) => day)).toEqual(['2026-12-16', '2027-01-06', '2027-01-13', '2027-01-20'])
  for (const { day, startsAt } of midnights)
    expect(wallTimeOf(startsAt, 'Europe/London')).toEqual({ day, time: '00:00' })
})
