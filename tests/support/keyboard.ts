/** A page of the extension in the hands of somebody without a mouse. */
import type { Page } from 'playwright-core'
import { until } from './until.ts'

export type Keyboard = {
  /** Presses keys one after another, `Control+Enter` for two at once. */
  press: (...keys: string[]) => Promise<void>
  type: (words: string) => Promise<void>
  /** Goes on with Tab until the control whose name begins so has focus. */
  tabTo: (name: string) => Promise<void>
  /** The same backwards, with Shift+Tab. */
  tabBackTo: (name: string) => Promise<void>
  /** Waits until the screen with that heading is there. */
  heading: (name: string) => Promise<unknown>
}

/** The keyboard of a page. */
export const keyboardOf = (page: Page): Keyboard => {
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
  const goTo = async (key: string, name: string) => {
    const passed: string[] = []
    for (let at = 0; at < 120; at++) {
      await press(key)
      const focused = await page.evaluate(nameOfFocused)
      if (focused.startsWith(name)) return
      passed.push(focused)
    }
    throw new Error(`${key} never came to ${name}, only to ${[...new Set(passed)].join(' | ')}`)
  }
  return {
    press,
    type: (words) => page.keyboard.type(words),
    heading: (name) =>
      until(`the screen ${name}`, async () => (await page.locator('h1').textContent()) === name),
    tabTo: (name) => goTo('Tab', name),
    tabBackTo: (name) => goTo('Shift+Tab', name),
  }
}

const nameOfFocused = (): string => {
  const element = document.activeElement
  const isField =
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  const label = isField ? element.labels?.[0] : null
  return (element?.getAttribute('aria-label') ?? label?.textContent ?? element?.textContent ?? '').trim()
}
