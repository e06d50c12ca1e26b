/** A group's feed: narrowed, new since the last visit, tried and reported back, visited, celebrated. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isSound, overflowsAt320 } from '../support/axe.ts'
import { aCommunity, type Community, type CommunityMember } from '../support/community.ts'
import { keptRecords, putRows, readStore } from '../support/inside-page.ts'
import { keyboardOf } from '../support/keyboard.ts'
import { picture } from '../support/picture.ts'
import { toldInOrder } from '../support/story.ts'
import { until } from '../support/until.ts'

const HINGE = { name: 'Hinge question', seed: 'hinge-question' }
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
const HOUR_MS = 3_600_000

let us: Community
let amina: CommunityMember
let ben: CommunityMember
let chidi: CommunityMember
let hers: Page
let his: Page
let idea: string

const postWith = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words })
const feedOf = (who: CommunityMember) => who.open(`/space/${us.stream}`)

describe('a group’s feed', () => {
  beforeAll(async () => {
    us = await aCommunity({
      people: ['Amina Rahman', 'Ben Okafor', 'Chidi Eze'],
      browsers: 2,
      space: { name: 'Questioning TLC', focus: 'What we do after the question' },
    })
    ;[amina, ben, chidi] = ['Amina Rahman', 'Ben Okafor', 'Chidi Eze'].map((name) => us.of(name)) as [
      CommunityMember,
      CommunityMember,
      CommunityMember,
    ]
    idea = await amina.save('post', {
      of: 'trial',
      techniques: [HINGE],
      context: { year: 'Year 9', subject: 'Science' },
      ifThen: { ifI: 'wait three seconds', then: 'more hands go up' },
      source: { title: 'The two minutes after', DOI: '10.5555/two' },
    })
    await chidi.save('post', {
      of: 'reflection',
      techniques: [{ name: 'Dice at the door' }],
      context: { year: 'Year 10', subject: 'History' },
      outcome: 'not-this-time',
      didnt: `They guess so that it will be over. ${LONG}`,
      reasons: ['pace-timing'],
    })
    await chidi.save('post', { of: 'win', worked: 'One pupil who never speaks answered twice.' })
    hers = await feedOf(amina)
    await postWith(hers, 'wait three seconds').waitFor()
  })
  afterAll(() => us.close())
  toldInOrder(() => [amina.person, ben.person])

  test('it is narrowed by what was tried, how it went, with whom and in which words, and never by a colleague', async () => {
    const posts = hers.getByRole('article')
    await until('three posts', async () => (await posts.count()) === 3)
    await hers.getByLabel('Technique', { exact: true }).selectOption('Dice at the door')
    await until('one by technique', async () => (await posts.count()) === 1)
    await hers.getByRole('button', { name: 'Show all' }).click()
    await hers.getByLabel('How it went').selectOption('Not this time')
    await until('one by outcome', async () => (await posts.count()) === 1)
    await hers.getByRole('button', { name: 'Show all' }).click()
    await hers.getByLabel('Year', { exact: true }).selectOption('Year 9')
    await hers.getByLabel('Subject').selectOption('Science')
    await until('one by class', async () => (await posts.count()) === 1)
    await hers.getByRole('button', { name: 'Show all' }).click()
    await hers.getByRole('button', { name: 'Yours', exact: true }).click()
    await postWith(hers, 'wait three seconds').waitFor()
    await until('one’s own', async () => (await posts.count()) === 1)
    await hers.getByRole('button', { name: 'Show all' }).click()
    await keyboardOf(hers).press('/')
    await hers.keyboard.type('over guess')
    await until('one by words', async () => (await posts.count()) === 1)
    await hers.getByLabel('Search what was shared here').fill('Chidi')
    await hers.getByRole('heading', { name: 'Nothing here fits that' }).waitFor()
    await isSound(hers, 'a feed without a match')
    await hers.getByRole('button', { name: 'Show all posts' }).click()
    await until('all again', async () => (await posts.count()) === 3)
    await isSound(hers, 'a feed')
  })

  test('J and K walk from post to post', async () => {
    const posts = hers.getByRole('article')
    const isAt = (index: number) => posts.nth(index).evaluate((post) => post === document.activeElement)
    for (const [key, index] of [
      ['j', 0],
      ['j', 1],
      ['k', 0],
    ] as const) {
      await keyboardOf(hers).press(key)
      await until(`${key} to lead to post ${index + 1}`, () => isAt(index))
    }
  })

  test('wins stand above it without a name, and one adds one’s own', async () => {
    const wins = hers.getByRole('region', { name: 'Small wins this fortnight' })
    await wins.getByRole('link', { name: 'One pupil who never speaks answered twice.' }).waitFor()
    expect(await wins.textContent()).not.toContain('Chidi')
    await wins.getByRole('button', { name: 'Add yours' }).click()
    await hers.getByRole('dialog', { name: 'Add a win to Questioning TLC' }).waitFor()
    await hers.keyboard.press('Escape')
  })

  test('Ben tries her idea; the others know it only once he says so', async () => {
    his = await feedOf(ben)
    const post = postWith(his, 'wait three seconds')
    await post.getByRole('button', { name: 'I’ll try this' }).click()
    await post.getByRole('switch', { name: 'Say here that I’m trying it' }).waitFor()
    expect((await ben.pull()).filter(({ type }) => type === 'try')).toEqual([])
    await post.getByRole('switch').check()
    await post.getByText('You are trying it').waitFor()
    await postWith(hers, 'wait three seconds').getByText('Ben is trying it').waitFor()
    await hers.getByRole('region', { name: 'Being tried now' }).getByText('Ben').waitFor()
    await isSound(his, 'a post that is tried')
  })

  test('he decides, shares and reports back: it stands under her post, with his thanks', async () => {
    await postWith(his, 'wait three seconds').getByRole('link', { name: 'In your trials' }).click()
    await his.getByRole('button', { name: 'Start', exact: true }).click()
    await his.getByRole('button', { name: 'I know already' }).click()
    const ask = his.getByRole('dialog')
    await ask.getByRole('radio', { name: 'Keep using' }).check()
    await ask.getByRole('button', { name: 'Save' }).click()
    await his.getByRole('radio', { name: 'Questioning TLC' }).check()
    await his.getByRole('button', { name: 'Look it over and share' }).click()
    const preview = his.getByRole('dialog')
    await preview.getByRole('checkbox', { name: 'Say under Amina Rahman’s post what came of it' }).waitFor()
    await isSound(his, 'reporting back')
    await preview.getByRole('button', { name: /^Share/ }).click()
    await preview.waitFor({ state: 'hidden' })

    const post = postWith(hers, 'wait three seconds').first()
    const came = hers.getByRole('list', { name: 'What came of it' }).first()
    await came.getByText('Ben tried it:').waitFor()
    expect(await came.textContent()).toContain('Keep using')
    await came.getByRole('link', { name: 'Read it' }).click()
    await hers.getByRole('heading', { name: 'What Ben Okafor shared' }).waitFor()
    await isSound(hers, 'one post')
    await hers.goBack()
    await post.waitFor()

    await his.goto(ben.person.urlOf(`app.html#/space/${us.stream}/post/${idea}`))
    await his.getByRole('button', { name: 'Thank Amina' }).click()
    await his.getByRole('button', { name: 'Add a word' }).click()
    await his.getByLabel('A word with your thanks to Amina').fill('For saying how long three seconds are.')
    await his.getByRole('button', { name: 'Say it' }).click()
    await hers.getByText('For saying how long three seconds are.').waitFor()
  })

  test('a second room makes the idea, and the work behind it, travel', async () => {
    const told = await chidi.save('post', {
      of: 'trial',
      verdict: { kind: 'adapt' },
      lineage: [{ post: idea }],
    })
    await chidi.save('try', { post: idea, state: 'decided', verdict: 'adapt', outcome: told })
    await hers.getByText('Tried in 2 rooms this term.').first().waitFor()
  })

  test('he comes back later and finds what is new, which nobody else learns', async () => {
    await his.goto(ben.person.urlOf(`app.html#/space/${us.stream}`))
    await postWith(his, 'One pupil who never speaks').waitFor()
    const before = await ben.pull()
    await his.goto(ben.person.urlOf('app.html#/'))
    await his.getByRole('heading', { name: 'Journal' }).waitFor()
    const key = `visit ${us.stream}`
    const visit = await until('the visit is noted', async () =>
      (await readStore<{ key: string; value: { seq: number; at: number } }>(his, 'whatworked', 'meta')).find(
        (one) => one.key === key,
      ),
    )
    await putRows(his, { meta: [{ key, value: { ...visit.value, at: visit.value.at - HOUR_MS } }] })
    await chidi.save('post', { of: 'reflection', tried: 'Lollipop sticks, once more' })
    await until('it is here', async () =>
      (await keptRecords(his, 'post')).some(({ body }) => body['tried'] === 'Lollipop sticks, once more'),
    )
    await his.goto(ben.person.urlOf(`app.html#/space/${us.stream}`))
    await his.getByRole('button', { name: /^1 new or answered since/ }).click()
    await postWith(his, 'Lollipop sticks').getByText('New', { exact: true }).waitFor()
    expect(await his.getByRole('article').count()).toBe(1)
    await isSound(his, 'what is new')
    expect((await ben.pull()).length).toBe(before.length + 1)
    await his.getByRole('button', { name: 'Show all' }).click()
  })

  test('Chidi would like a visitor, and Ben offers', async () => {
    await chidi.save('post', {
      of: 'reflection',
      didnt: 'I would like to know what I’m not seeing.',
      wantsVisitor: 'Fridays, period 4.',
    })
    const post = postWith(his, 'what I’m not seeing')
    await post.getByText('Chidi would like a visitor. Fridays, period 4.').waitFor()
    await his.getByRole('button', { name: 'Would like a visitor' }).click()
    await until('only that one', async () => (await his.getByRole('article').count()) === 1)
    await post.getByRole('button', { name: 'Offer to visit' }).click()
    await post.getByRole('button', { name: 'You offered to visit' }).waitFor()
    await postWith(hers, 'what I’m not seeing').getByText('Ben Okafor offered.').waitFor()
    expect((await chidi.pull()).filter(({ type }) => type === 'offer')).toHaveLength(1)
  })

  test('five hundred posts come in pages, one’s place is kept, and a phone shows them', async () => {
    for (let at = 0; at < 5; at++)
      await chidi.push(
        ...Array.from({ length: 100 }, (_, n) => ({
          type: 'post',
          body: { of: 'clip', matters: `Line ${at * 100 + n}` },
          at: Date.now() - (600 - at * 100 - n) * 60_000 - 10 * HOUR_MS,
        })),
      )
    await hers.goto(amina.person.urlOf('app.html#/'))
    await until('all are here', async () => (await keptRecords(hers, 'post')).length > 500)
    await hers.goto(amina.person.urlOf(`app.html#/space/${us.stream}`))
    await hers.getByRole('button', { name: 'Show earlier' }).click()
    await until('two pages', async () => (await hers.getByRole('article').count()) === 40)
    await hers.getByRole('article').nth(30).scrollIntoViewIfNeeded()
    const place = await hers.evaluate(() => scrollY)
    expect(place).toBeGreaterThan(500)
    await hers.getByRole('link', { name: 'Journal', exact: true }).first().click()
    await hers.getByRole('heading', { name: 'Journal' }).waitFor()
    await hers.goBack()
    await until('as far open as before', async () => (await hers.getByRole('article').count()) === 40)
    await until('back at the same place', async () =>
      Math.abs((await hers.evaluate(() => scrollY)) - place) < 400 ? true : undefined,
    )
    await hers.evaluate(() => scrollTo(0, 0))
    await picture(hers, 'space-feed')
    await hers.setViewportSize({ width: 390, height: 844 })
    const technique = hers.getByLabel('Technique', { exact: true })
    expect(await technique.isVisible()).toBe(false)
    await hers.getByRole('button', { name: 'Narrow it' }).click()
    await technique.waitFor()
    await picture(hers, 'space-feed-phone')
    expect(await overflowsAt320(hers)).toEqual([])
    // Posts out of sight are not drawn, and so keep the colours of the theme before: few are judged, all in sight.
    await hers.getByLabel('Search what was shared here').fill('lollipop')
    await until('only that one', async () => (await hers.getByRole('article').count()) === 1)
    await isSound(hers, 'a feed on a phone, narrowed')
  })
})
