/** A teachmeet: signed up from entries, lots drawn for everybody to check, a countdown, and “I’ll try this”. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { overflowsAt320, violations } from '../support/axe.ts'
import { aCommunity, type Community } from '../support/community.ts'
import { writesEntry } from '../support/entry-here.ts'
import { keptRecords } from '../support/inside-page.ts'
import { picture } from '../support/picture.ts'
import { toldInOrder } from '../support/story.ts'

const NAMES = ['Amina', 'Ben', 'Chidi'] as const
type Name = (typeof NAMES)[number]
const MINUTE_MS = 60_000

describe('a teachmeet', () => {
  let us: Community
  const pages = {} as Record<Name, Page>

  beforeAll(async () => {
    us = await aCommunity({ people: [...NAMES, 'Dee'], browsers: 3, activity: { form: 'teachmeet' } })
    await us.of('Amina').save('session', {
      activity: us.activity,
      number: 1,
      startsAt: Date.now() - MINUTE_MS,
      minutes: 120,
    })
    await Promise.all(NAMES.map((name) => writesEntry(us.of(name), `${name} waited, and hands went up`)))
    for (const name of NAMES) {
      pages[name] = await us.of(name).open(`/space/${us.stream}/activity/${us.activity}`)
      await pages[name].getByRole('link', { name: 'Talks and lots' }).click()
      await pages[name].getByRole('heading', { level: 1, name: 'Talks' }).waitFor()
    }
  })
  afterAll(() => us.close())
  toldInOrder(() => [{ errors: us.errors() }])

  const signUp = async (name: Name, minutes: string) => {
    const page = pages[name]
    await page.getByRole('button', { name: 'Give a talk from an entry' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: new RegExp(`^${name} waited`) })
      .click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Share/ })
      .click()
    const form = page.getByRole('form', { name: 'Your talk' })
    await form.waitFor()
    expect(await form.getByLabel('What it is about').inputValue()).toContain(`${name} waited`)
    await form.getByRole('radio', { name: minutes }).check()
    await form.getByRole('button', { name: 'Save' }).click()
    await form.waitFor({ state: 'hidden' })
  }

  test('each signs up from an entry that was looked over, and everybody sees the list', async () => {
    expect(await violations(pages.Amina, 'nobody yet')).toEqual([])
    await signUp('Amina', '2 minutes')
    await signUp('Ben', '7 minutes')
    await signUp('Chidi', '15 minutes')
    for (const name of NAMES) {
      const list = pages[name].getByRole('region', { name: 'Who gives a talk' })
      for (const speaker of NAMES) await list.getByText(`${speaker} waited`).waitFor()
      await list.getByText('· 15 minutes').waitFor()
    }
    expect((await us.of('Ben').pull()).filter(({ type }) => type === 'post')).toHaveLength(3)
    await picture(pages.Amina, 'talks-hat')
  })

  test('only who hosts can draw; the number that the room called is in the draw, and all see one order', async () => {
    expect(await pages.Ben.getByRole('button', { name: 'Draw the lots' }).count()).toBe(0)
    await pages.Amina.getByLabel('A number from the room').fill('37')
    expect(await violations(pages.Amina, 'before the lots')).toEqual([])
    await pages.Amina.keyboard.press('Enter')
    const orders = await Promise.all(
      NAMES.map(async (name) => {
        const talks = pages[name].getByRole('region', { name: 'The talks' })
        await talks.getByText('How the lots were drawn').click()
        await talks.getByText(/ · 37$/).waitFor()
        return talks.locator('.programme b').allTextContents()
      }),
    )
    expect(orders[0]).toHaveLength(3)
    expect(orders[1]).toEqual(orders[0])
    expect(orders[2]).toEqual(orders[0])
  })

  test('whoever signs up after the lots speaks at the end', async () => {
    await us.of('Dee').save('contribution', {
      activity: us.activity,
      stage: 'sign-up',
      sheet: 'talk',
      values: { title: 'Late, and welcome', minutes: '2' },
    })
    for (const name of NAMES) {
      const last = pages[name].locator('.programme > li').nth(3)
      await last.getByText('Late, and welcome').waitFor()
    }
  })

  test('the countdown runs on every screen from one press, and stands when it is paused', async () => {
    await pages.Amina.getByRole('button', { name: 'First talk' }).click()
    await pages.Amina.getByRole('button', { name: 'Start the clock' }).click()
    await pages.Amina.getByRole('button', { name: 'Pause' }).waitFor()
    for (const name of NAMES) await pages[name].getByRole('timer').waitFor()
    expect(await violations(pages.Amina, 'a talk is on')).toEqual([])
    expect(await overflowsAt320(pages.Amina)).toEqual([])
    await picture(pages.Amina, 'talks-countdown')
    await pages.Amina.getByRole('button', { name: 'Pause' }).click()
    await pages.Amina.getByRole('button', { name: 'Go on' }).waitFor()
    expect(await pages.Ben.getByRole('button', { name: 'Go on' }).count()).toBe(0)
  })

  test('amber in the last half minute, then kind words, on a screen read from the back', async () => {
    await pages.Ben.getByText('The clock stands.').waitFor()
    const amina = us.of('Amina')
    const [session] = (await amina.pull()).filter(({ type }) => type === 'session')
    const moves = (await amina.pull()).filter(({ type }) => type === 'move')
    const step = moves
      .map(({ body }) => body as { step?: string; kind: string })
      .findLast(({ kind }) => kind === 'pause')?.step
    const shorten = (ms: number) =>
      amina.save('move', { session: session?.id, kind: 'extend', at: Date.now(), step, ms })
    const figures = await pages.Ben.getByRole('timer').getAttribute('aria-label')
    const [, minutes = '0', seconds = '0'] = /^(\d+) minutes? (\d+)/.exec(figures ?? '') ?? []
    const left = Number(minutes) * MINUTE_MS + Number(seconds) * 1_000
    await shorten(-(left - 20_000))
    await pages.Ben.getByText('Half a minute left').waitFor()
    expect(await violations(pages.Ben, 'amber')).toEqual([])
    await picture(pages.Ben, 'talks-amber')
    await shorten(-21_000)
    await pages.Ben.getByText(/^Time\. Finish your sentence, and thank you, /).waitFor()
    expect(await violations(pages.Ben, 'time is up')).toEqual([])
  })

  test('the talks go on to the last, and nobody is called twice', async () => {
    const called: string[] = []
    for (let at = 0; at < 4; at++) {
      called.push((await pages.Amina.locator('.countdown-who').textContent()) ?? '')
      await pages.Amina.getByRole('button', { name: at < 3 ? 'Next talk' : 'Finish the talks' }).click()
      if (at < 3)
        await pages.Amina.locator('.programme > li[data-state=now]')
          .nth(0)
          .getByText(String(at + 2), { exact: true })
          .waitFor()
    }
    await pages.Chidi.getByText('All talks were given').waitFor()
    expect([...called].sort()).toEqual(['Amina', 'Ben', 'Chidi', 'Dee'])
  })

  test('“I’ll try this” is a trial of one’s own that knows its talk and is asked after in four weeks', async () => {
    const talk = pages.Ben.locator('.programme > li').filter({ hasText: 'Amina waited' })
    await talk.getByRole('button', { name: /^I’ll try this/ }).click()
    await talk.getByRole('link', { name: 'In your trials' }).waitFor()
    const [trial] = await keptRecords(pages.Ben, 'trial')
    const [post] = (await us.of('Amina').pull()).filter(
      ({ type, author }) => type === 'post' && author === us.of('Amina').member,
    )
    expect(trial?.body).toMatchObject({
      state: 'planned',
      from: { kind: 'post', id: post?.id, space: us.stream },
    })
    const days = (Date.parse(String(trial?.body['checkOn'])) - Date.now()) / 86_400_000
    expect(Math.abs(days - 28)).toBeLessThan(1.5)
    expect(await us.of('Amina').wire()).not.toContain('checkOn')
  })
})
