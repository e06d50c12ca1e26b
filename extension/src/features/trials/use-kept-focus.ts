import { useEffect, useRef } from 'react'

/**
 * Keeps focus with a trial when what had it is gone: a card that is drawn anew in another column takes it along, and on
 * a trial's page the heading has it when the button that was pressed no longer applies. Whoever moved it: a key, a
 * menu, the question or Undo.
 */
export const useKeptFocus = (): void => {
  const last = useRef<string>(undefined)
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return
      last.current = target.closest<HTMLElement>('[data-trial]')?.dataset['trial'] ?? last.current
    }
    // Whoever points at something that takes no focus has let go of it.
    const onPoint = () => {
      last.current = undefined
    }
    document.addEventListener('focusin', onFocus)
    document.addEventListener('pointerdown', onPoint)
    return () => {
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('pointerdown', onPoint)
    }
  }, [])
  // After every drawing: the element that had focus may be gone, and then the page itself has it.
  useEffect(() => {
    if (last.current === undefined || document.activeElement !== document.body) return
    const trial = document.querySelector(`[data-trial="${last.current}"]`)
    trial?.querySelector<HTMLElement>('.entry-link, h1')?.focus()
  })
}
