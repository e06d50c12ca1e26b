import { inFreshBrowser, serveBenchPage } from './bench-page.ts'
import { interleaved } from './measure.ts'
import type { Figure } from './rows.ts'

const ROUNDS = 25

declare global {
  var bench: typeof import('./pages/main.ts').bench
  var savesByEntries: Record<'few' | 'many', () => Promise<number>>
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

/** Saving a reflection into a journal of 50,000 entries against one of 50, both through the product's own code. */
export const saveAtScale = async (): Promise<Figure[]> => {
  const served = await serveBenchPage()
  try {
    const pair = await inFreshBrowser(async (page) => {
      await page.goto(served.address)
      await page.evaluate(async () => {
        globalThis.savesByEntries = await globalThis.bench.openScaledSaves(50, 50_000)
      })
      return interleaved(
        ROUNDS,
        () => page.evaluate(() => globalThis.savesByEntries.many()),
        () => page.evaluate(() => globalThis.savesByEntries.few()),
      )
    })
    return [
      {
        name: 'save-50k',
        ...pair,
        value: pair.value / 40,
        floor: pair.floor / 40,
        unit: 'ms',
        bar: 'ratio <= 1.3',
      },
    ]
  } finally {
    served.close()
  }
}
