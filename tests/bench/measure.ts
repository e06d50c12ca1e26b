/** Milliseconds that an action takes, by the monotonic clock. */
export const timed = async (action: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await action()
  return performance.now() - start
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5)

/** The value below which the given share (0 to 1) of the numbers lies, interpolated between neighbours. */
export const quantile = (numbers: readonly number[], share: number): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const low = sorted[Math.floor(place)]
  const high = sorted[Math.ceil(place)]
  if (low === undefined || high === undefined) throw new Error('no numbers were measured')
  return low + (high - low) * (place - Math.floor(place))
}

/** Medians of two ways of doing one thing, and the median of their ratio pair by pair. */
export type Pair = { value: number; floor: number; ratio: number }

/**
 * Measures ours and the floor in turn, changing who goes first each round, so that a machine that slows down or
 * warms up slows or warms both alike. One unmeasured round comes first.
 */
export const interleaved = async (
  rounds: number,
  ours: () => Promise<number>,
  floor: () => Promise<number>,
): Promise<Pair> => {
  const pairs: { ours: number; floor: number }[] = []
  for (let round = -1; round < rounds; round++) {
    const pair =
      round % 2 === 0
        ? await inOrder(ours, floor)
        : await inOrder(floor, ours).then(({ first, second }) => ({ first: second, second: first }))
    if (round >= 0) pairs.push({ ours: pair.first, floor: pair.second })
  }
  return {
    value: median(pairs.map((pair) => pair.ours)),
    floor: median(pairs.map((pair) => pair.floor)),
    ratio: median(pairs.map((pair) => pair.ours / pair.floor)),
  }
}

const inOrder = async (
  one: () => Promise<number>,
  other: () => Promise<number>,
): Promise<{ first: number; second: number }> => {
  const first = await one()
  const second = await other()
  return { first, second }
}
