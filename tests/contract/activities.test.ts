/** What the registry says of activities, meetings and promises, as the server keeps it. */
import { newSpaceRecordId } from '@whatworked/shared/ids'
import { describe, expect, it } from 'vitest'
import { aLearningSpace, aMeeting, aPlan, aSheet } from './learning.ts'

describe('activities and meetings', () => {
  it('are changed by those who guide the space too, and stay their first author’s', async () => {
    const { world, owner, stream, activity, write, fate } = await aLearningSpace()
    const maker = await world.joined(owner, stream)
    const other = await world.joined(owner, stream)
    const facilitator = await world.joined(owner, stream, 'facilitator')
    const { id, outcome } = await write(maker, 'session', aMeeting(activity))
    let ifSeq = outcome.kind === 'ok' ? outcome.seq : 0
    const place = (where: string) => aMeeting(activity, { place: where })
    expect(await fate(other, 'session', place('Not theirs'), { id, ifSeq })).toBe('not-allowed')
    for (const [who, where] of [
      [facilitator, 'Library'],
      [owner, 'Lab 2'],
      [maker, 'Lab 3'],
    ] as const) {
      expect(await fate(who, 'session', place(where), { id, ifSeq })).toBe('ok')
      const row = (await world.pull(other, stream)).rows.find((one) => one.id === id)
      expect(row).toMatchObject({ author: maker.member, body: { place: where } })
      ifSeq = row?.seq ?? 0
    }
  })

  it('are read by who comes later, with their moves and reveals; what members said is not', async () => {
    const { world, owner, stream, activity, session, write } = await aLearningSpace()
    await write(owner, 'move', { session, kind: 'start', at: 1, seed: 'x' })
    await write(owner, 'reveal', { under: session, gate: `${session}/alone` })
    await write(owner, 'contribution', aSheet(activity, 'said before'))
    await write(owner, 'plan', aPlan(activity, session))
    const newcomer = await world.joined(owner, stream)
    const types = async () => (await world.pull(newcomer, stream)).rows.map(({ type }) => type)
    const ofEverybody = ['space', 'member', 'activity', 'session', 'move', 'reveal', 'member']
    expect(await types()).toEqual(ofEverybody)
    await write(owner, 'contribution', aSheet(activity, 'said after'))
    expect(await types()).toEqual([...ofEverybody, 'contribution'])
  })

  it('belong where they belong: no meeting of a post, no move of an activity', async () => {
    const { owner, stream, activity, session, write, fate } = await aLearningSpace()
    const { id: post } = await write(owner, 'post', { of: 'win', tried: 'x' })
    const { id: plan } = await write(owner, 'plan', aPlan(activity, session))
    const start = (under: string) => ({ session: under, kind: 'start', at: 1 })
    for (const under of [post, session, stream, newSpaceRecordId()]) {
      expect(await fate(owner, 'session', aMeeting(under))).not.toBe('ok')
      expect(await fate(owner, 'contribution', aSheet(under, 'x'))).not.toBe('ok')
    }
    for (const under of [post, activity, plan]) expect(await fate(owner, 'move', start(under))).not.toBe('ok')
    expect(await fate(owner, 'try', { post: session })).toBe('not-allowed')
    expect(await fate(owner, 'confirmation', { of: post })).toBe('not-allowed')
    expect(await fate(owner, 'reveal', { under: post, gate: `${post}/x` })).toBe('not-allowed')
    expect(await fate(owner, 'comment', { on: plan, text: 'How did it go?' })).toBe('ok')
  })

  it('a move is made and never changed, not by its author and not by the owner', async () => {
    const { world, owner, stream, session, write, fate } = await aLearningSpace()
    const author = await world.joined(owner, stream)
    const body = { session, kind: 'arrive', at: 1 }
    const { id, outcome } = await write(author, 'move', body)
    const ifSeq = outcome.kind === 'ok' ? outcome.seq : 0
    for (const who of [author, owner]) {
      expect(await fate(who, 'move', { ...body, at: 2 }, { id, ifSeq })).toBe('not-allowed')
      expect(await fate(who, 'move', null, { id, ifSeq, removed: true })).toBe('not-allowed')
    }
  })
})

