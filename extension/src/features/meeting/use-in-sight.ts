import { type RefObject, useEffect } from 'react'

/** Scrolls a pane, and nothing around it, so that its current line is in sight each time another one is current. */
export const useInSight = (pane: RefObject<HTMLElement | null>, current: string | undefined): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line is current now
  useEffect(() => {
    const line = pane.current?.querySelector('[aria-current]')
    if (!line || pane.current === null) return
    const [at, box] = [line.getBoundingClientRect(), pane.current.getBoundingClientRect()]
    if (at.top < box.top || at.bottom > box.bottom)
      pane.current.scrollTop += at.top - box.top - box.height / 3
  }, [pane, current])
}
