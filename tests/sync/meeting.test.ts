/** A meeting on three devices and a real server, with everything that goes wrong in a staff room. */
import 'fake-indexeddb/auto'
import type { Run } from '@whatworked/shared/forms/run'
import { removeMember } from '@whatworked/shared/protocol/spaces'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCommunity, type Community } from '../support/community.ts'
import { aSession, aTlc } from '../support/tlc.ts'
import { cut, type MeetingDevice, meetingDevice } from './meeting-device.ts'

let us: Community
let ann: MeetingDevice
let ben: MeetingDevice
let cat: MeetingDevice
let devices: MeetingDevice[]
let activity: string

beforeAll(async () => {
  us = await aCommunity({ people: ['Ann Owen', 'Ben Ito', 'Cat Rowe', 'Dan Shah', 'Eve Moor', 'Fay Lund'] })
  devices = await Promise.all(
    ['Ann Owen', 'Ben Ito', 'Cat Rowe'].map((name) => meetingDevice(us, us.of(name))),
  )
  ;[ann, ben, cat] = devices as [MeetingDevice, MeetingDevice, MeetingDevice]
  await everybodySyncs()
  activity = await ann.save('activity', aTlc())
})
afterAll(async () => {
  for (const { db } of devices) db.close()
  await us.close()
})

/** Twice: what the last one sends reaches the first in the second round. */
const everybodySyncs = async (): Promise<void> => {
  for (let at = 0; at < 2; at++) for (const device of devices) await device.sync()
}
const idOf = (name: string): string => us.of(name).member
const nowIn = (run: Run): string | undefined => run.turns.find(({ state }) => state === 'now')?.person.name

/** A meeting that Ben runs, in its round of reports, in the order in which those who are named came. */
const aRound = async (number: number, names: readonly string[]): Promise<string> => {
  const session = await ann.save('session', aSession(activity, number, Date.now()))
  await everybodySyncs()
  for (const name of names) await ben.press(session, 'arrive', { who: idOf(name) })
  await ben.press(session, 'start')
  await toRound(ben, session)
  await everybodySyncs()
  return session
}
const toRound = async (device: MeetingDevice, session: string): Promise<void> => {
  for (let at = 0; at < 10 && nowIn(await device.runOf(session)) === undefined; at++)
    await device.press(session, 'next')
}

/** The run that all devices fold to; fails where two of them don't agree. */
const agreedRun = async (session: string): Promise<Run> => {
  const [run, ...others] = await Promise.all(devices.map((device) => device.runOf(session)))
  if (run === undefined) throw new Error('Nobody is there.')
  for (const other of others) expect(other).toEqual(run)
  return run
}

/** Who had the turn, one after the other, told from the moves alone. */
const heardIn = async (session: string, stage: string): Promise<string[]> => {
  const { moves, leftAt } = await ann.recordsOf(session)
  const times = [...moves.map(({ body }) => body.at), ...leftAt.values()].sort((a, b) => a - b)
  const heard: string[] = []
  for (const at of times) {
    const run = await ann.runOf(session, at)
    const name = run.stage?.id === stage ? nowIn(run) : undefined
    if (name !== undefined && heard.at(-1) !== name) heard.push(name)
  }
  return heard
}

/** Two who press at the very same millisecond, each on what they see. */
const pressAtOnce = async (session: string, pressers: readonly MeetingDevice[]): Promise<void> => {
  const at = Math.max(...(await Promise.all(pressers.map((device) => device.timeFor(session)))))
  await Promise.all(pressers.map((device) => device.press(session, 'next', { at })))
}

