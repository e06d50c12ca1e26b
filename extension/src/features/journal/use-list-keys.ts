import type { RefObject } from 'react'
import { useShortcut } from '../../ui/shortcuts.ts'

/** J and K walk through the entries of a list, E and S go on from the one with focus; Enter opens it, as every link. */
export const useListKeys = (list: RefObject<HTMLElement | null>): void => {
  const links = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>('.entry-link') ?? [])]
  const focused = () => links().find((link) => link === document.activeElement)
  const step = (by: number) => {
    const all = links()
    const now = focused()
    const to = now ? all[all.indexOf(now) + by] : all[by > 0 ? 0 : all.length - 1]
    to?.focus()
    to?.closest('article')?.scrollIntoView({ block: 'nearest' })
  }
  const openFor = (purpose: string) => {
    const link = focused()
    if (link) location.hash = `${link.hash}/${purpose}`
  }
  useShortcut('j', () => step(1))
  useShortcut('k', () => step(-1))
  useShortcut('e', () => openFor('edit'))
  useShortcut('s', () => openFor('share'))
}
