/**
 * The server's time, which all devices in a meeting share. Kept as this browser's distance from it, so that every page has it
 * and a device without its server goes on with the last one.
 */
import * as v from 'valibot'
import type { JournalDb } from './db.ts'
import { watchQuery } from './watch-query.ts'

/** The server's clock is `offsetMs` ahead of this browser's, give or take `errorMs`, as was found `at` (this browser's ms). */
const sample = v.object({
  offsetMs: v.number(),
  errorMs: v.number(),
  at: v.number(),
  /** This browser's clock jumped since: the next sample is better, whatever it is. */
  isDoubtful: v.optional(v.boolean()),
})
export type ClockSample = v.InferOutput<typeof sample>

const CLOCK = 'clock'
/** How far two clocks may run apart, ms for each ms: a cheap quartz is within a tenth of this. */
const DRIFT = 0.0002
/** A Date and a monotonic clock that part by more than this between two looks: one of them jumped. */
const JUMP_MS = 500

/** The distance from the server's clock as it was last learnt, or undefined on a device that never had a server. */
export const readClock = async (db: JournalDb): Promise<ClockSample | undefined> => {
  const parsed = v.safeParse(sample, (await db.meta.get(CLOCK))?.value)
  return parsed.success ? parsed.output : undefined
}

/** Whether a new sample is to be believed before the one that is kept: it is nearer, or shows that a clock jumped. */
export const isBetter = (fresh: ClockSample, kept: ClockSample | undefined): boolean => {
  if (kept === undefined || kept.isDoubtful) return true
  const age = fresh.at - kept.at
  const keptErrorMs = kept.errorMs + age * DRIFT
  const apart = Math.abs(fresh.offsetMs - kept.offsetMs)
  return age < 0 || fresh.errorMs <= keptErrorMs || apart > fresh.errorMs + keptErrorMs
}

/** Keeps a sample if it is better than the one that is there. */
export const keepSample = (db: JournalDb, fresh: ClockSample): Promise<void> =>
  db.transaction('rw', db.meta, async () => {
    if (isBetter(fresh, await readClock(db))) await db.meta.put({ key: CLOCK, value: fresh })
  })

/** Calls back when this browser's clock was seen to jump, so that a new sample is asked for; returns the way to stop it. */
export const watchDoubt = (db: JournalDb, onDoubt: () => void): (() => void) =>
  watchQuery(() => readClock(db), {
    next: (kept) => {
      if (kept?.isDoubtful) onDoubt()
    },
    // the screens say what is wrong with the database, from their own reads
    error: () => undefined,
  })

/** Two clocks of a page: the Date, which people and programs set, and one that only ever runs. */
export interface PageTime {
  readonly date: () => number
  readonly steady: () => number
}
const PAGE_TIME: PageTime = { date: () => Date.now(), steady: () => performance.now() }

/**
 * One page's reading of the server's clock. It runs on the steady clock from where it was set, so that a Date that jumps
 * changes nothing. Only where the Date is ahead of the steady clock may the computer have slept, which stops that one: then
 * the Date is believed until the next sample.
 */
export class PageClock {
  private readonly time: PageTime
  private readonly onJump: (offsetMs: number) => void
  private offsetMs: number
  private setAt: { date: number; steady: number }

  constructor(offsetMs: number, onJump: (offsetMs: number) => void, time = PAGE_TIME) {
    this.time = time
    this.onJump = onJump
    this.offsetMs = offsetMs
    this.setAt = { date: time.date(), steady: time.steady() }
  }

  /** Takes over what was learnt since. */
  set(offsetMs: number): void {
    this.offsetMs = offsetMs
    this.setAt = { date: this.time.date(), steady: this.time.steady() }
  }

  /** The server's time in ms. */
  now(): number {
    const [date, steady] = [this.time.date(), this.time.steady()]
    const ran = steady - this.setAt.steady
    const jumped = date - this.setAt.date - ran
    if (Math.abs(jumped) > JUMP_MS) {
      this.set(jumped > 0 ? this.offsetMs : this.offsetMs - jumped)
      this.onJump(this.offsetMs)
    }
    return this.setAt.date + this.offsetMs + (steady - this.setAt.steady)
  }
}

/** The page's clock, following what any page of this browser learns; `stop` ends that. */
export const followClock = (
  db: JournalDb,
  onChange: () => void = () => undefined,
): { clock: PageClock; stop: () => void } => {
  const clock = new PageClock(0, (offsetMs) => void noteJump(db, offsetMs).catch(() => undefined))
  const stop = watchQuery(() => readClock(db), {
    next: (kept) => {
      clock.set(kept?.offsetMs ?? 0)
      onChange()
    },
    error: () => undefined,
  })
  return { clock, stop }
}

const noteJump = (db: JournalDb, offsetMs: number): Promise<void> =>
  db.transaction('rw', db.meta, async () => {
    const kept = await readClock(db)
    if (kept === undefined) return
    await db.meta.put({ key: CLOCK, value: { ...kept, offsetMs, at: Date.now(), isDoubtful: true } })
  })

/** The server's time now, for what is written down; this device's own where it never had a server. */
export const serverNow = async (db: JournalDb): Promise<number> => {
  const kept = await readClock(db)
  return Math.round(Date.now() + (kept?.offsetMs ?? 0))
}
