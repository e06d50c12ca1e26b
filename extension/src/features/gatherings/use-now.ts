import { useEffect, useState } from 'react'

/** The time now, ms UTC, again and again while `isRunning`. */
export const useNow = (isRunning: boolean, readNow: () => number, everyMs = 200): number => {
  const [now, setNow] = useState(readNow)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock is read, not followed
  useEffect(() => {
    setNow(readNow())
    if (!isRunning) return
    const timer = setInterval(() => setNow(readNow()), everyMs)
    return () => clearInterval(timer)
  }, [isRunning, everyMs])
  return now
}
