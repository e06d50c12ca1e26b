/** What the browser's storage says when it cannot keep something, in our words. */
import type { SaveFailure } from '@whatworked/shared/failure'

const isQuota = (error: unknown): boolean => {
  for (
    let at = error as { name?: string; inner?: unknown } | undefined, depth = 0;
    at && depth < 5;
    depth++
  ) {
    if (at.name === 'QuotaExceededError') return true
    at = at.inner as typeof at
  }
  return false
}

/** A failed transaction as a value: a full disk is reported on the transaction alone, so await that. */
export const writeFailure = (error: unknown): SaveFailure =>
  isQuota(error)
    ? { kind: 'full' }
    : { kind: 'broken', reason: error instanceof Error ? error.name : 'unknown' }
