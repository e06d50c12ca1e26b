/** `npm run screenshots`: makes the README's pictures from the built product, with two people and a real server. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { aPerson, type Person } from '../tests/support/chromium.ts'
import { aServer } from '../tests/support/server-process.ts'
import {
  connectExtension,
  joinWithLink,
  makeSpace,
  setUpServer,
  shareOpenEntry,
} from '../tests/support/steps.ts'
import { root } from './run.ts'

const FOLDER = join(root, 'docs', 'images')
const DAY_MS = 86_400_000
const SPACE = 'Questioning TLC'

type Entry = {
  daysAgo: number
  technique: string
  class: string
  part?: string
  outcome: string
  worked?: string
  didnt?: string
  why?: string
}

const OLDER: Entry = {
  daysAgo: 11,
  technique: 'Worked examples',
  class: '9B Science',
  outcome: 'In part',
  worked: 'Fading the steps helped with rearranging. The quickest six were bored by the third.',
  why: 'Everybody had the same number of examples.',
}
const HINGES: readonly Entry[] = [
  {
    daysAgo: 25,
    technique: 'Hinge question',
    class: '8C Science',
    part: 'starter',
    outcome: 'Not this time',
    why: 'Too much to read. They guessed, to be finished.',
  },
  {
    daysAgo: 18,
    technique: 'Hinge question',
    class: '8C Science',
    part: 'explanation',
    outcome: 'In part',
    why: 'Better read aloud twice, worse on the screen.',
  },
  {
    daysAgo: 9,
    technique: 'Hinge question',
    class: '9B Science',
    part: 'explanation',
    outcome: 'Worked',
    why: 'The answer cards have become a routine.',
  },
]
const QUIET: Entry = {
  daysAgo: 4,
  technique: 'Think-pair-share',
  class: '8C Science',
  outcome: 'Not this time',
  didnt: 'Pairs went quiet. Three people did the talking for the back row.',
  why: 'There was one right answer, so nothing to talk about.',
}
const TODAY: Entry = {
  daysAgo: 0,
  technique: 'Hinge question',
  class: '9B Science',
  part: 'explanation',
  outcome: 'Worked',
  worked: 'One question before the practical split the room: eleven thought the bigger beaker was hotter.',
  didnt: 'Whiteboards took an age to give out.',
  why: 'I knew beforehand what I would do about each wrong answer.',
}
const OF_BEN: Entry = {
  daysAgo: 0,
  technique: 'Cold calling',
  class: '10 History',
  outcome: 'Not this time',
  didnt: 'They guess so that it is over quickly.',
  why: 'I name the pupil before the question, so the others stop thinking.',
}

const dayBefore = (days: number): string => new Date(Date.now() - days * DAY_MS).toLocaleDateString('sv-SE')

const reflect = async (page: Page, entry: Entry): Promise<void> => {
  await page.getByLabel('When').fill(dayBefore(entry.daysAgo))
  for (const [label, name] of [
    ['Class', entry.class],
    ['Technique', entry.technique],
  ] as const) {
    await page.getByRole('combobox', { name: label }).fill(name)
    await page.getByRole('listbox').getByRole('option').first().click()
  }
  if (entry.part) await page.getByLabel('Part of the lesson').selectOption(entry.part)
  await page.getByRole('radio', { name: entry.outcome, exact: true }).check()
  if (entry.worked) await page.getByLabel('What worked?').fill(entry.worked)
  if (entry.didnt) await page.getByLabel('What didn’t?').fill(entry.didnt)
  if (entry.why) await page.getByLabel('Why do you think so?').fill(entry.why)
}

/** Writes an entry on the full page, and stays on the entry's own page. */
const write = async (person: Person, entry: Entry): Promise<Page> => {
  const page = await person.openExtensionPage('app.html#/write')
  await reflect(page, entry)
  await page.keyboard.press('Control+Enter')
  await page.locator('.entry-page').waitFor()
  return page
}

const picture = async (page: Page, name: string): Promise<void> => {
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' })
  console.log(`docs/images/${name}.png`)
}

const main = async (): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true })
  const size = { viewport: { width: 1280, height: 820 } }
  const [server, amina, ben] = await Promise.all([aServer(), aPerson(size), aPerson(size)])
  try {
    for (const entry of [OLDER, ...HINGES, QUIET]) await (await write(amina, entry)).close()

    const popup = await amina.openExtensionPage('popup.html')
    await popup.setViewportSize({ width: 360, height: 544 })
    await popup.getByRole('radio', { name: TODAY.outcome, exact: true }).check()
    await popup.getByLabel('What worked?').fill(TODAY.worked ?? '')
    await popup.getByLabel('What didn’t?').fill(TODAY.didnt ?? '')
    await popup.getByText('Draft saved').waitFor()
    await picture(popup, 'popup')
    await popup.getByLabel('What worked?').fill('')
    await popup.close()

    const entry = await write(amina, TODAY)
    const journal = await amina.openExtensionPage('app.html')
    await journal.getByText('Pairs went quiet.', { exact: false }).first().waitFor()
    await picture(journal, 'journal')
    await journal.goto(amina.urlOf('app.html#/technique/hinge-question'))
    await journal.getByRole('table').waitFor()
    await picture(journal, 'technique')

    await setUpServer(amina, server, {
      name: 'Amina Rahman',
      email: 'amina@school.example',
      password: 'seven quiet starters',
    })
    await connectExtension(amina, server)
    const { stream, link } = await makeSpace(amina, {
      name: SPACE,
      purpose: 'So that every pupil has to think, not only the ones with their hands up.',
    })
    await joinWithLink(ben, link, {
      name: 'Ben Okafor',
      email: 'ben@school.example',
      password: 'chalk and two rivers',
    })
    await connectExtension(ben, server)
    const his = await write(ben, OF_BEN)
    await shareOpenEntry(his, SPACE)
    await shareOpenEntry(entry, SPACE)

    const feed = await ben.openExtensionPage(`app.html#/space/${stream}`)
    const hers = feed.getByRole('article').filter({ hasText: 'the bigger beaker' })
    await hers.getByRole('button', { name: 'Thank Amina' }).click()
    await hers.getByRole('button', { name: /^Reply to/ }).click()
    await feed.getByLabel(/^Your reply/).fill('Did you let them talk first, or was it quiet until the vote?')
    await feed.getByRole('button', { name: 'Reply', exact: true }).click()
    const read = await amina.openExtensionPage(`app.html#/space/${stream}`)
    await read.getByText('Did you let them talk first', { exact: false }).waitFor()
    await picture(read, 'space')
  } finally {
    await Promise.all([amina.close(), ben.close()])
    await server.close()
  }
}

await main()
