/** A person's mouse and keyboard in a page of Firefox, by WebDriver BiDi: things are found by their role and name. */
import type { Firefox } from './firefox.ts'
import { until } from './until.ts'

/** Keys without a letter, as WebDriver writes them. */
export const ENTER = '\uE007'
export const ARROW_DOWN = '\uE015'
export const TAB = '\uE004'

type Found = { nodes: { sharedId?: string }[] }

/** What one does in a page: `click` and `write` find a thing by role and name, `press` types a key, `see` waits for words. */
export type Hands = {
  click: (role: string, name: string) => Promise<void>
  write: (role: string, name: string, words: string) => Promise<void>
  press: (key: string) => Promise<void>
  see: (words: string) => Promise<string>
}

/** The hands for one page (a browsing context). */
export const handsOn = (firefox: Firefox, context: string): Hands => {
  const find = (role: string, name: string): Promise<string> =>
    until(`${role} “${name}”`, async () => {
      const { nodes } = await firefox.bidi.send<Found>('browsingContext.locateNodes', {
        context,
        locator: { type: 'accessibility', value: { role, name } },
        maxNodeCount: 1,
      })
      return nodes[0]?.sharedId
    })

  const perform = (actions: object) =>
    firefox.bidi.send('input.performActions', { context, actions: [actions] })

  const type = (keys: Iterable<string>) =>
    perform({
      type: 'key',
      id: 'keyboard',
      actions: [...keys].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    })

  const click = async (role: string, name: string): Promise<void> => {
    const sharedId = await find(role, name)
    await firefox.bidi.send('script.callFunction', {
      functionDeclaration: 'element => element.scrollIntoView({ block: "center" })',
      arguments: [{ sharedId }],
      target: { context },
      awaitPromise: false,
    })
    const origin = { type: 'element', element: { sharedId } }
    await perform({
      type: 'pointer',
      id: 'mouse',
      actions: [
        { type: 'pointerMove', x: 0, y: 0, origin },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    })
  }

  return {
    click,
    write: async (role, name, words) => {
      await click(role, name)
      await type(words)
    },
    press: async (key) => {
      await type([key])
    },
    see: (words) =>
      until(`the page to say ${words}`, async () => {
        const text = await firefox.evaluate<string>(context, 'document.body.innerText')
        return text.includes(words) ? text : undefined
      }),
  }
}
