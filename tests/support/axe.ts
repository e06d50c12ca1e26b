/** Asks axe-core whether a page keeps to WCAG 2.2 A and AA, in the light and in the dark. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Popup } from './popup.ts'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type Found = { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }

const RUN = `axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] })
  .then(({ violations }) => violations.map(({ id, help, nodes }) => ({
    id, help, nodes: nodes.map(({ target, failureSummary }) => ({ target: target.map(String), failureSummary })),
  })))`

/** One line for each element that breaks a rule. */
const lines = (found: Found[], where: string): string[] =>
  found.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${where}: ${id} (${help}) at ${target.join(' ')}: ${failureSummary}`,
    ),
  )

/**
 * Colours that are still fading in would be judged half-way, so whatever moves is brought to its end.
 * It is not waited for: a transition inside content that the browser skips (a closed details, a card out of sight)
 * stands still, and its end never comes.
 */
const SETTLE = `document.getAnimations()
  .filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity)
  .forEach((animation) => animation.finish())`

/** What breaks a rule on the page as it stands now, in both themes; an empty list is the wish. */
export const violations = async (page: Page, where: string): Promise<string[]> => {
  const all: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await page.evaluate(SETTLE)
    await page.evaluate(SOURCE)
    // Safe: RUN builds exactly this shape.
    all.push(...lines((await page.evaluate(RUN)) as Found[], `${where}, ${theme}`))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return all
}

/** The same for an open popup. */
export const popupViolations = async (popup: Popup, where: string): Promise<string[]> => {
  const all: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    await popup.session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: theme }],
    })
    await popup.evaluate(SETTLE)
    await popup.evaluate(`${SOURCE};0`)
    all.push(...lines(await popup.evaluate<Found[]>(RUN), `${where}, ${theme}`))
  }
  await popup.session.send('Emulation.setEmulatedMedia', { features: [] })
  return all
}

/** Whether the page has to be scrolled sideways at the width of a small phone, or at 400 % zoom. */
export const overflowsAt320 = async (page: Page): Promise<string[]> => {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  const wide = await page.evaluate(() => {
    const { documentElement } = document
    if (documentElement.scrollWidth <= documentElement.clientWidth) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > documentElement.clientWidth + 1)
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${element.className} "${element.textContent?.slice(0, 30)}"`,
      )
      .slice(0, 5)
  })
  if (before) await page.setViewportSize(before)
  return wide
}

/** The page keeps to WCAG in both themes and nothing on it goes beyond a small phone; `where` names it in a failure. */
export const isSound = async (page: Page, where: string): Promise<void> => {
  expect(await violations(page, where)).toEqual([])
  expect(await overflowsAt320(page), `${where} at 320 px`).toEqual([])
}
