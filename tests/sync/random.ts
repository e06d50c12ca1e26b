/** Chance that a seed decides: the same seed gives the same schedule. */
export type Random = {
  /** A whole number from 0 up to and without `below`. */
  below: (below: number) => number
  /** True in so many of a hundred cases. */
  percent: (share: number) => boolean
  pick: <T>(list: readonly T[]) => T
  uuid: () => string
}

/** The generator called mulberry32: small, and good enough to shuffle schedules. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => below(16).toString(16)).join('')
  return {
    below,
    percent: (share) => next() * 100 < share,
    pick: (list) => {
      const one = list[below(list.length)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  }
}
