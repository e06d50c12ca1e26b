import { inFreshBrowser, serveBenchPage } from './bench-page.ts'
import { writerOf } from './corpus.ts'
import { countingProxy } from './counting-proxy.ts'
import type { Figure } from './rows.ts'
import { discard, serveStock, stock } from './stocked-server.ts'

const RECORDS = 100_000
const CHANGES = 10

/**
 * What a round with the server costs a device that is up to date with 100,000 records, in bytes both ways with all
 * headers, in a real browser: with ten new posts of 1.5 kB, and with nothing new.
 */
export const smallPull = async (): Promise<Figure[]> => {
  const stocked = await stock(2, RECORDS)
  const server = await serveStock(stocked.folder)
  const [proxy, served] = await Promise.all([countingProxy(server.port), serveBenchPage()])
  const writer = writerOf(3)
  const share = async (): Promise<void> => {
    const mutations = Array.from({ length: CHANGES }, (_, at) => ({ n: at + 1, ...writer.post() }))
    const answer = await fetch(`http://localhost:${server.port}/v1/streams/${stocked.stream}/push`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${stocked.tokens[1]}`,
        'content-type': 'application/json',
        'ww-protocol': '1',
      },
      body: JSON.stringify({ mutations }),
    })
    if (!answer.ok) throw new Error(await answer.text())
  }
  const { stream, member, head } = stocked
  const source = {
    server: `http://localhost:${proxy.port}`,
    token: stocked.tokens[0] ?? '',
    stream,
    member,
    head,
  }
  try {
    return await inFreshBrowser(async (page) => {
      await page.goto(served.address)
      const round = async (): Promise<{ bytes: number; records: number }> => {
        proxy.take()
        const records = await page.evaluate(() => globalThis.bench.syncRound())
        return { bytes: proxy.take(), records }
      }
      await page.evaluate((source) => globalThis.bench.openUpToDate(source), source)
      await round()
      const nothing = await round()
      await share()
      const ten = await round()
      if (ten.records !== CHANGES) throw new Error(`${ten.records} records came instead of ${CHANGES}`)
      return [
        { name: 'small-pull', value: ten.bytes / 1000, unit: 'kB', bar: 'value <= 8' },
        { name: 'small-pull-nothing-new', value: nothing.bytes / 1000, unit: 'kB', bar: 'value <= 1' },
      ]
    })
  } finally {
    proxy.close()
    await server.stop()
    served.close()
    discard(stocked)
  }
}
