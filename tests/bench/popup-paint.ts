import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext } from 'playwright-core'
import { inFreshBrowser } from './bench-page.ts'
import { median } from './measure.ts'
import type { Figure } from './rows.ts'

const CHROME_BUILD = fileURLToPath(new URL('../../extension/.output/chrome-mv3/', import.meta.url))
const ROUNDS = 30
const PAGES = ['popup.html', 'bare.html', 'form.html'] as const
type PageName = (typeof PAGES)[number]

/**
 * First contentful paint of the popup's page in the built extension, against a bare page of the same extension and
 * against the popup's own form with its styles but without its scripts. All three in turn, a new tab each.
 */
export const popupPaint = async (): Promise<Figure[]> => {
  const build = withFloors()
  try {
    const paints = await inFreshBrowser(
      (_, context) => measure(context),
      [`--disable-extensions-except=${build}`, `--load-extension=${build}`],
    )
    const figure = (name: string, against: PageName, bar: string): Figure => ({
      name,
      value: median(paints['popup.html']),
      unit: 'ms',
      floor: median(paints[against]),
      ratio: median(paints['popup.html'].map((ms, at) => ms / (paints[against][at] ?? Number.NaN))),
      bar,
    })
    return [
      figure('popup-paint', 'bare.html', 'ratio <= 1.25'),
      figure('popup-paint-form', 'form.html', 'ratio <= 1.1'),
    ]
  } finally {
    rmSync(build, { recursive: true, force: true })
  }
}

/** A copy of the build with the two pages beside it that the popup is measured against. */
const withFloors = (): string => {
  const build = mkdtempSync(join(tmpdir(), 'ww-bench-build-'))
  cpSync(CHROME_BUILD, build, { recursive: true })
  const popup = readFileSync(join(build, 'popup.html'), 'utf8')
  const form = popup
    .replace(/<script\b[^>]*><\/script>/g, '')
    .replace(/<link\b[^>]*rel="modulepreload"[^>]*>/g, '')
  if (/<script|modulepreload/.test(form)) throw new Error('the form still has a script')
  writeFileSync(join(build, 'form.html'), form)
  const bare = '<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Bare</title><p>WhatWorked</p>'
  writeFileSync(join(build, 'bare.html'), bare)
  return build
}

const measure = async (context: BrowserContext): Promise<Record<PageName, number[]>> => {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const { host } = new URL(worker.url())
  const paints: Record<PageName, number[]> = { 'popup.html': [], 'bare.html': [], 'form.html': [] }
  for (let round = -2; round < ROUNDS; round++) {
    const turn = PAGES.map((_, at) => PAGES[(at + Math.max(0, round)) % PAGES.length] ?? 'popup.html')
    for (const page of turn) {
      const ms = await paintOf(context, `chrome-extension://${host}/${page}`)
      if (round >= 0) paints[page].push(ms)
    }
  }
  return paints
}

const paintOf = async (context: BrowserContext, address: string): Promise<number> => {
  const page = await context.newPage()
  await page.goto(address)
  const ms = await page.evaluate(
    () =>
      new Promise<number>((painted) => {
        new PerformanceObserver((list) => {
          const [entry] = list.getEntriesByName('first-contentful-paint')
          if (entry) painted(entry.startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )
  await page.close()
  return ms
}
