import { inFreshBrowser, serveBenchPage } from './bench-page.ts'
import { interleaved } from './measure.ts'
import type { Source } from './pages/first-sync.ts'
import type { Figure } from './rows.ts'
import { discard, serveStock, stock } from './stocked-server.ts'

const RECORDS = 10_000
const ROUNDS = 7

/** A new device fetches 10,000 records of 1.5 kB, each checked, against the same fetch and native puts. */
export const firstSync = async (): Promise<Figure[]> => {
  const stocked = await stock(1, RECORDS)
  const [server, served] = await Promise.all([serveStock(stocked.folder), serveBenchPage()])
  const source: Source = {
    server: `http://localhost:${server.port}`,
    token: stocked.tokens[0] ?? '',
    stream: stocked.stream,
  }
  const run = async (way: 'syncOurs' | 'syncNatively'): Promise<number> => {
    const { ms, records } = await inFreshBrowser(async (page) => {
      await page.goto(served.address)
      return page.evaluate(([way, source]) => globalThis.bench[way](source), [way, source] as const)
    })
    if (records < RECORDS) throw new Error(`${way} brought only ${records} records`)
    return ms
  }
  try {
    const pair = await interleaved(
      ROUNDS,
      () => run('syncOurs'),
      () => run('syncNatively'),
    )
    return [{ name: 'first-sync', ...pair, unit: 'ms', bar: 'ratio <= 1.25' }]
  } finally {
    await server.stop()
    served.close()
    discard(stocked)
  }
}
