/** The keys of whoever runs a meeting: Space pauses, the arrow to the right goes on. */
import { useEffect, useRef } from 'react'

interface Keys {
  readonly onPause: () => void
  readonly onNext: () => void
}

/** Where these keys have a meaning of their own; Space still pauses on the buttons that run the meeting, where focus stays after a press. */
const TAKEN = 'input, textarea, select, dialog, [role=menu], summary, .private-pane'

/** Listens while `keys` are given: a member who does not run the meeting has none. */
export const useMeetingKeys = (keys: Keys | undefined): void => {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const now = latest.current
      if (now === undefined || event.defaultPrevented || event.repeat) return
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const target = event.target instanceof Element ? event.target : document.body
      if (target.closest(TAKEN)) return
      const isOtherButton = target.closest('button, a') && !target.closest('.meeting-controls')
      if (event.key === ' ' && !isOtherButton) now.onPause()
      else if (event.key === 'ArrowRight') now.onNext()
      else return
      event.preventDefault()
    }
    // Chromium clicks a focused button when Space comes up again.
    const onUp = (event: KeyboardEvent) => {
      if (event.key !== ' ' || latest.current === undefined) return
      if (event.target instanceof Element && event.target.closest('.meeting-controls')) event.preventDefault()
    }
    addEventListener('keydown', onKey)
    addEventListener('keyup', onUp)
    return () => {
      removeEventListener('keydown', onKey)
      removeEventListener('keyup', onUp)
    }
  }, [])
}
