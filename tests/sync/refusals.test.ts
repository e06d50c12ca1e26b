import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { aStage, instead, problem } from './stage.ts'

test('a refused change goes to the tray, the screen shows the server’s words again, and its neighbours are sent', async () => {
  const { world, device } = await aStage()
  const [here, there] = [await device(0), await device(1)]
  const kept = await here.post('As the server has it')
  await here.sync()
  await here.post('Too rude', kept)
  const other = await here.post('A neighbour')
  const strict = instead(world.fetch, /\/push/, async (real) => {
    const answer = (await (await real()).json()) as { epoch: number; outcomes: { n: number }[] }
    const [first, ...rest] = answer.outcomes
    return Response.json({
      ...answer,
      outcomes: [{ kind: 'rejected', n: first?.n, code: 'not-allowed' }, ...rest],
    })
  })
  await here.sync(strict)
  const tray = await here.tray()
  expect(tray.map(({ reason, record }) => [reason, record.id])).toEqual([['not-allowed', kept]])
  expect(tray[0]?.record.body).toMatchObject({ why: 'Too rude' })
  await there.sync()
  expect((await there.record(other))?.body).toMatchObject({ why: 'A neighbour' })
  expect(await here.unsent()).toEqual([])
})

test('numbers that the server does not know are given anew', async () => {
  const { world, device } = await aStage()
  const here = await device(0)
  await here.post('Mine')
  let asked = 0
  const forgetful = instead(world.fetch, /\/push/, (real) =>
    asked++ === 0 ? problem(409, 'gap', { last: 0 }) : real(),
  )
  expect((await here.sync(forgetful)).kind).toBe('synced')
  expect(await here.unsent()).toEqual([])
})

test('a batch that the server can’t read is sent change by change, and only the bad one ends in the tray', async () => {
  const { world, device } = await aStage()
  const here = await device(0)
  await here.sync()
  for (const why of ['Good', 'BAD', 'Fine']) await here.post(why)
  const picky = instead(world.fetch, /\/push/, (real) => real())
  const result = await here.sync((input, init) =>
    String(init?.body).includes('BAD')
      ? Promise.resolve(problem(400, 'invalid-request'))
      : picky(input, init),
  )
  expect(result.kind).toBe('synced')
  expect((await here.tray()).map(({ record }) => (record.body as { why: string }).why)).toEqual(['BAD'])
  expect(await here.db.records.count()).toBe(2)
})

test('signed out, everything waits where it is', async () => {
  const { world, device } = await aStage()
  const here = await device(0)
  await here.sync()
  const id = await here.post('Mine')
  expect((await here.sync(() => Promise.resolve(problem(401, 'signed-out')))).kind).toBe('signed-out')
  expect(await here.unsent()).toEqual([id])
  expect((await here.sync(world.fetch)).kind).toBe('synced')
})
