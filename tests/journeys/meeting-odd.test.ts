/** What a meeting says when something odd happens to it: a clock that is ahead, too many words, a way of working from later. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isSound } from '../support/axe.ts'
import type { CommunityMember } from '../support/community.ts'
import { agreed, standingOn } from '../support/meeting-room.ts'
import { picture } from '../support/picture.ts'
import { watchClocks } from '../support/shown-clock.ts'
import { toldInOrder } from '../support/story.ts'
import { aTlcGroup } from '../support/tlc.ts'

const HOUR = 3_600_000

describe('a meeting to which something odd happens', () => {
  let tlc: Awaited<ReturnType<typeof aTlcGroup>>
  let amara: CommunityMember
  let beth: CommunityMember
  let hers: Page
  let beths: Page

  beforeAll(async () => {
    tlc = await aTlcGroup(['Amara Hughes', 'Beth Carraway'], 2)
    ;[amara, beth] = tlc.group.members as [CommunityMember, CommunityMember]
    for (const { person } of [amara, beth]) await watchClocks(person)
    hers = await amara.open(tlc.pathOf(tlc.second))
    beths = await beth.open(tlc.pathOf(tlc.second))
    await beths.getByRole('button', { name: 'I’m here' }).first().click()
    await hers.locator('.whose-turn li:not(.away)').filter({ hasText: 'Beth' }).waitFor()
    await hers.getByRole('button', { name: 'Start the meeting' }).click()
    await beths.getByRole('timer').waitFor()
  })
  afterAll(() => tlc.group.close())
  toldInOrder(() => [{ errors: tlc.group.errors() }])

  test('a plan with too many words says so while it is written, and nothing is cut off', async () => {
    await beths.getByRole('button', { name: /only you see it\. Open/ }).click()
    const pane = beths.getByRole('complementary', { name: 'Only you see this' })
    await pane.getByLabel('For', { exact: true }).selectOption({ label: 'What I’ll try next' })
    const field = pane.getByLabel('If I …')
    await field.fill('x'.repeat(20_001))
    await pane
      .getByText(
        '20,001 characters; 20,000 fit. Your words are still here: shorten them, or put the rest elsewhere.',
      )
      .waitFor()
    await pane.getByRole('button', { name: 'Tell the group' }).click()
    expect((await field.inputValue()).length).toBe(20_001)
    await isSound(beths, 'a plan with too many words')
    await beths.reload()
    await beths.getByRole('button', { name: /only you see it\. Open/ }).click()
    await pane.getByLabel('For', { exact: true }).selectOption({ label: 'What I’ll try next' })
    expect((await field.inputValue()).length).toBe(20_001)
    await field.fill('y'.repeat(20_000))
    await pane.getByRole('button', { name: 'Tell the group' }).click()
    await pane.getByText('You told the group:').waitFor()
    await amara.hears('y'.repeat(20_000))
  })

  test('a press from a device whose clock is ahead is counted, and the waiting countdown says why', async () => {
    const { stage } = await agreed([hers, beths])
    await amara.push({
      type: 'move',
      body: { session: tlc.second, kind: 'extend', ms: 60_000, at: Date.now() + HOUR, step: 'intentions' },
    })
    const words =
      'The last press came from a device whose clock is ahead, so the countdown waits. Turns and buttons work, and nothing that was written is lost.'
    for (const page of [hers, beths]) await page.getByText(words).waitFor()
    await isSound(beths, 'clocks that don’t agree')
    await picture(beths, 'meeting-odd-clock')
    await hers.getByRole('button', { name: /^Next: / }).click()
    await beths.getByRole('heading', { name: stage, exact: true }).waitFor({ state: 'hidden' })
    expect((await standingOn(hers)).stage).not.toBe(stage)
  })

  test('a way of working that only a newer version knows is named as that, and nothing of it is lost', async () => {
    const activity = await amara.save('activity', { form: 'way-of-tomorrow', title: 'Tomorrow' })
    const meeting = await amara.save('session', { activity, number: 1, startsAt: Date.now(), minutes: 30 })
    const page = await beth.open(tlc.pathOf(meeting))
    await page.getByRole('heading', { name: 'This meeting is from a newer WhatWorked' }).waitFor()
    await page
      .getByText(
        'Its way of working came with a newer version. What was written in it is kept; update the extension to take part.',
      )
      .waitFor()
    await isSound(page, 'a meeting from a newer version')
  })
})
