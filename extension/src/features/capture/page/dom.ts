/**
 * Reading a page that may be hostile: a form whose inputs are called `attributes` or `parentNode` answers for them even in our
 * isolated world, so every property is read through its prototype and never through the element itself.
 */

type Getter<O, T> = (of: O) => T

const getter = <O extends object, K extends keyof O & string>(prototype: O, key: K): Getter<O, O[K]> => {
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get
  return (of) => get?.call(of) as O[K]
}

export const textOf = getter(Node.prototype, 'textContent')
export const parentOf = getter(Node.prototype, 'parentElement')
export const nameOf = getter(Element.prototype, 'localName')
export const shadowOf = getter(Element.prototype, 'shadowRoot')
export const bodyOf = getter(Document.prototype, 'body')
export const rootElementOf = getter(Document.prototype, 'documentElement')
export const titleOf = getter(Document.prototype, 'title')
export const contentTypeOf = getter(Document.prototype, 'contentType')

/** Methods come from the prototypes as well, so that nothing a page names can stand in for them. */
export const attributeOf = (of: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(of, name)
export const closestTo = (of: Element, selector: string): Element | null =>
  Element.prototype.closest.call(of, selector)
export const isShown = (of: Element): boolean => Element.prototype.checkVisibility.call(of)
export const find = (selector: string): Element | null =>
  Document.prototype.querySelector.call(document, selector)
export const findAll = (selector: string): NodeListOf<Element> =>
  Document.prototype.querySelectorAll.call(document, selector) as NodeListOf<Element>
export const follows = (node: Node, earlier: Node): boolean =>
  (Node.prototype.compareDocumentPosition.call(earlier, node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/** What one reading may cost: a page can be endless, a tab must not hang. `cut` says that something was left out. */
export type Budget = { nodes: number; chars: number; untilMs: number; cut: boolean }

/** 200,000 nodes, 3 million characters and so many milliseconds. */
export const newBudget = (ms: number): Budget => ({
  nodes: 200_000,
  chars: 3_000_000,
  untilMs: performance.now() + ms,
  cut: false,
})

/** Takes one node of so many characters from the budget; false once it is used up. */
export const spend = (budget: Budget, chars: number): boolean => {
  budget.nodes -= 1
  budget.chars -= chars
  // The clock is asked every 256 nodes only: asking costs more than a node does.
  const isLate = (budget.nodes & 255) === 0 && performance.now() > budget.untilMs
  if (budget.nodes < 0 || budget.chars < 0 || isLate) budget.cut = true
  return !budget.cut
}

/** White space of any kind becomes one space; what is never seen (soft hyphens, zero-width spaces) goes. */
export const squeeze = (words: string): string =>
  words.replace(/[\u00ad\u200b\u2060]/g, '').replace(/\s+/g, ' ')
