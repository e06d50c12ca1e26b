/** A TLC with one laptop on the projector: who is late, absent, or without an account is in it all the same. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aCommunity, type Community } from '../support/community.ts'
import { picture } from '../support/picture.ts'
import { aSession, minutesAgo, ownTlc } from '../support/tlc.ts'

describe('a TLC with one laptop', () => {
  let group: Community
  let activity: string
  let meeting: string
  let page: Page

  beforeAll(async () => {
    group = await aCommunity({
      people: [
        'Amara Hughes',
        'Beth Carraway',
        'Tom Okafor',
        'Hannah Lloyd',
        'Priya Nair',
        'Mei Tan',
        'Yusuf Demir',
        'Sam Reed',
      ],
      browsers: 3,
      viewport: { width: 1440, height: 900 },
    })
    const [amara] = group.members
    if (!amara) throw new Error('nobody')
    activity = await amara.save('activity', ownTlc())
    await amara.save('session', aSession(activity, 1, minutesAgo(60 * 24 * 21), { state: 'held' }))
    meeting = await amara.save('session', aSession(activity, 2, minutesAgo(5)))
    page = await amara.open(`/space/${group.stream}/meeting/${meeting}`)
  })
  afterAll(() => group.close())
  let isBroken = false
  beforeEach(({ skip }) => skip(isBroken, 'a step before it failed'))
  afterEach(({ task }) => {
    isBroken ||= task.result?.state === 'fail'
    expect(group.errors()).toEqual([])
  })

  test('starts', async () => {
    await page.getByRole('button', { name: 'Start the meeting' }).waitFor()
    await picture(page, 'before')
    await page.getByRole('button', { name: 'Start the meeting' }).click()
    await page.getByRole('timer').waitFor()
    await picture(page, 'intro')
  })
})
