/** A whole meeting by keyboard alone: started, joined late, moved on, lengthened, paused, taken back, handed over, ended. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Keyboard, keyboardOf } from '../support/keyboard.ts'
import { agreed, secondsLeft, standingOn } from '../support/meeting-room.ts'
import { watchClocks } from '../support/shown-clock.ts'
import { toldInOrder } from '../support/story.ts'
import { aTlcGroup } from '../support/tlc.ts'
import { until } from '../support/until.ts'

describe('a meeting by keyboard alone', () => {
  let tlc: Awaited<ReturnType<typeof aTlcGroup>>
  let hers: Page
  let beths: Page
  let amara: Keyboard
  let beth: Keyboard

  beforeAll(async () => {
    tlc = await aTlcGroup(['Amara Hughes', 'Beth Carraway', 'Hannah Lloyd'], 2)
    const pages = await Promise.all(
      tlc.group.members.slice(0, 2).map(async (one) => {
        await watchClocks(one.person)
        return one.open(tlc.pathOf(tlc.second))
      }),
    )
    ;[hers, beths] = pages as [Page, Page]
    ;[amara, beth] = [keyboardOf(hers), keyboardOf(beths)]
    await hers.getByRole('button', { name: 'Start the meeting' }).waitFor()
  })
  afterAll(() => tlc.group.close())
  toldInOrder(() => [{ errors: tlc.group.errors() }])

  const stage = (page: Page, name: string) => page.getByRole('heading', { level: 2, name }).waitFor()
  const inRound = (page: Page, name: string) =>
    page.locator('.whose-turn li:not(.away)').filter({ hasText: name }).waitFor()
  /** Opens the menu of somebody in the queue, and chooses. */
  const choose = async ({ tabTo, press }: Keyboard, page: Page, menu: string, item: string) => {
    await tabTo(menu)
    await press('Enter')
    const wanted = page.getByRole('menuitem', { name: item, exact: true })
    await wanted.waitFor()
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'menuitem')
    const isThere = () => wanted.evaluate((element) => element === document.activeElement)
    for (let at = 0; at < 8 && !(await isThere()); at++) await press('ArrowDown')
    expect(await isThere()).toBe(true)
    await press('Enter')
  }

  test('it is started, and somebody who comes late joins from her own keyboard', async () => {
    await amara.tabTo('Is here')
    await amara.press('Enter')
    await inRound(hers, 'Beth')
    await choose(amara, hers, 'More about Beth Carraway', 'Has to leave')
    await hers.locator('.whose-turn li.away').filter({ hasText: 'Beth' }).waitFor()
    await amara.tabTo('Start the meeting')
    await amara.press('Enter')
    await hers.getByRole('timer').waitFor()
    await beths.getByRole('timer').waitFor()
    await beth.tabTo('I’m here')
    await beth.press('Enter')
    for (const page of [hers, beths]) await inRound(page, 'Beth')
  })

  test('the arrow goes on, and so does the button, on which focus stays', async () => {
    await amara.press('ArrowRight')
    await stage(hers, 'Small wins')
    await amara.tabTo('Next: ')
    await amara.press('Enter')
    await stage(hers, 'How did it go?')
    await until('Amara’s turn', async () => (await standingOn(hers)).speaker === 'Amara')
    await amara.press('Enter')
    await until('Beth’s turn', async () => (await standingOn(hers)).speaker === 'Beth')
  })

  test('back, a minute more, a pause and its end', async () => {
    await amara.tabBackTo('Back')
    await amara.press('Enter')
    await until('Amara’s turn again', async () => (await standingOn(hers)).speaker === 'Amara')
    const left = await secondsLeft(hers)
    await amara.tabTo('+1 minute')
    await amara.press('Enter')
    await until('the minute more', async () => (await secondsLeft(hers)) > left + 50)
    await amara.press(' ')
    for (const page of [hers, beths]) await page.getByText('Paused', { exact: true }).waitFor()
    await agreed([hers, beths])
    await amara.press(' ')
    for (const page of [hers, beths])
      await page.getByText('Paused', { exact: true }).waitFor({ state: 'hidden' })
    const { speaker } = await agreed([hers, beths])
    expect(speaker).toBe('Amara')
  })

  test('somebody else comes late, is added by name, and the meeting is handed over', async () => {
    await amara.tabTo('Is here')
    await amara.press('Enter')
    await inRound(beths, 'Hannah')
    await amara.tabTo('Somebody without an account')
    await amara.type('Kim Ross')
    await amara.press('Enter')
    await inRound(beths, 'Kim')
    await choose(amara, hers, 'More about Beth Carraway', 'Hand over to them')
    await beths.getByRole('button', { name: /^Next: / }).waitFor()
    await hers.getByText('had to leave').waitFor({ state: 'hidden' })
  })

  test('whom it was handed to goes on to the end; the arrow alone never ends it', async () => {
    await beth.tabTo('Next: ')
    const heard: string[] = []
    for (let at = 0; at < 12; at++) {
      const before = await standingOn(beths)
      if ((await beths.getByRole('button', { name: 'End the meeting' }).count()) > 0) break
      if (before.stage === 'How did it go?') heard.push(before.speaker)
      await beth.press('Enter')
      await until('the next', async () => JSON.stringify(await standingOn(beths)) !== JSON.stringify(before))
    }
    expect(heard).toEqual(['Amara', 'Beth', 'Hannah', 'Kim'])
    await stage(hers, 'Did we meet our intentions?')
    await beth.press('ArrowRight')
    await beth.press(' ')
    await hers.getByText('Paused', { exact: true }).waitFor()
    expect((await standingOn(beths)).stage).toBe('Did we meet our intentions?')
    await beth.tabBackTo('Back')
    await beth.tabTo('End the meeting')
    await beth.press('Enter')
    for (const page of [hers, beths]) await page.getByRole('region', { name: 'After the meeting' }).waitFor()
  })
})
