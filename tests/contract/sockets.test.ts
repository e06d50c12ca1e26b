/** A real socket, and callers who do not play by the rules. */
import { connect } from 'node:net'
import { serve } from '@hono/node-server'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aMutation, aWorld } from './world.ts'

const start = async () => {
  const world = await aWorld()
  const owner = await world.firstOwner()
  const { stream } = await world.aSpace(owner)
  const server = serve({
    fetch: world.app.fetch,
    port: 0,
    hostname: '127.0.0.1',
    overrideGlobalObjects: false,
  })
  onTestFinished(() => {
    server.close()
  })
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { world, owner, port, push: `/v1/streams/${stream}/push` }
}

/** Sends bytes, hangs up after `hangUpMs` if given, and gives the first answer's status; 0 when there was none. */
const status = (port: number, bytes: string, hangUpMs?: number): Promise<number> =>
  new Promise((resolve, reject) => {
    let got = ''
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes)
      if (hangUpMs !== undefined) setTimeout(() => socket.destroy(), hangUpMs)
    })
    socket.on('data', (data) => {
      got += String(data)
      if (/^HTTP\/1\.1 \d{3}/.test(got)) socket.destroy()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(got)?.[1] ?? 0)))
  })

const odd: [name: string, request: string][] = [
  ['no host', 'GET /v1/me HTTP/1.1\r\n\r\n'],
  ['a host that is none', 'GET /v1/me HTTP/1.1\r\nhost: a b/c\r\n\r\n'],
  ['an empty host', 'GET /v1/me HTTP/1.1\r\nhost:\r\n\r\n'],
  ['a whole address', 'GET http://evil.example/v1/me HTTP/1.1\r\nhost: localhost\r\n\r\n'],
  ['another protocol’s address', 'GET file:///etc/passwd HTTP/1.1\r\nhost: localhost\r\n\r\n'],
  ['two slashes', 'GET //v1/me HTTP/1.1\r\nhost: localhost\r\n\r\n'],
  ['no slash', 'OPTIONS * HTTP/1.1\r\nhost: localhost\r\n\r\n'],
  ['broken percent codes', 'GET /v1/streams/%E0%A4%A/pull HTTP/1.1\r\nhost: localhost\r\n\r\n'],
  ['a NUL in the path', 'GET /v1/%00 HTTP/1.1\r\nhost: localhost\r\n\r\n'],
  ['TRACE', 'TRACE /v1/me HTTP/1.1\r\nhost: localhost\r\n\r\n'],
  ['a method of its own', 'BREW /v1/me HTTP/1.1\r\nhost: localhost\r\n\r\n'],
  ['two lengths', 'POST /v1/sign-in HTTP/1.1\r\nhost: l\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}'],
  [
    'a length and chunks',
    'POST /v1/sign-in HTTP/1.1\r\nhost: l\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['a length that is none', 'POST /v1/sign-in HTTP/1.1\r\nhost: l\r\ncontent-length: -1\r\n\r\n'],
  ['headers without end', `GET /v1/me HTTP/1.1\r\nhost: l\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`],
  ['another protocol', 'GET /v1/me HTTP/1.1\r\nhost: l\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'],
  ['no HTTP', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
]

describe('over a socket', () => {
  it.each(odd)('%s is refused and breaks nothing', async (_, request) => {
    const { world, port } = await start()
    const refused = await status(port, request)
    expect([refused, refused < 500 && refused !== 200]).toEqual([refused, true])
    expect(world.logged.filter((line) => line.includes('"broke"'))).toEqual([])
    expect(await status(port, 'GET /health HTTP/1.1\r\nhost: localhost\r\n\r\n')).toBe(200)
  })

  it.each(['content-length: 500', 'transfer-encoding: chunked'])(
    'who hangs up in the middle of a body (%s) is no failure of the server',
    async (how) => {
      const { world, owner, port, push } = await start()
      const head = `POST ${push} HTTP/1.1\r\nhost: l\r\ncontent-type: application/json\r\nauthorization: Bearer ${owner.extension.bearer}\r\n${how}\r\n\r\n`
      await status(port, `${head}${how.startsWith('t') ? '5\r\n{"mut' : '{"mut'}`, 100)
      await expect.poll(() => world.logged.at(-1)).toContain(push.replace(/[0-9a-f-]{36}/, ':stream'))
      expect(world.logged.filter((line) => line.includes('"broke"'))).toEqual([])
    },
  )

  it('listeners who hang up are forgotten, make room, and hold up no push', async () => {
    const { world, owner, port, push } = await start()
    const auth = `host: l\r\nauthorization: Bearer ${owner.extension.bearer}\r\n`
    const body = JSON.stringify({ mutations: [aMutation(1)] })
    const sent = `POST ${push} HTTP/1.1\r\n${auth}content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`
    for (let round = 0; round < 3; round++) {
      const listening = Array.from({ length: 5 }, () => status(port, `GET /v1/live HTTP/1.1\r\n${auth}\r\n`))
      expect(await Promise.all(listening)).toEqual(Array(5).fill(200))
      expect(await status(port, sent)).toBe(200)
      await expect.poll(() => world.deps.hub.count()).toBe(0)
    }
    expect(world.logged.filter((line) => line.includes('"broke"'))).toEqual([])
  })
})
