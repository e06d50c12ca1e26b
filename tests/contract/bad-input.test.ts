/** Whatever comes in: 4xx with a code and a sentence, nothing kept, nothing told about the inside. */
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { serve } from '@hono/node-server'
import { Problem } from '@whatworked/shared/protocol/problem'
import * as v from 'valibot'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aMutation, aWorld, headersFor, type World } from './world.ts'

const start = async () => {
  const world = await aWorld()
  const owner = await world.firstOwner()
  const { stream } = await world.aSpace(owner)
  const path = `/v1/streams/${stream}/push`
  const send = (body: BodyInit, headers: Record<string, string> = {}): Promise<Response> =>
    world.raw(path, { method: 'POST', headers: { ...headersFor(owner.extension), ...headers }, body })
  return { world, owner, stream, path, send }
}

const expectProblem = async (response: Response, status: number, code: string): Promise<void> => {
  const text = await response.text()
  expect([response.status, JSON.parse(text).code]).toEqual([status, code])
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const problem = v.parse(Problem, JSON.parse(text))
  expect(problem.status).toBe(status)
  expect(problem.message).toMatch(/^[A-Z].*\.$/)
  expect(text).not.toMatch(/SQLITE|select |node:|\/src\/|Error:/)
}

const good = (): string => JSON.stringify({ mutations: [aMutation(1)] })
const deep = (open: string, close: string): string =>
  `{"mutations":[{"n":1,"body":${open.repeat(50_000)}1${close.repeat(50_000)}}]}`

const cases: [
  name: string,
  body: () => BodyInit,
  headers: Record<string, string>,
  status: number,
  code: string,
][] = [
  ['no JSON', () => '{"mutations":', {}, 400, 'not-json'],
  ['an empty body', () => '', {}, 400, 'not-json'],
  ['invalid UTF-8', () => new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), {}, 400, 'not-json'],
  [
    'a form',
    () => good(),
    { 'content-type': 'application/x-www-form-urlencoded' },
    415,
    'wrong-content-type',
  ],
  ['plain text', () => good(), { 'content-type': 'text/plain' }, 415, 'wrong-content-type'],
  [
    'another charset',
    () => good(),
    { 'content-type': 'application/json; charset=utf-16' },
    415,
    'wrong-content-type',
  ],
  ['an unknown encoding', () => good(), { 'content-encoding': 'zstd' }, 415, 'wrong-content-type'],
  ['broken gzip', () => good(), { 'content-encoding': 'gzip' }, 400, 'not-json'],
  ['2 MB', () => JSON.stringify({ mutations: 'x'.repeat(2_000_000) }), {}, 413, 'body-too-large'],
  [
    'a gzip bomb',
    () => new Uint8Array(gzipSync('x'.repeat(20_000_000))),
    { 'content-encoding': 'gzip' },
    413,
    'body-too-large',
  ],
  ['an unknown field of the envelope', () => `${good().slice(0, -1)},"extra":1}`, {}, 400, 'invalid-request'],
  [
    'an unknown field of a mutation',
    () => JSON.stringify({ mutations: [aMutation(1, { seq: 5 })] }),
    {},
    400,
    'invalid-request',
  ],
  ['arrays too deep', () => deep('[', ']'), {}, 400, 'invalid-request'],
  ['objects too deep', () => deep('{"a":', '}'), {}, 400, 'invalid-request'],
  ['a list', () => '[]', {}, 400, 'invalid-request'],
  ['null', () => 'null', {}, 400, 'invalid-request'],
  ['no mutation', () => '{"mutations":[]}', {}, 400, 'invalid-request'],
  [
    'numbers with a hole',
    () => JSON.stringify({ mutations: [aMutation(1), aMutation(3)] }),
    {},
    400,
    'invalid-request',
  ],
  ['a number beyond what counts', () => good().replace('"n":1', '"n":1e300'), {}, 400, 'invalid-request'],
  [
    'an id that is none',
    () => JSON.stringify({ mutations: [aMutation(1, { id: "x' or 1=1" })] }),
    {},
    400,
    'invalid-request',
  ],
  ['a newer protocol', () => good(), { 'ww-protocol': '2' }, 426, 'newer-protocol'],
  ['no protocol at all', () => good(), { 'ww-protocol': 'one' }, 400, 'invalid-request'],
]

