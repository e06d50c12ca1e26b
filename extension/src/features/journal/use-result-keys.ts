import { type RefObject, useEffect } from 'react'

/** Down and Up walk through what was found; Up from the first, and Escape, go back to the field of search. */
export const useResultKeys = (list: RefObject<HTMLElement | null>, isOn: boolean): void => {
  useEffect(() => {
    const element = list.current
    if (!isOn || !element) return
    const onKey = (event: KeyboardEvent) => {
      const links = [...element.querySelectorAll<HTMLElement>('.entry-link')]
      const at = links.indexOf(document.activeElement as HTMLElement)
      if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return
      const isBack = event.key === 'Escape' || (event.key === 'ArrowUp' && at === 0)
      if (!isBack && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      event.preventDefault()
      const next = isBack
        ? document.querySelector<HTMLElement>('.search-box input')
        : links[at + (event.key === 'ArrowDown' ? 1 : -1)]
      next?.focus()
      next?.closest('article')?.scrollIntoView({ block: 'nearest' })
    }
    element.addEventListener('keydown', onKey)
    return () => element.removeEventListener('keydown', onKey)
  }, [list, isOn])
}
