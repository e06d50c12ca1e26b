/** How often something may be tried, per account and per address, so that changing one of them does not help. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '../refusal.ts'

/** Tries and the seconds they count for. A school shares one address, so an address is given more. */
const rules = {
  signInByAccount: { points: 10, duration: 15 * 60 },
  signInByAddress: { points: 100, duration: 15 * 60 },
  linksByAddress: { points: 60, duration: 10 * 60 },
  pairingsByAddress: { points: 60, duration: 10 * 60 },
  codesByAccount: { points: 5, duration: 10 * 60 },
  feedsMadeByAccount: { points: 20, duration: 60 * 60 },
  feedReadsByAddress: { points: 600, duration: 10 * 60 },
  accountsByAddress: { points: 60, duration: 60 * 60 },
} as const

export type LimitName = keyof typeof rules

export type Limits = {
  /** Counts one try. Throws `too-many-tries` with the time to wait. */
  readonly take: (name: LimitName, key: string) => Promise<void>
  /** Throws `too-many-tries` if no try is left, without counting. */
  readonly check: (name: LimitName, key: string) => Promise<void>
  /** Gives a try back that turned out to be right. */
  readonly giveBack: (name: LimitName, key: string) => Promise<void>
}

/** Makes the limits of one process; a restart forgets them. */
export const createLimits = (): Limits => {
  const limiters = Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [name, new RateLimiterMemory({ keyPrefix: name, ...rule })]),
  ) as Record<LimitName, RateLimiterMemory>
  return {
    take: async (name, key) => {
      try {
        await limiters[name].consume(key)
      } catch (error) {
        if (error instanceof RateLimiterRes)
          throw new Refusal('too-many-tries', { retryAfterMs: error.msBeforeNext })
        throw error
      }
    },
    check: async (name, key) => {
      const state = await limiters[name].get(key)
      if (state !== null && state.consumedPoints >= rules[name].points)
        throw new Refusal('too-many-tries', { retryAfterMs: state.msBeforeNext })
    },
    giveBack: async (name, key) => {
      await limiters[name].reward(key)
    },
  }
}
