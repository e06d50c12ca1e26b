import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockAfter, instantOf, isZone, wallTimeOf } from './zones.ts'

const LONDON = 'Europe/London'

test('a quarter to four in London is another instant in summer than in winter', () => {
  const winter = instantOf({ day: '2026-11-25', time: '15:45' }, LONDON)
  const summer = instantOf({ day: '2026-06-24', time: '15:45' }, LONDON)
  expect(new Date(winter).toISOString()).toBe('2026-11-25T15:45:00.000Z')
  expect(new Date(summer).toISOString()).toBe('2026-06-24T14:45:00.000Z')
})

test('a time that the change of clocks leaves out comes an hour later, one that it gives twice is the first', () => {
  const left = instantOf({ day: '2027-03-28', time: '01:30' }, LONDON)
  expect(wallTimeOf(left, LONDON)).toEqual({ day: '2027-03-28', time: '02:30' })
  const twice = instantOf({ day: '2026-10-25', time: '01:30' }, LONDON)
  expect(new Date(twice).toISOString()).toBe('2026-10-25T00:30:00.000Z')
})

test('what a wall shows leads back to its instant, in every zone tried', () => {
  const zones = fc.constantFrom(LONDON, 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC')
  const instants = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) })
  fc.assert(
    fc.property(zones, instants, (zone, at) => {
      const minute = Math.floor(at / 60_000) * 60_000
      const back = instantOf(wallTimeOf(minute, zone), zone)
      // The hour that comes twice is told by its first.
      expect([0, 1_800_000, 3_600_000]).toContain(minute - back)
      expect(wallTimeOf(back, zone)).toEqual(wallTimeOf(minute, zone))
    }),
  )
})

test('a zone that nobody knows counts as UTC', () => {
  expect(isZone('Mars/Olympus')).toBe(false)
  expect(instantOf({ day: '2026-06-24', time: '15:45' }, 'Mars/Olympus')).toBe(Date.UTC(2026, 5, 24, 15, 45))
})

test('a meeting that begins late ends after midnight by the clock', () => {
  expect(clockAfter('15:45', 75)).toBe('17:00')
  expect(clockAfter('23:30', 60)).toBe('00:30')
})
