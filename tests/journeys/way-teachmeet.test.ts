/** A teachmeet: signed up from entries, lots drawn for everybody to check, a countdown, and “I’ll try this”. */
import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { overflowsAt320, violations } from '../support/axe.ts'
import { aCommunity, type Community } from '../support/community.ts'
import { writesEntry } from '../support/entry-here.ts'
import { keptRecords } from '../support/inside-page.ts'
import { picture } from '../support/picture.ts'
import { smallestText } from '../support/smallest-text.ts'
import { toldInOrder } from '../support/story.ts'
import { until } from '../support/until.ts'

const NAMES = ['Amina', 'Ben', 'Chidi'] as const
type Name = (typeof NAMES)[number]
type Talk = { readonly sheet?: string } | null
const MINUTE_MS = 60_000

describe('a teachmeet', () => {
  let us: Community
  const pages = {} as Record<Name, Page>
  let board: Page
  /** The page of the talks, which somebody keeps open beside the meeting. */
  let followed: Page
  let order: string[]

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
  })

  test('a pupil’s name in a talk is pointed out before it goes, also when the talk is changed', async () => {
    const page = pages.Ben
    await page.getByRole('button', { name: 'Change: Ben waited, and hands went up' }).click()
    const form = page.getByRole('form', { name: 'Your talk' })
    await form.getByLabel('What it is about').fill('Ben waited, and then Kian spoke')
    await form.getByRole('button', { name: 'Save' }).click()
    const found = form.getByRole('region', { name: 'Is “Kian” a pupil?' })
    await found.waitFor()
    expect(await violations(page, 'a name in a talk')).toEqual([])
    await picture(page, 'talk-name')
    expect(JSON.stringify(await keptRecords(page, 'contribution'))).not.toContain('Kian')
    await found.getByRole('button', { name: 'Say [pupil A]' }).click()
    await form.getByRole('button', { name: 'Save' }).click()
    await form.waitFor({ state: 'hidden' })
    await us.of('Amina').hears('Ben waited, and then [pupil A] spoke')
    expect(await us.of('Amina').wire()).not.toContain('Kian')
    await pages.Amina.getByText('Ben waited, and then [pupil A] spoke').first().waitFor()
    await picture(pages.Amina, 'talks-hat')
  })

  test('the meeting comes to the talks on every screen, and the big one', async () => {
    const [amina] = [pages.Amina]
    const session = (await us.of('Amina').pull()).find(({ type }) => type === 'session')
    await Promise.all(
      NAMES.map(async (name) => {
        await pages[name].getByRole('link', { name: 'Open the meeting' }).click()
        const before = pages[name].getByRole('region', { name: 'Before the start' })
        await before.getByRole('button', { name: 'I’m here' }).click()
      }),
    )
    board = await us.of('Amina').open(`/space/${us.stream}/meeting/${session?.id}/projector`)
    await board.setViewportSize({ width: 1280, height: 720 })
    await amina.getByRole('button', { name: 'Start the meeting' }).click()
    await amina.getByRole('button', { name: /^Next: Talks/ }).click()
    for (const name of NAMES) {
      const hat = pages[name].getByRole('region', { name: 'In the hat' })
      for (const speaker of NAMES) await hat.getByText(speaker, { exact: true }).waitFor()
      await hat.getByText(session?.id.slice(0, 8) ?? '', { exact: true }).waitFor()
    }
    await board.getByText(/^Call a number\./).waitFor()
    expect(await smallestText(board)).toBeGreaterThanOrEqual(28)
    await picture(board, 'talks-board-lots')
  })

  test('only who hosts can draw; the number that the room called is in the draw, and all see one order', async () => {
    const session = (await us.of('Amina').pull()).find(({ type }) => type === 'session')
    const seed = `${session?.id.slice(0, 8)} · 37`
    expect(await pages.Ben.getByRole('button', { name: 'Draw the lots' }).count()).toBe(0)
    await pages.Amina.getByLabel('A number from the room').fill('37')
    expect(await violations(pages.Amina, 'before the lots')).toEqual([])
    await picture(pages.Amina, 'talks-lots')
    await pages.Amina.keyboard.press('Enter')
    const talks = (await us.of('Amina').pull()).filter(({ body }) => (body as Talk)?.sheet === 'talk')
    // worked out here by another program than the product's
    const ticket = (id: string) => createHash('sha256').update(`${seed} ${id}`).digest('hex')
    const lots = talks
      .map(({ id, author }) => ({ id, name: us.members.find(({ member }) => member === author)?.name ?? '' }))
      .sort((a, b) => (ticket(a.id) < ticket(b.id) ? -1 : 1))
    order = lots.map(({ name }) => name)
    for (const name of NAMES) {
      const turns = pages[name].getByRole('complementary', { name: 'Whose turn' })
      await turns.getByText(`Lots drawn from ${seed}`).click()
      await turns.getByText('This computer worked it out for itself and found the same order.').waitFor()
      for (const [at, { id }] of lots.entries()) {
        const line = turns.locator('.how-drawn li').nth(at)
        await line.getByText(`${ticket(id).slice(0, 6)}…`).waitFor()
        await line.getByText(id).waitFor()
      }
      await pages[name]
        .getByRole('region', { name: 'The talk that is on' })
        .getByText(order[0] ?? '', { exact: true })
        .waitFor()
    }
    await board.getByText(`Lots drawn from ${seed}`).waitFor()
  })

  test('whoever signs up after the lots speaks at the end', async () => {
    await us.of('Dee').save('contribution', {
      activity: us.activity,
      stage: 'sign-up',
      sheet: 'talk',
      values: { title: 'Late, and welcome', minutes: '2' },
    })
    followed = await us.of('Chidi').open(`/space/${us.stream}/activity/${us.activity}/offers/talk`)
    const last = followed.locator('.programme > li').nth(3)
    await last.getByText('Late, and welcome').waitFor()
    order.push('Dee')
  })

  test('one press starts the clock on every screen; it stands for all when it is paused', async () => {
    const screens = [...NAMES.map((name) => pages[name]), board, followed]
    const figures = () =>
      Promise.all(screens.map((screen) => screen.getByRole('timer').getAttribute('aria-label')))
    await pages.Ben.getByText('The clock starts when you do.').waitFor()
    const before = await figures()
    expect(new Set(before).size).toBe(1)
    await pages.Amina.getByRole('button', { name: 'Start the clock' }).click()
    await until('the clock runs everywhere', async () => (await figures()).every((one) => one !== before[0]))
    expect(await violations(pages.Amina, 'a talk is on')).toEqual([])
    expect(await violations(board, 'a talk on the big screen')).toEqual([])
    expect(await overflowsAt320(pages.Amina)).toEqual([])
    expect(await smallestText(board)).toBeGreaterThanOrEqual(28)
    await picture(pages.Amina, 'talks-countdown')
    await picture(board, 'talks-board')
    await picture(followed, 'talks-page')
    await followed.setViewportSize({ width: 390, height: 844 })
    await picture(followed, 'talks-page-phone')
    await pages.Chidi.setViewportSize({ width: 390, height: 844 })
    await picture(pages.Chidi, 'talks-phone')
    await pages.Amina.getByRole('button', { name: 'Pause' }).click()
    for (const screen of screens) await screen.getByText('The clock stands.').waitFor()
    expect(new Set(await figures()).size).toBe(1)
    expect(await pages.Ben.getByRole('button', { name: 'Go on' }).count()).toBe(0)
  })

  test('amber in the last half minute, then kind words, on a screen read from the back', async () => {
    const amina = us.of('Amina')
    const moves = (await amina.pull()).filter(({ type }) => type === 'move')
    const last = moves
      .map(({ body }) => body as { step?: string; kind: string; at: number; session: string })
      .findLast(({ kind }) => kind === 'pause')
    const shorten = (ms: number, later: number) =>
      amina.save('move', {
        ...{ session: last?.session, kind: 'extend', step: last?.step, ms },
        at: (last?.at ?? 0) + later,
      })
    const figures = await pages.Ben.getByRole('timer').getAttribute('aria-label')
    const [, minutes = '0', seconds = '0'] = /^(\d+) minutes? (\d+)/.exec(figures ?? '') ?? []
    const left = Number(minutes) * MINUTE_MS + Number(seconds) * 1_000
    await shorten(-(left - 20_000), 1)
    for (const screen of [pages.Ben, board]) await screen.getByText('Half a minute left').waitFor()
    expect(await violations(pages.Ben, 'amber')).toEqual([])
    await picture(pages.Ben, 'talks-amber')
    await shorten(-21_000, 2)
    for (const screen of [pages.Ben, board])
      await screen.getByText(/^Time\. Finish your sentence, and thank you, /).waitFor()
    expect(await violations(board, 'time is up')).toEqual([])
    await picture(board, 'talks-board-over')
  })

  test('the talks go on to the last, and nobody is called twice', async () => {
    const called: string[] = []
    for (const [at, name] of order.entries()) {
      const on = pages.Amina.getByRole('region', { name: 'The talk that is on' })
      await on.getByText(name, { exact: true }).waitFor()
      called.push((await pages.Amina.locator('.countdown-who').textContent()) ?? '')
      await pages.Amina.getByRole('button', { name: /^Next: / }).click()
      // the last talk of all came after the lots, and so after the break
      if (at === order.length - 2) {
        await pages.Amina.getByRole('heading', { name: 'Break: talk to each other' }).waitFor()
        await pages.Amina.getByRole('button', { name: /^Next: / }).click()
      }
    }
    expect(called).toEqual(order)
    await pages.Chidi.getByRole('heading', { name: 'Thanks, and what will you try?' }).waitFor()
    for (const at of order.keys())
      await followed.locator('.programme > li').nth(at).getByText('· given').waitFor()
  })

  test('“I’ll try this” is a trial of one’s own that knows its talk, is asked after in four weeks, and may be told', async () => {
    const page = pages.Ben
    await page.goto(followed.url().replace(/^[^#]*/, page.url().replace(/#.*$/, '')))
    const talk = page.locator('.programme > li').filter({ hasText: 'Amina waited' })
    await talk.getByRole('button', { name: /^I’ll try this/ }).click()
    await talk.getByRole('link', { name: 'In your trials' }).waitFor()
    const [trial] = await keptRecords(page, 'trial')
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
    expect((await us.of('Amina').pull()).filter(({ type }) => type === 'try')).toEqual([])
    await talk.getByRole('switch', { name: 'Say here that I’m trying it' }).click()
    const told = await until('the try is told', async () =>
      (await us.of('Amina').pull()).find(({ type }) => type === 'try'),
    )
    expect(told).toMatchObject({ author: us.of('Ben').member, body: { post: post?.id, state: 'trying' } })
    await pages.Amina.goto(`${pages.Amina.url().replace(/#.*$/, '')}#/space/${us.stream}`)
    await pages.Amina.getByRole('region', { name: /being tried/i })
      .getByText(/Ben/)
      .waitFor()
  })
})
