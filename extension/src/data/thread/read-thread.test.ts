import 'fake-indexeddb/auto'
import { JOURNAL, newSpaceRecordId, type RecordId, type StreamId } from '@whatworked/shared/ids'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { JournalDb } from '../db.ts'
import { saveRecord } from '../save-record.ts'
import { aSpaceDb } from '../testing/space-db.ts'
import { threadOfEntry, threadOfPost } from './read-thread.ts'

const stream = newSpaceRecordId() as string as StreamId
const me = newSpaceRecordId()
const tom = newSpaceRecordId()
let db: JournalDb
let at = Date.UTC(2026, 10, 16)

beforeEach(async () => {
  db = await aSpaceDb(stream, me)
})
afterEach(() => db.delete())

const save = async (where: StreamId, type: string, body: object, author?: string) => {
  at += 60_000
  const result = await saveRecord(db, { stream: where, type, body }, new Date(at))
  if (result.kind !== 'saved') throw new Error(JSON.stringify(result))
  if (author !== undefined) await db.records.update([where, result.record.id], { author })
  return result.record.id as string
}

/** Clip → trial → reflection → post → Tom's try and post, with his thanks. */
const aLoop = async () => {
  const clip = await save(JOURNAL, 'clip', { quote: { exact: 'Two minutes after it.' } })
  const post = await save(stream, 'post', { of: 'trial', happened: 'Better' }, me)
  const trial = await save(JOURNAL, 'trial', {
    ifI: 'wait',
    from: { kind: 'clip', id: clip },
    state: 'decided',
    sharedAs: [{ space: stream, post }],
  })
  const reflection = await save(JOURNAL, 'reflection', {
    happenedOn: '2026-11-17',
    worked: 'They waited',
    leansOn: [trial],
  })
  const his = await save(
    stream,
    'post',
    { of: 'trial', verdict: { kind: 'adapt' }, lineage: [{ post }] },
    tom,
  )
  await save(stream, 'try', { post, state: 'decided', verdict: 'adapt', outcome: his }, tom)
  await save(stream, 'thanks', { to: post, text: 'For saying that it took three goes.' }, tom)
  await save(JOURNAL, 'thanks', { to: 'the authors', about: clip })
  await save(JOURNAL, 'clip', { quote: { exact: 'Something else' } })
  return { clip, trial, reflection, post, his }
}

it('is the same thread from whichever of its entries one comes', async () => {
  const { clip, trial, reflection, post, his } = await aLoop()
  for (const start of [clip, trial, reflection]) {
    const thread = await threadOfEntry(db, start)
    expect(thread?.clips.map(({ id }) => id)).toEqual([clip])
    expect(thread?.trials.map(({ id }) => id)).toEqual([trial])
    expect(thread?.reflections.map(({ id }) => id)).toEqual([reflection])
    expect(thread?.shared.map((one) => one.post.id)).toEqual([post])
    expect(thread?.shared[0]?.cameOfIt.map(({ id }) => id)).toEqual([his])
    expect(thread?.shared[0]?.post.rooms).toBe(1)
    expect(thread?.thanks.map(({ body }) => body.to)).toEqual(['the authors'])
  }
})

it('leads back from a colleague’s post as far as it was shared, and not into the journal', async () => {
  const { post, his } = await aLoop()
  const thread = await threadOfPost(db, stream, his)
  expect(thread?.above.map((one) => one.post.id)).toEqual([post, his])
  expect(thread?.clips).toEqual([])
  expect(await threadOfPost(db, newSpaceRecordId(), his)).toBeUndefined()
})

it('a trial of one’s own from a colleague’s post begins with that post', async () => {
  const { his } = await aLoop()
  const mine = await save(JOURNAL, 'trial', {
    ifI: 'wait too',
    from: { kind: 'post', id: his, space: stream },
  })
  const thread = await threadOfEntry(db, mine)
  expect(thread?.above.map((one) => one.post.id).at(-1)).toBe(his)
})

it('a trial from a plan leads back to the meeting in which it was told, and not when that is gone', async () => {
  const activity = await save(stream, 'activity', { form: 'tlc', title: 'Questioning TLC' })
  const session = await save(stream, 'session', { activity, number: 2, startsAt: at, minutes: 75 })
  const change = { id: newSpaceRecordId(), ifI: 'wait' }
  const plan = await save(stream, 'plan', { activity, session, changes: [change] }, me)
  const card = await save(stream, 'contribution', { activity, stage: 'card', sheet: 'card', values: {} }, me)
  const from = { kind: 'plan', id: plan, space: stream }
  const mine = await save(JOURNAL, 'trial', { ifI: 'wait', from })
  const other = await save(JOURNAL, 'trial', {
    ifI: 'wait',
    from: { kind: 'contribution', id: card, space: stream },
  })
  expect((await threadOfEntry(db, mine))?.sheets).toMatchObject([
    { of: 'plan', name: 'Questioning TLC, meeting 2', path: `/space/${stream}/meeting/${session}` },
  ])
  expect((await threadOfEntry(db, other))?.sheets).toMatchObject([
    { of: 'contribution', name: 'Questioning TLC', path: `/space/${stream}/activity/${activity}` },
  ])
  await saveRecord(
    db,
    { stream, id: plan as RecordId, type: 'plan', body: null, removed: true },
    new Date(at),
  )
  expect((await threadOfEntry(db, mine))?.sheets).toEqual([])
})

it('ends where posts say they came from each other', async () => {
  const [one, two] = [newSpaceRecordId(), newSpaceRecordId()]
  for (const [id, from] of [
    [one, two],
    [two, one],
  ] as const)
    await saveRecord(
      db,
      { stream, id, type: 'post', body: { of: 'trial', lineage: [{ post: from }] } },
      new Date(at),
    )
  expect((await threadOfPost(db, stream, one))?.above).toHaveLength(2)
})
