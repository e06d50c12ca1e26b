const FIRST_MS = 1_000
const LONGEST_MS = 5 * 60_000
/** A server that asks for more is not obeyed; a timer longer than 24 days would even go off at once. */
const ASKED_LONGEST_MS = 60 * 60_000

/**
 * How long to wait after so many failures in a row: anything up to a bound that doubles (1 s to 5 min), so that a
 * thousand devices do not come back at the same moment. What the server asked for (`atLeastMs`) is waited out, up to an hour.
 */
export const backoffMs = (failures: number, atLeastMs = 0, random: () => number = Math.random): number => {
  const bound = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1))
  return Math.min(atLeastMs, ASKED_LONGEST_MS) + random() * bound
}
