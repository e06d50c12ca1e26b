/** The toolbar's popup as a teacher meets it: typed into at once, closed by a click beside it, come back to, saved. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { popupViolations } from '../support/axe.ts'
import { aDesk, type Desk, press } from '../support/desk.ts'
import type { Popup } from '../support/popup.ts'
import { until } from '../support/until.ts'

const draftSaved = (popup: Popup) => popup.waitForText('Draft saved')

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})
afterAll(() => desk?.close())
beforeEach(async () => {
  await desk.page.goto(desk.article.url)
})

/** Takes the words out of “What worked?” again, and closes once the draft is gone too. */
const emptyAndClose = async (popup: Popup) => {
  await popup.evaluate(`document.querySelector('textarea[name=worked]').value = ''`)
  await popup.evaluate(
    `document.querySelector('textarea[name=worked]').dispatchEvent(new Event('input', { bubbles: true }))`,
  )
  await until('the draft to be gone', async () => (await desk.drafts()).length === 0)
  await popup.close()
}

describe('reflecting', () => {
  test('the caret is in “What worked?” and the first words are a kept draft that comes back as it was', async () => {
    const popup = await desk.open()
    await until('the caret', async () => (await popup.evaluate('document.activeElement.name')) === 'worked')
    await popup.type('Three questions at the door')
    await draftSaved(popup)
    await popup.close()
    const again = await desk.open()
    await until(
      'the words to be back',
      async () => (await again.valueOf('What worked?')) === 'Three questions at the door',
    )
    expect(await again.evaluate('document.activeElement.selectionStart')).toBe(27)
    await again.press('Control+Enter')
    await again.waitForText('Saved')
    await again.close()
    expect((await desk.kept('reflection')).at(-1)?.body).toMatchObject({
      worked: 'Three questions at the door',
    })
    expect(await desk.drafts()).toEqual([])
  })

  test('words typed in the moment before it closes are kept too', async () => {
    const popup = await desk.open()
    await popup.type('closed in the middle of a')
    await popup.close()
    const again = await desk.open()
    await until('the words to be back', async () =>
      (await again.valueOf('What worked?')).startsWith('closed in the'),
    )
    await emptyAndClose(again)
  })

  test('words typed before any of its life has come are kept too', async () => {
    const early = await desk.person.context.newPage()
    // The script that brings the form to life never arrives: only the page itself and what it starts with are there.
    await early.route(/\/live-[^/]*\.js$/, () => undefined)
    await early.goto(desk.person.urlOf('popup.html'))
    await early.getByLabel('What worked?').pressSequentially('Before anything moved')
    await early.close()
    const popup = await desk.open()
    await popup.waitForValue('What worked?', 'Before anything moved')
    await emptyAndClose(popup)
  })

  test('an older draft is offered without its words, and new words do not overwrite it', async () => {
    const first = await desk.open()
    await first.type('said on Friday')
    await draftSaved(first)
    await first.close()
    await desk.journal.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('whatworked-drafts')
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('drafts', 'readwrite')
            const store = transaction.objectStore('drafts')
            const found = store.get('reflection')
            found.onsuccess = () => store.put({ ...found.result, editedAt: Date.now() - 26 * 3_600_000 })
            transaction.oncomplete = () => {
              opening.result.close()
              resolve()
            }
          }
        }),
    )
    const popup = await desk.open()
    await popup.waitForText('You have an unfinished note from yesterday.')
    expect(await popup.text()).not.toContain('said on Friday')
    expect(await popup.valueOf('What worked?')).toBe('')
    expect(await popupViolations(popup, 'an offered draft')).toEqual([])
    await popup.type('and this today')
    await draftSaved(popup)
    await press(popup, 'Open it')
    await until('the older words', async () => (await popup.valueOf('What worked?')) === 'said on Friday')
    await popup.press('Control+Enter')
    await popup.waitForText('Saved')
    await popup.close()
    const last = await desk.open()
    await until('the newer words', async () => (await last.valueOf('What worked?')) === 'and this today')
    await last.press('Control+Enter')
    await last.waitForText('Saved')
    await last.close()
  })

  test('nothing at all gets a kind sentence, an outcome alone is saved', async () => {
    const popup = await desk.open()
    await popup.press('Control+Enter')
    await popup.waitForText('Nothing to save yet.')
    expect(await popupViolations(popup, 'nothing yet')).toEqual([])
    await popup.evaluate(`document.querySelector('input[name=outcome]').focus()`)
    await popup.press('3')
    await popup.press('Control+Enter')
    await popup.waitForText('Saved')
    expect(await popupViolations(popup, 'saved')).toEqual([])
    await popup.close()
    expect((await desk.kept('reflection')).at(-1)?.body).toMatchObject({ outcome: 'not-this-time' })
  })

  test('a technique is found by an alias, a class is made by typing, an entry is dated back', async () => {
    const popup = await desk.open()
    await popup.type('They held them up at once')
    await popup.fill('Technique', 'show-me', 'combobox')
    await popup.waitForText('Mini-whiteboards')
    expect(await popupViolations(popup, 'the open list')).toEqual([])
    await popup.press('Enter')
    await popup.fill('Class', '9Y2 Sc', 'combobox')
    await popup.waitForText('Add “9Y2 Sc”')
    await popup.press('Enter')
    await popup.evaluate(`{
      const field = document.querySelector('input[type=date]')
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, '2026-11-20')
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }`)
    await popup.press('Control+Enter')
    await popup.waitForText('Saved')
    await popup.close()
    const entry = (await desk.kept('reflection')).at(-1)?.body
    expect(entry).toMatchObject({
      techniques: ['mini-whiteboards'],
      happenedOn: '2026-11-20',
      context: { year: 'Year 9' },
    })
    expect(await desk.kept('class')).toHaveLength(1)
    const next = await desk.open()
    expect(await next.text()).not.toContain('9Y2')
    await next.close()
  })

  test.each([
    ['a full disk', 'QuotaExceededError', 'This computer’s disk is full.'],
    ['a broken journal', 'UnknownError', 'The journal couldn’t be opened.'],
  ])('%s leaves the words on the screen and in the draft, and says what to do', async (_, failure, words) => {
    const popup = await desk.open()
    await popup.type('These must not be lost')
    await draftSaved(popup)
    await popup.evaluate(
      `IDBObjectStore.prototype.put = () => { throw new DOMException('', ${JSON.stringify(failure)}) }`,
    )
    await popup.press('Control+Enter')
    await popup.waitForText(words)
    expect(await popup.valueOf('What worked?')).toBe('These must not be lost')
    expect(await popupViolations(popup, 'a failed save')).toEqual([])
    await popup.close()
    const again = await desk.open()
    await until(
      'the words to be back',
      async () => (await again.valueOf('What worked?')) === 'These must not be lost',
    )
    await again.press('Control+Enter')
    await again.waitForText('Saved')
    await again.close()
  })

  test('however much is written, Save stays in sight', async () => {
    const popup = await desk.open()
    await popup.fill('Why do you think so?', 'A long lesson with many parts. '.repeat(60))
    await until('the foot to be in sight', () =>
      popup.evaluate<boolean>(
        `document.querySelector('.popup-foot').getBoundingClientRect().bottom <= innerHeight`,
      ),
    )
    expect(await popupViolations(popup, 'a long text')).toEqual([])
    await popup.press('Control+Enter')
    await popup.waitForText('Saved')
    await popup.close()
  })
})

test('nothing was logged as an error on the way', () => {
  expect(desk.person.errors.filter((error) => !/UnknownError|QuotaExceeded|AbortError/.test(error))).toEqual(
    [],
  )
})
