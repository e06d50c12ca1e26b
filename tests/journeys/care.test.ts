/** Pupils' names: never in the way of private writing, always looked for before anything is shared. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { overflowsAt320, violations } from '../support/axe.ts'
import { aPerson, type Person } from '../support/chromium.ts'
import { readStore } from '../support/inside-page.ts'
import { picture } from '../support/picture.ts'
import { aServer, type ServerProcess } from '../support/server-process.ts'
import { connectExtension, joinWithLink, makeSpace, setUpServer } from '../support/steps.ts'
import { toldInOrder } from '../support/story.ts'
import { until } from '../support/until.ts'

const SPACE = 'Questioning TLC'
const AMINA = { name: 'Amina Rahman', email: 'amina@school.example', password: 'seven quiet starters' }
const BEN = { name: 'Ben Okafor', email: 'ben@school.example', password: 'chalk and two rivers' }
const LIST = '1. Ada Byrne\nÁlvarez, José\nWill Turner\nGrace Obi'
const WORKED = 'Ada explained it to Jose and then Ada’s group had it. 9B argued like Xanthe for once.'
const WHY = 'Ben Okafor had shown me Cold Call. Will they do it again? Her number is B801200005001.'

describe('pupils’ names', () => {
  let server: ServerProcess
  let amina: Person
  let ben: Person
  let stream: string
  let entry: Page
  let feed: Page

  beforeAll(async () => {
    server = await aServer()
    ;[amina, ben] = await Promise.all([aPerson(), aPerson()])
  })
  afterAll(async () => {
    await Promise.all([amina.close(), ben.close()])
    await server.close()
  })
  toldInOrder(() => [amina, ben])

  const dialog = () => entry.getByRole('dialog')
  const shareButton = () => dialog().getByRole('button', { name: /^Share with/ })
  const copy = () => dialog().getByRole('article', { name: 'The shared copy' })
  const found = (title: string) => dialog().getByRole('region', { name: title })

  test('private writing with names in it is saved without a word', async () => {
    entry = await amina.openExtensionPage('app.html#/write')
    await entry.getByRole('combobox', { name: 'Class' }).fill('9B Science')
    await entry.getByRole('option').first().click()
    await entry.getByLabel('What worked?').fill(WORKED)
    await entry.getByLabel('Why do you think so?').fill(WHY)
    expect(await entry.getByRole('note').count()).toBe(0)
    await entry.keyboard.press('Control+Enter')
    await entry.locator('.entry-page').waitFor()
  })

  test('a class list is pasted in the settings and stays on this computer', async () => {
    const settings = await amina.openExtensionPage('app.html#/settings')
    const card = settings.getByRole('region', { name: 'Pupils’ names' })
    await card.getByRole('button', { name: 'Add the list of 9B Science' }).click()
    await card.getByLabel('Names in 9B Science').fill(LIST)
    expect(await violations(settings, 'settings with a list')).toEqual([])
    expect(await overflowsAt320(settings)).toEqual([])
    await picture(settings, 'settings-list')
    await settings.keyboard.press('Control+Enter')
    await card.getByText('4 names').waitFor()
    expect(await readStore(settings, 'whatworked', 'nameLists')).toMatchObject([
      { names: ['Ada Byrne', 'José Álvarez', 'Will Turner', 'Grace Obi'] },
    ])
    expect(JSON.stringify(await readStore(settings, 'whatworked', 'records'))).not.toContain('Ada Byrne')
    await picture(settings, 'settings')
    const classId = (await readStore<{ class: string }>(settings, 'whatworked', 'nameLists'))[0]?.class
    await settings.goto(amina.urlOf(`app.html#/class/${classId}`))
    await settings.getByText('4 names, on this computer only.', { exact: false }).waitFor()
    expect(await violations(settings, 'a class with its list')).toEqual([])
    expect(await overflowsAt320(settings)).toEqual([])
    await picture(settings, 'class')
    await settings.close()
  })

  test('what is surely a pupil has to be decided on before anything is shared', async () => {
    await setUpServer(amina, server, AMINA)
    await connectExtension(amina, server)
    const space = await makeSpace(amina, { name: SPACE, purpose: 'Every pupil thinks.' })
    stream = space.stream
    await joinWithLink(ben, space.link, BEN)
    await connectExtension(ben, server)
    await until('Ben to be there', async () => {
      await entry.reload()
      await entry.getByRole('radio', { name: SPACE }).check()
      return (await entry.getByText(/Ben Okafor and you/).count()) > 0
    })
    await entry.getByRole('button', { name: 'Look it over and share' }).click()
    await found('“Ada” is on your class list').waitFor()
    await found('“Jose” is on your class list').waitFor()
    await found('“B801200005001” is a pupil’s number').waitFor()
    await found('Is “Xanthe” a pupil?').waitFor()
    await found('We found “9B” in your text').waitFor()
    expect(await dialog().locator('.names-found').count()).toBe(5)
    expect(await violations(entry, 'the preview with names')).toEqual([])
    expect(await overflowsAt320(entry)).toEqual([])
    await picture(entry, 'preview')

    await shareButton().click()
    await dialog().getByText('3 names or numbers to decide on first.').waitFor()
    expect(await entry.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      '“Ada” is on your class list',
    )
  })

  test('by keyboard, one at a time or all at once, each becomes the same letter everywhere', async () => {
    await entry.keyboard.press('Tab')
    await entry.keyboard.press('Enter')
    await copy()
      .getByText('[pupil A] explained it to Jose and then [pupil A]’s group had it.', { exact: false })
      .waitFor()
    await found('Is “Xanthe” a pupil?').getByRole('button', { name: 'Not a name' }).click()
    await found('Is “Xanthe” a pupil?').waitFor({ state: 'detached' })
    await dialog().getByRole('button', { name: 'Say all 2 another way' }).click()
    await copy().getByText('to [pupil B] and then', { exact: false }).waitFor()
    await copy().getByText('Her number is [pupil number].', { exact: false }).waitFor()
    await picture(entry, 'preview-decided')
    await shareButton().click()
    await dialog().waitFor({ state: 'hidden' })
  })

  test('a colleague reads the letters, and no name of the list is anywhere on the server', async () => {
    feed = await ben.openExtensionPage(`app.html#/space/${stream}`)
    const post = feed.getByRole('article').filter({ hasText: '[pupil A] explained it to [pupil B]' })
    await post.waitFor()
    expect(await post.textContent()).toContain('My Year 9 class argued like Xanthe')
    expect(await post.textContent()).not.toMatch(/Ada|Jose|B801200005001/)
    for (const file of readdirSync(server.folder, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue
      const bytes = readFileSync(join(file.parentPath, file.name)).toString('latin1')
      expect([
        file.name,
        ...['Ada', 'Byrne', 'B801200005001'].filter((name) => bytes.includes(name)),
      ]).toEqual([file.name])
    }
  })

  test('a reply is looked through as well: what may be a name is shown once, and then it goes', async () => {
    await feed.getByRole('button', { name: /^Reply to/ }).click()
    await feed.getByLabel(/^Your reply/).fill('Amina, Priya did that for me too.')
    await feed.getByRole('button', { name: 'Reply', exact: true }).click()
    await feed.getByRole('region', { name: 'Is “Priya” a pupil?' }).waitFor()
    expect(await feed.locator('.names-found').count()).toBe(1)
    expect(await violations(feed, 'a reply with a name')).toEqual([])
    await picture(feed, 'reply')
    await feed.getByRole('button', { name: 'Say [pupil A]' }).click()
    await feed.getByRole('button', { name: 'Reply', exact: true }).click()
    await feed.locator('.comment-words').getByText('Amina, [pupil A] did that for me too.').waitFor()
  })

  test('nothing is looked for where the teacher does not want it', async () => {
    const settings = await amina.openExtensionPage('app.html#/settings')
    const check = settings.getByRole('switch', { name: 'Check before sharing' })
    await check.click()
    await until('it to be off', async () => !(await check.isChecked()))
    await settings.close()
    const own = await amina.openExtensionPage(`app.html#/space/${stream}`)
    await own
      .getByRole('button', { name: /1 reply/ })
      .first()
      .click()
    await own.getByLabel(/^Your reply/).fill('Ada says hello.')
    await own.getByRole('button', { name: 'Reply', exact: true }).click()
    await own.locator('.comment-words').getByText('Ada says hello.').waitFor()
    await own.close()
  })

  test('words that suggest a concern bring the school’s own way beside them, and are saved all the same', async () => {
    const settings = await amina.openExtensionPage('app.html#/settings')
    const page = await amina.openExtensionPage('app.html#/write')
    await page.getByLabel('What didn’t?').fill('She told me that she has been cutting herself.')
    const note = page.getByRole('note', { name: 'If you are worried about a child' })
    await note.getByText('Tell your school’s safeguarding lead; don’t write it here.').waitFor()
    await settings.getByLabel('Your school’s way').fill('See Ms Osei in B12, or ring 4411.')
    await settings
      .getByRole('region', { name: 'If you are worried about a child' })
      .getByRole('button', { name: 'Save' })
      .click()
    await note.getByText('See Ms Osei in B12, or ring 4411.').waitFor()
    expect(await violations(page, 'a concern')).toEqual([])
    expect(await overflowsAt320(page)).toEqual([])
    await note.scrollIntoViewIfNeeded()
    await picture(page, 'concern')
    await page.keyboard.press('Control+Enter')
    await page.locator('.entry-page').waitFor()
    await page.goto(amina.urlOf('app.html#/trials/new'))
    await page.getByLabel('If I …').fill('look out for self-harm')
    await note.getByText('See Ms Osei in B12, or ring 4411.').waitFor()
    await page.close()
    await settings.close()

    const popup = await amina.openExtensionPage('popup.html')
    await popup.setViewportSize({ width: 360, height: 544 })
    await popup.getByLabel('What worked?').fill('A quiet lesson, and self-harm in the margin of a book.')
    await popup.getByRole('note').getByText('See Ms Osei in B12, or ring 4411.', { exact: false }).waitFor()
    expect(await violations(popup, 'a concern in the popup')).toEqual([])
    await picture(popup, 'popup-concern')
    await popup.getByLabel('What worked?').fill('A quiet lesson.')
    await popup.getByRole('note').waitFor({ state: 'detached' })
    await popup.close()
  })
})
