/** The server's clock for a screen, second by second: what two devices show changes at the same moment. */
import { useEffect, useRef, useState } from 'react'
import { followClock, type PageClock } from './clock.ts'
import { useDb } from './use-live.ts'

/** `second`: the server's time in ms, cut to the second; drawn anew when the next one begins. `exact`: the time to the ms. */
export interface Clock {
  readonly second: number
  readonly exact: () => number
}

const SECOND = 1_000
const cut = (ms: number): number => Math.floor(ms / SECOND) * SECOND

/** Ticks at each whole second of the server, and at once when a page that slept is seen again. */
export const useClock = (): Clock => {
  const db = useDb()
  const page = useRef<PageClock>(undefined)
  const [second, setSecond] = useState(() => cut(Date.now()))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tick = (): void => {
      clearTimeout(timer)
      const now = clock.now()
      setSecond(cut(now))
      timer = setTimeout(tick, SECOND - (now - cut(now)))
    }
    const { clock, stop } = followClock(db, () => tick())
    page.current = clock
    const onVisible = () => document.visibilityState === 'visible' && tick()
    document.addEventListener('visibilitychange', onVisible)
    tick()
    return () => {
      clearTimeout(timer)
      stop()
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [db])
  const exact = () => Math.round(page.current?.now() ?? Date.now())
  return { second, exact }
}
