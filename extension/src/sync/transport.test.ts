import * as v from 'valibot'
import { expect, test } from 'vitest'
import { send } from './transport.ts'

const schema = v.object({ word: v.string() })
const answered = async (answer: Response | Error) => {
  const asked: { url: string; init: RequestInit | undefined }[] = []
  const fetch: typeof globalThis.fetch = async (url, init) => {
    asked.push({ url: String(url), init })
    if (answer instanceof Error) throw answer
    return answer
  }
  const connection = { server: 'https://school.example', token: 'ww_secret', fetch }
  return { result: await send(connection, { method: 'GET', path: '/v1/thing' }, schema), asked }
}
const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers })
const problem = (status: number, code: string, more: object = {}): Response =>
  json({ type: 'about:blank', title: 'No', status, code, message: 'No.', requestId: '1', ...more }, status, {
    'content-type': 'application/problem+json',
  })

test('it goes with the token, never with cookies, and follows no redirect', async () => {
  const { result, asked } = await answered(json({ word: 'yes' }))
  expect(result).toMatchObject({ kind: 'ok', value: { word: 'yes' } })
  expect(asked[0]?.url).toBe('https://school.example/v1/thing')
  expect(asked[0]?.init).toMatchObject({ credentials: 'omit', redirect: 'error' })
  expect(new Headers(asked[0]?.init?.headers).get('authorization')).toBe('Bearer ww_secret')
})

test('each way of failing has its own kind', async () => {
  const kinds: [Response | Error, object][] = [
    [new TypeError('no network'), { kind: 'offline', reason: 'unreachable' }],
    [new Response('<html>', { headers: { 'content-type': 'text/html' } }), { kind: 'offline' }],
    [problem(401, 'signed-out'), { kind: 'signed-out' }],
    [problem(403, 'revoked', { epoch: 4 }), { kind: 'revoked', epoch: 4 }],
    [problem(426, 'newer-protocol'), { kind: 'upgrade' }],
    [problem(409, 'gap', { last: 7 }), { kind: 'refused', code: 'gap', last: 7, status: 409 }],
    [json({ word: 7 }), { kind: 'refused', code: 'unreadable' }],
    [json({ error: 'from a proxy' }, 404), { kind: 'offline', reason: 'not-our-server' }],
  ]
  for (const [answer, expected] of kinds) expect((await answered(answer)).result).toMatchObject(expected)
})

test('a server that is busy says when to come back', async () => {
  const { result } = await answered(new Response('', { status: 503, headers: { 'retry-after': '20' } }))
  expect(result).toEqual({ kind: 'offline', reason: 'busy', retryAfterMs: 20_000 })
})

test('a server whose disk is full is told apart from one that is busy', async () => {
  expect((await answered(problem(507, 'storage-full'))).result).toEqual({
    kind: 'offline',
    reason: 'no-room',
  })
})

test('a body that is cut off is no answer', async () => {
  const broken = new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode('{"word":'))
      controller.error(new Error('reset'))
    },
  })
  const { result } = await answered(new Response(broken, { headers: { 'content-type': 'application/json' } }))
  expect(result).toEqual({ kind: 'offline', reason: 'cut-off' })
})
