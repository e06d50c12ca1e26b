/** Words typed in a meeting: looked through before the group reads them, said yes to by their authors, and never lost from sight. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { overflowsAt320, violations } from '../support/axe.ts'
import type { CommunityMember } from '../support/community.ts'
import { keptRecords } from '../support/inside-page.ts'
import { picture } from '../support/picture.ts'
import { toldInOrder } from '../support/story.ts'
import { aTlcGroup, minutesAgo } from '../support/tlc.ts'
import { until } from '../support/until.ts'

const THEN = 'they will say more, Kian first'
const SAID = 'they will say more, [pupil A] first'

describe('words in a meeting', () => {
  let tlc: Awaited<ReturnType<typeof aTlcGroup>>
  let amara: CommunityMember
  let beth: CommunityMember
  let yusuf: CommunityMember
  let page: Page
  let hers: Page

  beforeAll(async () => {
    tlc = await aTlcGroup(['Amara Hughes', 'Beth Carraway', 'Yusuf Demir'])
    ;[amara, beth, yusuf] = tlc.group.members as [CommunityMember, CommunityMember, CommunityMember]
    page = await amara.open(tlc.pathOf(tlc.second))
    hers = await beth.open(tlc.pathOf(tlc.second))
    for (const one of [page, hers]) await one.getByRole('button', { name: 'Start the meeting' }).waitFor()
  })
  afterAll(() => tlc.group.close())
  toldInOrder(() => [{ errors: tlc.group.errors() }])
  const paneOf = (of: Page) => of.getByRole('complementary', { name: 'Only you see this' })
  const nameFound = (where: ReturnType<Page['locator']>) =>
    where.getByRole('region', { name: 'Is “Kian” a pupil?' })

  test('another meeting at the same time is said kindly, and nothing is moved', async () => {
    expect(await page.getByText('Another meeting is at the same time.').count()).toBe(0)
    const triad = await amara.save('activity', { form: 'triad', title: 'Science triad' })
    await amara.save('session', { activity: triad, number: 1, startsAt: minutesAgo(-10), minutes: 30 })
    await page.getByText('Another meeting is at the same time.').waitFor()
    await page.getByText('Both can stand; nothing is moved by itself.').waitFor()
    expect(await violations(page, 'two meetings at a time')).toEqual([])
    expect(await overflowsAt320(page)).toEqual([])
    await picture(page, 'meeting-overlap')
  })

  test('a meeting that is handed over names who runs it, so that she may reveal what is held back', async () => {
    await hers.getByRole('button', { name: 'I’m here' }).first().click()
    await page.getByRole('button', { name: 'Start the meeting' }).click()
    await hers.getByRole('timer').waitFor()
    await page.getByRole('button', { name: 'More about Beth Carraway' }).click()
    await page.getByRole('menuitem', { name: 'Hand over to them' }).click()
    await hers.getByRole('button', { name: /^Next: / }).waitFor()
    await until('Beth named in the meeting', async () =>
      (await yusuf.pull()).some(
        ({ id, body }) => id === tlc.second && (body as { runBy?: string }).runBy === beth.member,
      ),
    )
  })

  test('a pupil’s name in a plan is pointed out before anything goes; one’s own trial keeps one’s words', async () => {
    const pane = paneOf(page)
    await pane.getByRole('button', { name: /Open$/ }).click()
    await pane.getByLabel('For').selectOption({ label: 'What I’ll try next' })
    await pane.getByLabel('If I …').fill('say less myself')
    await pane.getByLabel('then …').fill(THEN)
    await pane.getByLabel('then …').press('Control+Enter')
    await nameFound(pane).waitFor()
    expect(await violations(page, 'a name in a plan')).toEqual([])
    expect(await overflowsAt320(page)).toEqual([])
    await picture(page, 'meeting-plan-name')
    expect(JSON.stringify(await keptRecords(page, 'plan'))).not.toContain('Kian')
    expect(await beth.wire()).not.toContain('Kian')
    // The keys go to what was found, and from there to its answers.
    await until('the focus on what was found', () =>
      nameFound(pane).evaluate((found) => found === document.activeElement),
    )
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await pane.getByRole('button', { name: 'Say [pupil A]', pressed: true }).waitFor()
    await pane.getByRole('button', { name: 'Tell the group' }).click()
    await pane.getByText('You told the group:').waitFor()
    await beth.hears(SAID)
    expect(await beth.wire()).not.toContain('Kian')
    expect(await keptRecords(page, 'trial')).toMatchObject([
      { body: { then: THEN, from: { kind: 'plan', space: tlc.group.stream } } },
    ])
    await pane.getByRole('button', { name: 'Close', exact: true }).click()
  })

  test('the trial leads back to the meeting, and so does the way of the idea', async () => {
    const [trial] = await keptRecords(page, 'trial')
    const entry = await amara.open(`/entry/${trial?.id}`)
    const meeting = entry.getByRole('link', { name: 'Questioning TLC, meeting 2' })
    expect(await meeting.getAttribute('href')).toBe(`#${tlc.pathOf(tlc.second)}`)
    await entry.goto(amara.person.urlOf(`app.html#/thread/${trial?.id}`))
    await entry.getByRole('heading', { name: /^What you told the group/ }).waitFor()
    await meeting.waitFor()
    expect(await violations(entry, 'a thread from a plan')).toEqual([])
    await picture(entry, 'thread-plan')
    await entry.close()
  })

  test('what a scribe types up is looked through as well', async () => {
    await page.getByRole('button', { name: 'More about Beth Carraway' }).click()
    await page.getByRole('menuitem', { name: 'Type up what they say' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('For').selectOption({ label: 'What I’ll try next' })
    await dialog.getByLabel('If I …').fill('ask Kian and the back row first')
    await dialog.getByRole('button', { name: 'Type up for Beth' }).click()
    await nameFound(dialog).getByRole('button', { name: 'Say [pupil A]' }).click()
    expect(await violations(page, 'a name at a scribe')).toEqual([])
    expect(await beth.wire()).not.toContain('Kian')
    await dialog.getByRole('button', { name: 'Type up for Beth' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await beth.hears('ask [pupil A] and the back row first')
  })

  test('what is typed up and then written oneself is not asked about any more', async () => {
    const typed = hers.getByRole('region', { name: 'Typed up by Amara Hughes' })
    await typed.getByText('ask [pupil A] and the back row first', { exact: false }).waitFor()
    await typed.getByRole('button', { name: 'I’ll write it myself' }).click()
    const pane = paneOf(hers)
    await pane.getByLabel('For').selectOption({ label: 'What I’ll try next' })
    await pane.getByLabel('If I …').fill('ask the front row last')
    await pane.getByRole('button', { name: 'Tell the group' }).click()
    await pane.getByText('You told the group:').waitFor()
    await typed.waitFor({ state: 'hidden' })
    await amara.hears('ask the front row last')
  })

  test('who is absent is asked too, and a name that is no pupil’s may stay', async () => {
    const absent = await yusuf.open(tlc.pathOf(tlc.second))
    const pane = paneOf(absent)
    await pane.getByRole('button', { name: /Open$/ }).click()
    await pane.getByLabel('For').selectOption({ label: 'How did it go?' })
    await pane.getByLabel('What happened').fill('Mock exams got in the way, said Kian.')
    await pane.getByRole('button', { name: /^Save/ }).click()
    await nameFound(pane).waitFor()
    expect(await amara.wire()).not.toContain('Mock exams')
    await nameFound(pane).getByRole('button', { name: 'Leave it' }).click()
    await pane.getByRole('button', { name: /^Save/ }).click()
    await pane.getByRole('button', { name: 'Change it' }).waitFor()
    await pane.getByText('Mock exams got in the way, said Kian.').waitFor()
    await amara.hears('Mock exams got in the way, said Kian.')
  })

  test('on the page of the activity what two scribes typed up waits for a word each', async () => {
    const about = { activity: tlc.activity, session: tlc.second, stage: 'report', sheet: 'report' }
    const from = { member: beth.member }
    await amara.save('contribution', { ...about, from, values: { happened: 'More hands than before' } })
    await yusuf.save('contribution', { ...about, from, values: { happened: 'Fewer hands, or was it more?' } })
    const open = async (of: CommunityMember) => {
      const activity = await of.open(`/space/${tlc.group.stream}/activity/${tlc.activity}/${tlc.second}`)
      return { activity, stage: activity.getByRole('article', { name: 'How did it go?', exact: true }) }
    }
    const [own, others] = await Promise.all([open(beth), open(amara)])
    const typed = (name: string) => own.stage.getByRole('region', { name: `Typed up by ${name}` })
    const seen = (words: string) => others.stage.getByRole('article').filter({ hasText: words })
    await typed('Yusuf Demir').waitFor()
    await seen('More hands than before').getByText('waits for Beth’s word').waitFor()
    // Whoever typed for somebody else still has their own to write.
    await others.stage.getByRole('button', { name: 'How did it go?' }).waitFor()
    for (const [where, { activity }] of Object.entries({ own, others })) {
      expect(await violations(activity, `typed up, ${where}`)).toEqual([])
      expect(await overflowsAt320(activity)).toEqual([])
      await picture(activity, `activity-typed-up-${where}`)
    }
    await typed('Amara Hughes').getByRole('button', { name: 'That is what I said' }).click()
    await typed('Amara Hughes').waitFor({ state: 'hidden' })
    await own.stage.getByRole('article').filter({ hasText: 'More hands than before' }).waitFor()
    await typed('Yusuf Demir').getByText('or was it more?', { exact: false }).waitFor()
    await seen('More hands than before').getByText('waits for Beth’s word').waitFor({ state: 'hidden' })
    await seen('or was it more?').getByText('waits for Beth’s word').waitFor()
  })
})
