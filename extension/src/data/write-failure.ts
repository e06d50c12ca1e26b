/** What the browser's storage says when it cannot keep something, in our words. */
import type { SaveFailure } from '@whatworked/shared/failure'
import { dropIndex } from './search/index-store.ts'

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

/**
 * A failed transaction as a value: a full disk is reported on the transaction alone, so await that. The room that
 * search takes is given back then, so that there is some when the person tries again.
 */
export const writeFailure = (error: unknown): SaveFailure => {
  if (!isQuota(error)) return { kind: 'broken', reason: error instanceof Error ? error.name : 'unknown' }
  dropIndex()
  return { kind: 'full' }
}
