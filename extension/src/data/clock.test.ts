import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isBetter, keepSample, PageClock, readClock, serverNow } from './clock.ts'
import { type JournalDb, openJournalDb } from './db.ts'

let db: JournalDb
beforeEach(() => {
  db = openJournalDb(`clock-${Math.random()}`)
})
afterEach(() => db.delete())

const sample = (offsetMs: number, errorMs: number, at = 1_000) => ({ offsetMs, errorMs, at })

test('the sample with the shortest way wins, and is kept for every page and for offline', async () => {
  await keepSample(db, sample(5_000, 40))
  await keepSample(db, sample(5_030, 90))
  expect(await readClock(db)).toEqual(sample(5_000, 40))
  await keepSample(db, sample(4_990, 3))
  expect(await readClock(db)).toEqual(sample(4_990, 3))
  expect(Math.abs((await serverNow(db)) - Date.now() - 4_990)).toBeLessThan(1_000)
})

test('a sample grows old, and one that can only be true after a jump replaces it', () => {
  expect(isBetter(sample(0, 20, 60_000), sample(0, 10, 0))).toBe(true)
  expect(isBetter(sample(0, 20, 10_000), sample(0, 10, 0))).toBe(false)
  expect(isBetter(sample(-3_600_000, 200, 2_000), sample(0, 1, 1_000))).toBe(true)
  expect(isBetter(sample(0, 900), { ...sample(7_000, 1), isDoubtful: true })).toBe(true)
})

/** A page whose two clocks are moved by hand. */
const page = (offsetMs: number) => {
  const at = { date: 1_000_000, steady: 50 }
  const jumps: number[] = []
  const clock = new PageClock(offsetMs, (offset) => jumps.push(offset), {
    date: () => at.date,
    steady: () => at.steady,
  })
  const pass = (date: number, steady = date) => {
    at.date += date
    at.steady += steady
    return clock.now()
  }
  return { pass, jumps, clock }
}

test('a clock that is set back in the middle of a meeting changes nothing', () => {
  const { pass, jumps } = page(2_000)
  expect(pass(1_000)).toBe(1_003_000)
  expect(pass(-3_600_000, 1_000)).toBe(1_004_000)
  expect(jumps).toEqual([3_603_000])
  expect(pass(1_000)).toBe(1_005_000)
})

test('after a sleep, in which the steady clock stood, the time is right again', () => {
  const { pass, jumps } = page(2_000)
  expect(pass(600_000, 1_000)).toBe(1_602_000)
  expect(jumps).toEqual([2_000])
})

test('a clock that is slowly put right is no jump', () => {
  const { pass, jumps } = page(0)
  expect(pass(1_010, 1_000)).toBe(1_001_000)
  expect(jumps).toEqual([])
})
