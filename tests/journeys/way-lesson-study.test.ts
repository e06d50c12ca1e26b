/** Lesson study: case pupils as A, B and C, predicted beside observed, and a discussion that starts from what was seen. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { overflowsAt320, violations } from '../support/axe.ts'
import { aCommunity, type Community } from '../support/community.ts'
import { toldInOrder } from '../support/story.ts'

const NAMES = ['Amina', 'Ben', 'Chidi'] as const
type Name = (typeof NAMES)[number]

describe('lesson study', () => {
  let us: Community
  const pages = {} as Record<Name, Page>

  beforeAll(async () => {
    us = await aCommunity({ people: NAMES, browsers: 3, activity: { form: 'lesson-study' } })
    // The lesson was held two hours ago: 36 hours run from its end.
    await us.of('Amina').save('session', {
      activity: us.activity,
      number: 1,
      startsAt: Date.now() - 2 * 3_600_000,
      minutes: 120,
    })
    for (const name of NAMES) {
      pages[name] = await us.of(name).open(`/space/${us.stream}/activity/${us.activity}`)
      await pages[name].getByRole('heading', { level: 1, name: 'Lesson study' }).waitFor()
    }
  })
  afterAll(() => us.close())
  toldInOrder(() => [{ errors: us.errors() }])
  const stage = (name: Name, called: string) =>
    pages[name].getByRole('article', { name: called, exact: true })

  test('the group predicts what each case pupil will do; they are never called anything but A, B and C', async () => {
    const plan = stage('Amina', 'Plan the lesson')
    await plan.getByRole('button', { name: 'What we predict' }).click()
    await plan.getByLabel('We want to learn how to improve').fill('particles to Year 8')
    for (const pupil of ['A', 'B', 'C'])
      await plan.getByLabel(`Pupil ${pupil}: What we predict`).fill(`${pupil} will draw solid lines`)
    await plan.getByRole('button', { name: 'Save' }).click()
    await stage('Ben', 'Plan the lesson').getByText('B will draw solid lines').waitFor()
    expect(await stage('Ben', 'Plan the lesson').getByRole('rowheader').allTextContents()).toEqual([
      'A',
      'B',
      'C',
    ])
  })

  test('a name of a pupil waits for an answer before it goes to the group', async () => {
    const lesson = stage('Ben', 'Research lesson')
    await lesson.getByRole('button', { name: 'What you observe' }).click()
    const field = lesson.getByLabel('Pupil A: What they did')
    await field.fill('Asked her neighbour; her mum is kate.smith@home.example')
    await lesson.getByRole('button', { name: 'Save' }).click()
    await lesson.getByRole('heading', { name: /We found an e-mail address/ }).waitFor()
    for (const name of NAMES) expect(await us.of(name).wire()).not.toContain('kate.smith')
    await field.fill('Asked her neighbour')
  })

  test('what is observed stands beside what was predicted', async () => {
    const lesson = stage('Ben', 'Research lesson')
    expect(await lesson.getByLabel('Pupil A: What we predict').inputValue()).toBe('A will draw solid lines')
    await lesson.getByLabel('Pupil B: What they did').fill('Drew dots, then erased them')
    expect(await violations(pages.Ben, 'observing')).toEqual([])
    expect(await overflowsAt320(pages.Ben)).toEqual([])
    await lesson.getByRole('button', { name: 'Save' }).click()
    const row = stage('Chidi', 'Research lesson').getByRole('row').filter({ hasText: 'Drew dots' })
    await row.getByRole('cell', { name: 'B will draw solid lines' }).waitFor()
  })

  test('the discussion waits until each case pupil has an observation, and says for whom', async () => {
    const discussion = stage('Amina', 'What accounts for the differences?')
    await discussion.getByText('Still to come: pupil C.').waitFor()
    expect(await discussion.getByRole('button', { name: 'What we saw, pupil by pupil' }).count()).toBe(0)
    await stage('Amina', 'Case pupil A')
      .getByText(/^3[56] hours left, until /)
      .waitFor()

    const lesson = stage('Chidi', 'Research lesson')
    await lesson.getByRole('button', { name: 'What you observe' }).click()
    await lesson.getByLabel('Pupil C: What they did').fill('Waited, then wrote it down')
    await lesson.getByRole('button', { name: 'Save' }).click()
    await discussion.getByRole('button', { name: 'What we saw, pupil by pupil' }).waitFor()
  })

  test('each point starts from what was seen of a case pupil', async () => {
    const discussion = stage('Amina', 'What accounts for the differences?')
    await discussion.getByRole('button', { name: 'What we saw, pupil by pupil' }).click()
    await discussion.getByRole('button', { name: 'Pupil C' }).click()
    await pages.Amina.keyboard.type('Thinking time came before the drawing')
    await discussion.getByRole('button', { name: 'Save' }).click()
    await stage('Ben', 'What accounts for the differences?').getByText('From pupil C:').waitFor()
  })

  test('what pupils said in five minutes each is kept as A, B and C too', async () => {
    const interview = stage('Chidi', 'Five minutes with each pupil')
    await interview.getByRole('button', { name: 'What they said' }).click()
    await interview.getByLabel('Pupil A: What they said').fill('I liked drawing it myself')
    await interview.getByRole('button', { name: 'Save' }).click()
    await stage('Amina', 'Five minutes with each pupil').getByText('I liked drawing it myself').waitFor()
  })
})
