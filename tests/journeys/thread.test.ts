/** The loop on one page: from the passage through trial and reflection to colleagues, and the thanks on their way back. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isSound } from '../support/axe.ts'
import { aCommunity, type Community, type CommunityMember } from '../support/community.ts'
import { picture } from '../support/picture.ts'
import { stockJournal } from '../support/stock-journal.ts'
import { toldInOrder } from '../support/story.ts'

const id = (at: number) => `019a0000-0000-7000-8000-0000000000${String(at).padStart(2, '0')}`
const [SOURCE, CLIP, TRIAL, FIRST, SECOND, ALONE] = [1, 2, 3, 4, 5, 6].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
]

let us: Community
let amina: CommunityMember
let tom: CommunityMember
let page: Page
let his: string

describe('where one idea has been', () => {
  beforeAll(async () => {
    us = await aCommunity({
      people: ['Amina Rahman', 'Tom Okafor', 'Priya Nair'],
      browsers: 1,
      space: { name: 'Questioning TLC' },
    })
    amina = us.of('Amina Rahman')
    tom = us.of('Tom Okafor')
    const priya = us.of('Priya Nair')
    const post = await amina.save('post', {
      of: 'trial',
      happened: 'My Year 9 class split over one question.',
      verdict: { kind: 'keep' },
      quote: { exact: 'The question itself mattered less than the two minutes after it.' },
      source: { title: 'Two minutes', author: [{ family: 'Adeyemi' }], issued: { 'date-parts': [[2026]] } },
    })
    his = await tom.save('post', {
      of: 'trial',
      ifThen: { ifI: 'read the question aloud twice' },
      context: { year: 'Year 8', subject: 'History' },
      verdict: { kind: 'adapt', why: 'Reading was in the way.' },
      lineage: [{ post }],
    })
    await tom.save('try', { post, state: 'decided', verdict: 'adapt', outcome: his })
    await priya.save('try', { post, state: 'trying' })
    await tom.save('thanks', { to: post, text: 'Thank you for saying that it took three goes.' })
    page = await amina.open(`/space/${us.stream}`)
    await page.getByRole('article').first().waitFor()
    await stockJournal(page, [
      { type: 'source', id: SOURCE, body: { title: 'Two minutes', author: [{ family: 'Adeyemi' }] } },
      {
        type: 'clip',
        id: CLIP,
        body: {
          source: SOURCE,
          quote: { exact: 'The question itself mattered less than the two minutes after it.' },
        },
      },
      {
        type: 'trial',
        id: TRIAL,
        body: {
          ifI: 'script a response to each wrong answer',
          then: 'fewer pupils carry it on',
          from: { kind: 'clip', id: CLIP },
          state: 'decided',
          verdict: { kind: 'keep', on: '2026-12-10' },
          sharedAs: [{ space: us.stream, post }],
        },
      },
      {
        type: 'reflection',
        id: FIRST,
        body: {
          happenedOn: '2026-11-17',
          outcome: 'in-part',
          worked: 'They had a third idea.',
          leansOn: [TRIAL],
        },
      },
      {
        type: 'reflection',
        id: SECOND,
        body: {
          happenedOn: '2026-11-23',
          outcome: 'worked',
          worked: '11 of 28 thought it hotter.',
          leansOn: [TRIAL],
        },
      },
      { type: 'reflection', id: ALONE, body: { happenedOn: '2026-11-23', worked: 'Something else.' } },
      { type: 'thanks', body: { to: 'the authors', text: 'Three of us plan it now.', about: CLIP } },
    ])
  })
  afterAll(() => us.close())
  toldInOrder(() => [amina.person])

  const steps = () => page.getByRole('list', { name: 'The way of the idea' })

  test('from an entry: the passage, the trial, what was noticed, what was shared, what colleagues made of it', async () => {
    await page.goto(amina.person.urlOf(`app.html#/entry/${FIRST}`))
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Where this idea has been' }).click()
    await page.getByRole('heading', { level: 1, name: 'Where one idea has been' }).waitFor()
    const titles = await steps().getByRole('heading').allTextContents()
    expect(titles.map((title) => title.trim())).toEqual([
      'A sentence you clipped Only you',
      'Your trial Questioning TLC',
      'What you noticed Only you',
      'What you shared Questioning TLC',
    ])
    const colleagues = page.getByRole('list', { name: 'What colleagues made of it' })
    await colleagues.getByText('Tom Okafor’s trial').waitFor()
    await colleagues.getByText('Adapt').waitFor()
    await colleagues.getByText('Trying it now').waitFor()
    const thanks = page.getByRole('region', { name: 'Thanks on their way back' })
    await thanks.getByText('Tom Okafor, to you').waitFor()
    await thanks.getByText('You, to the authors').waitFor()
    await isSound(page, 'a thread')
    await picture(page, 'thread')
  })

  test('each step is one action from the last, and it prints', async () => {
    await steps()
      .getByRole('link', { name: /^If I script a response/ })
      .waitFor()
    await page.getByRole('link', { name: 'Thank the authors' }).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false)
    expect(await page.getByText('Tom Okafor, to you').isVisible()).toBe(true)
    await page.emulateMedia({ media: null })
  })

  test('forwards to a colleague’s post and back from it, as far as it was shared', async () => {
    await page.getByRole('link', { name: 'Follow it on' }).click()
    await page.getByRole('heading', { name: /^What Tom Okafor shared/ }).waitFor()
    await page.getByRole('heading', { name: /^What you shared/ }).waitFor()
    expect(await page.getByText('A sentence you clipped').count()).toBe(0)
    await page.getByText('The question itself mattered less').waitFor()
    await isSound(page, 'a colleague’s thread')
  })

  test('from a post of one’s own it is the whole thread, and an entry by itself says what could come next', async () => {
    await page.goto(amina.person.urlOf(`app.html#/space/${us.stream}`))
    await page.getByRole('button', { name: 'More about your post' }).click()
    await page.getByRole('menuitem', { name: 'Where this idea has been' }).click()
    await page.getByRole('heading', { name: /^A sentence you clipped/ }).waitFor()
    await page.goto(amina.person.urlOf(`app.html#/thread/${ALONE}`))
    await page.getByRole('link', { name: 'Share what you noticed' }).waitFor()
    await page.goto(amina.person.urlOf(`app.html#/thread/${his}`))
    await page.getByRole('heading', { name: 'There is nothing here to follow' }).waitFor()
    await isSound(page, 'no thread')
  })
})
