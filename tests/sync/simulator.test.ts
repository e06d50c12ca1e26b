import 'fake-indexeddb/auto'
import { expect, onTestFinished, test } from 'vitest'
import { plainWorld } from './plain-server.ts'
import { realWorld } from './real-server.ts'
import { simulate } from './simulate.ts'

/** Seeds from `SIM_FROM` on; a nightly run asks for many more than every change does. */
const FROM = Number(process.env['SIM_FROM'] ?? 1)
const SCHEDULES = Number(process.env['SIM_SCHEDULES'] ?? 60)

test('three devices, faults and deaths: nothing is lost and all come to rest (protocol in memory)', {
  timeout: 60_000 + SCHEDULES * 1_000,
}, async () => {
  const world = plainWorld()
  for (let seed = FROM; seed < FROM + SCHEDULES; seed++) {
    expect(await simulate(seed, world), `seed ${seed}`).toEqual([])
  }
})

test('three devices, faults and deaths: nothing is lost and all come to rest (the real server on a file)', {
  timeout: 60_000 + SCHEDULES * 1_000,
}, async () => {
  const world = realWorld()
  onTestFinished(world.close)
  for (let seed = FROM; seed < FROM + SCHEDULES; seed++) {
    expect(await simulate(seed, world), `seed ${seed}`).toEqual([])
  }
})
