import { type RefObject, useEffect } from 'react'
import { useShortcut } from './shortcuts.ts'

/** The address of the entry that had focus last, for as long as the page is open. */
let lastOpened = ''

/** J and K walk through the entries of a list, E, S and T go on from the one with focus; Enter opens it, as every link. */
export const useListKeys = (list: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLAnchorElement && target.matches('.entry-link')) lastOpened = target.hash
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
  const links = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>('.entry-link') ?? [])]
  const focused = () => links().find((link) => link === document.activeElement)
  const step = (by: number) => {
    const all = links()
    const now = focused()
    const opened = all.findIndex((link) => link.hash === lastOpened)
    // Coming back from an entry, one goes on from there.
    const from = now ? all.indexOf(now) : opened >= 0 ? opened : by > 0 ? -1 : all.length
    const to = all[from + by]
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
  useShortcut('t', () => {
    const link = focused()
    location.hash = link ? link.hash.replace('#/entry/', '#/trials/new/entry/') : '#/trials/new'
  })
}
