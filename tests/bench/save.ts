import { inFreshBrowser, serveBenchPage } from './bench-page.ts'
import { interleaved } from './measure.ts'
import type { Figure } from './rows.ts'

const ROUNDS = 25

declare global {
  var bench: typeof import('./pages/main.ts').bench
  var saves: Awaited<ReturnType<typeof globalThis.bench.openSaves>>
}

/** Saving a reflection, 40 times in a row, against a native transaction that does the same writes as durably. */
export const save = async (): Promise<Figure[]> => {
  const served = await serveBenchPage()
  try {
    const pair = await inFreshBrowser(async (page) => {
      await page.goto(served.address)
      await page.evaluate(async () => {
        globalThis.saves = await globalThis.bench.openSaves()
      })
      return interleaved(
        ROUNDS,
        () => page.evaluate(() => globalThis.saves.ours()),
        () => page.evaluate(() => globalThis.saves.floor()),
      )
    })
    return [
      {
        name: 'save',
        ...pair,
        value: pair.value / 40,
        floor: pair.floor / 40,
        unit: 'ms',
        bar: 'ratio <= 1.6',
      },
    ]
  } finally {
    served.close()
  }
}