const paths: [method: string, path: (stream: string) => string, status: number, code: string][] = [
  ['GET', () => '/v1/nothing', 404, 'not-found'],
  ['POST', () => '/v1/streams/not-an-id/push', 404, 'not-found'],
  ['GET', () => "/v1/streams/x'%20or%201=1/pull", 404, 'not-found'],
  ['PUT', () => '/v1/me', 405, 'method-not-allowed'],
  ['GET', (stream) => `/v1/streams/${stream}/push`, 405, 'method-not-allowed'],
  ['GET', (stream) => `/v1/streams/${stream}/pull?after=-1`, 400, 'invalid-request'],
  ['GET', (stream) => `/v1/streams/${stream}/pull?after=1e3`, 400, 'invalid-request'],
  ['GET', (stream) => `/v1/streams/${stream}/pull?limit=0`, 400, 'invalid-request'],
  ['GET', (stream) => `/v1/streams/${stream}/pull?limit=99999`, 400, 'invalid-request'],
  ['GET', (stream) => `/v1/streams/${stream}/pull?order=seq`, 400, 'invalid-request'],
  ['GET', (stream) => `/v1/streams/${stream}/pull?after=1&after=2`, 400, 'invalid-request'],
  ['GET', (stream) => `/v1/streams/${stream}/pull?epoch=7`, 410, 'resync'],
  ['GET', () => '/v1/heads', 400, 'invalid-request'],
  ['GET', () => '/v1/heads?streams=a:1', 400, 'invalid-request'],
  ['GET', () => '/v1/me?x=1', 400, 'invalid-request'],
]

const headOf = async (world: World, stream: string): Promise<unknown> =>
  (await world.db.read([{ sql: 'select head from streams where id = ?', args: [stream] }]))[0]?.[0]?.[0]

describe('bad input', () => {
  it.each(cases)(
    'a push that is %s is refused, and nothing is kept',
    async (_, body, headers, status, code) => {
      const { world, stream, send } = await start()
      await expectProblem(await send(body(), headers), status, code)
      expect(await headOf(world, stream)).toBe(2)
      expect((await send(good())).status).toBe(200)
    },
  )

  it.each(paths)('%s on an odd address is refused', async (method, path, status, code) => {
    const { world, owner, stream } = await start()
    const response = await world.raw(path(stream), { method, headers: headersFor(owner.extension) })
    await expectProblem(response, status, code)
  })

  it('a gzipped push is read', async () => {
    const { send } = await start()
    expect((await send(new Uint8Array(gzipSync(good())), { 'content-encoding': 'gzip' })).status).toBe(200)
  })

  it('a body whose length nobody announced is cut off at 1 MB, over a real socket', async () => {
    const { world, owner, path } = await start()
    const server = serve({ fetch: world.app.fetch, port: 0, hostname: '127.0.0.1' })
    onTestFinished(() => {
      server.close()
    })
    await new Promise((resolve) => server.once('listening', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const answer = await new Promise<string>((resolve, reject) => {
      let got = ''
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nauthorization: Bearer ${owner.extension.bearer}\r\ntransfer-encoding: chunked\r\n\r\n`,
        )
        const chunk = 'x'.repeat(65_536)
        for (let count = 0; count < 20; count++) socket.write(`10000\r\n${chunk}\r\n`)
      })
      socket.on('data', (data) => {
        got += String(data)
        if (got.includes('body-too-large')) {
          socket.destroy()
          resolve(got)
        }
      })
      socket.on('error', reject)
      socket.on('close', () => resolve(got))
    })
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  })

  it('hundreds of odd values in every field of a mutation never make the server fail', async () => {
    const { world, send } = await start()
    const odd: unknown[] = [
      null,
      '',
      '\0',
      '\ud800',
      -1,
      1.5,
      1e308,
      true,
      [],
      {},
      'x'.repeat(300_000),
      { a: 1 },
    ]
    odd.push("'; drop table records; --", '__proto__', { toString: 1 }, JSON.parse('{"__proto__":{"x":1}}'))
    let n = 0
    for (const field of [
      'n',
      'ifSeq',
      'id',
      'type',
      'v',
      'createdAt',
      'editedAt',
      'putAwayOn',
      'removed',
      'body',
    ])
      for (const value of odd) {
        const response = await send(JSON.stringify({ mutations: [aMutation(n + 1, { [field]: value })] }))
        expect([field, value, response.status < 500]).toEqual([field, value, true])
        if (response.status === 200) n++
        await response.text()
      }
    for (const name of ['of', 'tried', 'techniques', 'context', 'quote', 'byline', 'lineage', 'url'])
      for (const value of odd) {
        const body = { of: 'win', byline: 'name', [name]: value }
        const response = await send(JSON.stringify({ mutations: [aMutation(++n, { body })] }))
        expect([name, value, response.status]).toEqual([name, value, 200])
      }
    expect(world.logged.filter((line) => line.includes('"broke"'))).toEqual([])
  })

  it('an unexpected failure tells nothing but a sentence, and is logged without its values', async () => {
    const { world, owner, stream } = await start()
    await world.db.write({ statements: [{ sql: 'drop table pushes', args: [] }] })
    const response = await world.raw(`/v1/streams/${stream}/push`, {
      method: 'POST',
      headers: headersFor(owner.extension),
      body: good(),
    })
    await expectProblem(response, 500, 'unexpected')
    const line = world.logged.find((one) => one.includes('"broke"')) ?? ''
    expect(line).toMatch(/SqliteError/)
    expect(line).not.toMatch(/Cold call|ww_/)
  })
})
