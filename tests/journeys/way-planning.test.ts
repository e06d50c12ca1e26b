/** Collaborative planning with three people: alone and held back, revealed together, reviewed, adapted, compared. */

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { aCommunity, type Community } from '../support/community.ts'
import { toldInOrder } from '../support/story.ts'

const WORDS = {
  Amina: 'They will say that the bigger beaker is hotter',
  Ben: 'They will mix up heat and temperature',
  Chidi: 'They will say that cold flows in',
}
type Name = keyof typeof WORDS
const NAMES = Object.keys(WORDS) as Name[]

describe('planning together', () => {
  let us: Community
  const pages = {} as Record<Name, Page>

  beforeAll(async () => {
    us = await aCommunity({ people: NAMES, browsers: 3, activity: { form: 'planning' } })
    for (const name of NAMES) {
      pages[name] = await us.of(name).open(`/space/${us.stream}/activity/${us.activity}`)
      await pages[name].getByRole('heading', { level: 1 }).waitFor()
    }
  })
  afterAll(() => us.close())
  toldInOrder(() => [{ errors: us.errors() }])
  const setDate = async () => {
    await us.of('Amina').save('session', {
      activity: us.activity,
      number: 1,
      startsAt: Date.now() + 3_600_000,
      minutes: 60,
    })
    for (const name of NAMES) await pages[name].getByRole('link', { name: 'Open the meeting' }).waitFor()
  }
  const stage = (name: Name, called: string) =>
    pages[name].getByRole('article', { name: called, exact: true })

  test('each plans alone: nobody else has a word of it, not on the screen and not on the wire', async () => {
    for (const name of NAMES) {
      // Two wrote before there was a date; all are revealed together all the same.
      if (name === 'Chidi') await setDate()
      const alone = stage(name, 'Plan alone')
      await alone.getByText('Only you see it until it is revealed for all together').first().waitFor()
      await alone.getByRole('button', { name: 'Your plan' }).click()
      await alone.getByLabel('What will they get wrong, and what will I do then?').fill(WORDS[name])
      await alone.getByRole('button', { name: 'Save' }).click()
      await alone.getByText(WORDS[name]).waitFor()
      await alone.getByText('not sent yet').waitFor({ state: 'detached' })
    }
    expect(await violations(pages.Amina, 'planning alone')).toEqual([])
    for (const name of NAMES) {
      const wire = await us.of(name).wire()
      for (const other of NAMES) {
        if (other === name) expect(wire).toContain(WORDS[other])
        else expect(wire).not.toContain(WORDS[other])
      }
    }
  })

  test('only who runs it reveals, and then all plans are there at the same moment', async () => {
    expect(await stage('Ben', 'Plan alone').getByRole('button', { name: 'Reveal together' }).count()).toBe(0)
    await stage('Amina', 'Plan alone').getByRole('button', { name: 'Reveal together' }).click()
    for (const name of NAMES)
      for (const other of NAMES) await stage(name, 'Plan alone').getByText(WORDS[other]).waitFor()
    await us.of('Chidi').hears(WORDS.Ben)
  })

  test('each reviews another’s plan, and everybody sees whose it is about', async () => {
    const review = stage('Ben', 'Peer review')
    await review.getByText('Amina’s: Plans').click()
    await review.getByRole('button', { name: 'What you would ask: Amina’s' }).click()
    await review.getByLabel('What I would ask').fill('Which drawing shows it?')
    await review.getByRole('button', { name: 'Save' }).click()
    const hers = stage('Amina', 'Peer review').getByRole('article')
    await hers.filter({ hasText: 'Which drawing shows it?' }).getByText('on Amina’s').waitFor()
  })

  test('each adapts their own copy: it begins with their own plan, and the plan itself stays', async () => {
    const adapt = stage('Amina', 'Adapt your own copy')
    await adapt.getByRole('button', { name: 'Your plan' }).click()
    const field = adapt.getByLabel('What will they get wrong, and what will I do then?')
    expect(await field.inputValue()).toBe(WORDS.Amina)
    await field.fill(`${WORDS.Amina}; a drawing of both beakers`)
    await adapt.getByRole('button', { name: 'Save' }).click()
    await adapt.getByText('a drawing of both beakers').waitFor()
    await stage('Amina', 'Plan alone').getByText(WORDS.Amina, { exact: true }).waitFor()
    const rows = await us.of('Ben').pull()
    expect(rows.filter(({ type }) => type === 'contribution').length).toBeGreaterThanOrEqual(4)
  })

  test('in the meeting too it is a copy that is adapted, begun with the plan', async () => {
    const [session] = (await us.of('Ben').pull()).filter(({ type }) => type === 'session')
    const room = await us.of('Ben').open(`/space/${us.stream}/meeting/${session?.id}`)
    await room
      .getByRole('region', { name: 'Before we begin' })
      .getByText(WORDS.Ben, { exact: true })
      .waitFor()
    const pane = room.getByRole('complementary', { name: 'Only you see this' })
    await pane.getByRole('button', { name: /Open$/ }).click()
    await pane.getByLabel('For').selectOption({ label: 'Adapt your own copy' })
    const field = pane.getByLabel('What will they get wrong, and what will I do then?')
    await field.waitFor()
    expect(await field.inputValue()).toBe(WORDS.Ben)
    await field.fill(`${WORDS.Ben}; two thermometers`)
    await pane.getByRole('button', { name: 'Save' }).click()
    await stage('Amina', 'Adapt your own copy').getByText('two thermometers').waitFor()
    await stage('Amina', 'Plan alone').getByText(WORDS.Ben, { exact: true }).waitFor()
    await room.close()
  })

  test('after teaching, the verdicts stand side by side', async () => {
    for (const [name, verdict] of [
      ['Amina', 'Keep using'],
      ['Ben', 'Adapt'],
    ] as const) {
      const after = stage(name, 'After teaching')
      await after.getByRole('button', { name: 'How it went' }).click()
      await after.getByRole('radio', { name: verdict }).check()
      await after.getByLabel('What happened').fill(`${name} taught it`)
      await after.getByRole('button', { name: 'Save' }).click()
    }
    const after = stage('Chidi', 'After teaching')
    const [left, right] = await Promise.all(
      ['Amina', 'Ben'].map((name) =>
        after.getByRole('article', { name: `After teaching: ${name}` }).boundingBox({ timeout: 30_000 }),
      ),
    )
    expect(left?.y).toBe(right?.y)
  })
})
