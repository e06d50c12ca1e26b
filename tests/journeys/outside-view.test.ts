/** An outside view: asked from a post, answered by somebody without an account, and over. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isSound } from '../support/axe.ts'
import { aPerson, type Person } from '../support/chromium.ts'
import { aCommunity, type Community, type CommunityMember } from '../support/community.ts'
import { picture } from '../support/picture.ts'
import { toldInOrder } from '../support/story.ts'
import { aSession, aTlc, minutesAgo } from '../support/tlc.ts'

const WORDS = 'They guess so that it will be over.'
const PLAN = 'count to three before I take an answer'
const ANSWER = 'Who will you look at while you count?'

let us: Community
let tom: CommunityMember
let voice: Person
let page: Page
let link: string

describe('an outside view', () => {
  beforeAll(async () => {
    ;[us, voice] = await Promise.all([
      aCommunity({ people: ['Tom Okafor', 'Priya Nair'], browsers: 1, space: { name: 'Questioning TLC' } }),
      aPerson(),
    ])
    tom = us.of('Tom Okafor')
    await us.of('Priya Nair').save('post', { of: 'reflection', worked: 'Nobody else’s business.' })
    await tom.save('post', {
      of: 'reflection',
      didnt: WORDS,
      context: { year: 'Year 8', subject: 'History' },
    })
    page = await tom.open(`/space/${us.stream}`)
  })
  afterAll(async () => {
    await Promise.all([us.close(), voice.close()])
  })
  // The other browser notes that the server refused an ended link, so only his is looked at.
  toldInOrder(() => [tom.person])

  test('Tom asks for one: a link to his post alone', async () => {
    const post = page.getByRole('article').filter({ hasText: WORDS })
    await post.getByRole('button', { name: 'More about your post' }).click()
    await page.getByRole('menuitem', { name: 'Ask for an outside view' }).click()
    const dialog = page.getByRole('dialog', { name: 'Ask for an outside view' })
    await dialog.getByLabel('What would you like to know?').fill('What am I not seeing?')
    await dialog.getByRole('button', { name: 'Make a link' }).click()
    link = (await dialog.locator('code').textContent()) ?? ''
    expect(link).toMatch(/\/voice#ww_/u)
    await dialog
      .getByRole('list', { name: 'Links that still work' })
      .getByText(/^What am I not seeing\?/u)
      .waitFor()
    await isSound(page, 'asking for an outside view')
    await page.keyboard.press('Escape')
  })

  test('somebody without an account reads that post, who asks and what, and nothing else', async () => {
    const outside = await voice.context.newPage()
    await outside.goto(link)
    await outside.getByRole('heading', { name: 'Your view from outside' }).waitFor()
    await outside.getByText('What am I not seeing?').waitFor()
    await outside.getByText(WORDS).waitFor()
    expect(await outside.getByText('Nobody else’s business.').count()).toBe(0)
    expect(outside.url()).not.toContain('ww_')
    await isSound(outside, 'an outside view')
    await picture(outside, 'outside-view')
    await outside.getByRole('button', { name: 'Send your view' }).click()
    await outside.getByText('A line is plenty.').waitFor()
    await outside.getByLabel('What do you see?').fill('Who spoke last? I would start there.')
    await outside.getByLabel('Your name').fill('Dr Hana Weiss')
    await outside.getByRole('button', { name: 'Send your view' }).click()
    await outside.getByRole('heading', { name: 'Thank you' }).waitFor()
    await outside.close()
  })

  test('the answer stands under the post, marked as what it is', async () => {
    const post = page.getByRole('article').filter({ hasText: WORDS })
    await post.getByText('An outside view from Dr Hana Weiss').waitFor()
    await post.getByText('Who spoke last? I would start there.').waitFor()
    await isSound(page, 'a post with an outside view')
  })

  test('afterwards the link says kindly that it has ended', async () => {
    const again = await voice.context.newPage()
    await again.goto(link)
    await again.getByRole('heading', { name: 'This link has ended' }).waitFor()
    await isSound(again, 'a link that has ended')
    await again.close()
  })

  test('Tom asks for one on what he promised, where he gets ready for the next meeting', async () => {
    const activity = await tom.save('activity', aTlc())
    const first = await tom.save('session', aSession(activity, 1, minutesAgo(60 * 24 * 7), { state: 'held' }))
    const next = await tom.save('session', aSession(activity, 2, minutesAgo(-60 * 24)))
    await tom.save('plan', {
      ...{ activity, session: first },
      changes: [{ id: crypto.randomUUID(), ifI: PLAN, then: 'new voices will come' }],
    })
    page = await tom.open(`/space/${us.stream}/meeting/${next}/ready`)
    await page.getByText(PLAN).waitFor()
    await page.getByRole('button', { name: 'Ask for an outside view' }).click()
    const dialog = page.getByRole('dialog', { name: 'Ask for an outside view' })
    await dialog.getByText('reads this plan and nothing else').waitFor()
    await dialog.getByLabel('What would you like to know?').fill('Is that long enough?')
    await dialog.getByRole('button', { name: 'Make a link' }).click()
    link = (await dialog.locator('code').textContent()) ?? ''
    await isSound(page, 'asking for an outside view on a plan')
    await page.keyboard.press('Escape')
  })

  test('somebody outside reads that plan alone, answers once, and is gone', async () => {
    const outside = await voice.context.newPage()
    await outside.goto(link)
    await outside.getByText('Is that long enough?').waitFor()
    await outside.getByRole('article', { name: 'The plan' }).getByText(PLAN).waitFor()
    expect(await outside.getByText(WORDS).count()).toBe(0)
    await isSound(outside, 'an outside view on a plan')
    await outside.getByLabel('What do you see?').fill(ANSWER)
    await outside.getByLabel('Your name').fill('Dr Hana Weiss')
    await outside.getByRole('button', { name: 'Send your view' }).click()
    await outside.getByRole('heading', { name: 'Thank you' }).waitFor()
    await outside.goto(link)
    await outside.reload()
    await outside.getByRole('heading', { name: 'This link has ended' }).waitFor()
    await outside.close()
  })

  test('the answer stands under the plan, for its author to read', async () => {
    const views = page.getByRole('list', { name: 'Outside views' })
    await views.getByText('An outside view from Dr Hana Weiss').waitFor()
    await views.getByText(ANSWER).waitFor()
    await isSound(page, 'a plan with an outside view')
    await picture(page, 'outside-view-plan')
    await page.getByRole('button', { name: 'Ask for an outside view' }).click()
    await page.getByRole('button', { name: 'Make a link' }).waitFor()
    expect(await page.getByRole('list', { name: 'Links that still work' }).count()).toBe(0)
  })
})
