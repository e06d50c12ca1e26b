/** Action research: a question, a baseline or its absence said aloud, a change, a check after six weeks, and a conclusion either way. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { aCommunity, type Community } from '../support/community.ts'
import { pagesOf } from '../support/pdf.ts'
import { picture } from '../support/picture.ts'
import { toldInOrder } from '../support/story.ts'

const NAMES = ['Amina', 'Ben', 'Chidi'] as const
type Name = (typeof NAMES)[number]

describe('action research', () => {
  let us: Community
  const pages = {} as Record<Name, Page>

  beforeAll(async () => {
    us = await aCommunity({
      people: NAMES,
      browsers: 3,
      activity: { form: 'enquiry', title: 'Does waiting help?', startsOn: '2026-01-05' },
    })
    for (const name of NAMES) {
      pages[name] = await us.of(name).open(`/space/${us.stream}/activity/${us.activity}`)
      await pages[name].getByRole('heading', { level: 1, name: 'Does waiting help?' }).waitFor()
    }
  })
  afterAll(() => us.close())
  toldInOrder(() => [{ errors: us.errors() }])

  const stage = (name: Name, called: string) =>
    pages[name].getByRole('article', { name: called, exact: true })
  type Card = ReturnType<typeof stage>
  const write = async (name: Name, called: string, sheet: string, fill: (at: Card) => Promise<void>) => {
    const at = stage(name, called)
    await at.getByRole('button', { name: sheet, exact: true }).click()
    await fill(at)
    await at.getByRole('button', { name: 'Save' }).click()
    await at.getByRole('form').waitFor({ state: 'hidden' })
  }

  test('the question is put so that it has an answer, and the group sees it', async () => {
    await write('Amina', 'Question', 'Our question', async (at) => {
      await at.getByLabel('To what extent is …').fill('waiting three seconds')
      await at.getByLabel('effective for improving …').fill('who answers')
    })
    for (const name of NAMES) await stage(name, 'Question').getByText('waiting three seconds').waitFor()
    expect(await violations(pages.Ben, 'a question')).toEqual([])
  })

  test('without a baseline the change waits, and says why; that there is none can be said', async () => {
    await stage('Ben', 'What changes')
      .getByText(/How it was before can’t be found out later/)
      .waitFor()
    await picture(pages.Ben, 'enquiry-gate')
    await write('Amina', 'Baseline', 'How it is before', async (at) => {
      await at.getByRole('textbox').first().fill('Hands up in ten questions')
      await at.getByRole('checkbox').check()
    })
    await write('Ben', 'What changes', 'What we change', (at) =>
      at.getByLabel('What changes, and from when').fill('Three seconds, every question, from Monday'),
    )
  })

  test('after six weeks the question comes back', async () => {
    await pages.Chidi.getByRole('region', { name: 'Questions that come back' })
      .getByText('is asked now')
      .waitFor()
    await write('Chidi', 'Check after six weeks', 'Is there a sign yet?', (at) =>
      at.getByLabel('What do we see so far?').fill('Two who never spoke have'),
    )
    await pages.Amina.getByRole('region', { name: 'Questions that come back' }).waitFor({ state: 'hidden' })
  })

  test('measured again, and concluded: not supported is worth as much', async () => {
    await write('Ben', 'Measure again', 'How it is now', async (at) => {
      await at.getByRole('textbox').last().fill('Seven in ten')
    })
    await write('Amina', 'Conclusion', 'What we conclude', async (at) => {
      await at.getByRole('radio', { name: 'Not supported' }).check()
      await at.getByLabel('Why we think so, and what else it could be').fill('z'.repeat(2_000))
    })
    await stage('Chidi', 'Conclusion').getByText('Not supported', { exact: true }).waitFor()
  })

  test('the result is on paper with the missing baseline said, for every member alike', async () => {
    for (const name of NAMES) {
      const page = pages[name]
      await page.getByRole('link', { name: /^The result on one page/ }).click()
      const doc = page.locator('.doc')
      await doc.getByText('No baseline.').waitFor()
      await doc.getByText('Not supported', { exact: true }).waitFor()
      await doc.getByText('Two who never spoke have').waitFor()
    }
    expect(await violations(pages.Amina, 'the result')).toEqual([])
    expect(pagesOf(await pages.Amina.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(2)
    await picture(pages.Amina, 'enquiry-result')
  })
})
