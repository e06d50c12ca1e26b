import type { RefObject } from 'react'
import { useShortcut } from '../../ui/shortcuts.ts'

/** J and K walk through the posts of a feed, from the one in which the focus is. */
export const usePostKeys = (feed: RefObject<HTMLElement | null>): void => {
  const step = (by: number) => {
    const all = [...(feed.current?.querySelectorAll<HTMLElement>('article.post') ?? [])]
    const at = all.findIndex((post) => post.contains(document.activeElement))
    const to = at < 0 ? all.at(by > 0 ? 0 : -1) : all[at + by]
    to?.focus({ preventScroll: true })
    to?.scrollIntoView({ block: 'nearest' })
  }
  useShortcut('j', () => step(1))
  useShortcut('k', () => step(-1))
}
