/** A calendar subscribed to: what it shows, to whom, and what it answers when its address is switched off. */
import { newSpaceRecordId } from '@whatworked/shared/ids'
import { endFeed, feedPath, lookAtFeed, makeFeed } from '@whatworked/shared/protocol/feed'
import { removeMember } from '@whatworked/shared/protocol/spaces'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { aMutation, aWorld, type Person, type World } from './world.ts'

const SECRET = 'what we are afraid of'

const start = async () => {
  const world = await aWorld()
  const owner = await world.firstOwner()
  const { stream } = await world.aSpace(owner)
  const member = await world.joined(owner, stream)
  const activity = newSpaceRecordId()
  const meeting = newSpaceRecordId()
  const startsAt = world.deps.clock() + 86_400_000
  const body = {
    activity,
    number: 1,
    startsAt,
    minutes: 60,
    place: 'S2',
    givenBy: 'Ruth',
    intentions: [SECRET],
  }
  const { outcomes } = await world.push(owner, stream, [
    aMutation(1, {
      id: activity,
      type: 'activity',
      body: { form: 'own', own: anOwnWay, title: SECRET, focus: SECRET },
    }),
    aMutation(2, { id: meeting, type: 'session', body }),
  ])
  expect(outcomes.map(({ kind }) => kind)).toEqual(['ok', 'ok'])
  return { world, owner, member, stream, meeting, body }
}

const anOwnWay = {
  id: 'corridor',
  name: 'Corridor talk',
  inSentence: 'a corridor talk',
  oneLine: 'Talk in the corridor.',
  purposes: ['pick-up-ideas'],
  size: [2, 8],
  minutes: [10, 20],
  cadence: 'weekly',
  lasts: 'a term',
  trust: 'low',
  meetings: [{ id: 'talk', name: 'Talk', stages: [{ id: 'talk', name: 'Talk', minutes: 10 }] }],
}

const subscribe = async (world: World, who: Person): Promise<string> =>
  feedPath((await world.call(makeFeed, { as: who.extension })).token)

const eventsAt = async (world: World, path: string) => {
  const response = await world.raw(path)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const text = await response.text()
  const calendar = new ICAL.Component(ICAL.parse(text))
  return { text, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) }
}

describe('a calendar feed', () => {
  it('shows space, way of working, place and time, and no other word', async () => {
    const { world, member, meeting, body } = await start()
    const { events, text } = await eventsAt(world, await subscribe(world, member))
    expect(events.map((one) => [one.uid, one.summary, one.location])).toEqual([
      [meeting, 'Science triad: Corridor talk', 'S2'],
    ])
    expect(events[0]?.startDate.toJSDate().getTime()).toBe(Math.floor(body.startsAt / 1000) * 1000)
    expect(text).not.toContain(SECRET)
    expect(text).not.toContain('Ruth')
    expect(text).not.toContain('DESCRIPTION')
  })

  it('cancels a meeting that was lost, and tells a subscriber when nothing is new', async () => {
    const { world, owner, member, stream, meeting, body } = await start()
    const path = await subscribe(world, member)
    const etag = (await world.raw(path)).headers.get('etag') ?? ''
    const unchanged = await world.raw(path, { headers: { 'if-none-match': etag } })
    expect([unchanged.status, await unchanged.text()]).toEqual([304, ''])
    const lost = { ...body, state: 'lost', took: { what: SECRET } }
    await world.push(owner, stream, [
      aMutation(3, { id: meeting, type: 'session', ifSeq: 5, editedAt: body.startsAt, body: lost }),
    ])
    expect((await world.raw(path, { headers: { 'if-none-match': etag } })).status).toBe(200)
    const { events, text } = await eventsAt(world, path)
    expect(events[0]?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(text).not.toContain(SECRET)
  })

  it('ends at once with a sentence when it is switched off, replaced or was never there', async () => {
    const { world, member } = await start()
    const first = await subscribe(world, member)
    const second = await subscribe(world, member)
    expect((await world.raw(first)).status).toBe(410)
    expect((await world.raw(second)).status).toBe(200)
    await world.call(endFeed, { as: member.extension })
    await world.call(endFeed, { as: member.extension })
    const ended = await world.raw(second)
    expect([ended.status, ((await ended.json()) as { message: string }).message]).toEqual([
      410,
      'This calendar address was switched off by the person it belongs to. Their meetings are safe; a new address can be made in WhatWorked, under Settings.',
    ])
    for (const path of [feedPath(`ww_${'z'.repeat(43)}`), '/feed/x.ics', '/feed/..%2f.ics']) {
      const unknown = await world.raw(path)
      expect([unknown.status, ((await unknown.json()) as { code: string }).code]).toEqual([
        404,
        'feed-unknown',
      ])
    }
  })

  it('shows nothing of a space any more to somebody who is no longer in it', async () => {
    const { world, owner, member, stream } = await start()
    const path = await subscribe(world, member)
    expect((await eventsAt(world, path)).events).toHaveLength(1)
    const params = { stream, member: member.member }
    await world.call(removeMember, { as: owner.extension, params })
    expect((await eventsAt(world, path)).events).toHaveLength(0)
  })

  it('is told once: neither the database, the log nor a later look has its address', async () => {
    const { world, member } = await start()
    expect(await world.call(lookAtFeed, { as: member.extension })).toEqual({})
    const { token, createdAt } = await world.call(makeFeed, { as: member.extension })
    await world.raw(feedPath(token))
    await world.raw(`${feedPath(token)}x`)
    expect(await world.call(lookAtFeed, { as: member.extension })).toEqual({ feed: { createdAt } })
    const [rows = []] = await world.db.read([{ sql: 'select * from feeds', args: [] }])
    expect(JSON.stringify([rows, world.logged])).not.toContain(token)
  })

  it('is read so often and no more', async () => {
    const { world } = await start()
    const path = feedPath(`ww_${'z'.repeat(43)}`)
    for (let at = 0; at < 600; at++) await world.deps.limits.take('feedReadsByAddress', 'unknown')
    const refused = await world.raw(path)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})
