/** The map of a technique across a group: contexts against outcomes, reasons inside, gaps that invite. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isSound } from '../support/axe.ts'
import { aCommunity, type Community, type CommunityMember } from '../support/community.ts'
import { keyboardOf } from '../support/keyboard.ts'
import { picture } from '../support/picture.ts'
import { stockJournal } from '../support/stock-journal.ts'
import { toldInOrder } from '../support/story.ts'

const ASKED = 'Who has dared to end a lesson with one?'
const HINGE = { name: 'Hinge question', seed: 'hinge-question' }
const year = (of: number, lessonStage: string) => ({
  year: `Year ${of}`,
  ages: [of + 4, of + 5],
  subject: 'Science',
  lessonStage,
})

let us: Community
let amina: CommunityMember
let page: Page

describe('a technique across a space', () => {
  beforeAll(async () => {
    us = await aCommunity({
      people: ['Amina Rahman', 'Priya Nair'],
      browsers: 1,
      space: { name: 'Questioning TLC' },
    })
    amina = us.of('Amina Rahman')
    const priya = us.of('Priya Nair')
    const posts = [
      { outcome: 'worked', why: 'Two replies on a card in my pocket.', context: year(9, 'explanation') },
      { outcome: 'worked', why: 'Short words, one idea.', context: year(7, 'explanation') },
      { outcome: 'worked', why: 'The cards are a routine.', context: year(7, 'starter') },
      { outcome: 'not-this-time', didnt: 'No time left.', context: year(8, 'end of lesson') },
      { outcome: 'not-this-time', didnt: 'They guess, to be finished.', context: year(8, 'starter') },
    ]
    for (const [at, post] of posts.entries())
      await priya.save('post', {
        of: 'reflection',
        techniques: [HINGE],
        reasons: [at < 3 ? 'routine-embedded' : 'pace-timing'],
        ...post,
      })
    page = await amina.open('/')
    await page.getByRole('heading', { name: 'Journal' }).waitFor()
    await stockJournal(page, [
      {
        type: 'reflection',
        body: {
          happenedOn: '2026-11-20',
          techniques: ['hinge-question'],
          outcome: 'in-part',
          why: 'They hadn’t the vocabulary yet.',
          context: year(9, 'starter'),
        },
      },
    ])
  })
  afterAll(() => us.close())
  toldInOrder(() => [amina.person])

  test('a post’s technique leads to it: reasons on the map, no names, gaps in a sentence', async () => {
    await page.goto(amina.person.urlOf(`app.html#/space/${us.stream}`))
    await page.getByRole('article').first().getByRole('link', { name: 'Hinge question' }).click()
    await page.getByRole('heading', { level: 1, name: 'Hinge question' }).waitFor()
    const map = page.getByRole('region', { name: 'The map' })
    await map.getByText('Two replies on a card in my pocket.').waitFor()
    await map.getByText('They hadn’t the vocabulary yet.').waitFor()
    expect(await map.textContent()).not.toContain('Priya')
    await page
      .getByText(/^Nobody has tried it (at the|with|while|as|for|over) .*Could be you, could be a reason/u)
      .waitFor()
    await page.getByText('This is a pattern in notes, not proof.').waitFor()
    await isSound(page, 'a map across a space')
    await picture(page, 'space-map')
  })

  test('without a mouse: a cell opens, names stand inside, and its reasons lead on', async () => {
    const hands = keyboardOf(page)
    await page.getByRole('button', { name: /Two replies on a card/ }).focus()
    await hands.press('Enter')
    const reasons = page.getByRole('group', { name: /the reasons$/ })
    await reasons.getByText('Priya Nair').waitFor()
    await isSound(page, 'an opened reason')
    await hands.tabTo('I’ll try this')
    await hands.press('Enter')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByLabel('If I …').waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Hinge question' }).waitFor()
  })

  test('one’s own alone, and back from one’s own page of it', async () => {
    const map = page.getByRole('region', { name: 'The map' })
    await page.getByRole('radio', { name: 'Mine', exact: true }).check()
    await map.getByText('Two replies on a card in my pocket.').waitFor({ state: 'detached' })
    await map.getByText('They hadn’t the vocabulary yet.').waitFor()
    await page.getByRole('link', { name: 'Your page on it' }).click()
    await page.getByRole('link', { name: 'Mine and Questioning TLC' }).click()
    await map.getByText('Two replies on a card in my pocket.').waitFor()
  })

  test('a gap is asked about, in one’s own words; the question stands in the feed and takes answers', async () => {
    const card = page.getByRole('region', { name: 'Somewhere else' })
    await card.getByRole('button', { name: 'Ask the space' }).click()
    const field = card.getByRole('textbox', { name: 'Your question, for all members to read' })
    expect(await field.inputValue()).toMatch(/^Has anybody tried Hinge question /u)
    await isSound(page, 'asking the space')
    await field.fill(ASKED)
    await card.getByRole('button', { name: 'Ask the space' }).click()
    await page.getByRole('button', { name: 'See it' }).click()
    const question = page.getByRole('article', { name: /Amina Rahman/ })
    await question.getByText(ASKED).waitFor()
    await question.getByText('A question', { exact: true }).waitFor()
    await isSound(page, 'a question to the space')
    await picture(page, 'space-question')
    const priya = us.of('Priya Nair')
    await priya.hears(ASKED)
    const asked = (await priya.pull()).find(({ body }) => JSON.stringify(body).includes(ASKED))
    expect(asked?.body).toMatchObject({ of: 'question', techniques: [HINGE] })
    await priya.save('comment', { on: asked?.id, text: 'Mine are too tired by then.' })
    await question.getByText('Mine are too tired by then.').waitFor()
    await page.goto(amina.person.urlOf(`app.html#/space/${us.stream}`))
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('question')
    await page
      .getByRole('article', { name: /Priya Nair/ })
      .first()
      .waitFor({ state: 'detached' })
    await page
      .getByRole('article', { name: /Amina Rahman/ })
      .getByText(ASKED)
      .waitFor()
  })

  test('a technique that nobody here knows says so', async () => {
    await page.goto(amina.person.urlOf(`app.html#/space/${us.stream}/technique/no-such-thing`))
    await page.getByRole('heading', { name: 'This technique isn’t here' }).waitFor()
    await isSound(page, 'no such technique')
  })
})
