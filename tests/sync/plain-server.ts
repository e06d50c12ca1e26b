import type { StreamId } from '@whatworked/shared/ids'
import { type PushOutcome, pushRequest } from '@whatworked/shared/protocol/streams'
import type { WireRecord } from '@whatworked/shared/records/envelope'
import * as v from 'valibot'
import { randomFrom } from './random.ts'
import type { SeatInStream, World } from './world.ts'

type Row = WireRecord
type Stream = {
  head: number
  epoch: number
  rows: Map<string, Row>
  members: Map<string, string>
  lastOf: Map<string, { last: number; outcomes: PushOutcome[] }>
}

/**
 * The protocol in memory, for many fast schedules beside those with the real server: compare-and-set, numbered
 * mutations answered once, seq in order, replies that go with their post.
 */
export const plainWorld = (): World & {
  bumpEpoch: (stream: StreamId, forgets?: (id: string) => boolean) => void
} => {
  const random = randomFrom(7)
  const streams = new Map<string, Stream>()

  const push = (stream: Stream, token: string, body: unknown): Response => {
    const parsed = v.safeParse(pushRequest, body)
    if (!parsed.success) return problem(400, 'invalid-request')
    const { mutations } = parsed.output
    const device = stream.lastOf.get(token) ?? { last: 0, outcomes: [] }
    const first = mutations[0]?.n ?? 0
    if (first <= device.last) return json({ epoch: stream.epoch, outcomes: device.outcomes })
    if (first > device.last + 1) return problem(409, 'gap', { last: device.last })
    const outcomes = mutations.map((mutation): PushOutcome => {
      const { n, ifSeq, ...record } = mutation
      const known = stream.rows.get(record.id)
      if ((known?.seq ?? 0) !== ifSeq)
        return known ? { kind: 'conflict', n, row: known } : { kind: 'conflict', n }
      const author = known?.author ?? stream.members.get(token)
      const parent = (record.body as { on?: string } | null)?.on
      if (parent !== undefined && stream.rows.get(parent)?.removed) {
        return { kind: 'rejected', n, code: 'parent-removed' }
      }
      if (author !== stream.members.get(token)) return { kind: 'rejected', n, code: 'not-yours' }
      const seq = ++stream.head
      stream.rows.set(record.id, { ...record, body: record.removed ? null : record.body, seq, author })
      if (record.removed) removeReplies(stream, record.id)
      return { kind: 'ok', n, seq }
    })
    stream.lastOf.set(token, { last: first + mutations.length - 1, outcomes })
    return json({ epoch: stream.epoch, outcomes })
  }

  const pull = (stream: Stream, query: URLSearchParams): Response => {
    const after = Number(query.get('after') ?? 0)
    const epoch = query.get('epoch')
    if (epoch !== null && Number(epoch) !== stream.epoch)
      return problem(410, 'resync', { epoch: stream.epoch })
    // Small pages, so that a first sync has several of them.
    const all = [...stream.rows.values()].filter(({ seq }) => seq > after).sort((a, b) => a.seq - b.seq)
    const rows = query.get('limit') === '1000' && epoch === null ? all : all.slice(0, 3)
    const more = rows.length < all.length
    const cursor = more ? (rows.at(-1)?.seq ?? after) : Math.max(after, stream.head)
    return json({ epoch: stream.epoch, head: stream.head, cursor, more, now: 0, rows })
  }

  const answer = async (url: URL, init: RequestInit): Promise<Response> => {
    const token = new Headers(init.headers).get('authorization')?.slice(7) ?? ''
    if (url.pathname === '/v1/spaces') {
      const mine = [...streams].filter(([, { members }]) => members.has(token))
      return json({
        spaces: mine.map(([stream, { head, epoch, members }]) => ({
          stream,
          name: 'A space',
          epoch,
          head,
          role: 'member',
          member: members.get(token),
        })),
      })
    }
    if (url.pathname === '/v1/heads') {
      const asked = (url.searchParams.get('streams') ?? '').split(',').map((one) => one.split(':'))
      const moved = asked.flatMap(([stream = '', cursor]) => {
        const found = streams.get(stream)
        return found && found.head > Number(cursor) ? [{ stream, head: found.head, epoch: found.epoch }] : []
      })
      return json({ moved, revoked: [] })
    }
    const [, id = '', verb] = /^\/v1\/streams\/([^/]+)\/(push|pull)$/.exec(url.pathname) ?? []
    const stream = streams.get(id)
    if (stream === undefined || !stream.members.has(token)) return problem(403, 'revoked')
    return verb === 'push'
      ? push(stream, token, JSON.parse(String(init.body)))
      : pull(stream, url.searchParams)
  }

  return {
    openStream: async (isThirdAColleague) => {
      const stream = random.uuid() as StreamId
      const [owner, colleague] = [random.uuid(), random.uuid()]
      const seats = [owner, owner, isThirdAColleague ? colleague : owner].map(
        (member): SeatInStream => ({ token: `ww_${random.uuid().padEnd(43, 'x')}`, member }),
      )
      const members = new Map(seats.map(({ token, member }) => [token, member]))
      streams.set(stream, { head: 0, epoch: 1, rows: new Map(), members, lastOf: new Map() })
      return { stream, seats }
    },
    fetch: (url, init = {}) => answer(new URL(String(url)), init),
    restart: async () => undefined,
    bumpEpoch: (stream, forgets = () => false) => {
      const found = streams.get(stream)
      if (found === undefined) return
      found.epoch++
      found.lastOf.clear()
      for (const id of [...found.rows.keys()].filter(forgets)) found.rows.delete(id)
      found.head = 0
      for (const row of [...found.rows.values()].sort((a, b) => a.seq - b.seq)) row.seq = ++found.head
    },
  }
}

const removeReplies = (stream: Stream, parent: string): void => {
  for (const row of stream.rows.values()) {
    if (row.removed || (row.body as { on?: string }).on !== parent) continue
    stream.rows.set(row.id, { ...row, removed: true, body: null, seq: ++stream.head })
  }
}

const json = (body: unknown): Response => Response.json(body)
const problem = (status: number, code: string, more: object = {}): Response =>
  new Response(
    JSON.stringify({
      type: 'about:blank',
      title: code,
      status,
      code,
      message: code,
      requestId: '1',
      ...more,
    }),
    { status, headers: { 'content-type': 'application/problem+json' } },
  )
