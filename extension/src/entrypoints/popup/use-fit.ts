/** Keeps the foot in sight: a popup grows with its content until the browser stops it, at 600 px or at the screen's edge. */
import { useEffect } from 'react'

/** A popup follows its content a few frames late; what overflows after this was stopped. */
const SETTLE_MS = 250

export const useFit = (): void => {
  useEffect(() => {
    const html = document.documentElement
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (html.scrollHeight > innerHeight + 1) html.style.setProperty('--room', `${innerHeight}px`)
      }, SETTLE_MS)
    }
    const observer = new ResizeObserver(look)
    observer.observe(document.body)
    addEventListener('resize', look)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      removeEventListener('resize', look)
    }
  }, [])
}
