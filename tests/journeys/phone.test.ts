/** A space on a phone, as a page of the server: joined by a link, read, thanked, answered, and in a running meeting. */
import { createInvite } from '@whatworked/shared/protocol/spaces'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { aPerson, type Person } from '../support/chromium.ts'
import { aCommunity, type Community } from '../support/community.ts'
import { picture } from '../support/picture.ts'
import { toldInOrder } from '../support/story.ts'
import { aSession, minutesAgo } from '../support/tlc.ts'
import { until } from '../support/until.ts'

const SAID = 'Two of them changed sides out loud.'
const ANSWER = 'Which two seats were they in?'

describe('a space on a phone', () => {
  let us: Community
  let phone: Person
  let page: Page
  let meeting: string

  beforeAll(async () => {
    const [group, person] = await Promise.all([
      aCommunity({ people: ['Amina Rahman', 'Ben Okafor'], space: { name: 'Questioning TLC' } }),
      aPerson({ viewport: { width: 390, height: 844 } }),
    ])
    us = group
    phone = person
    const amina = us.of('Amina Rahman')
    const activity = await amina.save('activity', { form: 'tlc' })
    meeting = await amina.save('session', aSession(activity, 1, minutesAgo(5)))
  })
  afterAll(async () => {
    await phone.close()
    await us.close()
  })
  toldInOrder(() => [{ errors: phone.errors }])

  /** What this browser keeps of the pages' origin, by database. */
  const databases = () =>
    page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''))

  test('is opened right after joining with a link', async () => {
    const { cookie } = us.of('Amina Rahman')
    const input = { role: 'member', maxUses: 1, days: 1 } as const
    const { link } = await us.api.call(createInvite, { cookie, params: { stream: us.stream }, input })
    page = await phone.context.newPage()
    await page.goto(link)
    await page.getByLabel('Your name').fill('Nia New')
    await page.getByLabel('E-mail address').fill('nia@school.example')
    await page.getByLabel('Password', { exact: true }).fill('four rivers and a gate')
    await page.getByRole('button', { name: 'Make an account and join' }).click()
    await page.getByRole('link', { name: 'Open Questioning TLC' }).click()
    await page.getByRole('link', { name: 'Questioning TLC' }).click()
    await page.getByRole('heading', { name: 'Questioning TLC', level: 1 }).waitFor()
    expect(await violations(page, 'a space with nothing in it')).toEqual([])
  })

  test('shows what is shared as it comes, and takes thanks and an answer', async () => {
    const ben = us.of('Ben Okafor')
    await ben.save('post', {
      ...{ of: 'reflection', byline: 'name', outcome: 'worked', worked: SAID },
      ...{ techniques: [{ name: 'Hinge questions' }], context: { subject: 'Maths', year: 'Year 10' } },
      why: 'They had something of their own to defend.',
    })
    const post = page.getByRole('article', { name: /Ben Okafor/ })
    await post.getByText(SAID).waitFor()
    expect(await post.getByRole('button', { name: /try this/ }).count()).toBe(0)
    await post.getByRole('button', { name: /Thank/ }).click()
    await post.getByRole('button', { name: /^Reply to/ }).click()
    await page.getByRole('textbox', { name: /reply to/i }).fill(ANSWER)
    await page
      .getByRole('button', { name: /^Reply/ })
      .last()
      .click()
    await until('the answer to be with Ben', async () => (await ben.wire()).includes(ANSWER))
    const kinds = (await ben.pull()).map(({ type }) => type)
    expect(kinds).toContain('thanks')
    await picture(page, 'phone-space')
    expect(await violations(page, 'a space on a phone')).toEqual([])
  })

  test('is in the meeting: its clock and what comes now', async () => {
    const amina = us.of('Amina Rahman')
    await amina.save('move', { session: meeting, kind: 'start', at: Date.now() })
    await page.goto(`${us.server.address}/spaces#/space/${us.stream}/meeting/${meeting}`)
    await page.getByRole('timer').waitFor()
    await picture(page, 'phone-meeting')
  })

  test('holds no journal, and signing out erases everything', async () => {
    expect(await databases()).toEqual(['whatworked-spaces'])
    const streams = await page.evaluate(
      () =>
        new Promise<unknown[]>((done, fail) => {
          const opening = indexedDB.open('whatworked-spaces')
          opening.onerror = () => fail(opening.error)
          opening.onsuccess = () => {
            const all = opening.result.transaction('records').objectStore('records').getAll()
            all.onsuccess = () => {
              opening.result.close()
              done([...new Set(all.result.map((row: { stream: string }) => row.stream))])
            }
          }
        }),
    )
    expect(streams).toEqual([us.stream])
    await page.goto(`${us.server.address}/account`)
    await page.getByRole('button', { name: 'Sign out here' }).click()
    await page.getByRole('link', { name: 'Sign in' }).waitFor()
    expect(await databases()).toEqual([])
    await page.goto(`${us.server.address}/spaces#/space/${us.stream}`)
    await page.getByRole('heading', { name: 'Sign in to your spaces' }).waitFor()
    expect(await page.getByText(SAID).count()).toBe(0)
  })
})
