import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps focus with a card of the board: one that is drawn anew in another column takes it along, whoever moved it there,
 * a key, a menu, the question or Undo.
 */
export const useKeptFocus = (place: RefObject<HTMLElement | null>): void => {
  const last = useRef<string>(undefined)
  useEffect(() => {
    const cardOf = (target: EventTarget | null) =>
      target instanceof Element ? target.closest<HTMLElement>('[data-trial]')?.dataset['trial'] : undefined
    const onFocus = ({ target }: FocusEvent) => {
      last.current = cardOf(target) ?? last.current
    }
    // Whoever points elsewhere has left the card.
    const onPoint = ({ target }: PointerEvent) => {
      last.current = cardOf(target)
    }
    document.addEventListener('focusin', onFocus)
    document.addEventListener('pointerdown', onPoint)
    return () => {
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('pointerdown', onPoint)
    }
  }, [])
  // After every drawing: the element that had focus may be gone from its column, and then the page itself has it.
  useEffect(() => {
    if (last.current === undefined || document.activeElement !== document.body) return
    const card = place.current?.querySelector(`[data-trial="${last.current}"]`)
    card?.querySelector<HTMLElement>('.entry-link')?.focus()
    card?.scrollIntoView({ block: 'nearest' })
  })
}
