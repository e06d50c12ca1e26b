/** When a meeting will finish if the rest keeps to its minutes, and how much is then in hand. */
import { counted } from '../../ui/words.ts'

const MINUTE_MS = 60_000

export interface Finish {
  /** Milliseconds UTC. */
  readonly at: number
  /** Minutes before the end that was agreed; below nought when it will be later. */
  readonly inHand: number
}

/** The finish of a run; before its start, that of one that starts now or on time, whichever is later. */
export const finishOf = (
  finishAt: number | undefined,
  { startsAt, minutes }: { readonly startsAt: number; readonly minutes: number },
  agreedMs: number,
  now: number,
): Finish => {
  const agreed = startsAt + minutes * MINUTE_MS
  const at = finishAt ?? (now > startsAt + HOURS_LATE_MS ? startsAt : Math.max(now, startsAt)) + agreedMs
  return { at, inHand: Math.round((agreed - at) / MINUTE_MS) }
}

/** A meeting that nobody started by then was not simply late. */
const HOURS_LATE_MS = 2 * 60 * MINUTE_MS

/** “Two minutes in hand.” */
export const inHandWords = (minutes: number): string => {
  if (minutes === 0) return 'Just on time.'
  const many = counted(Math.abs(minutes), 'minute').replace(/^\d+/u, numberWord)
  return minutes > 0 ? `${many} in hand.` : `${many} over what was agreed.`
}

const WORDS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']
const numberWord = (digits: string): string => WORDS[Number(digits)] ?? digits
