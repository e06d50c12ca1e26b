import { useEffect, useState } from 'react'

/** Several times a second, so that two screens change their second together. */
const TICK_MS = 200

/** The time now, ms UTC, again and again. */
export const useTick = (): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
