const FIRST_MS = 1_000
const LONGEST_MS = 5 * 60_000

/**
 * How long to wait after so many failures in a row: anything up to a bound that doubles (1 s to 5 min), so that a
 * thousand devices do not come back at the same moment. What the server asked for (`atLeastMs`) is always waited out.
 */
export const backoffMs = (failures: number, atLeastMs = 0, random: () => number = Math.random): number => {
  const bound = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1))
  return atLeastMs + random() * bound
}
