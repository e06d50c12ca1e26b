/** A working group: brief, evidence from posts, a draft, who it will not suit, a recommendation with dissent, and an end that ends it. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { aCommunity, type Community } from '../support/community.ts'
import { pagesOf } from '../support/pdf.ts'
import { picture } from '../support/picture.ts'
import { toldInOrder } from '../support/story.ts'

const NAMES = ['Amina', 'Ben', 'Chidi'] as const
type Name = (typeof NAMES)[number]

describe('a working group', () => {
  let us: Community
  const pages = {} as Record<Name, Page>

  beforeAll(async () => {
    us = await aCommunity({
      people: NAMES,
      browsers: 3,
      activity: { form: 'working-group', title: 'A marking policy' },
    })
    await us.of('Chidi').save('post', { of: 'reflection', tried: 'Marked three books live', byline: 'name' })
    await us.of('Amina').save('session', {
      activity: us.activity,
      number: 1,
      startsAt: Date.now(),
      minutes: 50,
    })
    for (const name of NAMES) {
      pages[name] = await us.of(name).open(`/space/${us.stream}/activity/${us.activity}`)
      await pages[name].getByRole('heading', { level: 1, name: 'A marking policy' }).waitFor()
    }
  })
  afterAll(() => us.close())
  // one of them is cut off for a while
  toldInOrder(() => [{ errors: us.errors().filter((one) => !/net::ERR_INTERNET_DISCONNECTED$/.test(one)) }])

  const stage = (name: Name, called: string) =>
    pages[name].getByRole('article', { name: called, exact: true })
  const write = async (
    name: Name,
    called: string,
    sheet: string,
    fill: (at: ReturnType<typeof stage>) => Promise<void>,
  ) => {
    const at = stage(name, called)
    await at.getByRole('button', { name: sheet, exact: true }).click()
    await fill(at)
    await at.getByRole('button', { name: 'Save' }).click()
    await at.getByRole('form').waitFor({ state: 'hidden' })
  }

  test('it has a brief and a last day from the start', async () => {
    await write('Amina', 'Brief', 'Our brief', (at) =>
      at.getByRole('textbox').first().fill('Marking that takes an hour less'),
    )
    await pages.Amina.getByLabel('The last day').fill('2099-03-26')
    await pages.Amina.getByRole('button', { name: 'Set the day' }).click()
    for (const name of NAMES) {
      await stage(name, 'Brief').getByText('Marking that takes an hour less').waitFor()
      await pages[name].getByText(/26 March 2099, whatever is left/).waitFor()
    }
    expect(await violations(pages.Ben, 'a working group')).toEqual([])
    await picture(pages.Ben, 'working-group')
  })

  test('evidence is chosen from the posts of the group', async () => {
    await write('Ben', 'What do our journals say?', 'What do our journals say?', async (at) => {
      const post = at.getByRole('combobox').first()
      await post.selectOption({ index: 1 })
      await at.getByRole('textbox').first().fill('It took ten minutes, not forty')
    })
    await stage('Amina', 'What do our journals say?').getByText('It took ten minutes, not forty').waitFor()
  })

  test('a draft, whom it will not suit, a recommendation, and who sees it otherwise', async () => {
    const one = (words: string) => (at: ReturnType<typeof stage>) =>
      at.getByRole('textbox').first().fill(words)
    await write('Chidi', 'Draft', 'Our draft', one('Mark live, three books a lesson'))
    await write(
      'Ben',
      'Who will this not suit?',
      /./ as unknown as string,
      one('Classes that work in silence'),
    )
    await write('Amina', 'Recommendation', 'What we recommend', one('Live marking in Key Stage 3'))
    await write(
      'Chidi',
      'Other views',
      /./ as unknown as string,
      one(`Not before Easter. ${'y'.repeat(1_000)}`),
    )
    await stage('Ben', 'Other views')
      .getByText(/^Not before Easter/)
      .waitFor()
  })

  test('the recommendation prints with its evidence, whom it will not suit, and the dissent by name', async () => {
    const page = pages.Ben
    await page.getByRole('link', { name: /^The recommendation/ }).click()
    const doc = page.locator('.doc')
    for (const words of [
      'Marking that takes an hour less',
      'It took ten minutes, not forty',
      'Classes that work in silence',
      'Live marking in Key Stage 3',
    ])
      await doc.getByText(words).waitFor()
    await doc.getByText(/^Not before Easter/).waitFor()
    expect(await doc.getByText('Chidi', { exact: true }).count()).toBeGreaterThan(0)
    expect(await violations(page, 'the recommendation')).toEqual([])
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(2)
    await picture(page, 'recommendation')
    await page.goBack()
  })

  test('when it has ended all stays readable, nothing is written, and the words say so', async () => {
    await pages.Amina.getByRole('button', { name: 'End it today' }).click()
    for (const name of NAMES) {
      await pages[name].getByText('Nothing is written here any more but thanks.').waitFor()
      await stage(name, 'Recommendation').getByText('Live marking in Key Stage 3').waitFor()
      for (const deed of ['If you see it otherwise', 'Edit'])
        expect(await stage(name, 'Other views').getByRole('button', { name: deed }).count()).toBe(0)
    }
    expect(await violations(pages.Chidi, 'ended')).toEqual([])
    await picture(pages.Chidi, 'working-group-ended')
  })

  test('words written while it ended are refused kindly, kept in the tray, and shared again once it is open', async () => {
    await pages.Amina.getByRole('button', { name: 'Open it again' }).click()
    const ben = us.of('Ben').person
    await stage('Ben', 'Other views').getByRole('button', { name: 'If you see it otherwise' }).click()
    const form = stage('Ben', 'Other views').getByRole('form')
    await form.getByRole('textbox').first().fill('Not with mixed classes, said too late')
    await ben.context.setOffline(true)
    await pages.Amina.getByRole('button', { name: 'End it today' }).click()
    await pages.Chidi.getByText('Nothing is written here any more but thanks.').waitFor()
    await form.getByRole('button', { name: 'Save' }).click()
    await form.waitFor({ state: 'hidden' })
    await ben.context.setOffline(false)
    await pages.Ben.getByText('Nothing is written here any more but thanks.').waitFor()
    const tray = await us.of('Ben').open('/tray')
    const kept = tray.getByRole('article', { name: /^A sheet you filled in/ })
    await kept.getByText('Not with mixed classes, said too late').waitFor()
    await kept.getByText(/has ended\. Your words are safe here/).waitFor()
    expect(await violations(tray, 'the tray')).toEqual([])
    await picture(tray, 'working-group-tray')
    expect(await us.of('Amina').wire()).not.toContain('said too late')
    // only those who guide the space open it again
    expect(await pages.Chidi.getByRole('button', { name: 'Open it again' }).count()).toBe(0)
    await pages.Amina.getByRole('button', { name: 'Open it again' }).click()
    await stage('Ben', 'Other views').getByRole('button', { name: 'If you see it otherwise' }).waitFor()
    await kept.getByRole('button', { name: /^Share again in / }).click()
    await stage('Chidi', 'Other views').getByText('Not with mixed classes, said too late').waitFor()
    await kept.waitFor({ state: 'hidden' })
  })
})
