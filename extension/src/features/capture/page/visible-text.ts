/** The text that a page shows, in reading order: the same text for the words of a quote and for the first lines of an article. */
import { attributeOf, type Budget, isShown, nameOf, parentOf, spend, textOf } from './dom.ts'

const UNREAD = /^(script|style|noscript|template|textarea|select|iframe|object|svg|audio|video|canvas)$/
const INLINE =
  /^(a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|mi|mn|mo|q|rp|rt|ruby|s|samp|slot|small|span|strong|sub|sup|time|tt|u|var|wbr)$/
/** Nested inline elements past this depth count as a block: climbing further would make a deep page quadratic. */
const INLINE_DEPTH = 40

export type Piece = { node: Node; words: string; startsBlock: boolean }

const blockOf = (node: Node): Element | null => {
  let at = parentOf(node)
  for (let depth = 0; at !== null && depth < INLINE_DEPTH && INLINE.test(nameOf(at)); depth++)
    at = parentOf(at)
  return at
}

/** Walks the shown text nodes under `root`, without recursion, until the budget is used up. */
export function* visibleText(root: Node, budget: Budget): Generator<Piece> {
  let sawBreak = true
  let lastBlock: Element | null = null
  const accept = (node: Node): number => {
    if (!spend(budget, 0)) return NodeFilter.FILTER_ACCEPT
    if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT
    const element = node as Element // the walker shows text nodes and elements only
    const name = nameOf(element)
    if (name === 'br' || name === 'hr') sawBreak = true
    return UNREAD.test(name) || attributeOf(element, 'aria-hidden') === 'true' || !isShown(element)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_SKIP
  }
  const walker = Document.prototype.createTreeWalker.call(
    document,
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    accept,
  )
  for (let node = walker.nextNode(); node !== null && !budget.cut; node = walker.nextNode()) {
    const words = textOf(node) ?? ''
    if (!spend(budget, words.length)) return
    const block = blockOf(node)
    yield { node, words, startsBlock: sawBreak || block !== lastBlock }
    sawBreak = false
    lastBlock = block
  }
}
