/** A member is removed in mid-round: their own words stay with them, and the round closes without them. */
import { removeMember } from '@whatworked/shared/protocol/spaces'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { otherThanAway } from '../support/away-errors.ts'
import { isSound } from '../support/axe.ts'
import type { CommunityMember } from '../support/community.ts'
import { readStore } from '../support/inside-page.ts'
import { agreed, standingOn } from '../support/meeting-room.ts'
import { picture } from '../support/picture.ts'
import { watchClocks } from '../support/shown-clock.ts'
import { toldInOrder } from '../support/story.ts'
import { aTlcGroup } from '../support/tlc.ts'
import { until } from '../support/until.ts'

const REPORT = 'Eleven seconds of nothing, then four hands.'
const HALF = 'wait until I have counted the rad'

describe('somebody is removed in mid-round', () => {
  let tlc: Awaited<ReturnType<typeof aTlcGroup>>
  let amara: CommunityMember
  let yusuf: CommunityMember
  let hers: Page
  let beths: Page
  let yusufs: Page

  beforeAll(async () => {
    tlc = await aTlcGroup(['Amara Hughes', 'Beth Carraway', 'Yusuf Demir', 'Hannah Lloyd'])
    const members = tlc.group.members.slice(0, 3) as [CommunityMember, CommunityMember, CommunityMember]
    ;[amara, , yusuf] = members
    for (const { person } of members) await watchClocks(person)
    const at = Date.now()
    const here = ['Amara Hughes', 'Yusuf Demir', 'Hannah Lloyd', 'Beth Carraway'].map((name, n) => ({
      type: 'move',
      body: { session: tlc.second, kind: 'arrive', at: at + n, who: tlc.group.of(name).member },
    }))
    await amara.push(...here)
    const all = await Promise.all(members.map((one) => one.open(tlc.pathOf(tlc.second))))
    ;[hers, beths, yusufs] = all as [Page, Page, Page]
    await hers.getByRole('button', { name: 'Start the meeting' }).click()
    await hers.getByRole('timer').waitFor()
  })
  afterAll(() => tlc.group.close())
  toldInOrder(() => [{ errors: otherThanAway(tlc.group.errors()) }])

  const goOn = async () => {
    const before = JSON.stringify(await standingOn(hers))
    await hers.getByRole('button', { name: /^Next: / }).click()
    await until('the next turn', async () => JSON.stringify(await standingOn(hers)) !== before)
  }

  test('it is his turn; he is offline, has saved a sheet, and is half through his plan', async () => {
    while ((await standingOn(hers)).speaker !== 'Yusuf') await goOn()
    await agreed([hers, beths, yusufs])
    await yusuf.person.context.setOffline(true)
    await yusufs.getByText('You’re offline.').waitFor()
    await yusufs.getByRole('button', { name: /^Your sheet, only you see it\. Open/ }).click()
    const pane = yusufs.getByRole('complementary', { name: 'Only you see this' })
    await pane.getByLabel('What happened').fill(REPORT)
    await pane.getByRole('button', { name: /^Save/ }).click()
    await pane.getByText(REPORT).waitFor()
    await pane.getByLabel('For', { exact: true }).selectOption({ label: 'What I’ll try next' })
    await pane.getByLabel('If I …').fill(HALF)
  })

  test('the others see that he left, and the next one has the turn', async () => {
    const before = (await standingOn(hers)).turns
    const params = { stream: tlc.group.stream, member: yusuf.member }
    await tlc.group.api.call(removeMember, { cookie: amara.cookie, params, input: {} })
    await until('the next turn', async () => (await standingOn(hers)).speaker === 'Hannah')
    const { turns } = await agreed([hers, beths])
    expect(turns.map((line) => line.split(' ')[0])).toEqual(before.map((line) => line.split(' ')[0]))
    expect(turns.find((line) => line.startsWith('Yusuf'))).toBe('Yusuf had to leave')
  })

  test('back online he is told why, and has every word of his, sent or not, to himself', async () => {
    await yusuf.person.context.setOffline(false)
    await yusufs.getByRole('heading', { name: 'This meeting isn’t on this computer' }).waitFor()
    await yusufs
      .getByText(
        'It may have been removed or need a newer WhatWorked, or you are no longer in its space. Your entries and trials are in your journal, and words that weren’t sent are in the tray.',
      )
      .waitFor()
    const half = yusufs.getByRole('article', { name: 'What you were writing' })
    await half.getByText(HALF).waitFor()
    await isSound(yusufs, 'a meeting that one was removed from')
    await picture(yusufs, 'meeting-removed')
    await half.getByRole('button', { name: 'Let go' }).click()
    await half.waitFor({ state: 'hidden' })
    await yusufs.getByRole('button', { name: 'Undo' }).click()
    await half.getByText(HALF).waitFor()

    await yusufs.getByRole('link', { name: 'Open the tray' }).click()
    await yusufs.getByRole('heading', { name: 'Tray' }).waitFor()
    const kept = yusufs.getByRole('article', { name: 'A sheet you filled in' })
    await kept.getByText('You are no longer in Questioning group, so it wasn’t sent.').waitFor()
    await kept.getByText(`What happened: ${REPORT}`).waitFor()
    expect(await yusufs.getByRole('article').count()).toBe(1)
    await picture(yusufs, 'tray-of-a-meeting')
    for (const store of ['records', 'base', 'dirty'])
      expect(JSON.stringify(await readStore(yusufs, 'whatworked', store))).not.toContain(tlc.group.stream)
    expect(await amara.wire()).not.toContain(REPORT)
  })

  test('the round closes: everybody else has one turn, in the order that was shown', async () => {
    const heard: string[] = []
    for (let at = 0; at < 6; at++) {
      const { stage, speaker } = await agreed([hers, beths])
      if (stage !== 'How did it go?') break
      heard.push(speaker)
      await goOn()
    }
    expect(heard).toEqual(['Hannah', 'Beth'])
  })
})
