/** A way of working and a meeting without a mouse and without eyes: where focus is, what is said aloud and what is not. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommunityMember } from '../support/community.ts'
import { headingFaults } from '../support/heading-order.ts'
import { type Keyboard, keyboardOf } from '../support/keyboard.ts'
import { toldInOrder } from '../support/story.ts'
import { aTlcGroup } from '../support/tlc.ts'
import { until } from '../support/until.ts'

let tlc: Awaited<ReturnType<typeof aTlcGroup>>
let amara: CommunityMember
let page: Page
let keys: Keyboard

const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
const focusOn = (what: string, ask: () => Promise<boolean>) => until(`focus on ${what}`, ask)
const focusOnWords = (words: string) => focusOn(words, async () => (await focused()).startsWith(words))
const said = async () => (await page.locator('.stage-column > [role=status]').textContent()) ?? ''
const hears = (words: string | RegExp) =>
  until(`“${words}” to be said`, async () => {
    const now = await said()
    return typeof words === 'string' ? now === words : words.test(now)
  })

describe('by ear and by keyboard', () => {
  beforeAll(async () => {
    tlc = await aTlcGroup(['Amara Hughes', 'Hannah Lloyd', 'Mei Tan'], 1)
    ;[amara] = tlc.group.members as [CommunityMember]
  })
  afterAll(() => tlc.group.close())
  toldInOrder(() => [{ errors: tlc.group.errors() }])

  test('a sheet opens with the caret in it, and what was saved has focus afterwards', async () => {
    page = await amara.open(`/space/${tlc.group.stream}/activity/${tlc.activity}`)
    keys = keyboardOf(page)
    await page.getByRole('article', { name: 'Small wins' }).waitFor()
    expect(await headingFaults(page)).toEqual([])
    await keys.tabTo('Something small that went well')
    await keys.press('Enter')
    const field = page.getByLabel('One line is plenty')
    await focusOn('the field', () => field.evaluate((one) => one === document.activeElement))
    await keys.type('Nobody asked whether it counts.')
    await keys.press('Escape')
    await focusOnWords('Something small that went well')
    await keys.press('Enter')
    await focusOn('the field again', () => field.evaluate((one) => one === document.activeElement))
    expect(await field.inputValue()).toBe('Nobody asked whether it counts.')
    await keys.press('Control+Enter')
    const mine = page.getByRole('article', { name: 'Small wins: yours' })
    await mine.waitFor()
    await focusOn('the sheet', () => mine.evaluate((one) => one === document.activeElement))
    expect(await headingFaults(page)).toEqual([])
  })

  test('who comes in is ticked one after another without searching for the next', async () => {
    page = await amara.open(tlc.pathOf(tlc.second))
    keys = keyboardOf(page)
    await page.getByRole('button', { name: 'Start the meeting' }).waitFor()
    expect(await headingFaults(page)).toEqual([])
    await keys.tabTo('I’m here')
    await keys.press('Enter')
    await until(
      'focus not lost',
      async () => (await page.evaluate(() => document.activeElement?.tagName)) === 'H2',
    )
    await keys.tabTo('Is here')
    await keys.press('Enter')
    await page.getByRole('button', { name: 'More about Hannah Lloyd' }).waitFor()
    await focusOnWords('Is here')
    await keys.press('Enter')
    await page.getByRole('button', { name: 'More about Mei Tan' }).waitFor()
    await focusOnWords('Who is here')
  })

  test('each stage and each speaker is said once, and the seconds never', async () => {
    await keys.tabBackTo('Start the meeting')
    await keys.press('Enter')
    await focusOnWords('Intentions')
    await hears('Intentions. What will we have done by the end?')
    expect(await headingFaults(page)).toEqual([])
    await keys.tabTo('Next: ')
    await keys.press('Enter')
    await hears('Small wins. Something small that went well')
    await focusOnWords('Next: ')
    await keys.press('Enter')
    await hears(/^How did it go\? (Your turn|Hannah|Mei), what did you try/u)
    const changes = await page.evaluate(async () => {
      const live = '[role=status], [role=alert], [aria-live]:not([aria-live=off])'
      let count = 0
      const seen = new MutationObserver((all) => {
        for (const { target } of all) {
          const element = target instanceof Element ? target : target.parentElement
          if (element?.closest(live)) count += 1
        }
      })
      seen.observe(document.body, { childList: true, characterData: true, subtree: true })
      const clock = document.querySelector('[role=timer]')
      await new Promise<void>((resolve) => {
        let ticks = 0
        const ticking = new MutationObserver(() => {
          ticks += 1
          if (ticks < 3) return
          ticking.disconnect()
          resolve()
        })
        if (clock) ticking.observe(clock, { childList: true, characterData: true, subtree: true })
      })
      seen.disconnect()
      return count
    })
    expect(changes).toBe(0)
    const first = await said()
    await keys.press('Enter')
    await until('the next speaker to be said', async () => (await said()) !== first)
    await keys.press(' ')
    await hears('Paused.')
    await keys.press(' ')
    await until('going on to be said', async () => (await said()) !== 'Paused.')
  })

  test('the end has focus at its heading, and is said', async () => {
    for (const stage of ['New learning', 'What I’ll try next', 'Did we meet our intentions?']) {
      await until(`“${stage}”`, async () => {
        if ((await page.locator('.stage-name').textContent()) === stage) return true
        const before = await page.locator('.next-button').textContent()
        await keys.press('Enter')
        return until(
          'the press to count',
          async () => (await page.locator('.next-button').textContent()) !== before,
        ).then(async () => (await page.locator('.stage-name').textContent()) === stage)
      })
    }
    await focusOnWords('End the meeting')
    await keys.press('Enter')
    await hears('The meeting is over.')
    await focusOnWords('That was meeting 2')
    expect(await headingFaults(page)).toEqual([])
  })
})
