import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { aStage, instead } from './stage.ts'
import { serverRows } from './world.ts'

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
const html = (status: number): Response =>
  new Response('<html>Welcome</html>', { status, headers: { 'content-type': 'text/html; charset=utf-8' } })

/** A body that never ends. */
const endless = (): Response => {
  const piece = new Uint8Array(1_000_000).fill(32)
  const body = new ReadableStream({ pull: (controller) => controller.enqueue(piece) })
  return new Response(body, { headers: { 'content-type': 'application/json' } })
}

/** Lists in lists, deeper than a stack. */
const bottomless = (): unknown => JSON.parse(`${'['.repeat(3_000)}${']'.repeat(3_000)}`)

type Answer = (real: () => Promise<Response>) => Promise<Response> | Response

/** The real page with one thing about it changed. */
const changed =
  (change: (page: Record<string, unknown>) => unknown): Answer =>
  async (real) =>
    json(change((await (await real()).json()) as Record<string, unknown>))
const firstRow = (change: object): Answer =>
  changed((page) => {
    const [row, ...rest] = page['rows'] as object[]
    return { ...page, rows: [{ ...row, ...change }, ...rest] }
  })

const pulls: [name: string, answer: Answer, kind: string][] = [
  ['a captive portal’s page', () => html(200), 'offline'],
  ['a proxy’s own error page', () => html(403), 'offline'],
  ['a page cut off in the middle', async (real) => cut(await real()), 'offline'],
  ['an endless body', endless, 'refused'],
  ['a body said to be huge', () => new Response('{}', { headers: hugeHeaders }), 'refused'],
  ['a number', () => json(7), 'refused'],
  ['null', () => json(null), 'refused'],
  ['rows that are no list', changed((page) => ({ ...page, rows: 'none' })), 'refused'],
  ['a cursor that is no number', changed((page) => ({ ...page, cursor: '9' })), 'refused'],
  ['a cursor before its rows', changed((page) => ({ ...page, cursor: 0, more: false })), 'refused'],
  [
    'rows in the wrong order',
    changed((p) => ({ ...p, rows: [...(p['rows'] as []), ...(p['rows'] as [])] })),
    'refused',
  ],
  ['a page that leads nowhere', changed((p) => ({ ...p, rows: [], cursor: 0, more: true })), 'refused'],
  ['an id that is none', firstRow({ id: '../../etc' }), 'refused'],
  ['a body that does not fit its type', firstRow({ body: { of: 'a-virus' } }), 'refused'],
  ['words where a body should be', firstRow({ body: '<script>alert(1)</script>' }), 'refused'],
  ['a type with an odd name', firstRow({ type: '__proto__' }), 'refused'],
  ['a negative seq', firstRow({ seq: -1 }), 'refused'],
  ['an instant that is none', firstRow({ editedAt: 1e300 }), 'refused'],
  ['an instant beyond any date', firstRow({ createdAt: 9e15 }), 'refused'],
  ['a body without a bottom', firstRow({ type: 'newer', body: bottomless() }), 'refused'],
  ['a known body with no bottom to it', firstRow({ body: { of: 'win', more: bottomless() } }), 'refused'],
]
const hugeHeaders = { 'content-type': 'application/json', 'content-length': '99999999999' }
const cut = async (answer: Response): Promise<Response> => {
  const text = await answer.text()
  return new Response(text.slice(0, text.length - 5), { headers: answer.headers })
}

describe('an answer to a pull that makes no sense changes nothing', () => {
  test.for(pulls)('%s', async ([, answer, kind]) => {
    const { world, device } = await aStage()
    const [here, there] = [await device(0), await device(1)]
    await here.sync()
    await there.post('From the other laptop')
    await there.sync()
    const before = await here.picture()
    const result = await here.sync(instead(world.fetch, /\/pull/, answer))
    expect(result.kind).toBe(kind)
    expect(await here.picture()).toBe(before)
    expect((await here.sync()).kind).toBe('synced')
    expect(await here.db.records.count()).toBe(1)
  })
})

test('a list of spaces with a name of ten million letters changes nothing', async () => {
  const { world, device } = await aStage()
  const here = await device(0)
  await here.sync()
  const before = await here.picture()
  const long = changed((answer) => ({
    spaces: (answer['spaces'] as object[]).map((space) => ({ ...space, name: 'x'.repeat(10_000_000) })),
  }))
  expect((await here.sync(instead(world.fetch, /\/v1\/spaces$/, long))).kind).toBe('refused')
  expect(await here.picture()).toBe(before)
})

test('a record of a newer kind, in whatever shape, is kept and holds up nothing', async () => {
  const { world, device } = await aStage()
  const [here, there] = [await device(0), await device(1)]
  await here.sync()
  await there.post('From the other laptop')
  await there.sync()
  const odd: object[] = [{ on: { toString: 1, valueOf: 1 } }, { on: '\ud800' }, { on: [] }, [1], {}]
  const rows = odd.flatMap((body, at) =>
    ['comment', 'thanks', 'post', 'space', 'member', 'entry', 'constructor'].map((type, also) => ({
      id: `00000000-0000-4000-8000-00000000${at}00${also}`,
      type,
      v: 2,
      seq: at * 10 + also + 100,
      createdAt: 1,
      editedAt: 1,
      body,
    })),
  )
  const more = changed((page) => ({ ...page, rows: [...(page['rows'] as []), ...rows], cursor: 200 }))
  expect((await here.sync(instead(world.fetch, /\/pull/, more))).kind).toBe('synced')
  expect(await here.db.records.count()).toBe(1 + rows.length)
})

const pushes: [name: string, answer: Answer, kind: string][] = [
  ['a captive portal’s page', () => html(200), 'offline'],
  ['a server that is busy', () => html(503), 'offline'],
  ['no outcomes', () => json({ epoch: 1, outcomes: [] }), 'refused'],
  [
    'outcomes of other changes',
    () => json({ epoch: 1, outcomes: [{ kind: 'ok', n: 99, seq: 1 }] }),
    'refused',
  ],
  ['an outcome of no known kind', () => json({ epoch: 1, outcomes: [{ kind: 'lost', n: 1 }] }), 'refused'],
  ['a seq that is none', () => json({ epoch: 1, outcomes: [{ kind: 'ok', n: 1, seq: 1.5 }] }), 'refused'],
]

describe('an answer to a push that makes no sense leaves the batch waiting', () => {
  test.for(pushes)('%s', async ([, answer, kind]) => {
    const { world, device } = await aStage()
    const here = await device(0)
    await here.sync()
    const id = await here.post('Mine')
    const result = await here.sync(instead(world.fetch, /\/push/, answer))
    expect(result.kind).toBe(kind)
    expect(await here.unsent()).toEqual([id])
    expect((await here.record(id))?.body).toMatchObject({ why: 'Mine' })
    expect((await here.sync()).kind).toBe('synced')
    expect(await here.unsent()).toEqual([])
  })

  test('a conflict whose row is another record', async () => {
    const { world, seats, stream, device } = await aStage()
    const [here, there] = [await device(0), await device(1)]
    await there.post('Theirs')
    await there.sync()
    await here.sync()
    const id = await here.post('Mine')
    const rows = await serverRows(world, stream, seats[0]?.token ?? '')
    const answer = () => json({ epoch: 1, outcomes: [{ kind: 'conflict', n: 1, row: rows[0] }] })
    const result = await here.sync(instead(world.fetch, /\/push/, answer))
    expect(result).toMatchObject({ kind: 'refused', code: 'unreadable' })
    expect(await here.unsent()).toEqual([id])
  })
})
