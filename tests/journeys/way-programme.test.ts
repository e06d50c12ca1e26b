/** A programme over groups: linked spaces, posts shared upward by their authors alone, themes of three and more, and taking back. */

import * as spaces from '@whatworked/shared/protocol/spaces'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { overflowsAt320, violations } from '../support/axe.ts'
import { aCommunity, type Community } from '../support/community.ts'
import { writesEntry } from '../support/entry-here.ts'
import { keptRecords } from '../support/inside-page.ts'
import { picture } from '../support/picture.ts'
import { shareOpenEntry } from '../support/steps.ts'
import { toldInOrder } from '../support/story.ts'
import { until } from '../support/until.ts'

const NAMES = ['Amina', 'Ben', 'Chidi'] as const
type Name = (typeof NAMES)[number]
const GROUP = 'Science group'

describe('a whole-school programme', () => {
  let us: Community
  let group: string
  const pages = {} as Record<Name, Page>

  beforeAll(async () => {
    us = await aCommunity({
      people: [...NAMES, 'Dee', 'Efe'],
      browsers: 3,
      activity: { form: 'programme', title: 'Talk that counts' },
      space: { name: 'Whole school' },
    })
    const { api } = us
    const [amina, ben] = [us.of('Amina'), us.of('Ben')]
    const made = await api.call(spaces.createSpace, {
      cookie: amina.cookie,
      input: { name: GROUP, purpose: 'Our own way to it' },
    })
    group = made.stream
    const invite = await api.call(spaces.createInvite, {
      cookie: amina.cookie,
      params: { stream: group },
      input: { role: 'member', maxUses: 5, days: 1 },
    })
    await api.call(spaces.acceptInvite, { cookie: ben.cookie, input: { token: invite.token } })
    await writesEntry(ben, 'They spoke in pairs first')
    for (const name of NAMES) {
      pages[name] = await us.of(name).open(`/space/${us.stream}/activity/${us.activity}`)
      await pages[name].getByRole('link', { name: 'Groups and what they share' }).click()
      await pages[name].getByRole('heading', { level: 1, name: 'Groups and what they share' }).waitFor()
    }
  })
  afterAll(() => us.close())
  toldInOrder(() => [{ errors: us.errors() }])

  test('who leads links a group’s space; everybody sees that it is one, and only its members get in', async () => {
    await pages.Amina.getByLabel('A space of yours').selectOption({ label: GROUP })
    await pages.Amina.getByRole('button', { name: 'Link it as a group' }).click()
    for (const name of NAMES) {
      const groups = pages[name].getByRole('region', { name: 'The groups' })
      await groups.getByText(GROUP).waitFor()
      expect(await groups.getByRole('link', { name: GROUP }).count()).toBe(name === 'Chidi' ? 0 : 1)
    }
    expect(await violations(pages.Amina, 'groups')).toEqual([])
  })

  test('a post of the group goes upward as a copy only by its author, after the preview, and knows where it is from', async () => {
    const [entry] = await keptRecords(pages.Ben, 'reflection')
    const own = await us.of('Ben').open(`/entry/${entry?.id}`)
    await shareOpenEntry(own, GROUP)
    await own.close()
    const upward = (name: Name) =>
      pages[name].getByRole('region', { name: 'Share something of yours upward' })
    await upward('Ben')
      .getByRole('button', { name: /^Share upward: They spoke/ })
      .click()
    expect(await violations(pages.Ben, 'looked over')).toEqual([])
    await pages.Ben.getByRole('dialog')
      .getByRole('button', { name: /^Share/ })
      .click()
    await upward('Ben')
      .getByRole('button', { name: /^Take back: They spoke/ })
      .waitFor()
    for (const name of ['Amina', 'Chidi'] as const)
      await upward(name).getByText('Nothing of yours is in a group of this programme yet.').waitFor()
    const shared = async () => (await us.of('Chidi').pull()).find(({ type }) => type === 'post')
    await until('the copy to be shared', async () => (await shared()) !== undefined)
    const copy = await shared()
    const [inGroup] = (await keptRecords(pages.Ben, 'post')).filter(({ stream }) => stream === group)
    expect(copy?.body).toMatchObject({
      worked: 'They spoke in pairs first',
      lineage: [{ post: inGroup?.id }],
    })
  })

  test('a theme is named when three people brought it, and never before', async () => {
    const post = (name: string) =>
      us.of(name).save('post', {
        of: 'reflection',
        techniques: [{ name: 'Talk partners', seed: 'talk-partners' }],
        didnt: `${name}: the last lesson`,
        why: 'It was Friday afternoon',
        byline: 'name',
      })
    await post('Chidi')
    await post('Dee')
    await post('Dee')
    const themes = (name: Name) => pages[name].getByRole('region', { name: 'What came up' })
    await pages.Chidi.getByText('Nothing has come up three times yet.', { exact: false }).waitFor()
    await post('Efe')
    for (const name of NAMES) {
      await themes(name).getByText('Talk partners, tried in 4 posts').waitFor()
      await themes(name).getByText('Time of day, as a reason in 4 posts').waitFor()
      // how it was heard is said beside it, in the words that people used
      await themes(name).getByText('Heard in the word “friday”', { exact: true }).waitFor()
      expect(await themes(name).textContent()).not.toMatch(/in [12] posts?/)
    }
    await themes('Amina').getByText('Time of day, as a reason in 4 posts').click()
    expect(await violations(pages.Amina, 'themes')).toEqual([])
    expect(await overflowsAt320(pages.Amina)).toEqual([])
    await picture(pages.Amina, 'programme')
  })

  test('taken back from the programme it is gone there, and the group keeps its own', async () => {
    const upward = pages.Ben.getByRole('region', { name: 'Share something of yours upward' })
    await upward.getByRole('button', { name: /^Take back: They spoke/ }).focus()
    await pages.Ben.keyboard.press('Enter')
    await upward.getByRole('button', { name: /^Share upward: They spoke/ }).waitFor()
    const feed = await us.of('Ben').open(`/space/${group}`)
    await feed.getByText('They spoke in pairs first').waitFor()
    const whole = await us.of('Chidi').open(`/space/${us.stream}`)
    await whole.getByText('Chidi: the last lesson').waitFor()
    await whole.getByText('They spoke in pairs first').waitFor({ state: 'hidden' })
    await until(
      'the copy to be gone',
      async () => !(await us.of('Chidi').wire()).includes('They spoke in pairs first'),
    )
  })
})
