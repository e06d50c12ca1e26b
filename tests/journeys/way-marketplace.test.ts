/** A marketplace: stalls from entries with a map and signs, rounds with a swap of keepers, pods, and commitments that become trials. */
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { overflowsAt320, violations } from '../support/axe.ts'
import { aCommunity, type Community } from '../support/community.ts'
import { writesEntry } from '../support/entry-here.ts'
import { keptRecords } from '../support/inside-page.ts'
import { pagesOf } from '../support/pdf.ts'
import { picture } from '../support/picture.ts'
import { smallestText } from '../support/smallest-text.ts'
import { toldInOrder } from '../support/story.ts'
import { until } from '../support/until.ts'

const NAMES = ['Amina', 'Ben', 'Chidi'] as const
type Name = (typeof NAMES)[number]

describe('a marketplace', () => {
  let us: Community
  const pages = {} as Record<Name, Page>
  let board: Page
  let followed: Page

  beforeAll(async () => {
    us = await aCommunity({ people: [...NAMES, 'Dee'], browsers: 3, activity: { form: 'marketplace' } })
    await us.of('Amina').save('session', {
      activity: us.activity,
      number: 1,
      startsAt: Date.now(),
      minutes: 60,
    })
    await Promise.all(
      (['Amina', 'Ben'] as const).map((name) => writesEntry(us.of(name), `${name}’s quiet start`)),
    )
    for (const name of NAMES) {
      pages[name] = await us.of(name).open(`/space/${us.stream}/activity/${us.activity}`)
      await pages[name].getByRole('link', { name: 'Stalls and visits' }).click()
      await pages[name].getByRole('region', { name: 'Who keeps a stall' }).waitFor()
    }
  })
  afterAll(() => us.close())
  toldInOrder(() => [{ errors: us.errors() }])

  const keep = async (name: 'Amina' | 'Ben', place: string) => {
    const page = pages[name]
    await page.getByRole('button', { name: 'Keep a stall from an entry' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: new RegExp(`^${name}’s quiet start`) })
      .click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Share/ })
      .click()
    const form = page.getByRole('form', { name: 'Your stall' })
    await form.getByLabel('Where it stands').fill(place)
    await form.getByRole('button', { name: 'Save' }).click()
    await form.waitFor({ state: 'hidden' })
  }

  test('two keep a stall from an entry of theirs; the map and its table are the same for all', async () => {
    await keep('Amina', 'By the window')
    await keep('Ben', 'Table 4')
    for (const name of NAMES) {
      const table = pages[name].getByRole('table')
      await table.getByRole('row', { name: /1 Amina’s quiet start.* Amina By the window/ }).waitFor()
      await table.getByRole('row', { name: /2 Ben’s quiet start.* Ben Table 4/ }).waitFor()
      await pages[name].getByRole('img', { name: /^Map of the stalls/ }).waitFor()
    }
    expect(await violations(pages.Chidi, 'the map')).toEqual([])
    expect(await overflowsAt320(pages.Chidi)).toEqual([])
    await picture(pages.Chidi, 'stalls')
  })

  test('the rounds follow the meeting’s clock: each screen says which stall, and the big one says it for all', async () => {
    const session = (await us.of('Amina').pull()).find(({ type }) => type === 'session')
    for (const name of NAMES) {
      await pages[name].getByRole('link', { name: 'Open the meeting' }).click()
      const before = pages[name].getByRole('region', { name: 'Before the start' })
      await before.getByRole('button', { name: 'I’m here' }).click()
    }
    board = await us.of('Amina').open(`/space/${us.stream}/meeting/${session?.id}/projector`)
    await board.setViewportSize({ width: 1280, height: 720 })
    followed = await us.of('Chidi').open(`/space/${us.stream}/activity/${us.activity}/offers/stall`)
    for (const name of NAMES) await board.getByText(name).first().waitFor()
    await pages.Amina.getByRole('button', { name: 'Start the meeting' }).click()
    const told: Record<Name, string[]> = { Amina: [], Ben: [], Chidi: [] }
    const hear = async (when: string, round: number) => {
      for (const name of NAMES) {
        const where = pages[name].locator('.visit-now')
        await where.getByText(`Round ${round} of 3`).waitFor()
        const words = where.getByText(new RegExp(`^${when}: (keep|go to) stall \\d$`))
        await words.waitFor()
        const [, place = ''] = /: (.*)$/.exec((await words.textContent()) ?? '') ?? []
        told[name].push(place)
        const line = board.locator('.projector-visits li').filter({ hasText: name })
        await line.getByText(place.replace(/^go to |(?<=^keep )stall /, ''), { exact: true }).waitFor()
      }
      await followed.getByText(`${when}: round ${round} of 3`).waitFor()
    }
    const next = (stage: string) =>
      pages.Amina.getByRole('button', { name: new RegExp(`^Next: ${stage}`) }).click()
    await hear('Next', 1)
    await next('Visits, round 1')
    await hear('Now', 1)
    expect(await violations(pages.Chidi, 'a round of visits')).toEqual([])
    expect(await violations(board, 'visits on the big screen')).toEqual([])
    expect(await overflowsAt320(pages.Chidi)).toEqual([])
    expect(await smallestText(board)).toBeGreaterThanOrEqual(28)
    await picture(pages.Chidi, 'market-round')
    await picture(board, 'market-board')
    await picture(followed, 'market-page')
    await next('Keepers swap')
    await hear('Next', 2)
    await picture(pages.Amina, 'market-swap')
    await next('Visits, round 2')
    await hear('Now', 2)
    // where one goes was said before the round began, and keepers swap
    for (const name of NAMES) {
      const [coming, first, comingNext, second] = told[name]
      expect(first).toBe(coming)
      expect(second).toBe(comingNext)
    }
    for (const [name, own, other] of [
      ['Amina', 1, 2],
      ['Ben', 2, 1],
    ] as const)
      expect([told[name][1], told[name][3]].sort()).toEqual([`go to stall ${other}`, `keep stall ${own}`])
    expect([told.Chidi[1], told.Chidi[3]].sort()).toEqual(['go to stall 1', 'go to stall 2'])
  })

  test('whoever leaves closes a stall alone with it, and the others are told where to go', async () => {
    const open = async () => {
      const words = (await pages.Chidi.locator('.visit-where').textContent()) ?? ''
      return Number(/stall (\d)/.exec(words)?.[1])
    }
    const keeper = (await open()) === 1 ? 'Amina' : 'Ben'
    const turns = pages[keeper].getByRole('complementary', { name: 'Who is here' })
    await turns.getByRole('button', { name: `More about ${keeper}` }).click()
    await pages[keeper].getByRole('menuitem', { name: 'I have to leave' }).click()
    await pages.Chidi.getByText('Now: look round as you like').waitFor()
    await turns.getByRole('button', { name: 'I’m here' }).click()
    for (const name of NAMES) {
      await us
        .of(name)
        .open(`/space/${us.stream}/activity/${us.activity}/offers/stall`)
        .then((page) => {
          pages[name] = page
        })
      await pages[name].getByRole('region', { name: 'Who keeps a stall' }).waitFor()
    }
  })

  test('each stall has a sign with a code and its address, and the signs print on A4', async () => {
    const page = pages.Ben
    await page.getByRole('button', { name: 'Signs for the stalls' }).click()
    const signs = page.getByRole('region', { name: 'Signs for the stalls' })
    await signs.getByRole('img', { name: 'Code that opens stall 2' }).waitFor()
    expect(await violations(page, 'signs')).toEqual([])
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(3)
    await picture(page, 'stall-signs')
  })

  test('what was seen becomes a trial of one’s own, asked after in four weeks', async () => {
    const page = pages.Chidi
    const stall = page
      .getByRole('region', { name: 'What will you try?' })
      .getByRole('listitem')
      .filter({ hasText: 'Amina’s quiet start' })
    await stall.getByRole('button', { name: /^I’ll try this/ }).focus()
    await page.keyboard.press('Enter')
    await stall.getByRole('link', { name: 'In your trials' }).waitFor()
    const [trial] = await keptRecords(page, 'trial')
    expect(trial?.body).toMatchObject({ state: 'planned', from: { kind: 'post', space: us.stream } })
    expect(trial?.body).toHaveProperty('checkOn')
  })

  test('pods are written down for all, and a commitment becomes a trial', async () => {
    const page = pages.Chidi
    await page.getByRole('link', { name: 'Marketplace' }).first().click()
    const pods = page.getByRole('article', { name: 'In pods', exact: true })
    await pods.getByRole('button', { name: 'Inspired, challenged, next' }).click()
    await pods.getByLabel('What inspired you?').fill('That it went wrong at first')
    await pods.getByLabel('What challenged your thinking?').fill('Silence is not idle')
    await pods.getByRole('button', { name: 'Save' }).click()
    await pods.getByText('Silence is not idle').waitFor()
    const commitments = page.getByRole('article', { name: 'Commitments and thanks', exact: true })
    await commitments.getByRole('button', { name: 'What I will try' }).click()
    await commitments.getByLabel('If I …').fill('wait at the door')
    await commitments.getByRole('button', { name: 'Save' }).click()
    await commitments.getByRole('button', { name: 'Make it a trial' }).click()
    await commitments.getByRole('link', { name: 'In your trials' }).waitFor()
    await us.of('Ben').hears('Silence is not idle')
  })

  /** People without an account, some with a long name. */
  const visitor = (at: number) => `Guest${at} ${'Longname'.repeat(at % 7)} of the other school`

  test('sixty people and thirty stalls have a place each', async () => {
    const dee = us.of('Dee')
    await dee.push(
      ...Array.from({ length: 30 }, (_, at) => ({
        type: 'contribution',
        body: {
          activity: us.activity,
          stage: 'stalls',
          sheet: 'stall',
          values: { title: at === 0 ? 'x'.repeat(500) : `Stall of group ${at}`, keepers: [visitor(at)] },
        },
      })),
    )
    await pages.Amina.getByRole('row', { name: /^32 / }).waitFor()
    expect(await overflowsAt320(pages.Amina)).toEqual([])
    await picture(pages.Amina, 'stalls-many')
    const session = (await us.of('Amina').pull()).find(({ type }) => type === 'session')?.id
    await us.of('Amina').push(
      ...Array.from({ length: 57 }, (_, at) => ({
        type: 'move',
        body: {
          session,
          kind: 'arrive',
          at: Date.now(),
          who: randomUUID(),
          name: visitor(at),
        },
      })),
    )
    const host = await us.of('Amina').open(`/space/${us.stream}/meeting/${session}`)
    await host.getByRole('button', { name: /^Next: Keepers swap/ }).click()
    await board.getByText(/^Next: round 3 of 3\. Names \d of 3$/).waitFor()
    const named = new Set<string>()
    // the names come in turn, as on a board in a station, until everybody was told
    await until(
      'everybody’s name',
      async () => {
        for (const line of await board.locator('.projector-visits li').allTextContents()) named.add(line)
        return named.size >= 60
      },
      60_000,
    )
    for (const line of named) expect(line).toMatch(/(stall|keep) \d+$/)
    // everybody but those of the stalls that are closed has a stall to go to, and none is crowded
    const visitsTo = new Map<string, number>()
    for (const line of named) {
      const [, to] = /stall (\d+)$/.exec(line) ?? []
      if (to !== undefined) visitsTo.set(to, (visitsTo.get(to) ?? 0) + 1)
    }
    expect(visitsTo.size).toBe(16)
    expect(Math.max(...visitsTo.values())).toBeLessThanOrEqual(3)
    expect(await smallestText(board)).toBeGreaterThanOrEqual(28)
    const lowest = await board
      .locator('.projector-visits li')
      .last()
      .evaluate((line) => line.getBoundingClientRect().bottom)
    const foot = await board.locator('.projector-foot').evaluate((line) => line.getBoundingClientRect().top)
    expect(lowest).toBeLessThanOrEqual(foot)
    await picture(board, 'market-board-many')
    const phone = await us.of('Chidi').open(`/space/${us.stream}/meeting/${session}`)
    await phone.setViewportSize({ width: 390, height: 844 })
    await phone.getByText(/^Next: (keep|go to) stall \d+$/).waitFor()
    await phone.getByText('Map of the stalls').click()
    await phone.getByRole('img', { name: /^Map of the stalls/ }).waitFor()
    expect(await violations(phone, 'the map on a phone')).toEqual([])
    expect(await overflowsAt320(phone)).toEqual([])
    await picture(phone, 'market-phone')
  })
})
