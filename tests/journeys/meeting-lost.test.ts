/** A meeting that loses its connection: one person's, then the server's, then a page that slept; nothing else is lost. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { otherThanAway } from '../support/away-errors.ts'
import { violations } from '../support/axe.ts'
import type { CommunityMember } from '../support/community.ts'
import { keptRecords } from '../support/inside-page.ts'
import { agreed, clockGoesOn, secondsLeft, standingOn } from '../support/meeting-room.ts'
import { picture } from '../support/picture.ts'
import { sameSeconds, watchClocks } from '../support/shown-clock.ts'
import { toldInOrder } from '../support/story.ts'
import { aTlcGroup } from '../support/tlc.ts'
import { until } from '../support/until.ts'

const FETCHED = { timeout: 30_000 }
const REPORT = 'Nobody spoke for eleven seconds, and then four did.'
const HALF = 'Half a sentence about the back r'
const PROMISE = 'ask the back row before the front row'

describe('a meeting that loses its connection', () => {
  let tlc: Awaited<ReturnType<typeof aTlcGroup>>
  let amara: CommunityMember
  let beth: CommunityMember
  let yusuf: CommunityMember
  let hers: Page
  let beths: Page
  let yusufs: Page
  let all: readonly Page[]

  beforeAll(async () => {
    tlc = await aTlcGroup(['Amara Hughes', 'Beth Carraway', 'Yusuf Demir'])
    ;[amara, beth, yusuf] = tlc.group.members as [CommunityMember, CommunityMember, CommunityMember]
    for (const { person } of [amara, beth, yusuf]) await watchClocks(person)
    all = await Promise.all([amara, beth, yusuf].map((one) => one.open(tlc.pathOf(tlc.second))))
    ;[hers, beths, yusufs] = all as [Page, Page, Page]
    for (const page of all) await page.getByRole('button', { name: 'I’m here' }).first().click()
    for (const name of ['Amara', 'Beth', 'Yusuf'])
      await hers.locator('.whose-turn li:not(.away)').filter({ hasText: name }).waitFor()
  })
  afterAll(() => tlc.group.close())
  toldInOrder(() => [{ errors: otherThanAway(tlc.group.errors()) }])

  const next = (page: Page) => page.getByRole('button', { name: /^Next: / })
  const offline = (page: Page) => page.getByText('You’re offline.')
  const unanswered = (page: Page) => page.getByText('The server isn’t answering.')
  /** Presses Next, and waits until this screen shows another turn or stage. */
  const goOn = async (page: Page) => {
    const before = JSON.stringify(await standingOn(page))
    await next(page).click()
    await until('the next turn', async () => JSON.stringify(await standingOn(page)) !== before)
  }
  const writing = async (page: Page, name: RegExp) => {
    await page.getByRole('button', { name }).click()
    return page.getByRole('complementary', { name: 'Only you see this' })
  }

  test('three people see the same stage, turn and second', async () => {
    await hers.getByRole('button', { name: 'Start the meeting' }).click()
    await hers.getByRole('timer').waitFor()
    while ((await standingOn(hers)).stage !== 'How did it go?') await goOn(hers)
    const { turns } = await agreed(all)
    expect(turns.map((line) => line.split(' ').at(1))).toEqual(['speaking', 'next', ''])
  })

  test('whoever runs it drops out and presses on; the others’ clock runs, and all agree when she is back', async () => {
    const before = await agreed(all)
    await amara.person.context.setOffline(true)
    await offline(hers).waitFor()
    await hers
      .getByText(
        'The meeting goes on here, and everything you press or write is kept. All screens agree again when you’re back.',
      )
      .waitFor()
    await goOn(hers)
    const left = await secondsLeft(hers)
    await hers.getByRole('button', { name: '+1 minute' }).click()
    await until('the minute more', async () => (await secondsLeft(hers)) > left + 50)
    await hers.getByRole('button', { name: 'Pause' }).click()
    await hers.getByText('Paused', { exact: true }).waitFor()
    expect(await violations(hers, 'a meeting offline')).toEqual([])
    await picture(hers, 'meeting-offline')

    await clockGoesOn(beths, 3)
    for (const page of [beths, yusufs])
      expect(await standingOn(page)).toMatchObject({ speaker: before.speaker, isPaused: false })
    await sameSeconds([beths, yusufs])

    await amara.person.context.setOffline(false)
    await offline(hers).waitFor({ state: 'hidden' })
    const after = await agreed(all)
    expect(after).toMatchObject({ isPaused: true, stage: before.stage })
    expect(after.turns.map((line) => line.split(' ')[0])).toEqual(
      before.turns.map((line) => line.split(' ')[0]),
    )
    expect(after.turns[1]).toMatch(/speaking$/)
    expect(await secondsLeft(beths)).toBeGreaterThan(left + 50)
    await hers.getByRole('button', { name: 'Go on' }).click()
    await until('everybody to go on', async () => !(await standingOn(yusufs)).isPaused)
    await agreed(all)
  })

  test('she drops out again, and a member takes over in one tap; her late press does not skip anybody', async () => {
    const before = await agreed(all)
    expect(before.turns.map((line) => line.split(' ')[0])).toEqual(['Amara', 'Beth', 'Yusuf'])
    expect(before.speaker).toBe('Beth')
    await amara.person.context.setOffline(true)
    await offline(hers).waitFor()
    expect(await next(yusufs).count()).toBe(0)
    await yusufs.getByRole('button', { name: 'More about Amara Hughes' }).click()
    await yusufs.getByRole('menuitem', { name: 'Lost touch: I’ll run it' }).click()
    await next(yusufs).waitFor()
    await beths.getByText('Yusuf runs this meeting.').waitFor()
    await beths.getByRole('listitem').filter({ hasText: 'Amara' }).getByText('had to leave').waitFor()
    await goOn(hers)
    expect((await standingOn(yusufs)).speaker).toBe('Beth')
    await amara.person.context.setOffline(false)
    await offline(hers).waitFor({ state: 'hidden' })
    const after = await agreed(all)
    expect(after.speaker).toBe('Yusuf')
    expect(after.turns).toEqual(['Amara has spoken had to leave', 'Beth has spoken', 'Yusuf speaking'])
    await hers.getByRole('button', { name: 'More about Amara Hughes' }).click()
    await hers.getByRole('menuitem', { name: 'Is back' }).click()
    await beths
      .getByRole('listitem')
      .filter({ hasText: 'Amara' })
      .getByText('had to leave')
      .waitFor({ state: 'hidden' })
    await agreed(all)
  })

  test('the server is killed: all work on, and write', async () => {
    await agreed(all)
    await tlc.group.server.kill()
    for (const page of all) await unanswered(page).waitFor()
    await beths
      .getByText(
        'The meeting goes on here, and everything you press or write is kept. All screens agree again when it answers.',
      )
      .waitFor()
    await picture(beths, 'meeting-unanswered')
    expect(await violations(beths, 'a meeting without its server')).toEqual([])

    const sheet = await writing(beths, /^Your sheet, only you see it\. Open/)
    await sheet.getByLabel('What happened').fill(REPORT)
    await sheet.getByRole('button', { name: /^Save/ }).click()
    await sheet.getByText(REPORT).waitFor()
    const half = await writing(yusufs, /^Your sheet, only you see it\. Open/)
    await half.getByLabel('What happened').fill(HALF)
    await goOn(yusufs)
    await clockGoesOn(beths, 2)
    const plan = await writing(hers, /^Your sheet, only you see it\. Open/)
    await plan.getByLabel('For', { exact: true }).selectOption({ label: 'What I’ll try next' })
    await plan.getByLabel('If I …').fill(PROMISE)
    await plan.getByRole('button', { name: 'Tell the group' }).click()
    await plan.getByText('You told the group:').waitFor()
  })

  test('the server comes back with the same file: all agree, and every word is with everybody', async () => {
    const here = await standingOn(yusufs)
    await tlc.group.server.start()
    for (const page of all) await unanswered(page).waitFor({ state: 'hidden', timeout: 90_000 })
    const after = await agreed(all)
    expect(after).toEqual(here)
    for (const member of [amara, beth, yusuf]) {
      await member.hears(REPORT)
      await member.hears(PROMISE)
    }
    // the server has it before each of the others fetched it
    await expect
      .poll(
        async () => (await keptRecords(yusufs, 'contribution')).map(({ body }) => body['values']),
        FETCHED,
      )
      .toEqual([{ happened: REPORT }])
    const promises = async () =>
      (await keptRecords(beths, 'plan')).filter(({ body }) => JSON.stringify(body).includes(PROMISE))
    await expect.poll(promises, FETCHED).toHaveLength(1)
    const half = yusufs.getByRole('complementary', { name: 'Only you see this' })
    expect(await half.getByLabel('What happened').inputValue()).toBe(HALF)
    await yusufs.reload()
    await writing(yusufs, /only you see it\. Open/)
    await half.getByLabel('For', { exact: true }).selectOption({ label: 'How did it go?' })
    expect(await half.getByLabel('What happened').inputValue()).toBe(HALF)
  })

  test('a page that was suspended comes back to the right second, and to what was pressed meanwhile', async () => {
    const devtools = await beth.person.context.newCDPSession(beths)
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' })
    await clockGoesOn(hers, 3)
    const left = await secondsLeft(hers)
    await hers.getByRole('button', { name: '+1 minute' }).click()
    await until('the minute more', async () => (await secondsLeft(hers)) > left + 50)
    await devtools.send('Page.setWebLifecycleState', { state: 'active' })
    await devtools.detach()
    await agreed(all)
    expect(await secondsLeft(beths)).toBeGreaterThan(left + 40)
  })

  test('the meeting ends for all, with what was promised while the server was away', async () => {
    for (let at = 0; at < 10 && (await next(hers).count()) > 0; at++) await goOn(hers)
    await hers.getByRole('button', { name: 'End the meeting' }).click()
    for (const page of all)
      await page
        .getByRole('region', { name: 'After the meeting' })
        .getByText(PROMISE, { exact: false })
        .waitFor()
  })
})
