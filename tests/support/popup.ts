/** Drives the toolbar's popup as a person would: finds things by their role and name, clicks and types for real. */
import type { TargetSession } from './devtools.ts'
import { until } from './until.ts'

type Evaluated = {
  result: { value?: unknown }
  exceptionDetails?: { text: string; exception?: { description?: string } }
}
type AxNode = { backendDOMNodeId?: number; ignored: boolean; name?: { value?: string } }

/** Names match when they begin with the wanted words, or fit the pattern. */
export type Name = string | RegExp

const fits = (actual: string, wanted: Name): boolean =>
  typeof wanted === 'string' ? actual.trim().startsWith(wanted) : wanted.test(actual)

const KEYS: Record<string, { code: string; keyCode: number; text?: string }> = {
  Enter: { code: 'Enter', keyCode: 13, text: '\r' },
  Escape: { code: 'Escape', keyCode: 27 },
  Tab: { code: 'Tab', keyCode: 9 },
  ArrowDown: { code: 'ArrowDown', keyCode: 40 },
  ArrowUp: { code: 'ArrowUp', keyCode: 38 },
  Backspace: { code: 'Backspace', keyCode: 8 },
  ' ': { code: 'Space', keyCode: 32, text: ' ' },
}

const MODIFIERS = { Alt: 1, Control: 2, Meta: 4, Shift: 8 }

/** An open popup. */
export class Popup {
  readonly session: TargetSession

  constructor(session: TargetSession) {
    this.session = session
  }

  /** Runs an expression in the popup and brings its value back. */
  async evaluate<T = unknown>(expression: string): Promise<T> {
    const answer = await this.session.send<Evaluated>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    const thrown = answer.exceptionDetails
    if (thrown) throw new Error(thrown.exception?.description ?? thrown.text)
    // Safe: the caller knows what its own expression yields.
    return answer.result.value as T
  }

  /** Waits until an expression is true in the popup. */
  async waitFor(expression: string): Promise<void> {
    await until(expression, () => this.evaluate<boolean>(`Boolean(${expression})`))
  }

  /** Everything a person can read in it, fields' contents left out. */
  text(): Promise<string> {
    return this.evaluate('document.body.innerText')
  }

  /** Waits until the words can be read. */
  async waitForText(words: Name): Promise<string> {
    return until(`the popup to say ${words}`, async () => {
      const text = await this.text()
      return (typeof words === 'string' ? text.includes(words) : words.test(text)) ? text : undefined
    })
  }

  /** The element with this role and name, as a screen reader would find it. */
  async find(role: string, name: Name): Promise<number> {
    const { root } = await this.session.send<{ root: { backendNodeId: number } }>('DOM.getDocument', {
      depth: 0,
    })
    const { nodes } = await this.session.send<{ nodes: AxNode[] }>('Accessibility.queryAXTree', {
      backendNodeId: root.backendNodeId,
      role,
    })
    const found = nodes.find((node) => !node.ignored && fits(String(node.name?.value ?? ''), name))
    if (found?.backendDOMNodeId === undefined) {
      const names = nodes.map((node) => JSON.stringify(node.name?.value ?? '')).join(', ')
      throw new Error(`No ${role} named ${name} in the popup; there are: ${names || 'none'}`)
    }
    return found.backendDOMNodeId
  }

  /** Waits for the element and clicks its middle with the mouse. */
  async click(role: string, name: Name): Promise<void> {
    const backendNodeId = await until(`a ${role} named ${name}`, () => this.find(role, name))
    await this.session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId })
    const { model } = await this.session.send<{ model: { content: number[] } }>('DOM.getBoxModel', {
      backendNodeId,
    })
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content
    const at = { x: (left + right) / 2, y: (top + bottom) / 2, button: 'left', clickCount: 1 }
    await this.session.send('Input.dispatchMouseEvent', { ...at, type: 'mouseMoved', button: 'none' })
    await this.session.send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed' })
    // A click that closes the popup takes the session with it; that is no failure.
    await this.session.send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased' }).catch((failure) => {
      if (this.session.isOpen()) throw failure
    })
  }

  /** Types into whatever has the focus. */
  async type(words: string): Promise<void> {
    await this.session.send('Input.insertText', { text: words })
  }

  /** Puts the caret into a field and types there. */
  async fill(name: Name, words: string, role = 'textbox'): Promise<void> {
    const backendNodeId = await until(`a ${role} named ${name}`, () => this.find(role, name))
    await this.session.send('DOM.focus', { backendNodeId })
    await this.evaluate('document.activeElement.select?.()')
    await this.type(words)
  }

  /** What a field holds. */
  async valueOf(name: Name, role = 'textbox'): Promise<string> {
    const backendNodeId = await this.find(role, name)
    const { object } = await this.session.send<{ object: { objectId: string } }>('DOM.resolveNode', {
      backendNodeId,
    })
    const { result } = await this.session.send<{ result: { value: string } }>('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: 'function () { return this.value ?? this.textContent }',
      returnByValue: true,
    })
    return result.value
  }

  /** Waits until a field holds exactly these words, as when a draft is brought back. */
  async waitForValue(name: Name, words: string): Promise<void> {
    await until(`${name} to hold ${JSON.stringify(words)}`, async () => (await this.valueOf(name)) === words)
  }

  /** Presses a key such as `Enter` or `Control+Enter`. */
  async press(chord: string): Promise<void> {
    const parts = chord.split('+')
    const key = parts.pop() ?? ''
    const known = KEYS[key] ?? {
      code: `Key${key.toUpperCase()}`,
      keyCode: key.toUpperCase().charCodeAt(0),
      text: key,
    }
    const modifiers = parts.reduce((sum, part) => sum + (MODIFIERS[part as keyof typeof MODIFIERS] ?? 0), 0)
    const event = { key, code: known.code, windowsVirtualKeyCode: known.keyCode, modifiers }
    const text = modifiers === 0 ? known.text : undefined
    await this.session.send('Input.dispatchKeyEvent', {
      ...event,
      type: text ? 'keyDown' : 'rawKeyDown',
      ...(text ? { text } : {}),
    })
    await this.session.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' }).catch((failure) => {
      if (this.session.isOpen()) throw failure
    })
  }

  /** Closes it as clicking away does, without asking the page. */
  async close(): Promise<void> {
    await this.session.send('Page.close').catch((failure) => {
      if (this.session.isOpen()) throw failure
    })
    await this.session.closed
  }

  /** A picture of it as PNG. */
  async screenshot(): Promise<Buffer> {
    const { data } = await this.session.send<{ data: string }>('Page.captureScreenshot', { format: 'png' })
    return Buffer.from(data, 'base64')
  }
}
