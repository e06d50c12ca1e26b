/** When a meeting will finish if the rest keeps to its minutes, and how much is then in hand. */
import type { Run } from '@whatworked/shared/forms/run'
import { counted } from '../../ui/words.ts'

const MINUTE_MS = 60_000

export interface Finish {
  /** Milliseconds UTC. */
  readonly at: number
  /** Minutes before the end that was agreed; below nought when it will be later. */
  readonly inHand: number
}

/** The finish of a run; before its start, that of one that starts at `now` or on time, whichever is later. */
export const finishOf = (
  run: Pick<Run, 'phase' | 'stages' | 'stage' | 'foldedAt' | 'isPaused' | 'endedAt'>,
  { startsAt, minutes }: { readonly startsAt: number; readonly minutes: number },
  now: number,
): Finish => {
  const agreed = startsAt + minutes * MINUTE_MS
  const since = run.phase === 'running' && !run.isPaused ? Math.max(0, now - run.foldedAt) : 0
  const left = run.stages
    .filter(({ isOver }) => !isOver)
    .reduce((sum, { stage, usedMs }) => {
      const used = usedMs + (stage.id === run.stage?.id ? since : 0)
      return sum + Math.max(0, stage.minutes * MINUTE_MS - used)
    }, 0)
  const from = run.phase === 'waiting' ? Math.max(now, startsAt) : now
  const at = run.phase === 'ended' ? (run.endedAt ?? now) : from + left
  return { at, inHand: Math.round((agreed - at) / MINUTE_MS) }
}

/** “Two minutes in hand.” */
export const inHandWords = (minutes: number): string => {
  if (minutes === 0) return 'Just on time.'
  const many = counted(Math.abs(minutes), 'minute').replace(/^\d+/u, numberWord)
  return minutes > 0 ? `${many} in hand.` : `${many} over what was agreed.`
}

const WORDS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']
const numberWord = (digits: string): string => WORDS[Number(digits)] ?? digits
