/** A structured conversation: a card each, “where would this not work?”, and takeaways that become trials; also with sixty. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { overflowsAt320, violations } from '../support/axe.ts'
import { aCommunity, type Community } from '../support/community.ts'
import { readStore } from '../support/inside-page.ts'
import { picture } from '../support/picture.ts'
import { toldInOrder } from '../support/story.ts'

const NAMES = ['Amina', 'Ben', 'Chidi'] as const
type Name = (typeof NAMES)[number]

describe('a fifteen-minute conversation', () => {
  let us: Community
  const pages = {} as Record<Name, Page>

  beforeAll(async () => {
    us = await aCommunity({ people: NAMES, browsers: 3, activity: { form: 'conversation' } })
    for (const name of NAMES) {
      pages[name] = await us.of(name).open(`/space/${us.stream}/activity/${us.activity}`)
      await pages[name].getByRole('heading', { level: 1, name: 'Structured conversation' }).waitFor()
    }
  })
  afterAll(() => us.close())
  toldInOrder(() => [{ errors: us.errors() }])
  const stage = (name: Name, called: string) =>
    pages[name].getByRole('article', { name: called, exact: true })

  test('the space leads to it, and it says where the group is', async () => {
    const page = await us.of('Ben').open(`/space/${us.stream}`)
    await page.getByRole('link', { name: 'Structured conversation' }).click()
    await page.getByRole('list', { name: 'Where we are' }).getByText('Before · we are here').waitFor()
    await page.close()
  })

  test('each brings a card, written with keys alone, and its draft is there after a closed page', async () => {
    const page = pages.Amina
    const card = stage('Amina', 'Your card')
    await card.getByRole('button', { name: 'Your card' }).focus()
    await page.keyboard.press('Enter')
    await card.getByLabel('What I tried').fill('Cold call after thirty seconds of quiet')
    await page.reload()
    const field = card.getByLabel('What I tried')
    expect(await field.inputValue()).toBe('Cold call after thirty seconds of quiet')
    await card.getByLabel('Year', { exact: true }).fill('Year 9')
    await card.getByLabel('Where it didn’t work, or might not').fill('Friday, period six')
    await page.keyboard.press('Control+Enter')
    for (const name of NAMES) await stage(name, 'Your card').getByText('Friday, period six').waitFor()
    expect(await violations(page, 'cards')).toEqual([])
  })

  test('turns go by the clock: all three see whose it is, and everybody has one', async () => {
    const meeting = await us.of('Amina').save('session', {
      activity: us.activity,
      number: 1,
      startsAt: Date.now(),
      minutes: 15,
    })
    const rooms = await Promise.all(
      NAMES.map((name) => us.of(name).open(`/space/${us.stream}/meeting/${meeting}`)),
    )
    const [hers] = rooms
    // What she wrote before there was a date stands where the meeting begins, hers to change.
    const before = hers?.getByRole('region', { name: 'Before we begin' })
    await before?.getByText('Cold call after thirty seconds of quiet').waitFor()
    if (hers) {
      expect(await violations(hers, 'sheets before a meeting')).toEqual([])
      expect(await overflowsAt320(hers)).toEqual([])
      await picture(hers, 'meeting-before-sheets')
    }
    await before?.getByRole('button', { name: 'Change it: Your card' }).click()
    const pane = hers?.getByRole('complementary', { name: 'Only you see this' })
    await pane?.getByRole('button', { name: 'Change it' }).click()
    await pane?.getByLabel('What I tried').fill('Cold call after a minute of quiet')
    await pane?.getByRole('button', { name: 'Save' }).click()
    await before?.getByText('Cold call after a minute of quiet').waitFor()
    await stage('Ben', 'Your card').getByText('Cold call after a minute of quiet').waitFor()
    await pane?.getByRole('button', { name: 'Close', exact: true }).click()
    for (const room of rooms) await room.getByRole('button', { name: 'I’m here' }).first().click()
    const here = hers?.getByRole('complementary').locator('li:not(.away)')
    for (const name of NAMES) await here?.filter({ hasText: name }).waitFor()
    await hers?.getByRole('button', { name: 'Start the meeting' }).click()
    const spoke: (string | null)[] = []
    for (let turn = 0; turn < NAMES.length; turn++) {
      const speaker = (await hers?.locator('.question b').textContent()) ?? ''
      spoke.push(speaker)
      for (const room of rooms) {
        await room.locator('.question b').filter({ hasText: speaker }).waitFor()
        await room.getByRole('timer').waitFor()
      }
      await hers?.getByRole('button', { name: /^Next: / }).click()
      await hers?.locator('.question b').filter({ hasText: speaker }).waitFor({ state: 'detached' })
    }
    expect(spoke.toSorted()).toEqual(NAMES)
    for (const room of rooms) {
      await room.getByRole('heading', { name: 'Where would this not work?' }).waitFor()
      await room.close()
    }
  })

  test('20,000 characters are kept; more are refused kindly, and stand there still', async () => {
    const card = stage('Chidi', 'Your card')
    await card.getByRole('button', { name: 'Your card' }).click()
    const field = card.getByLabel('What I tried')
    await field.fill('x'.repeat(20_001))
    await card.getByRole('button', { name: 'Save' }).click()
    await card.getByText('20,001 characters; 20,000 fit.').waitFor()
    expect((await field.inputValue()).length).toBe(20_001)
    await field.fill('y'.repeat(20_000))
    await card.getByRole('button', { name: 'Save' }).click()
    await stage('Ben', 'Your card').getByText('y'.repeat(20_000)).waitFor()
    await us.of('Ben').hears('y'.repeat(20_000))
  })

  test('“where would this not work?” is asked of a card, and answered under its name', async () => {
    const where = stage('Ben', 'Where would this not work?')
    await where.getByText('Amina’s: Cards').click()
    await where.getByRole('button', { name: 'Where would this not work?: Amina’s' }).click()
    await where
      .getByLabel('Where would this not work, and why?')
      .fill('With a class that has not met you yet')
    await where.getByRole('button', { name: 'Save' }).click()
    await stage('Amina', 'Where would this not work?')
      .getByText('With a class that has not met you yet')
      .waitFor()
  })

  test('a takeaway becomes a trial in one tap, and a colleague’s card does too; both know where they came from', async () => {
    const takeaway = stage('Ben', 'What I take away')
    await takeaway.getByRole('button', { name: 'What I take away' }).click()
    await takeaway.getByLabel('If I …').fill('wait thirty seconds with my Year 7s')
    await takeaway.getByLabel('Less of', { exact: true }).fill('hands up')
    await takeaway.getByRole('button', { name: 'Save' }).click()
    await takeaway.getByRole('button', { name: 'Make it a trial' }).click()
    await takeaway.getByRole('link', { name: 'In your trials' }).waitFor()
    const hers = stage('Ben', 'Your card').getByRole('article', { name: 'Cards: Amina' })
    await hers.getByRole('button', { name: 'I’ll try this' }).click()
    await hers.getByRole('link', { name: 'In your trials' }).waitFor()
    const rows = await readStore<{ type: string; body: { ifI?: string } }>(pages.Ben, 'whatworked', 'records')
    const trials = rows.filter(({ type }) => type === 'trial').map(({ body }) => body)
    expect(trials).toHaveLength(2)
    for (const ifI of ['wait thirty seconds with my Year 7s', 'Cold call after a minute of quiet'])
      expect(trials.find((one) => one.ifI === ifI)).toMatchObject({
        state: 'planned',
        from: { kind: 'contribution', space: us.stream },
      })
    expect(await us.of('Amina').wire()).not.toContain('"trial"')
  })

  test('sixty cards are no heap: twelve at first, all at one press', async () => {
    const chidi = us.of('Chidi')
    await chidi.push(
      ...Array.from({ length: 58 }, (_, at) => ({
        type: 'contribution',
        body: {
          activity: us.activity,
          stage: 'card',
          sheet: 'card',
          values: { what: `Idea number ${at + 1}` },
          from: { name: `Guest ${at + 1}` },
        },
      })),
    )
    const cards = stage('Ben', 'Your card')
    await cards.getByRole('button', { name: 'Show all 60' }).click()
    await cards.getByText('Idea number 58', { exact: true }).waitFor()
    expect(await cards.getByRole('article').count()).toBe(60)
    await cards.getByRole('article', { name: 'Cards: Guest 58' }).waitFor()
  })
})
