import { syncNatively, syncOurs } from './first-sync.ts'
import { openSaves } from './save.ts'
import { openUpToDate, syncRound } from './up-to-date.ts'

/** What the benches call from outside. */
export const bench = { syncOurs, syncNatively, openSaves, openUpToDate, syncRound }
Object.assign(globalThis, { bench })
