/** A triad: one sets the focus and owns the notes, the visitor counts, times and notes, hands over, and has nothing left. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { overflowsAt320, violations } from '../support/axe.ts'
import { aCommunity, type Community } from '../support/community.ts'
import { readStore } from '../support/inside-page.ts'
import { toldInOrder } from '../support/story.ts'
import { until } from '../support/until.ts'

const NAMES = ['Amina', 'Ben', 'Chidi'] as const
type Name = (typeof NAMES)[number]
const SAID = 'why would it float?'
const SAW = 'Three at the back turned to one another'

describe('a triad', () => {
  let us: Community
  let meeting: string
  const pages = {} as Record<Name, Page>

  beforeAll(async () => {
    us = await aCommunity({ people: NAMES, browsers: 3, activity: { form: 'triad' } })
    const aMeeting = (number: number, days: number) => ({
      activity: us.activity,
      number,
      startsAt: Date.now() + days * 86_400_000,
      minutes: 45,
    })
    meeting = await us.of('Amina').save('session', aMeeting(1, 1))
    await us.of('Amina').save('session', aMeeting(2, 15))
    for (const name of NAMES) {
      pages[name] = await us.of(name).open(`/space/${us.stream}/activity/${us.activity}`)
      await pages[name].getByRole('heading', { level: 1, name: 'Triad' }).waitFor()
    }
  })
  afterAll(() => us.close())
  toldInOrder(() => [{ errors: us.errors() }])
  const stage = (name: Name, called: string) =>
    pages[name].getByRole('article', { name: called, exact: true })
  const roleOf = (page: Page, role: string) =>
    page.locator('.roles > div').filter({ has: page.getByText(role, { exact: true }) })

  test('roles are shared out, and next time they go to those who had them least', async () => {
    const page = pages.Amina
    await page.getByRole('button', { name: 'Share out fairly' }).click()
    for (const name of NAMES) await roleOf(pages[name], 'Visited').getByText('Amina').waitFor()
    await roleOf(page, 'Visitor').getByText('Ben').waitFor()
    await page.getByRole('link', { name: /^2\. / }).click()
    await roleOf(page, 'Visited').getByText('Nobody yet').waitFor()
    await page.getByRole('button', { name: 'Share out fairly' }).click()
    await roleOf(page, 'Visited').getByText('Ben').waitFor()
    await page.getByRole('link', { name: /^1\. / }).click()
    await roleOf(page, 'Visited').getByText('Amina').waitFor()
  })

  test('who is visited says what to look for and what counts as evidence', async () => {
    const focus = stage('Amina', 'What to look for')
    expect(await stage('Ben', 'What to look for').getByRole('button').count()).toBe(0)
    await focus.getByRole('button', { name: 'What to look for' }).click()
    await focus.getByLabel('I’d like you to look for').fill('Who speaks after a wrong answer')
    await focus.getByLabel('What would count as evidence').fill('Voices, counted')
    await focus.getByRole('button', { name: 'Save' }).click()
    await stage('Ben', 'The visit').getByText('Amina’s: What to look for').click()
    await stage('Ben', 'The visit').getByText('Who speaks after a wrong answer').waitFor()
  })

  test('the visitor notes, counts and times from the keyboard; a closed page loses nothing', async () => {
    const page = pages.Ben
    const visit = () => stage('Ben', 'The visit')
    await visit().getByRole('button', { name: 'What you saw and heard' }).click()
    const caret = () => visit().locator('textarea:focus').waitFor()
    await visit().getByRole('button', { name: 'I heard' }).click()
    await caret()
    await page.keyboard.type(SAID)
    await page.keyboard.press('Enter')
    await visit().getByRole('button', { name: 'Take note 2 out' }).click()
    await visit().getByRole('button', { name: 'I saw' }).click()
    await caret()
    await page.keyboard.type(SAW)
    expect(await visit().getByLabel('Time of note 1').inputValue()).toMatch(/^\d\d:\d\d$/)

    await visit().getByLabel('What is counted').fill('Voices')
    await page.keyboard.press('Enter')
    await visit()
      .getByRole('button', { name: /^0 Voices\b/ })
      .focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await visit()
      .getByRole('button', { name: /^2 Voices\b/ })
      .waitFor()

    await visit().getByRole('button', { name: 'Start', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('l')
    await visit().getByLabel('What number 1 was').fill('Silence after the question')
    expect(await violations(page, 'a visit under way')).toEqual([])
    expect(await overflowsAt320(page)).toEqual([])
    await page.reload()
    await visit().getByRole('button', { name: 'Stop', exact: true }).click()
    await visit()
      .getByRole('button', { name: /^2 Voices\b/ })
      .waitFor()
    expect(await visit().getByLabel('What number 1 was').inputValue()).toBe('Silence after the question')
  })

  test('nothing in it rates anybody', async () => {
    const words = (await stage('Ben', 'The visit').textContent())?.toLowerCase()
    expect(words).not.toMatch(/rating|grade|score|out of (5|10)|outstanding/)
    expect(await stage('Ben', 'The visit').locator('input[type=range]').count()).toBe(0)
  })

  test('handed over, the notes are hers alone: gone from the visitor’s screen, browser and wire', async () => {
    expect(await us.of('Amina').wire()).not.toContain(SAID)
    const visit = stage('Ben', 'The visit')
    await visit.getByRole('button', { name: 'Hand over to Amina' }).click()
    await stage('Amina', 'The visit').getByText(SAID).waitFor()
    await stage('Amina', 'The visit').getByText('2 Voices').waitFor()
    await visit.getByText('On its way to Amina').waitFor({ state: 'detached' })
    expect(await visit.getByText(SAID).count()).toBe(0)
    await until('the visitor’s browser to have let go of it', async () => {
      const stores = await Promise.all(
        ['records', 'base', 'dirty', 'inflight', 'tray'].map((store) =>
          readStore(pages.Ben, 'whatworked', store),
        ),
      )
      return !JSON.stringify(stores).includes(SAID)
    })
    expect(await pages.Ben.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(SAID)
    await us.of('Amina').hears(SAID)
    for (const name of ['Ben', 'Chidi'] as const) expect(await us.of(name).wire()).not.toContain(SAID)
    expect(await stage('Chidi', 'The visit').getByText(SAID).count()).toBe(0)
  })

  test('she takes one thing from it, and it is a trial of hers in one tap', async () => {
    const talk = stage('Amina', 'One small change')
    await talk.getByRole('button', { name: 'What I will try' }).click()
    await talk.getByLabel('If I …').fill('wait after a wrong answer')
    await talk.getByRole('button', { name: 'Save' }).click()
    await talk.getByRole('button', { name: 'Make it a trial' }).click()
    await talk.getByRole('link', { name: 'In your trials' }).waitFor()
    const trials = (
      await readStore<{ type: string; body: object }>(pages.Amina, 'whatworked', 'records')
    ).filter(({ type }) => type === 'trial')
    expect(trials[0]?.body).toMatchObject({
      ifI: 'wait after a wrong answer',
      from: { kind: 'contribution', space: us.stream },
    })
    expect(meeting).not.toBe('')
    await talk.getByRole('link', { name: 'In your trials' }).click()
    await pages.Amina.getByRole('heading', { level: 1, name: /^If I wait after a wrong answer/ }).waitFor()
    await pages.Amina.getByRole('main')
      .getByRole('link', { name: /^Triad, meeting \d+$/ })
      .waitFor()
  })
})
