import { inFreshBrowser, serveBenchPage } from './bench-page.ts'
import { median } from './measure.ts'
import type { bench } from './pages/main.ts'
import type { Figure } from './rows.ts'

const POSTS = 5_000
const ROUNDS = 15

/** What the page of a technique computes over 5,000 posts, in a browser. */
export const spaceMap = async (): Promise<Figure[]> => {
  const page = await serveBenchPage()
  try {
    const rounds = await inFreshBrowser(async (tab) => {
      await tab.goto(page.address)
      await tab.waitForFunction(() => 'bench' in globalThis)
      return tab.evaluate(
        ([posts, count]) => (globalThis as unknown as { bench: typeof bench }).bench.mapRounds(posts, count), // set by pages/main.ts
        [POSTS, ROUNDS] as const,
      )
    })
    return [{ name: 'map', value: median(rounds), unit: 'ms', bar: 'value <= 50' }]
  } finally {
    page.close()
  }
}
