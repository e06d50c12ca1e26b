/** Rhythm: a focus, one's own time, one list after school, two terms at a glance, and a look back at the week. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newJournalId, newSpaceRecordId } from '@whatworked/shared/ids'
import { settingId } from '@whatworked/shared/records/setting'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { overflowsAt320, violations } from '../support/axe.ts'
import { aPerson, CHROME_BUILD, type Person } from '../support/chromium.ts'
import { putRows, readStore } from '../support/inside-page.ts'
import { pagesOf } from '../support/pdf.ts'
import { picture } from '../support/picture.ts'
import { type Past, stockJournal } from '../support/stock-journal.ts'
import { until } from '../support/until.ts'

let person: Person
let page: Page
let allowed: string | undefined

const begin = async (options: { extension?: string } = {}): Promise<void> => {
  person = await aPerson(options)
  page = await person.openExtensionPage('app.html')
  await page.locator('h1').waitFor()
}
const go = async (path: string, heading: string): Promise<void> => {
  await page.goto(person.urlOf(`app.html#${path}`))
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
}
const judge = async (where: string): Promise<void> => {
  expect(await violations(page, where)).toEqual([])
  expect(await overflowsAt320(page), `${where} at 320 px`).toEqual([])
}
const today = (): string => new Date().toLocaleDateString('sv-SE')
const dayAgo = (days: number): string =>
  new Date(Date.parse(`${today()}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
const mondayAgo = (weeks: number): string => {
  const weekday = new Date(`${today()}T12:00:00Z`).getUTCDay() || 7
  return dayAgo(weekday - 1 + weeks * 7)
}
const aReflection = (body: object): Past => ({
  type: 'reflection',
  createdAt: Date.now() - 7_200_000,
  body: { happenedOn: today(), techniques: [], leansOn: [], ...body },
})

afterEach(async () => {
  expect(person.errors).toEqual([])
  await person.close()
  if (allowed !== undefined) rmSync(allowed, { recursive: true })
  allowed = undefined
})

test('a new journal asks one question, shows the answer quietly, and never asks again', async () => {
  await begin()
  await page.getByText('A quiet place for what worked').waitFor()
  await judge('the first run')
  await page.getByRole('radio', { name: 'Getting everyone to think' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Silence after a question')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'How did it go?' }).waitFor()
  await page.keyboard.type('Waited three seconds.')
  await page.keyboard.press('Control+Enter')
  await page.locator('.entry-page').waitFor()
  await go('/', 'Your journal')
  await page.getByRole('link', { name: 'Silence after a question' }).waitFor()
  expect(await page.getByText('A quiet place').count()).toBe(0)

  await go('/settings', 'Settings and privacy')
  await page.getByLabel('What could you be even better at?').fill('Hearing everybody')
  await page.getByLabel('What could you be even better at?').press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Saved', { exact: true }).waitFor()
  await go('/', 'Your journal')
  await page.getByRole('link', { name: 'Hearing everybody' }).waitFor()
})

test('somebody who only looks round finds an empty journal the next time', async () => {
  await begin()
  await page.getByRole('button', { name: 'Look round first' }).click()
  await page.getByText('Nothing here yet.').waitFor()
  await page.reload()
  await page.getByText('Nothing here yet.').waitFor()
})

test('a time of the week is kept, stands in the settings as one’s own, and comes back with Undo', async () => {
  await begin()
  await go('/settings', 'Settings and privacy')
  await page.getByLabel('What for, if you like').fill('Reading')
  await page.getByRole('button', { name: 'Keep this time' }).click()
  const slot = page.getByText('Thursday 15:30 is yours: 30 minutes, Reading.')
  await slot.waitFor()
  await judge('settings with a time')
  await page.getByRole('button', { name: 'Take out Thursday 15:30' }).click()
  await slot.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await slot.waitFor()
})

test('a no to notifications leaves reminders off and everything else as it was', async () => {
  await begin()
  await go('/settings', 'Settings and privacy')
  // The browser's own question can't be answered from outside: this is its No.
  await page.evaluate(() => {
    const { permissions } = (globalThis as unknown as { chrome: { permissions: object } }).chrome
    Object.assign(permissions, { request: async () => false })
  })
  await page.getByRole('switch', { name: 'Remind me after school' }).click()
  await page.getByText('The browser didn’t allow notifications.').waitFor()
  expect(await page.getByRole('switch', { name: 'Remind me after school' }).isChecked()).toBe(false)
  await judge('settings after a no')
})

/** The build with the permission given already, as it is after a person said yes. */
const withPermission = (): string => {
  allowed = mkdtempSync(join(tmpdir(), 'whatworked-allowed-'))
  cpSync(CHROME_BUILD, allowed, { recursive: true })
  const path = join(allowed, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  manifest.permissions.push('notifications')
  delete manifest.optional_permissions
  writeFileSync(path, JSON.stringify(manifest))
  return allowed
}

type Chrome = {
  alarms: {
    create: (name: string, info: object) => void
    getAll: () => Promise<{ name: string; scheduledTime: number }[]>
  }
  notifications: { getAll: () => Promise<object>; clear: (name: string) => Promise<boolean> }
}
const inBrowser = <Value>(act: (chrome: Chrome) => Promise<Value>): Promise<Value> =>
  page.evaluate(`(${act})(chrome)`)
const alarms = () => inBrowser(async ({ alarms: all }) => (await all.getAll()).map(({ name }) => name).sort())
const shown = () => inBrowser(async ({ notifications }) => Object.keys(await notifications.getAll()))

/** The worker's clock stands on a Tuesday in November, ten to four. */
const atTenToFour = async (): Promise<void> => {
  const worker = await until('the worker to be awake', async () => person.context.serviceWorkers()[0])
  await worker.evaluate(() => {
    const Real = Date
    const moment = new Real(2026, 10, 24, 15, 50).getTime()
    globalThis.Date = class extends Real {
      constructor(...parts: []) {
        if (parts.length === 0) super(moment)
        else super(...parts)
      }
    } as DateConstructor
  })
}

test('the list after school rings once, and its alarm comes back when the browser forgot it', async () => {
  await begin({ extension: withPermission() })
  await stockJournal(page, [
    aReflection({ worked: 'Ava spoke.', finishLater: true }),
    { type: 'trial', body: { ifI: 'wait', state: 'trying', startedOn: '2026-01-05', checkOn: '2026-02-05' } },
    {
      type: 'setting',
      id: settingId('reminders'),
      body: { subject: 'reminders', on: true, at: '15:45', days: [1, 2, 3, 4, 5] },
    },
  ])
  await atTenToFour()
  await inBrowser(async ({ alarms: all }) => all.create('after-school', { when: Date.now() }))
  await until('the notification', async () => (await shown()).includes('after-school'))
  await inBrowser(({ notifications }) => notifications.clear('after-school'))
  await inBrowser(async ({ alarms: all }) => all.create('after-school', { when: Date.now() }))
  await until('the alarm of another day', async () => (await alarms()).includes('after-school'))
  expect(await shown()).toEqual([])

  await person.killWorker()
  await page.evaluate('chrome.alarms.clear("after-school")')
  expect(await alarms()).toEqual(['sync'])
  await inBrowser(async ({ alarms: all }) => all.create('sync', { when: Date.now(), periodInMinutes: 15 }))
  await until('the alarm to be set anew', async () => (await alarms()).includes('after-school'))
  const kept = await readStore<{ key: string; value: unknown }>(page, 'whatworked', 'meta')
  expect(kept.find(({ key }) => key === 'reminder-days')?.value).toContain('2026-11-24')

  await go('/today', 'After school')
  await page.getByRole('link', { name: 'If I wait' }).waitFor()
  await page.getByRole('link', { name: 'Ava spoke.' }).waitFor()
  await judge('after school')
})

test('a meeting is told of once, the school day before, where that was chosen; it leads to getting ready', async () => {
  await begin({ extension: withPermission() })
  await person.context.clock.setFixedTime(new Date(2026, 10, 24, 9))
  const [stream, activity, session] = [newSpaceRecordId(), newSpaceRecordId(), newSpaceRecordId()]
  await putRows(page, {
    streams: [{ id: stream, kind: 'space', epoch: 1, cursor: 0, role: 'member', member: newSpaceRecordId() }],
  })
  const aMeeting = { activity, minutes: 60 }
  const [first, second] = [25, 32].map((day) => new Date(2026, 10, day, 15, 30).getTime())
  await stockJournal(page, [
    { stream, id: activity, type: 'activity', body: { form: 'tlc', title: 'Nobody’s business' } },
    { stream, id: session, type: 'session', body: { ...aMeeting, number: 1, startsAt: first } },
    { stream, type: 'session', body: { ...aMeeting, number: 2, startsAt: second } },
  ])
  const ready = `/space/${stream}/meeting/${session}/ready`
  await go('/settings', 'Settings and privacy')
  await page.evaluate(() => {
    const { permissions } = (globalThis as unknown as { chrome: { permissions: object } }).chrome
    Object.assign(permissions, { request: async () => true })
  })
  await page.getByRole('switch', { name: 'Remind me to get ready for a meeting' }).focus()
  await page.keyboard.press('Space')
  const chosen = page.getByRole('switch', { name: 'Remind me to get ready for a meeting', checked: true })
  await chosen.waitFor()
  // The page sets the alarm once more after a setting was saved: it is loaded anew so that it has done so.
  await page.reload()
  await chosen.waitFor()
  expect(await page.getByRole('switch', { name: 'Remind me after school' }).isChecked()).toBe(false)

  await atTenToFour()
  // The page's own clock stands still: a moment that has passed on any clock rings at once.
  const ringNow = () => inBrowser(async ({ alarms: all }) => all.create('after-school', { when: 1 }))
  await ringNow()
  const name = `after-school#${ready}`
  await until('the notification', async () => (await shown()).includes(name))
  await page.evaluate(`chrome.notifications.clear(${JSON.stringify(name)})`)
  await ringNow()
  const weekLater = new Date(2026, 11, 1, 15, 45).getTime()
  await until('the alarm of the next meeting', async () =>
    (await inBrowser(({ alarms: all }) => all.getAll())).some((one) => one.scheduledTime === weekLater),
  )
  expect(await shown()).toEqual([])
  await judge('settings with reminders of meetings')
  await picture(page, 'settings-meeting-reminder')
  await go(ready, 'Get ready in 5 minutes')
  await judge('get ready, told by a reminder')
})

test('two terms are a sentence, a picture on request, and the same as a table', async () => {
  await begin()
  await page.clock.setFixedTime(new Date(2026, 10, 23, 16, 0))
  const halfTerm = { from: '2026-10-26', to: '2026-10-30' }
  const terms = [
    { id: newJournalId(1), name: 'Summer', from: '2026-04-13', to: '2026-07-21' },
    { id: newJournalId(2), name: 'Autumn', from: '2026-09-02', to: '2026-12-18', halfTerm },
  ]
  const days = ['2026-07-06', '2026-09-07', '2026-09-14', '2026-11-09', '2026-11-23', '2026-11-23']
  await stockJournal(page, [
    ...days.map((happenedOn) => aReflection({ happenedOn, worked: 'Waited.' })),
    { type: 'setting', id: settingId('calendar'), body: { subject: 'calendar', terms, closed: [] } },
  ])
  await page.reload()
  await page.getByText('You tend to write on Mondays. Weeks off are part of it.').waitFor()
  expect(await page.locator('.rhythm-strip').isVisible()).toBe(false)
  await page.getByText('Show the picture').click()
  await page.locator('.rhythm-strip').waitFor()
  expect(await page.locator('.rhythm-week').count()).toBe(33)
  expect(await page.locator('.rhythm-week.holiday').count()).toBe(6)
  await page.getByText('The same as a table').click()
  expect(await page.locator('.data-table tbody tr').count()).toBe(33)
  expect(await page.getByRole('cell', { name: 'holiday' }).count()).toBe(6)
  await judge('the picture of two terms')
})

test('a week is looked back at, hands a line to the next one, and prints on one page', async () => {
  await begin()
  const many = Array.from({ length: 18 }, (_, at) =>
    aReflection({
      happenedOn: mondayAgo(1),
      outcome: 'worked',
      worked: `Number ${at}. ${'They talked it through and came to the point by themselves. '.repeat(6)}`,
      next: at < 3 ? 'If I wait, then more of them think.' : undefined,
    }),
  )
  await stockJournal(page, many)
  await go('/week', 'Your week')
  await page.getByText('Nothing this week, which is fine.').waitFor()
  await judge('a week without entries')
  await page.getByRole('link', { name: 'Week before' }).click()
  await page.getByRole('heading', { name: 'A week of yours' }).waitFor()
  await page.getByText('Number 17.', { exact: false }).first().waitFor()
  await page.getByLabel('One line is plenty').fill('Wait longer on Monday.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  await judge('a full week')
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
  await page.getByRole('link', { name: 'Week after' }).click()
  await page.getByRole('heading', { name: 'You wanted to carry in' }).waitFor()
  await page.getByText('Wait longer on Monday.').waitFor()
  await go('/', 'Your journal')
  await page.getByText('Wait longer on Monday.').first().waitFor()
})
