import 'fake-indexeddb/auto'
import { saveRecord } from '@whatworked/extension/data/save-record'
import type { RecordId } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import { aStage, instead, problem } from './stage.ts'

test('a batch is resent byte by byte until it is answered, also by the next page', async () => {
  const { world, device } = await aStage()
  const here = await device(0)
  await here.sync()
  const id = await here.post('First words')
  const sent: string[] = []
  const lossy: typeof fetch = async (input, init) => {
    if (!String(input).endsWith('/push')) return world.fetch(input, init)
    sent.push(String(init?.body))
    if (sent.length < 3) throw new TypeError('network')
    return world.fetch(input, init)
  }
  expect(await here.sync(lossy)).toMatchObject({ kind: 'offline', reason: 'unreachable' })
  await here.post('Second words', id)
  await here.sync(lossy)
  await here.sync(lossy)
  expect(sent.slice(0, 3)).toEqual([sent[0], sent[0], sent[0]])
  expect(sent[3]).toContain('Second words')
  expect(await here.unsent()).toEqual([])
})

test('an edit made while its record is on its way survives, without a false revision', async () => {
  const { world, device } = await aStage()
  const [here, there] = [await device(0), await device(1)]
  const id = await here.post('As sent')
  let pushes = 0
  const editing = instead(world.fetch, /\/push/, async (real) => {
    const answer = await real()
    pushes++
    if (pushes === 1) await here.post('As edited meanwhile', id)
    return answer
  })
  await here.sync(editing)
  expect(pushes).toBe(2)
  await there.sync()
  expect((await there.record(id))?.body).toMatchObject({ why: 'As edited meanwhile' })
  expect(await here.revisions()).toEqual([])
})

test('an edit made while a page is on its way is merged with it, not replaced by it', async () => {
  const { world, device } = await aStage()
  const [here, there] = [await device(0), await device(1)]
  const id = await here.post('At first')
  await here.sync()
  await there.sync()
  await there.post('There', id)
  await there.sync()
  let pulls = 0
  const editing = instead(world.fetch, /\/pull/, async (real) => {
    const page = await real()
    pulls++
    if (pulls === 1) await here.post('Here', id)
    return page
  })
  await here.sync(editing)
  await there.sync()
  const kept = (await here.revisions()).map(({ body }) => (body as { value: string }).value)
  const shown = (await there.record(id))?.body as { why: string }
  expect([shown.why, ...kept].sort()).toEqual(['Here', 'There'])
})

test('at most a hundred changes travel together, and all arrive', async () => {
  const { world, device } = await aStage()
  const [here, there] = [await device(0), await device(1)]
  await here.sync()
  for (let count = 0; count < 230; count++) await here.post(`Post ${count}`)
  const sizes: number[] = []
  const counting: typeof fetch = (input, init) => {
    if (String(input).endsWith('/push')) sizes.push(JSON.parse(String(init?.body)).mutations.length)
    return world.fetch(input, init)
  }
  await here.sync(counting)
  expect(sizes).toEqual([100, 100, 30])
  await there.sync()
  expect(await there.db.records.count()).toBe(230)
})

test('a batch of large records stays below 256,000 characters', async () => {
  const { world, device } = await aStage()
  const here = await device(0)
  await here.sync()
  for (let count = 0; count < 40; count++) await here.post('x'.repeat(15_000))
  const lengths: number[] = []
  await here.sync((input, init) => {
    if (String(input).endsWith('/push')) lengths.push(String(init?.body).length)
    return world.fetch(input, init)
  })
  expect(lengths.length).toBeGreaterThan(1)
  expect(Math.max(...lengths)).toBeLessThan(257_000)
  expect(await here.unsent()).toEqual([])
})

test('a post without a name travels in a batch of its own', async () => {
  const { world, device, stream, now } = await aStage()
  const here = await device(0)
  await here.sync()
  await here.post('Before')
  const body = { of: 'reflection', why: 'Nameless', byline: 'none' }
  await saveRecord(here.db, { stream, type: 'post', body }, now())
  await here.post('After')
  const sizes: number[] = []
  await here.sync((input, init) => {
    if (String(input).endsWith('/push')) sizes.push(JSON.parse(String(init?.body)).mutations.length)
    return world.fetch(input, init)
  })
  expect(sizes).toEqual([1, 1, 1])
})

test('losing membership deletes the copy in one step and keeps own unsent words in the tray', async () => {
  const { world, stream, device } = await aStage()
  const here = await device(0)
  const sent = await here.post('Sent and theirs now')
  await here.sync()
  await here.post('Never sent')
  const revoked = instead(world.fetch, /\/(push|pull)/, () => problem(403, 'revoked', { epoch: 1 }))
  await here.sync(revoked)
  expect(await here.record(sent)).toBeUndefined()
  const left = await Promise.all([
    here.db.records.where('[stream+id]').between([stream, ''], [stream, '\uffff']).count(),
    here.db.base.count(),
    here.db.inflight.count(),
    here.db.streams.count(),
    here.db.dirty.where('stream').equals(stream).count(),
    here.db.counters.where('key').startsWith(stream).count(),
  ])
  expect(left).toEqual([0, 0, 0, 0, 0, 0])
  expect((await here.tray()).map(({ reason, record }) => [reason, record.body])).toEqual([
    ['revoked', expect.objectContaining({ why: 'Never sent' })],
  ])
})

