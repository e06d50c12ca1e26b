import type { Dexie } from 'dexie'
import { guarded } from '../sync/crashing-db.ts'

/** How a request to the storage can go wrong: it is refused, the disk is full, or its whole transaction is gone. */
export const FAULTS = ['refused', 'full', 'aborted'] as const
export type Fault = (typeof FAULTS)[number]

/** Counts the requests to a database, and lets the one with the number `at` (from 0), or all from it on, go wrong. */
export class Faults {
  count = 0
  private at: number | undefined
  private isForEver = false
  private fault: Fault = 'refused'

  begin(at?: number, fault: Fault = 'refused', isForEver = false): void {
    this.count = 0
    this.at = at
    this.fault = fault
    this.isForEver = isForEver
  }

  /** Puts itself before every request of this database. */
  stand(db: Dexie): void {
    guarded(db, 'faults', ({ trans }) => {
      const now = this.count++
      if (this.at === undefined || now < this.at || (now > this.at && !this.isForEver)) return
      if (this.fault === 'aborted') trans.abort()
      else
        throw new DOMException('by the test', this.fault === 'full' ? 'QuotaExceededError' : 'UnknownError')
    })
  }
}
