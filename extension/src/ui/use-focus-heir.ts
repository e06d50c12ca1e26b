import { useEffect, useRef } from 'react'

/** What had focus and all that was around it, innermost first. */
export type FocusPath = readonly HTMLElement[]

/**
 * Keeps focus near when a press, or a colleague, takes away the very thing that had it. `heirOf` says where it goes, or
 * nothing where this screen has no part in it. Whoever points at something that takes no focus has let go of it.
 */
export const useFocusHeir = (heirOf: (path: FocusPath) => HTMLElement | null | undefined): void => {
  const latest = useRef(heirOf)
  latest.current = heirOf
  useEffect(() => {
    let path: FocusPath = []
    const onFocus = ({ target }: FocusEvent) => {
      path = pathOf(target)
    }
    const onPoint = () => {
      path = []
    }
    // A drawing that takes something away and puts something in its place is over before this is told.
    const changes = new MutationObserver(() => {
      const [last] = path
      if (last === undefined || last.isConnected || document.activeElement !== document.body) return
      latest.current(path)?.focus()
    })
    changes.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', onFocus)
    document.addEventListener('pointerdown', onPoint)
    return () => {
      changes.disconnect()
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('pointerdown', onPoint)
    }
  }, [])
}

const pathOf = (target: EventTarget | null): FocusPath => {
  const path: HTMLElement[] = []
  for (let at = target instanceof HTMLElement ? target : null; at !== null; at = at.parentElement)
    path.push(at)
  return path
}
