/** A marketplace: stalls from entries with a map and signs, rounds with a swap of keepers, pods, and commitments that become trials. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { overflowsAt320, violations } from '../support/axe.ts'
import { aCommunity, type Community } from '../support/community.ts'
import { writesEntry } from '../support/entry-here.ts'
import { keptRecords } from '../support/inside-page.ts'
import { pagesOf } from '../support/pdf.ts'
import { picture } from '../support/picture.ts'
import { toldInOrder } from '../support/story.ts'

const NAMES = ['Amina', 'Ben', 'Chidi'] as const
type Name = (typeof NAMES)[number]

describe('a marketplace', () => {
  let us: Community
  const pages = {} as Record<Name, Page>

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

  test('keepers swap: who keeps in one round visits the other’s stall in the next', async () => {
    const says = async (name: Name, round: string) => {
      await pages[name].getByRole('radio', { name: round }).check()
      const words = pages[name].locator('.round-now')
      await words.getByText(`You in ${round.toLowerCase()}`).waitFor()
      return (await words.locator('.round-where').textContent()) ?? ''
    }
    for (const [name, own, other] of [
      ['Amina', 1, 2],
      ['Ben', 2, 1],
    ] as const) {
      const told = [await says(name, 'Round 1'), await says(name, 'Round 2')]
      expect(told.some((one) => one.startsWith(`Keep stall ${own}`))).toBe(true)
      expect(told.some((one) => one.startsWith(`Visit stall ${other}`))).toBe(true)
    }
    const chidi = [await says('Chidi', 'Round 1'), await says('Chidi', 'Round 2')]
    expect(new Set(chidi).size).toBe(2)
    expect(chidi.every((one) => one.startsWith('Visit stall'))).toBe(true)
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

  test('sixty people and thirty stalls have a place each', async () => {
    const dee = us.of('Dee')
    await dee.push(
      ...Array.from({ length: 30 }, (_, at) => ({
        type: 'contribution',
        body: {
          activity: us.activity,
          stage: 'stalls',
          sheet: 'stall',
          values: { title: at === 0 ? 'x'.repeat(500) : `Stall of group ${at}` },
        },
      })),
    )
    await pages.Amina.getByRole('row', { name: /^32 / }).waitFor()
    expect(await overflowsAt320(pages.Amina)).toEqual([])
    await picture(pages.Amina, 'stalls-many')
  })
})
