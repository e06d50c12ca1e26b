/** A TLC with one laptop on the projector: who is late, absent, or without an account is in it all the same. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import type { CommunityMember } from '../support/community.ts'
import { readStore } from '../support/inside-page.ts'
import { pagesOf } from '../support/pdf.ts'
import { picture } from '../support/picture.ts'
import { smallestText } from '../support/smallest-text.ts'
import { toldInOrder } from '../support/story.ts'
import { aTlcGroup } from '../support/tlc.ts'
import { until } from '../support/until.ts'

type Kept = { type: string; body: Record<string, unknown> }

const PEOPLE = [
  'Amara Hughes',
  'Beth Carraway',
  'Yusuf Demir',
  'Hannah Lloyd',
  'Priya Nair',
  'Mei Tan',
  'Sam Reed',
  'Tom Okafor',
]
const SECRET = 'say less myself'

describe('a TLC with one laptop', () => {
  let tlc: Awaited<ReturnType<typeof aTlcGroup>>
  let amara: CommunityMember
  let beth: CommunityMember
  let yusuf: CommunityMember
  let page: Page
  let board: Page
  let late: Page
  let absent: Page

  beforeAll(async () => {
    tlc = await aTlcGroup(PEOPLE)
    ;[amara, beth, yusuf] = tlc.group.members as [CommunityMember, CommunityMember, CommunityMember]
    page = await amara.open(tlc.pathOf(tlc.second))
    await page.getByRole('button', { name: 'Start the meeting' }).waitFor()
  })
  afterAll(() => tlc.group.close())
  toldInOrder(() => [{ errors: tlc.group.errors() }])

  const turns = () => page.getByRole('complementary', { name: /Whose turn|Who is here/ })
  const lineOf = (name: string) => turns().getByRole('listitem').filter({ hasText: name })
  const clock = async (where = page) => (await where.getByRole('timer').textContent()) ?? ''
  const next = () => page.getByRole('button', { name: /^Next: / })

  test('the group comes in: by a press, by name, and with a code on the big screen', async () => {
    for (const name of ['Hannah', 'Priya', 'Mei', 'Sam', 'Tom']) {
      await lineOf(name).getByRole('button', { name: 'Is here' }).click()
    }
    await page.getByLabel('Somebody without an account').fill('Kim Ross')
    await page.getByRole('button', { name: 'Add to the round' }).click()
    await lineOf('Kim').waitFor()
    await page.getByRole('button', { name: 'Show a code to join' }).click()
    const code = page.getByRole('img', { name: 'Code to join this space' })
    await code.waitFor()
    expect(await page.locator('.qr-code figcaption').textContent()).toMatch(/^localhost:\d+\/join#/)
    expect(await violations(page, 'before a meeting')).toEqual([])
    await picture(page, 'meeting-before')
    await page.locator('h1').click()
    const [opened] = await Promise.all([amara.person.context.waitForEvent('page'), page.keyboard.press('p')])
    board = opened
    await board.setViewportSize({ width: 1280, height: 720 })
    await board.getByRole('img', { name: 'Code to join this space' }).waitFor()
    await board.getByText('Kim', { exact: false }).first().waitFor()
    expect(await violations(board, 'the big screen before a meeting')).toEqual([])
    expect(await smallestText(board)).toBeGreaterThanOrEqual(28)
    await picture(board, 'projector-before')
  })

  test('the lots are drawn in the open, and the big screen shows the same clock', async () => {
    await page.getByRole('radio', { name: 'Draw lots' }).check()
    await page.getByRole('button', { name: 'Start the meeting' }).click()
    await page.getByRole('timer').waitFor()
    await board.getByRole('timer').waitFor()
    await picture(page, 'meeting-intro')
    await next().click()
    await page.getByRole('heading', { name: 'Small wins' }).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('heading', { name: 'How did it go?' }).waitFor()
    await turns()
      .getByText(/^Lots drawn from /)
      .waitFor()
    await board.getByText(/^Lots drawn from [0-9a-f]{8}$/).waitFor()
    // Seven people share 25 minutes.
    expect(await clock()).toMatch(/^3:/)
  })

  test('who comes late shortens the turns, who leaves lengthens them', async () => {
    late = await beth.open(tlc.pathOf(tlc.second))
    await late.getByRole('timer').waitFor()
    expect(await late.getByRole('button', { name: /^Next: / }).count()).toBe(0)
    await late.getByRole('button', { name: 'I’m here' }).click()
    await lineOf('Beth')
      .getByText(/^joined \d\d:\d\d$/)
      .waitFor()
    await until('the shorter turn', async () => /^[23]:0/.test(await clock()))
    const leaves = async (name: string) => {
      await lineOf(name.split(' ')[0] ?? '')
        .getByRole('button', { name: `More about ${name}` })
        .click()
      await page.getByRole('menuitem', { name: 'Has to leave' }).click()
      await lineOf(name.split(' ')[0] ?? '')
        .getByText('had to leave')
        .waitFor()
    }
    await leaves('Sam Reed')
    await until('the longer turn again', async () => /^3:[2-5]/.test(await clock()))
  })

  test('each turn shows the speaker’s promise, nobody is skipped, nobody comes twice', async () => {
    const heard: string[] = []
    const speaker = async () => ((await page.locator('.question b').textContent()) ?? '').trim()
    for (let at = 0; at < 7; at++) {
      const name = await speaker()
      heard.push(name)
      const promised = page.locator('.cells dd').first()
      await until('the promise', async () =>
        ((await promised.textContent()) ?? '').includes(
          name === 'Kim' ? 'Nothing was written down' : `as ${name} would`,
        ),
      )
      if (at === 1) {
        await until('the same name on the board', async () =>
          (await board.locator('.projector-question').textContent())?.startsWith(name),
        )
        expect(await violations(page, 'a turn')).toEqual([])
        expect(await violations(board, 'a turn on the big screen')).toEqual([])
        expect(await smallestText(board)).toBeGreaterThanOrEqual(28)
        await picture(page, 'meeting-turn')
        await picture(board, 'projector-turn')
      }
      await next().click()
      await until(
        'the next',
        async () => (await page.locator('.question').textContent())?.startsWith(name) === false,
      )
    }
    expect(heard.toSorted()).toEqual(['Amara', 'Beth', 'Hannah', 'Kim', 'Mei', 'Priya', 'Tom'])
    await page.getByRole('heading', { name: 'New learning' }).waitFor()
  })

  test('a pause by Space stands still everywhere, and a member takes over', async () => {
    await page.locator('h1').click()
    await page.keyboard.press(' ')
    await page.getByText('Paused', { exact: true }).waitFor()
    await board.getByText('Paused', { exact: true }).waitFor()
    await late.getByText('Paused', { exact: true }).waitFor()
    const stood = await clock()
    expect(await clock(board)).toBe(stood)
    await page.keyboard.press(' ')
    await page.getByText('Paused', { exact: true }).waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'More about Beth Carraway' }).click()
    await page.getByRole('menuitem', { name: 'Hand over to them' }).click()
    await late.getByRole('button', { name: /^Next: / }).click()
    await page.getByRole('heading', { name: 'What I’ll try next' }).waitFor()
  })

  test('a plan is written where nobody sees it, told to the group, and is a trial of one’s own', async () => {
    const pane = page.getByRole('complementary', { name: 'Only you see this' })
    expect(await pane.getByLabel('If I …').count()).toBe(0)
    await pane.getByRole('button', { name: 'Your plan, only you see it. Open' }).click()
    await pane.getByLabel('If I …').fill(SECRET)
    await pane.getByLabel('then …').fill('they will say more')
    await pane.getByRole('combobox', { name: 'With which class' }).fill('9Y2 Sc')
    await pane.getByLabel('What will I do less of?').fill('starter worksheets')
    expect(await violations(page, 'the private pane')).toEqual([])
    await picture(page, 'meeting-plan')
    expect(await board.content()).not.toContain(SECRET)
    await pane.getByRole('button', { name: 'Tell the group' }).click()
    await pane.getByText('You told the group:').waitFor()
    const trials = (await readStore<Kept>(page, 'whatworked', 'records')).filter(
      ({ type }) => type === 'trial',
    )
    expect(trials.map(({ body }) => body)).toMatchObject([
      {
        ifI: SECRET,
        lessOf: { what: 'starter worksheets' },
        from: { kind: 'plan', space: tlc.group.stream },
      },
    ])
    await until('the plan on the wire', async () => (await beth.wire()).includes(SECRET))
    expect(await beth.wire()).not.toContain('9Y2')
    await pane.getByRole('button', { name: 'Close', exact: true }).click()
  })

  test('a scribe types up Beth’s plan and Kim’s; Beth’s counts when she says so', async () => {
    for (const [name, words] of [
      ['Beth Carraway', 'ask the back row first'],
      ['Kim Ross', 'let them write before they speak'],
    ] as const) {
      await page.getByRole('button', { name: `More about ${name}` }).click()
      await page.getByRole('menuitem', { name: 'Type up what they say' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('If I …').fill(words)
      if (name.startsWith('Beth')) {
        expect(await violations(page, 'a scribe')).toEqual([])
        await picture(page, 'meeting-scribe')
      }
      await dialog.getByRole('button', { name: `Type up for ${name.split(' ')[0]}` }).click()
      await dialog.waitFor({ state: 'hidden' })
    }
    const typed = late.getByRole('region', { name: 'Typed up by Amara Hughes' })
    await typed.getByText('ask the back row first', { exact: false }).waitFor()
    await picture(late, 'meeting-typed')
    await typed.getByRole('button', { name: 'That is what I said' }).click()
    await typed.waitFor({ state: 'hidden' })
    for (const name of ['Hannah Lloyd', 'Priya Nair', 'Mei Tan', 'Tom Okafor']) {
      await tlc.tell(name, tlc.second, `what ${name} tries next`)
    }
  })

  test('the meeting ends with its promises and the next date', async () => {
    await late.getByRole('button', { name: 'Next: Did we meet our intentions?' }).click()
    await page.getByRole('checkbox', { name: 'tried one way to wait longer' }).check()
    await late.getByRole('button', { name: 'End the meeting' }).click()
    const after = page.getByRole('region', { name: 'After the meeting' })
    await after.getByText('ask the back row first', { exact: false }).waitFor()
    await after.getByText('let them write before they speak', { exact: false }).waitFor()
    await after.getByText(/^Not done yet: heard what happened/).waitFor()
    await after.getByText(/^We meet again on /).waitFor()
    expect(await violations(page, 'after a meeting')).toEqual([])
    await picture(page, 'meeting-after')
    await board.getByText('Thank you').waitFor()
    expect(await smallestText(board)).toBeGreaterThanOrEqual(28)
    await picture(board, 'projector-after')
  })

  test('who was absent catches up, reports afterwards, and promises too', async () => {
    absent = await yusuf.open(tlc.pathOf(tlc.second))
    const card = absent.getByRole('region', { name: 'You weren’t there: catch up here' })
    await card.getByText('ask the back row first', { exact: false }).waitFor()
    expect(await violations(absent, 'catching up')).toEqual([])
    await picture(absent, 'meeting-catch-up')
    await card.getByRole('button', { name: 'How did it go?' }).click()
    const pane = absent.getByRole('complementary', { name: 'Only you see this' })
    await pane.getByLabel('What happened').fill('Not yet. A week of mock exams got in the way.')
    await pane.getByRole('button', { name: /^Save/ }).click()
    await pane.getByText('Not yet. A week of mock exams got in the way.').waitFor()
    await card.getByRole('button', { name: 'What I’ll try next' }).click()
    await pane.getByLabel('If I …').fill('wait until the third hand')
    await pane.getByRole('button', { name: 'Tell the group' }).click()
    await pane.getByText('You told the group:').waitFor()
    await page
      .getByRole('region', { name: 'After the meeting' })
      .getByText('wait until the third hand', { exact: false })
      .waitFor()
    await amara.hears('Not yet. A week of mock exams got in the way.')
  })

  test('the next meeting’s pack has every promise, and its slips fit A4', async () => {
    const pack = await amara.open(tlc.pathOf(tlc.third, '/pack'))
    await pack.getByRole('heading', { name: 'What we promised last time' }).waitFor()
    const promises = pack.locator('.pack-promises')
    for (const words of [
      SECRET,
      'ask the back row first',
      'let them write before they speak',
      'wait until the third hand',
      'what Hannah Lloyd tries next',
      'what Priya Nair tries next',
      'what Mei Tan tries next',
      'what Tom Okafor tries next',
    ])
      await promises.getByText(words, { exact: false }).waitFor()
    // Sam left before the plans: what he promised the time before still stands.
    await promises.getByText('as Sam would', { exact: false }).waitFor()
    expect(await violations(pack, 'a paper pack')).toEqual([])
    await picture(pack, 'pack')
    const pdf = await pack.pdf({ preferCSSPageSize: true })
    const folder = process.env['PICTURES']
    if (folder) writeFileSync(join(folder, 'pack.pdf'), pdf)
    const [width, height] = (/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf.toString('latin1')) ?? [])
      .slice(1)
      .map(Number)
    expect([Math.round(width ?? 0), Math.round(height ?? 0)]).toEqual([595, 842])
    // Agenda with the promises on one page or just over, then nine slips with a name and three without, three to a page.
    expect([1 + 4, 2 + 4]).toContain(pagesOf(pdf))
  })
})
