/** A group's time: a year of meetings planned, one moved, one lost, in everybody's calendar, and got ready for. */
import { readFile } from 'node:fs/promises'
import ICAL from 'ical.js'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { aCommunity, type Community } from '../support/community.ts'
import { keptRecords } from '../support/inside-page.ts'
import { picture } from '../support/picture.ts'
import { toldInOrder } from '../support/story.ts'

const DAY = 86_400_000
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
const statusesIn = (text: string) =>
  eventsIn(text).map((one) => one.component.getFirstPropertyValue('status'))

describe('the time of a group', () => {
  let us: Community
  let page: Page
  let feed: string
  beforeAll(async () => {
    us = await aCommunity({
      people: ['Beth Carr', 'Tom Okafor'],
      browsers: 2,
      activity: { form: 'tlc', meetings: 10 },
    })
    page = await us.of('Beth Carr').open(`/space/${us.stream}/time`)
    await page.getByRole('heading', { level: 1, name: 'Is our meeting time protected?' }).waitFor()
  })
  afterAll(() => us.close())
  toldInOrder(() => [{ errors: us.errors() }])
  const table = (of: Page) => of.getByRole('table', { name: 'Meetings', exact: true })

  test('a year of meetings is planned over the holidays, with keys alone', async () => {
    await page.getByRole('button', { name: 'Plan meetings' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Plan meetings' })
    const first = new Date(Date.now() - 20 * DAY).toISOString().slice(0, 10)
    await dialog.getByLabel('First on').fill(first)
    await dialog.getByLabel('At', { exact: true }).fill('15:45')
    await dialog.getByLabel('Minutes', { exact: true }).fill('60')
    await dialog.getByLabel('Every so many weeks').fill('3')
    await dialog.getByLabel('How many').fill('12')
    await dialog.getByLabel('Where').fill('room S2')
    await dialog.getByLabel('Time given by').fill('Ruth Ellery, head')
    await dialog.getByText('so this is the next teaching week').first().waitFor()
    expect(await violations(page, 'plan meetings')).toEqual([])
    await dialog.getByLabel('Where').press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await table(page).waitFor()
    await page.getByText('The meetings after those').waitFor()
  })

  test('meetings that overlap are noticed, and can still be planned', async () => {
    await page.getByRole('button', { name: 'Plan meetings' }).click()
    const dialog = page.getByRole('dialog', { name: 'Plan meetings' })
    await dialog.getByLabel('First on').fill(new Date(Date.now() - 20 * DAY).toISOString().slice(0, 10))
    await dialog.getByText('Both can stand; nothing is moved by itself.').waitFor()
    expect(await dialog.getByRole('button', { name: /^Plan \d+ meetings?$/ }).isEnabled()).toBe(true)
    await page.keyboard.press('Escape')
  })

  test('one is lost, and what took it is said; the time can be asked back in kind words', async () => {
    await table(page).getByRole('button', { name: 'Change the meeting of' }).first().click()
    const dialog = page.getByRole('dialog', { name: /^Meeting 1,/ })
    await dialog.getByRole('radio', { name: 'Lost' }).check()
    await dialog.getByLabel('What took the time?').fill('Year 11 reports')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await table(page).getByText('Year 11 reports took it.').waitFor()
    await table(page).getByRole('button', { name: 'Ask for it back:' }).click()
    const asking = page.getByRole('dialog', { name: 'Ask for the time back' })
    expect(await asking.getByLabel('Words to copy').inputValue()).toContain('Dear Ruth Ellery,')
    await page.keyboard.press('Escape')
    await page.getByText('No meetings held, one lost.').waitFor()
  })

  test('one is moved and says from where', async () => {
    await table(page).getByRole('button', { name: 'Change the meeting of' }).nth(2).click()
    const dialog = page.getByRole('dialog', { name: /^Meeting 3,/ })
    await dialog.getByLabel('At', { exact: true }).fill('16:00')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await table(page).getByText('Moved from').waitFor()
  })

  test('another program reads the file of the dates', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save these dates as a file' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('Questioning-group.ics')
    const text = await readFile(await download.path(), 'utf8')
    expect(eventsIn(text)).toHaveLength(12)
    expect(statusesIn(text).filter((status) => status === 'CANCELLED')).toHaveLength(1)
    expect(eventsIn(text)[1]?.location).toBe('room S2')
  })

  test('one meeting has a file of its own; one that was lost is cancelled in it', async () => {
    const fileOf = async (press: () => Promise<void>) => {
      const [download] = await Promise.all([page.waitForEvent('download'), press()])
      return {
        name: download.suggestedFilename(),
        text: await readFile(await download.path(), 'utf8'),
      }
    }
    const whole = await fileOf(() => page.getByRole('button', { name: 'Save these dates as a file' }).click())
    const files = table(page).getByRole('button', { name: /^Save the meeting of .* for your calendar$/ })
    const lost = await fileOf(() => files.first().press('Enter'))
    expect(lost.name).toMatch(/^Questioning-group-\d{4}-\d\d-\d\d\.ics$/)
    expect(statusesIn(lost.text)).toEqual(['CANCELLED'])
    const moved = await fileOf(() => files.nth(2).press('Enter'))
    const [event] = eventsIn(moved.text)
    const same = eventsIn(whole.text).find(({ uid }) => uid === event?.uid)
    expect([event?.sequence, event?.startDate.toJSDate(), statusesIn(moved.text)]).toEqual([
      same?.sequence,
      same?.startDate.toJSDate(),
      ['CONFIRMED'],
    ])
    expect(moved.text).not.toContain('Ruth')
  })

  test('a calendar reads a private address until it is switched off', async () => {
    await page.getByRole('button', { name: 'Make an address' }).click()
    const shown = page.locator('code')
    await shown.waitFor()
    feed = (await shown.textContent()) ?? ''
    const answer = await fetch(feed)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    const text = await answer.text()
    expect(eventsIn(text)).toHaveLength(12)
    expect(text).not.toContain('Year 11')
    await page.getByRole('button', { name: 'Switch the address off' }).click()
    await page.getByRole('button', { name: 'Make an address' }).waitFor()
    const ended = await fetch(feed)
    expect([ended.status, ((await ended.json()) as { code: string }).code]).toEqual([410, 'feed-ended'])
  })

  test('a plain member sees the same page, and nothing on it is about people', async () => {
    const other = await us.of('Tom Okafor').open(`/space/${us.stream}/time`)
    await table(other).getByText('Year 11 reports took it.').waitFor()
    await table(other).getByText('Moved from').waitFor()
    const factsOf = (of: Page) =>
      of.evaluate(() =>
        [
          ...document.querySelectorAll(
            '.time-lead, .time-meetings td:nth-child(-n+3), .time-terms, .time-next',
          ),
        ]
          .map((each) => each.textContent)
          .join('|'),
      )
    expect(await factsOf(other)).toBe(await factsOf(page))
    expect(await other.locator('main').textContent()).not.toMatch(/Beth|Tom/)
    expect(await other.getByRole('button', { name: 'Change the meeting of' }).count()).toBe(0)
    expect(await violations(other, 'time')).toEqual([])
    await picture(page, 'time')
    await other.setViewportSize({ width: 320, height: 800 })
    expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await picture(other, 'time-320')
    await other.close()
  })

  test('the space shows the next meeting and leads to getting ready', async () => {
    await page.close()
    page = await us.of('Tom Okafor').open(`/space/${us.stream}`)
    const card = page.getByRole('region', { name: /15:45 to 16:45, room S2|16:00 to 17:00, room S2/ })
    await card.getByText('Next: meeting 2 of 10').waitFor()
    await card.getByText('Time given by Ruth Ellery, head').waitFor()
    expect(await violations(page, 'space with its next meeting')).toEqual([])
    await picture(page, 'next-meeting')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      card.getByRole('button', { name: 'A file for your calendar' }).click(),
    ])
    expect(eventsIn(await readFile(await download.path(), 'utf8'))).toHaveLength(1)
    await card.getByRole('link', { name: 'Get ready in 5 minutes' }).click()
    await page.getByRole('heading', { level: 1, name: 'Get ready in 5 minutes' }).waitFor()
  })

  test('one tap and six words are kept in the journal and brought along; nothing of it is sent', async () => {
    await page.getByRole('radio', { name: 'In part' }).check()
    await page.getByLabel('In six words or so').fill('Two spoke who never speak')
    await page.getByRole('region', { name: 'How did it go?' }).getByRole('button', { name: 'Save' }).click()
    const brought = page.getByRole('region', { name: 'What I bring' })
    await brought.getByRole('link', { name: 'Two spoke who never speak' }).waitFor()
    expect(await violations(page, 'get ready')).toEqual([])
    await picture(page, 'ready')
    await page.setViewportSize({ width: 320, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await page.setViewportSize({ width: 1280, height: 900 })
    await brought.getByRole('link', { name: 'Two spoke who never speak' }).click()
    const mark = page.getByRole('region', { name: 'For a meeting' })
    await mark.getByText('You’ll bring this to Questioning group').waitFor()
    await mark.getByRole('button', { name: 'Don’t bring it' }).click()
    await mark.getByRole('button', { name: 'Bring this on' }).click()
    await mark.getByText('You’ll bring this to Questioning group').waitFor()
    expect(await us.of('Beth Carr').wire()).not.toContain('never speak')
  })

  test('in the meeting it stands in one’s own pane alone, and nothing of it is sent', async () => {
    const entry = /entry\/([^/]+)/.exec(page.url())?.[1] ?? ''
    const { body, id } = (await keptRecords(page, 'session'))
      .filter(({ stream }) => stream === us.stream)
      .map((one) => ({ ...one, body: one.body as { startsAt: number; state?: string } }))
      .filter(({ body: { startsAt, state } }) => state !== 'lost' && startsAt > Date.now())
      .sort((a, b) => a.body.startsAt - b.body.startsAt)[0] ?? { id: '', body: undefined }
    expect(body).toBeDefined()
    await page.goto(page.url().replace(/#.*/, `#/space/${us.stream}/meeting/${id}`))
    const pane = page.getByRole('complementary', { name: 'Only you see this' })
    const handle = pane.getByRole('button', { name: /only you see it\. Open$/ })
    await handle.waitFor()
    expect(await page.getByText('Two spoke who never speak').count()).toBe(0)
    await handle.press('Enter')
    const brought = pane.getByRole('region', { name: 'What you bring' })
    const link = brought.getByRole('link', { name: 'Two spoke who never speak' })
    await link.waitFor()
    expect(await violations(page, 'private pane with what is brought')).toEqual([])
    await picture(page, 'brought-to-the-meeting')
    const projector = await us.of('Tom Okafor').open(`/space/${us.stream}/meeting/${id}/projector`)
    await projector.locator('h1').first().waitFor()
    expect(await projector.locator('body').textContent()).not.toContain('never speak')
    await projector.close()
    const wire = await us.of('Beth Carr').wire()
    expect(wire).not.toContain('never speak')
    expect(wire).not.toContain(entry)
  })

  test('the four questions stay in the journal; one line is told because it was chosen', async () => {
    await page.goto(page.url().replace(/#.*/, `#/space/${us.stream}`))
    await page.getByRole('button', { name: 'Four questions' }).click()
    const dialog = page.getByRole('dialog', { name: 'Four questions' })
    await dialog.getByLabel('What does research suggest?').fill('Wait longer than feels right')
    await dialog.getByLabel('A line the space may know').fill('Waiting after a question')
    expect(await violations(page, 'four questions')).toEqual([])
    await dialog.getByRole('button', { name: 'Tell the space' }).click()
    await page.getByText('Told to the space').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('The space knows this line: “Waiting after a question”').waitFor()
    const wire = await us.of('Beth Carr').wire()
    expect(wire).toContain('Waiting after a question')
    expect(wire).not.toContain('Wait longer than feels right')
  })
})