describe('once is once', () => {
  it('for a try, an offer and a confirmation, of each member to each post', async () => {
    const { world, owner, stream, ownerMember, activity, session, write, fate } = await aLearningSpace()
    const other = await world.joined(owner, stream)
    const { id: post } = await write(owner, 'post', { of: 'trial', tried: 'x' })
    const { id: plan } = await write(
      other,
      'plan',
      aPlan(activity, session, { from: { member: ownerMember } }),
    )
    const twice = [
      ['try', { post }],
      ['offer', { to: post }],
      ['confirmation', { of: plan }],
    ] as const
    for (const [type, body] of twice) {
      const { id, outcome } = await write(owner, type, body)
      expect(await fate(owner, type, body)).toBe('once-only')
      const ifSeq = outcome.kind === 'ok' ? outcome.seq : 0
      expect(await fate(owner, type, null, { id, ifSeq, removed: true })).toBe('ok')
      expect(await fate(owner, type, body)).toBe('ok')
    }
    expect(await fate(other, 'try', { post })).toBe('ok')
    expect(await fate(other, 'thanks', { kind: 'try', to: post })).toBe('ok')
  })

  it('a try tells how it went without being another one', async () => {
    const { world, owner, stream, write, fate } = await aLearningSpace()
    const other = await world.joined(owner, stream)
    const { id: post } = await write(owner, 'post', { of: 'trial', tried: 'x' })
    const { id, outcome } = await write(other, 'try', { post })
    const told = { post, state: 'decided', verdict: 'adapt', said: 'Shorter in Year 7' }
    const ifSeq = outcome.kind === 'ok' ? outcome.seq : 0
    expect(await fate(other, 'try', told, { id, ifSeq })).toBe('ok')
  })
})

describe('a sheet that somebody else typed up', () => {
  it('is confirmed by the one it is from, by nobody else', async () => {
    const { world, owner, stream, ownerMember, activity, session, write, fate } = await aLearningSpace()
    const scribe = await world.joined(owner, stream)
    const from = { member: ownerMember }
    const { id: plan } = await write(scribe, 'plan', aPlan(activity, session, { from }))
    const { id: sheet } = await write(scribe, 'contribution', aSheet(activity, 'said', { from }))
    const { id: own } = await write(scribe, 'contribution', aSheet(activity, 'own'))
    const named = { from: { name: 'Nia, without an account' } }
    const { id: byName } = await write(scribe, 'contribution', aSheet(activity, 'by name', named))
    for (const of of [plan, sheet]) {
      expect(await fate(scribe, 'confirmation', { of })).toBe('not-allowed')
      expect(await fate(owner, 'confirmation', { of })).toBe('ok')
    }
    for (const who of [scribe, owner])
      for (const of of [own, byName]) expect(await fate(who, 'confirmation', { of })).toBe('not-allowed')
  })
})

describe('an activity that has ended', () => {
  const DAY_MS = 24 * 60 * 60 * 1_000
  const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)

  it('takes no sheet and no promise, new or changed, from anybody; removing and thanks stay', async () => {
    const { world, owner, stream, activity, session, write, fate } = await aLearningSpace()
    const member = await world.joined(owner, stream)
    const facilitator = await world.joined(owner, stream, 'facilitator')
    const sheet = await write(member, 'contribution', aSheet(activity, 'in time'))
    const plan = await write(member, 'plan', aPlan(activity, session))
    const seqOf = ({ outcome }: typeof sheet) => (outcome.kind === 'ok' ? outcome.seq : 0)
    const { rows } = await world.pull(owner, stream)
    const before = rows.find(({ id }) => id === activity)
    const ended = { ...(before?.body as object), endedAt: Date.now() }
    const end = await write(owner, 'activity', ended, { id: activity, ifSeq: before?.seq })
    for (const who of [member, facilitator, owner]) {
      expect(await fate(who, 'contribution', aSheet(activity, 'too late'))).toBe('ended')
      expect(await fate(who, 'plan', aPlan(activity, session))).toBe('ended')
    }
    const change = aSheet(activity, 'changed too late')
    expect(await fate(member, 'contribution', change, { id: sheet.id, ifSeq: seqOf(sheet) })).toBe('ended')
    expect(await fate(member, 'thanks', { kind: 'deed', to: sheet.id })).toBe('ok')
    const removal = { id: plan.id, ifSeq: seqOf(plan), removed: true }
    expect(await fate(member, 'plan', null, removal)).toBe('ok')
    const kept = (await world.pull(owner, stream)).rows.find(({ id }) => id === sheet.id)
    expect(kept?.body).toMatchObject({ values: { plan: 'in time' } })

    // members can't open it again, those who guide the space can
    expect(await fate(member, 'activity', before?.body, { id: activity, ifSeq: seqOf(end) })).toBe(
      'not-allowed',
    )
    const open = { ...(before?.body as object) }
    expect(await fate(facilitator, 'activity', open, { id: activity, ifSeq: seqOf(end) })).toBe('ok')
    expect(await fate(member, 'contribution', change, { id: sheet.id, ifSeq: seqOf(sheet) })).toBe('ok')
    expect(await fate(member, 'contribution', aSheet(activity, 'open again'))).toBe('ok')
  })

  it('on a day is open all through that day, wherever on earth it is, and closed after it', async () => {
    const { owner, write, fate } = await aLearningSpace()
    const until = async (day: string) =>
      (await write(owner, 'activity', { form: 'working-group', endsOn: day })).id
    const now = Date.now()
    for (const [day, outcome] of [
      [dayOf(now + DAY_MS), 'ok'],
      [dayOf(now), 'ok'],
      [dayOf(now - 2 * DAY_MS), 'ended'],
    ] as const)
      expect(await fate(owner, 'contribution', aSheet(await until(day), 'words'))).toBe(outcome)
  })
})
