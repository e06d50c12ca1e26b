import type { Page } from 'playwright-core'

/** The size of the smallest text that a page draws, in px. */
export const smallestText = (page: Page): Promise<number> => page.evaluate(smallestTextHere)

/** The same, run inside a page; it refers to nothing outside itself, so that it can be sent into any browser as text. */
export const smallestTextHere = (): number => {
  const sizes: number[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    if (!element?.checkVisibility() || !walker.currentNode.textContent?.trim()) continue
    if (element.getBoundingClientRect().width > 1)
      sizes.push(Number.parseFloat(getComputedStyle(element).fontSize))
  }
  return Math.min(...sizes)
}
