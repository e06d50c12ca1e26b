/** Waiting for something to become true, which is not the same as sleeping. */
import { setTimeout as pause } from 'node:timers/promises'

/** Asks again and again until the answer is neither undefined nor false; fails with the given words after the limit. */
export const until = async <T>(
  what: string,
  ask: () => T | Promise<T>,
  limitMs = 30_000,
): Promise<Exclude<T, undefined | false>> => {
  const end = Date.now() + limitMs
  let lastFailure: unknown
  for (;;) {
    try {
      const answer = await ask()
      // Safe: both excluded values were just ruled out.
      if (answer !== undefined && answer !== false) return answer as Exclude<T, undefined | false>
      lastFailure = undefined
    } catch (failure) {
      lastFailure = failure
    }
    if (Date.now() > end) throw new Error(`Waited ${limitMs} ms in vain: ${what}`, { cause: lastFailure })
    await pause(25)
  }
}
