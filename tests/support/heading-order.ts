import type { Page } from 'playwright-core'

/** Where the headings of a page, apart from its navigation, jump over a level, or where there is not just one h1; an empty list is the wish. */
export const headingFaults = async (page: Page): Promise<string[]> => {
  const found = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility() && !heading.closest('nav'))
      .map((heading) => ({ level: Number(heading.tagName.slice(1)), words: heading.textContent ?? '' })),
  )
  const firsts = found.filter(({ level }) => level === 1).length
  const jumps = found.flatMap(({ level, words }, at) => {
    const before = found[at - 1]?.level ?? 0
    return level > before + 1 ? [`h${level} “${words}” after h${before}`] : []
  })
  return firsts === 1 ? jumps : [`${firsts} h1`, ...jumps]
}
