/** A learning community of which one member works in Firefox: the feed, a way of working, a meeting and its big screen. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFirefox } from '../../tools/browsers.ts'
import type { CommunityMember } from '../support/community.ts'
import { aFirefox, type Firefox } from '../support/firefox.ts'
import {
  connectFirefox,
  type FirefoxPage,
  openedInFirefox,
  openInFirefox,
} from '../support/firefox-member.ts'
import { smallestTextHere } from '../support/smallest-text.ts'
import { toldInOrder } from '../support/story.ts'
import { aTlcGroup, promiseOf } from '../support/tlc.ts'
import { until } from '../support/until.ts'

const PEOPLE = ['Amara Hughes', 'Beth Carraway']
const IDEA = 'Two replies on a card in my pocket.'
const REPLY = 'Which two did you write down?'
const REPORT = 'Three new voices, and one long silence.'
const PLAN = 'ask the back row first'

describe.skipIf(findFirefox() === undefined)('a learning community in Firefox', () => {
  let tlc: Awaited<ReturnType<typeof aTlcGroup>>
  let amara: CommunityMember
  let beth: CommunityMember
  let hers: Page
  let firefox: Firefox
  let page: FirefoxPage

  beforeAll(async () => {
    ;[tlc, firefox] = await Promise.all([aTlcGroup(PEOPLE, 1), aFirefox()])
    ;[amara, beth] = tlc.group.members as [CommunityMember, CommunityMember]
    await amara.save('post', { of: 'reflection', outcome: 'worked', worked: IDEA })
  })
  afterAll(async () => {
    await firefox.close()
    await tlc.group.close()
  })
  toldInOrder(() => [firefox, { errors: tlc.group.errors() }])

  const read = (selector: string) =>
    firefox.evaluate<string>(
      page.context,
      `document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`,
    )
  /** The words of one place, once they are the same in Chromium and in Firefox. */
  const sameOnBoth = (selector: string) =>
    until(`the same ${selector} on both`, async () => {
      const words = (await hers.locator(selector).textContent())?.trim()
      return words !== undefined && words !== '' && words === (await read(selector)).trim() && words
    })

  test('it is connected by comparing two codes', async () => {
    await connectFirefox(firefox, tlc.group, beth)
  })

  test('a colleague’s post is there, is thanked and answered', async () => {
    page = await openInFirefox(firefox, `/space/${tlc.group.stream}`)
    await page.see(IDEA)
    await page.click('button', 'Thank Amara')
    await page.see('You thanked Amara')
    await page.click('button', 'Reply to Amara')
    await page.write('textbox', 'Your reply to Amara Hughes', REPLY)
    await page.click('button', 'Reply')
    await page.see('1 reply')
    await amara.hears(REPLY)
    await amara.hears('"type":"thanks"')
  })

  test('the way of working shows its stages, and a sheet written there reaches the others', async () => {
    page = await openInFirefox(firefox, `/space/${tlc.group.stream}/activity/${tlc.activity}`)
    await page.see('In the meeting')
    await page.click('button', 'How did it go?')
    await page.write('textbox', 'What happened', REPORT)
    await page.click('button', 'Save')
    await amara.hears(REPORT)
    await page.see(REPORT)
  })

  test('the meeting is at the same stage and turn as in the facilitator’s Chromium', async () => {
    hers = await amara.open(tlc.pathOf(tlc.second))
    await hers.getByRole('button', { name: 'I’m here' }).first().click()
    page = await openInFirefox(firefox, tlc.pathOf(tlc.second))
    await page.click('button', 'I’m here')
    await hers.getByRole('button', { name: 'More about Beth Carraway' }).waitFor()
    await hers.getByRole('button', { name: 'Start the meeting' }).click()
    for (const name of ['Small wins', 'How did it go?']) {
      await hers.getByRole('button', { name: `Next: ${name}` }).click()
      await hers.getByRole('heading', { name }).waitFor()
      expect(await sameOnBoth('.stage-name')).toBe(name)
    }
    const speakers = [await sameOnBoth('.question b')]
    await page.see(promiseOf(speakers[0] ?? ''))
    await hers.getByRole('button', { name: /^Next: (Amara|Beth)$/ }).click()
    await until(
      'the other one’s turn',
      async () => (await hers.locator('.question b').textContent()) !== speakers[0],
    )
    speakers.push(await sameOnBoth('.question b'))
    expect(speakers.toSorted()).toEqual(['Amara', 'Beth'])
    await hers.getByRole('button', { name: 'Pause' }).click()
    await page.see('Paused')
    await sameOnBoth('.clock')
  })

  test('the big screen opens in a window of its own, shows the same and nothing too small to read', async () => {
    await page.click('button', 'Open the big screen')
    const board = await openedInFirefox(firefox, '/projector')
    await board.see('How did it go?')
    await board.see('Paused')
    const boardClock = () =>
      firefox.evaluate<string>(board.context, 'document.querySelector(".clock").textContent')
    expect(await boardClock()).toBe(await read('.clock'))
    await firefox.bidi.send('browsingContext.setViewport', {
      context: board.context,
      viewport: { width: 1280, height: 720 },
    })
    expect(await firefox.evaluate<number>(board.context, `(${smallestTextHere})()`)).toBeGreaterThanOrEqual(
      28,
    )
    const beyond = await firefox.evaluate<number>(
      board.context,
      'Math.max(document.documentElement.scrollHeight - innerHeight, document.documentElement.scrollWidth - innerWidth)',
    )
    expect(beyond).toBeLessThanOrEqual(0)
  })

  test('a plan is written in the pane that nobody else sees, and told to the group', async () => {
    await hers.getByRole('button', { name: 'Go on', exact: true }).click()
    await hers.getByRole('button', { name: 'Next: New learning' }).click()
    await hers.getByRole('button', { name: 'Next: What I’ll try next' }).click()
    await hers.getByRole('heading', { name: 'What I’ll try next' }).waitFor()
    expect(await sameOnBoth('.stage-name')).toBe('What I’ll try next')
    await page.click('button', 'Your plan, only you see it. Open')
    await page.write('textbox', 'If I …', PLAN)
    expect(await amara.wire()).not.toContain(PLAN)
    await page.click('button', 'Tell the group')
    await page.see('You told the group:')
    await amara.hears(PLAN)
  })

  test('after the end both show what was promised', async () => {
    await hers.getByRole('button', { name: 'Next: Did we meet our intentions?' }).click()
    await hers.getByRole('button', { name: 'End the meeting' }).click()
    await hers.getByRole('region', { name: 'After the meeting' }).getByText(PLAN, { exact: false }).waitFor()
    await page.see('Thank you. Here is what we take with us.')
    expect(await read('.promises')).toContain(PLAN)
  })
})
