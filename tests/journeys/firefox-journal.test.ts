import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFirefox } from '../../tools/browsers.ts'
import { aFirefox, type Firefox } from '../support/firefox.ts'
import { type Hands, handsOn } from '../support/firefox-hands.ts'

describe.skipIf(findFirefox() === undefined)('the journal in Firefox', () => {
  let firefox: Firefox
  let hands: Hands

  beforeAll(async () => {
    firefox = await aFirefox()
    hands = handsOn(firefox, await firefox.open(await firefox.urlOf('app.html')))
  })
  afterAll(() => firefox.close())

  test('a reflection is written on the full page', async () => {
    await hands.see('One line is plenty.')
    await hands.press('n')
    await hands.write('textbox', 'What worked?', 'They argued about the second question.')
    await hands.click('button', 'Save')
    await hands.see('They argued about the second question.')
    expect(firefox.errors).toEqual([])
  })
})
