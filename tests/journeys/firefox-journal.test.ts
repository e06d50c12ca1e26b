import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFirefox } from '../../tools/browsers.ts'
import { aFirefox, type Firefox } from '../support/firefox.ts'
import { ARROW_DOWN, ENTER, type Hands, handsOn } from '../support/firefox-hands.ts'

describe.skipIf(findFirefox() === undefined)('the journal in Firefox', () => {
  let firefox: Firefox
  let hands: Hands
  let page: string

  beforeAll(async () => {
    firefox = await aFirefox()
    page = await firefox.open(await firefox.urlOf('app.html'))
    hands = handsOn(firefox, page)
  })
  afterAll(() => firefox.close())

  test('a reflection is written on the full page', async () => {
    await hands.see('It stays on this computer.')
    await hands.click('button', 'Write a first line')
    await hands.write('textbox', 'What worked?', 'They argued about the second question.')
    await hands.click('button', 'Save')
    await hands.see('They argued about the second question.')
    expect(firefox.errors).toEqual([])
  })

  test('a trial is planned, started and decided', async () => {
    await hands.press('t')
    await hands.write('textbox', 'If I …', 'script a reply to each wrong answer')
    await hands.write('combobox', 'Technique', 'hinge')
    await hands.see('Add “hinge”')
    await hands.press(ARROW_DOWN)
    await hands.press(ENTER)
    await hands.write('combobox', 'Class', '9B Science')
    await hands.click('button', 'Save')
    await hands.see('Hinge question')
    await hands.click('button', 'Start')
    await hands.see('Week 1 of 4')
    await hands.click('button', 'I know already')
    await hands.click('radio', 'Adapt')
    await hands.write('textbox', 'What will you change next time?', 'Ask twice.')
    await hands.click('button', 'Save')
    await hands.see('Ask twice.')
    expect(firefox.errors).toEqual([])
  })

  test('the map of a technique shows it, and search finds it', async () => {
    await firefox.evaluate(page, 'location.hash = "#/technique/hinge-question"')
    await hands.see('Where it worked')
    await hands.see('Year 9')
    for (const key of ['g', 'j']) await hands.press(key)
    await hands.see('Your rhythm')
    for (const key of '/scr') await hands.press(key)
    await hands.see('script a reply to each wrong answer')
    expect(firefox.errors).toEqual([])
  })
})
