import 'fake-indexeddb/auto'
import { newSpaceRecordId } from '@whatworked/shared/ids'
import { expect, onTestFinished, test } from 'vitest'
import { realWorld } from './real-server.ts'
import { aDevice, instead } from './stage.ts'
import { type SeatInStream, serverRows } from './world.ts'

const NOTES = 'I saw three hands, at 10:20'

const start = async () => {
  const world = realWorld()
  onTestFinished(() => world.close())
  const { stream, seats } = await world.openStream(true)
  let clock = Date.UTC(2026, 10, 23)
  const now = (): Date => {
    clock += 1_000
    return new Date(clock)
  }
  const [visited, , visitor] = seats as [SeatInStream, SeatInStream, SeatInStream]
  const host = await aDevice(stream, visited, world.fetch, now)
  const here = await aDevice(stream, visitor, world.fetch, now)
  await host.sync()
  const activity = await host.save('activity', { form: 'triads' })
  await host.sync()
  await here.sync()
  const notes = (words: string, to: string = visited.member) => ({
    activity,
    stage: 'visit',
    sheet: 'visit-notes',
    values: { saw: words },
    to,
  })
  const rowsOf = async (seat: SeatInStream) => JSON.stringify(await serverRows(world, stream, seat.token))
  return { world, visited, visitor, host, here, notes, rowsOf }
}

test('a visitor’s notes are with the one who was visited, and gone from the visitor’s browser and reading', async () => {
  const { visited, visitor, host, here, notes, rowsOf } = await start()
  await here.save('contribution', notes(NOTES))
  expect(await here.picture()).toContain(NOTES)
  expect((await here.sync()).kind).toBe('synced')
  expect(await here.picture()).not.toContain(NOTES)
  expect(await here.unsent()).toEqual([])
  expect(await rowsOf(visitor)).not.toContain(NOTES)
  expect(await rowsOf(visited)).toContain(NOTES)
  await host.sync()
  expect(await host.picture()).toContain(NOTES)
})

test('they are gone too when the answer got lost, and when the device is numbered anew', async () => {
  const { world, host, here, notes } = await start()
  await here.save('contribution', notes(NOTES))
  const lossy = instead(world.fetch, /\/push/, async (real) => {
    await real()
    throw new TypeError('network')
  })
  await here.sync(lossy)
  expect(await here.picture()).toContain(NOTES)
  let asked = 0
  const fork = instead(world.fetch, /\/push/, (real) =>
    asked++ === 0
      ? new Response(JSON.stringify(forked), {
          status: 409,
          headers: { 'content-type': 'application/problem+json' },
        })
      : real(),
  )
  expect((await here.sync(fork)).kind).toBe('synced')
  expect(asked).toBe(2)
  expect(await here.picture()).not.toContain(NOTES)
  expect(await here.tray()).toEqual([])
  await host.sync()
  expect(await host.picture()).toContain(NOTES)
})

test('words written while they are on their way are handed over after them, and are gone then', async () => {
  const { world, host, here, notes } = await start()
  const id = await here.save('contribution', notes(NOTES))
  let pushes = 0
  const meanwhile = instead(world.fetch, /\/push/, async (real) => {
    const answer = await real()
    if (++pushes === 1) await here.save('contribution', notes(`${NOTES}, then four`), id)
    return answer
  })
  await here.sync(meanwhile)
  await here.sync()
  expect(await here.picture()).not.toContain('three hands')
  expect(await here.unsent()).toEqual([])
  await host.sync()
  expect(await host.picture()).toContain('then four')
})

test('notes for somebody who has left stay with who wrote them', async () => {
  const { here, notes } = await start()
  await here.save('contribution', notes(NOTES, newSpaceRecordId()))
  await here.sync()
  const [kept] = await here.tray()
  expect(kept?.reason).toBe('reader-gone')
  expect(JSON.stringify(kept?.record.body)).toContain(NOTES)
})

/** The device's numbers are one behind what the server has. */
const forked = {
  type: 'about:blank',
  title: 'device-fork',
  status: 409,
  code: 'device-fork',
  message: 'device-fork',
  requestId: '1',
  last: 1,
}
