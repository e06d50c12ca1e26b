/** A meeting on several screens at once, as those who sit in it see it. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { sameSeconds } from './shown-clock.ts'
import { until } from './until.ts'

/** What a screen shows of where the meeting stands; the clock is compared apart. */
export type Standing = {
  stage: string
  speaker: string
  isPaused: boolean
  /** Everybody who came, with their state, in their order. */
  turns: string[]
}

/** Where the meeting stands, by this screen. */
export const standingOn = (page: Page): Promise<Standing> =>
  page.evaluate(() => {
    const textOf = (selector: string) => document.querySelector(selector)?.textContent?.trim() ?? ''
    return {
      stage: textOf('.stage .stage-name'),
      speaker: textOf('.stage .question b'),
      isPaused: document.querySelector('.stage .paused') !== null,
      turns: [...document.querySelectorAll('.whose-turn li:has(.turn-name)')].map((line) => {
        const name = line.querySelector('.turn-name')?.textContent?.replace(', you', '') ?? ''
        return `${name} ${line.querySelector('small')?.textContent ?? ''}`
      }),
    }
  })

/** Waits until all screens show the same stage, turn and queue, and the same time left; gives where the meeting stands. */
export const agreed = async (pages: readonly Page[]): Promise<Standing> => {
  let all: readonly Standing[] = []
  await until('all screens to agree', async () => {
    all = await Promise.all(pages.map(standingOn))
    const [first, ...others] = all.map((one) => JSON.stringify(one))
    return others.every((one) => one === first)
  }).catch((failure: unknown) => {
    throw new Error(`Screens differ: ${JSON.stringify(all)}`, { cause: failure })
  })
  const [standing] = all
  if (standing === undefined) throw new Error('No screen was given.')
  if (!standing.isPaused) await sameSeconds(pages)
  else {
    const figures = await Promise.all(pages.map((page) => page.getByRole('timer').textContent()))
    expect(new Set(figures).size, figures.join(' ')).toBe(1)
  }
  return standing
}

/** Waits until the clock of a screen has gone on by so many seconds. */
export const clockGoesOn = async (page: Page, seconds: number): Promise<void> => {
  const from = await secondsLeft(page)
  await until(`the clock to go on by ${seconds} s`, async () => from - (await secondsLeft(page)) >= seconds)
}

/** The time left on a screen's clock, in seconds; below nought when it is over. */
export const secondsLeft = async (page: Page): Promise<number> => {
  const figures = (await page.getByRole('timer').textContent()) ?? ''
  const [minutes = 0, seconds = 0] = figures.replace('+', '').split(':').map(Number)
  return (figures.startsWith('+') ? -1 : 1) * (minutes * 60 + seconds)
}
