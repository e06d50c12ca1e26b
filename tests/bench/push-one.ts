import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writerOf } from './corpus.ts'
import { type Load, load } from './keep-alive-load.ts'
import { median, quantile } from './measure.ts'
import type { Figure } from './rows.ts'
import { discard, listen, serveStock, stock } from './stocked-server.ts'

const CLIENTS = 32
const RUNS = 5
const RUN_MS = 3_000
const ECHO = fileURLToPath(new URL('servers/echo.ts', import.meta.url))
const RAW = fileURLToPath(new URL('servers/raw-inserts.ts', import.meta.url))

/**
 * A push of one new record of 1.2 kB by each of 32 devices over keep-alive connections: token, rights, compare-and-set,
 * FULL. Against a bare JSON echo of the same body, and against inserts without a question, in turn.
 */
export const pushOne = async (): Promise<Figure[]> => {
  const stocked = await stock(CLIENTS, 0)
  const rawFolder = mkdtempSync(join(tmpdir(), 'ww-bench-raw-'))
  const [ours, echo, raw] = await Promise.all([
    serveStock(stocked.folder),
    listen(ECHO),
    listen(RAW, [join(rawFolder, 'raw.db')]),
  ])
  const writer = writerOf(2)
  const sent = Array<number>(CLIENTS).fill(0)
  const body = (client: number): string => {
    sent[client] = (sent[client] ?? 0) + 1
    return JSON.stringify({ mutations: [{ n: sent[client], ...writer.post(910) }] })
  }
  const plain = (client: number) => ({ path: '/push', headers: '', body: body(client) })
  const isGood = (status: number, text: string): boolean => status === 200 && text.includes('"kind":"ok"')
  const results: Record<'ours' | 'echo' | 'raw', Load[]> = { ours: [], echo: [], raw: [] }
  const ways: (() => Promise<unknown>)[] = [
    async () => {
      const push = (client: number) => ({
        path: `/v1/streams/${stocked.stream}/push`,
        headers: `authorization: Bearer ${stocked.tokens[client]}\r\nww-protocol: 1\r\n`,
        body: body(client),
      })
      // Numbers follow on only among what this server got.
      sent.splice(0, CLIENTS, ...got)
      results.ours.push(await load(ours.port, CLIENTS, RUN_MS, push, isGood))
      got = [...sent]
    },
    async () => results.echo.push(await load(echo.port, CLIENTS, RUN_MS, plain, (status) => status === 200)),
    async () => results.raw.push(await load(raw.port, CLIENTS, RUN_MS, plain, isGood)),
  ]
  let got = [...sent]
  try {
    for (const way of ways) await way()
    for (const loads of Object.values(results)) loads.length = 0
    for (let run = 0; run < RUNS; run++) {
      for (const way of run % 2 === 0 ? ways : [...ways].reverse()) await way()
    }
  } finally {
    await Promise.all([ours.stop(), echo.stop(), raw.stop()])
    discard(stocked)
    rmSync(rawFolder, { recursive: true, force: true })
  }
  const failed = results.ours.reduce((total, run) => total + run.failed, 0)
  if (failed > 0) throw new Error(`${failed} pushes were not taken`)
  const perSecond = (loads: readonly Load[]): number => median(loads.map((run) => run.perSecond))
  const value = perSecond(results.ours)
  const ratioTo = (floor: readonly Load[]): number =>
    median(results.ours.map((run, at) => run.perSecond / (floor[at]?.perSecond ?? Number.NaN)))
  const p99 = median(results.ours.map((run) => quantile(run.latencies, 0.99)))
  return [
    {
      name: 'push-one',
      value,
      unit: '/s',
      floor: perSecond(results.echo),
      ratio: ratioTo(results.echo),
      bar: 'ratio >= 0.2',
    },
    { name: 'push-one-p99', value: p99, unit: 'ms', bar: 'value <= 40' },
    {
      name: 'push-one-raw',
      value,
      unit: '/s',
      floor: perSecond(results.raw),
      ratio: ratioTo(results.raw),
      bar: 'ratio >= 0.6',
    },
  ]
}
