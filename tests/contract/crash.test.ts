/** A real server process that is killed in the middle of things. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { newSpaceRecordId } from '@whatworked/shared/ids'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aServer, type ServerProcess } from '../support/server-process.ts'
import { aMutation, PASSWORD } from './world.ts'

const ROUNDS = 5
const WRITERS = 8
const ACKNOWLEDGED_BEFORE_KILL = 60

const post = async (
  server: ServerProcess,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ json: Record<string, unknown>; cookie: string }> => {
  const response = await fetch(`${server.address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'ww-protocol': '1', ...headers },
    body: JSON.stringify(body),
  })
  const json = (await response.json()) as Record<string, unknown>
  if (!response.ok) throw new Error(`${path}: ${response.status} ${json['code']}`)
  return { json, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

const setUp = async () => {
  const server = await aServer()
  onTestFinished(() => server.close())
  const token = (await server.ownerLink()).split('#')[1]
  const account = { name: 'Olive', email: 'olive@school.example', password: PASSWORD }
  const { cookie } = await post(server, '/v1/accounts/first', { token, account })
  const devices: string[] = []
  for (let count = 0; count < WRITERS; count++) {
    const { json: pairing } = await post(server, '/v1/pairings', { deviceName: `Device ${count}` })
    await post(server, '/v1/pairings/approve', { code: pairing['code'] }, { cookie, origin: server.address })
    const { json } = await post(server, '/v1/pairings/collect', { secret: pairing['secret'] })
    devices.push(String(json['token']))
  }
  const bearer = (at: number): Record<string, string> => ({ authorization: `Bearer ${devices[at]}` })
  const { json: space } = await post(server, '/v1/spaces', { name: 'Triad', purpose: '' }, bearer(0))
  return { server, bearer, stream: String(space['stream']) }
}

type Writer = { n: number; frozen: string | undefined; ids: string[] }

describe('a server that is killed', () => {
  it('has everything it acknowledged, once, in order, each time', async () => {
    const { server, bearer, stream } = await setUp()
    const writers: Writer[] = Array.from({ length: WRITERS }, () => ({ n: 1, frozen: undefined, ids: [] }))

    /** Sends frozen batches until the server is gone; a batch without an answer stays frozen. */
    const write = async (at: number, onAcknowledged: () => void): Promise<void> => {
      const writer = writers[at]
      if (writer === undefined) return
      for (;;) {
        writer.frozen ??= JSON.stringify({ mutations: [aMutation(writer.n, { id: newSpaceRecordId() })] })
        const body = writer.frozen
        let response: Response
        try {
          response = await fetch(`${server.address}/v1/streams/${stream}/push`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...bearer(at) },
            body,
          })
          const { outcomes } = (await response.json()) as { outcomes: { kind: string }[] }
          expect(outcomes[0]?.kind).toBe('ok')
        } catch (error) {
          if (error instanceof TypeError) return
          throw error
        }
        writer.ids.push(JSON.parse(body).mutations[0].id)
        writer.n++
        writer.frozen = undefined
        onAcknowledged()
      }
    }

    for (let round = 0; round < ROUNDS; round++) {
      let acknowledged = 0
      let kill: Promise<void> | undefined
      await Promise.all(
        writers.map((_, at) =>
          write(at, () => {
            if (++acknowledged >= ACKNOWLEDGED_BEFORE_KILL + round * 7) kill ??= server.kill()
          }),
        ),
      )
      await kill
      await server.start()
    }

    const ids: string[] = []
    const seqs: number[] = []
    for (let after = 0, more = true; more; ) {
      const response = await fetch(`${server.address}/v1/streams/${stream}/pull?after=${after}`, {
        headers: bearer(0),
      })
      const page = (await response.json()) as {
        rows: { id: string; seq: number; type: string }[]
        cursor: number
        more: boolean
      }
      for (const row of page.rows) {
        seqs.push(row.seq)
        if (row.type === 'post') ids.push(row.id)
      }
      after = page.cursor
      more = page.more
    }
    const acknowledged = writers.flatMap(({ ids: sent }) => sent)
    expect(acknowledged.length).toBeGreaterThan(ROUNDS * ACKNOWLEDGED_BEFORE_KILL)
    const kept = new Set(ids)
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
    expect(kept.size).toBe(ids.length)
    expect(seqs).toEqual(seqs.map((_, at) => at + 1))
    // at most the batch each writer had under way at the last kill is there without an answer
    expect(ids.length - acknowledged.length).toBeLessThanOrEqual(WRITERS)
  }, 60_000)

  it('is the only one on its folder; a second one says so and ends', async () => {
    const { server } = await setUp()
    const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))
    const folder = server.folder
    const second = spawn(process.execPath, [main], {
      env: { ...process.env, PORT: '0', DATA_DIR: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [second.stdout, second.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += String(chunk)
      })
    const code = await new Promise((resolve) => second.once('exit', resolve))
    expect(code).toBe(1)
    expect(said.trim()).toBe(
      `Another WhatWorked server is using ${folder}. Stop that one first, or give this one a DATA_DIR of its own.`,
    )
    expect((await fetch(`${server.address}/ready`)).status).toBe(200)
  })
})
