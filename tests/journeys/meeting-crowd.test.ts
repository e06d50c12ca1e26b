/** A meeting with more people, longer names and more words than anybody planned for. */
import { newSpaceRecordId } from '@whatworked/shared/ids'
import { removeMember } from '@whatworked/shared/protocol/spaces'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { overflowsAt320, violations } from '../support/axe.ts'
import type { CommunityMember } from '../support/community.ts'
import { keyboardOf } from '../support/keyboard.ts'
import { picture } from '../support/picture.ts'
import { smallestText } from '../support/smallest-text.ts'
import { aTlcGroup } from '../support/tlc.ts'
import { until } from '../support/until.ts'

const LONG = 'Featherstonehaugh-Cholmondeley'.repeat(2)

let tlc: Awaited<ReturnType<typeof aTlcGroup>>
let amara: CommunityMember
let hannah: CommunityMember

beforeAll(async () => {
  tlc = await aTlcGroup(['Amara Hughes', 'Hannah Lloyd'], 1)
  ;[amara, hannah] = tlc.group.members as [CommunityMember, CommunityMember]
  const at = Date.now()
  const arrive = (who: string, n: number, name?: string) => ({
    type: 'move',
    body: { session: tlc.second, kind: 'arrive', at: at + n, who, ...(name && { name }) },
  })
  await hannah.save('contribution', {
    activity: tlc.activity,
    session: tlc.second,
    stage: 'report',
    sheet: 'report',
    values: { tried: 'word '.repeat(3_900), happened: 'w'.repeat(20_000) },
  })
  const crowd = Array.from({ length: 58 }, (_, n) => arrive(newSpaceRecordId(), 2 + n, `Visitor${n} ${LONG}`))
  await amara.push(arrive(hannah.member, 0), arrive(amara.member, 1), ...crowd)
})
afterAll(() => tlc.group.close())

test('sixty people, long names and 20,000 characters break nothing; who is removed leaves the round', async () => {
  const page = await amara.open(tlc.pathOf(tlc.second))
  await page.getByText('Visitor57', { exact: false }).first().waitFor()
  const { press, tabTo } = keyboardOf(page)
  await tabTo('Start the meeting')
  await press('Enter')
  await page.getByRole('timer').waitFor()
  for (const stage of ['Small wins', 'How did it go?']) {
    await tabTo('Next: ')
    await press('Enter')
    await page.getByRole('heading', { name: stage }).waitFor()
  }
  await page.locator('.question b').getByText('Hannah').waitFor()
  const board = await amara.open(tlc.pathOf(tlc.second, '/projector'))
  await board.setViewportSize({ width: 1280, height: 720 })
  await board.locator('.projector-question b').getByText('Hannah').waitFor()
  for (const screen of [page, board]) {
    const wide = await screen.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wide).toBeLessThanOrEqual(0)
  }
  const tall = await board.evaluate(() => document.documentElement.scrollHeight - innerHeight)
  expect(tall).toBeLessThanOrEqual(0)
  expect(await smallestText(board)).toBeGreaterThanOrEqual(28)
  await picture(page, 'meeting-crowd')
  await picture(board, 'projector-crowd')
  expect(await violations(page, 'a crowd')).toEqual([])
  expect(await overflowsAt320(page)).toEqual([])

  await tlc.group.api.call(removeMember, {
    cookie: amara.cookie,
    params: { stream: tlc.group.stream, member: hannah.member },
    input: {},
  })
  await page.locator('.question b').getByText('Amara').waitFor()
  await page.getByRole('listitem').filter({ hasText: 'Hannah' }).getByText('had to leave').waitFor()
  // The queue is longer than the screen: whoever's turn comes is brought into sight, wherever it was left.
  const queue = page.getByRole('complementary', { name: 'Whose turn' })
  await queue.evaluate((pane) => pane.scrollTo({ top: pane.scrollHeight }))
  await tabTo('Next: ')
  await press('Enter')
  await page.locator('.question b').getByText('Visitor').waitFor()
  await until('the speaker’s line in sight', () =>
    queue.evaluate((pane) => {
      const [line, box] = [pane.querySelector('[aria-current]'), pane.getBoundingClientRect()].map((one) =>
        one instanceof Element ? one.getBoundingClientRect() : one,
      )
      return line && box ? line.top >= box.top && line.bottom <= box.bottom : undefined
    }),
  )
  expect(tlc.group.errors()).toEqual([])
})
