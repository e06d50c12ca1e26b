import { syncNatively, syncOurs } from './first-sync.ts'
import { openSaves } from './save.ts'

/** What the benches call from outside. */
export const bench = { syncOurs, syncNatively, openSaves }
Object.assign(globalThis, { bench })