test('who is cut off, a server killed, two who press at once, a member removed: one agenda, each turn once', async () => {
  const everybody = ['Ann Owen', 'Ben Ito', 'Cat Rowe', 'Dan Shah', 'Eve Moor', 'Fay Lund']
  const session = await aRound(2, everybody)
  const first = await agreedRun(session)
  const stage = first.stage?.id ?? ''
  const order = first.turns.map(({ person }) => person.name)
  expect([stage, order]).toEqual(['report', everybody])

  // Ben, who runs it, is cut off and works on; Ann presses for the same turn, since nothing comes from him.
  ben.rewire(cut)
  await ben.press(session, 'next')
  expect((await ben.round()).kind).toBe('offline')
  await ann.press(session, 'next')
  await ann.sync()
  await ben.press(session, 'next')
  expect(nowIn(await ann.runOf(session))).toBe(order[1])
  expect(nowIn(await ben.runOf(session))).toBe(order[2])
  ben.rewire()
  await everybodySyncs()
  expect(nowIn(await agreedRun(session))).toBe(order[2])

  // The server dies once it has kept what Ben sent, before he is told; both press in the dark at the same moment.
  await ben.press(session, 'extend', { ms: 60_000 })
  let isPushed = false
  ben.rewire(async (url, init) => {
    const answer = await fetch(url, init)
    if (!String(url).endsWith('/push')) return answer
    isPushed = answer.ok
    await us.server.kill()
    throw new TypeError('network')
  })
  expect((await ben.round()).kind).toBe('offline')
  expect(isPushed).toBe(true)
  ben.rewire()
  await pressAtOnce(session, [ann, ben])
  for (const device of devices) expect((await device.round()).kind).toBe('offline')
  expect(nowIn(await cat.runOf(session))).toBe(order[2])
  await us.server.start()
  await everybodySyncs()
  const afterwards = await agreedRun(session)
  expect(nowIn(afterwards)).toBe(order[3])
  const { moves } = await cat.recordsOf(session)
  expect(moves.filter(({ body }) => body.kind === 'extend')).toHaveLength(1)

  // Somebody without a device here is removed while the turn is theirs.
  const gone = 'Eve Moor'
  await ben.press(session, 'next')
  await everybodySyncs()
  expect(nowIn(await agreedRun(session))).toBe(gone)
  const params = { stream: us.stream, member: idOf(gone) }
  await us.api.call(removeMember, { cookie: us.of('Ann Owen').cookie, params, input: {} })
  await everybodySyncs()
  const without = await agreedRun(session)
  expect(nowIn(without)).toBe(order[order.indexOf(gone) + 1])
  expect(without.turns.find(({ person }) => person.name === gone)?.state).toBe('gone')

  await pressAtOnce(session, [ann, ben])
  await everybodySyncs()
  await ben.press(session, 'end')
  await everybodySyncs()
  const end = await agreedRun(session)
  expect(end.phase).toBe('ended')
  const states = end.stages.find((one) => one.stage.id === stage)?.turns
  const spoke = states?.filter(({ state }) => state === 'done').map(({ person }) => person.name)
  expect(spoke?.toSorted()).toEqual(everybody.filter((name) => name !== gone))
  expect(await heardIn(session, stage)).toEqual(order)
})

test('two meetings at the same time keep their moves apart, also those that were made without a server', async () => {
  const people = ['Ann Owen', 'Ben Ito', 'Cat Rowe']
  const [here, there] = [await aRound(3, people), await aRound(4, people)]
  const [orderHere, orderThere] = await Promise.all(
    [here, there].map(async (one) => (await agreedRun(one)).turns.map(({ person }) => person.name)),
  )
  const before = await agreedRun(there)
  ben.rewire(cut)
  await ben.press(here, 'next')
  await ben.press(here, 'next')
  await ann.press(here, 'next')
  await ann.sync()
  ben.rewire()
  await everybodySyncs()
  expect(nowIn(await agreedRun(here))).toBe(orderHere?.[2])
  expect(await agreedRun(there)).toEqual(before)

  await Promise.all([ann.press(there, 'next'), ben.press(here, 'pause'), cat.press(there, 'depart')])
  await everybodySyncs()
  const [one, other] = [await agreedRun(here), await agreedRun(there)]
  expect([nowIn(one), one.isPaused, one.departed]).toEqual([orderHere?.[2], true, []])
  const nextThere = orderThere?.slice(1).find((name) => name !== 'Cat Rowe')
  expect([nowIn(other), other.isPaused]).toEqual([nextThere, false])
  expect(other.departed.map(({ name }) => name)).toEqual(['Cat Rowe'])
  for (const session of [here, there]) {
    const { moves } = await cat.recordsOf(session)
    expect(new Set(moves.map(({ body }) => body.session))).toEqual(new Set([session]))
  }
})
