import { syncNatively, syncOurs } from './first-sync.ts'
import { openSaves, openScaledSaves } from './save.ts'
import { mapRounds } from './space-map.ts'
import { openUpToDate, syncRound } from './up-to-date.ts'

/** What the benches call from outside. */
export const bench = {
  syncOurs,
  syncNatively,
  openSaves,
  openScaledSaves,
  openUpToDate,
  syncRound,
  mapRounds,
}
Object.assign(globalThis, { bench })