test('a space that is not in the list any more is let go of', async () => {
  const { world, device } = await aStage()
  const here = await device(0)
  await here.post('Mine')
  await here.sync()
  await here.sync(instead(world.fetch, /\/spaces$/, () => Response.json({ spaces: [] })))
  expect(await here.db.streams.count()).toBe(0)
  expect(await here.db.records.count()).toBe(0)
})

test('what one account wrote is never sent as another', async () => {
  const { world, stream, device } = await aStage(true)
  const here = await device(0)
  await here.sync()
  await here.post('By the first account')
  const other = (await world.openStream(false)).seats[0]?.member ?? ''
  const summary = { stream, name: 'A space', epoch: 1, head: 0, role: 'member', member: other }
  const sent: string[] = []
  await here.sync((input, init) => {
    if (String(input).endsWith('/spaces')) return Promise.resolve(Response.json({ spaces: [summary] }))
    if (String(input).endsWith('/push')) sent.push(String(init?.body))
    return world.fetch(input, init)
  })
  expect(sent).toEqual([])
  expect((await here.tray()).map(({ reason }) => reason)).toEqual(['other-account'])
})

test('a new epoch starts the copy anew, keeps what was not sent, and drops what is gone', async () => {
  const { world, stream, device } = await aStage()
  const [here, there] = [await device(0), await device(1)]
  const shared = await here.post('Shared')
  const lost = await here.post('Lost by the server')
  await here.sync()
  await there.sync()
  await here.post('Edited offline', shared)
  world.bumpEpoch(stream, (id) => id === lost)
  expect((await here.sync()).kind).toBe('synced')
  expect((await here.record(shared))?.body).toMatchObject({ why: 'Edited offline' })
  expect(await here.record(lost)).toBeUndefined()
  await there.sync()
  expect((await there.record(shared))?.body).toMatchObject({ why: 'Edited offline' })
  expect((await there.db.streams.get(stream))?.isResyncing).toBeUndefined()
  expect(await here.unsent()).toEqual([])
})

test('a post that is taken back is gone everywhere, with the comments on it', async () => {
  const { device, now, stream } = await aStage(true)
  const [author, colleague] = [await device(0), await device(2)]
  const post = await author.post('Shared')
  await author.sync()
  await colleague.sync()
  const comment = await colleague.comment(post, 'I do that too')
  await colleague.sync()
  const unsent = await colleague.comment(post, 'Not sent yet')
  const removal = { stream, id: post, type: 'post', body: null, removed: true as const }
  await saveRecord(author.db, removal, now())
  await author.sync()
  await colleague.sync()
  expect(await colleague.record(post)).toMatchObject({ removed: true, body: null, facets: [] })
  expect(await colleague.record(comment)).toMatchObject({ removed: true, body: null })
  expect(await colleague.record(unsent)).toBeUndefined()
  expect((await colleague.tray()).map(({ record }) => record.body)).toEqual([
    expect.objectContaining({ text: 'Not sent yet' }),
  ])
})

test('a conflict keeps the words that are not shown in the own journal, never in the space', async () => {
  const { device, stream } = await aStage()
  const [here, there] = [await device(0), await device(1)]
  const id = await here.post('At first')
  await here.sync()
  await there.sync()
  await here.post('Here', id)
  await there.post('There', id)
  await here.sync()
  await there.sync()
  await here.sync()
  expect((await here.record(id))?.body).toEqual((await there.record(id))?.body)
  const [revision, ...more] = await there.revisions()
  expect(more).toEqual([])
  expect(revision?.body).toMatchObject({ cause: 'conflict', value: 'Here', of: { stream, id, field: 'why' } })
  expect(await there.db.records.where('[stream+id]').between([stream, ''], [stream, '\uffff']).count()).toBe(
    1,
  )
})

test('fields and types that a newer version made pass through untouched', async () => {
  const { device, stream, now } = await aStage()
  const [here, there] = [await device(0), await device(1)]
  const mood = { colour: 'green', depth: [1, { two: 'three' }] }
  const save = (on: typeof here, change: { id?: RecordId; type: string; body: object }) =>
    saveRecord(on.db, { stream, ...change }, now())
  await here.sync()
  await save(here, { type: 'post', body: { of: 'reflection', why: 'Newer', mood } })
  await save(here, { type: 'tableau', body: { anything: mood } })
  await here.sync()
  await there.sync()
  const records = await there.db.records.toArray()
  const post = records.find(({ type }) => type === 'post')
  expect(records.find(({ type }) => type === 'tableau')?.body).toEqual({ anything: mood })
  await save(there, {
    id: post?.id as RecordId,
    type: 'post',
    body: { ...(post?.body as object), why: 'Older' },
  })
  await there.sync()
  await here.sync()
  expect((await here.record(post?.id as RecordId))?.body).toMatchObject({ why: 'Older', mood })
})
