/** The course of a trial: planned, tried for some weeks, asked after, decided. Nothing here is written; days are `YYYY-MM-DD`. */
import { daysFromTo, type LocalDay, shiftDay } from '@whatworked/shared/contexts/days'
import type { Trial, TrialState, Verdict } from '@whatworked/shared/records/trial'
import { firstLine } from '../entry-title.ts'

/** How long a trial runs before anybody asks, unless its teacher says otherwise. */
export const TRIAL_WEEKS = 4
const MORE_WEEKS = 2
/** A bar of more parts than this could not be read. */
const WEEKS_SHOWN_MAX = 12

/** Where a trial under way stands: in which week of how many, and whether its time has come. */
export interface Course {
  readonly week: number
  readonly weeks: number
  readonly isDue: boolean
}

/** The day to ask what happened: the one that was set, else four weeks after the start; before the start only one that was set. */
export const checkDayOf = ({ state, startedOn, checkOn }: Trial): LocalDay | undefined => {
  if (state === 'planned') return checkOn
  if (state !== 'trying') return undefined
  return checkOn ?? (startedOn === undefined ? undefined : shiftDay(startedOn, TRIAL_WEEKS * 7))
}

/** Where a trial under way stands on a day; undefined for one that isn't under way. */
export const courseOf = (trial: Trial, today: LocalDay): Course | undefined => {
  const ends = checkDayOf(trial)
  if (ends === undefined || trial.state !== 'trying') return undefined
  const from = trial.startedOn ?? shiftDay(ends, -TRIAL_WEEKS * 7)
  const weeks = Math.min(WEEKS_SHOWN_MAX, Math.max(1, Math.ceil(daysFromTo(from, ends) / 7)))
  const begun = Math.floor(daysFromTo(from, today) / 7) + 1
  return { week: Math.min(weeks, Math.max(1, begun)), weeks, isDue: ends <= today }
}

/** The trial in another column of the board. What belongs only to the column it leaves is taken away; its words stay. */
export const movedTo = (trial: Trial, state: TrialState, today: LocalDay): Trial => {
  if (trial.state === state) return trial
  if (state === 'decided') return { ...trial, state }
  const { verdict: _, ...open } = trial
  if (state === 'planned') {
    const { startedOn: _began, checkOn: _ends, ...planned } = open
    return { ...planned, state }
  }
  // One that comes back from a verdict goes on for a while; one that starts gets its four weeks.
  const goesOn = trial.state === 'decided'
  const weeks = goesOn ? MORE_WEEKS : TRIAL_WEEKS
  return {
    ...open,
    state,
    startedOn: (goesOn ? trial.startedOn : undefined) ?? today,
    checkOn: shiftDay(today, weeks * 7),
  }
}

/** The gentle question: what was expected, in the teacher's words, and what came. */
export const askWords = ({ state, then }: Trial): string => {
  if (state === 'planned') return 'You meant to try this by now. Did you, and what happened?'
  const expected = then === undefined ? '' : firstLine(then, 160).replace(/[\s.;,!]+$/u, '')
  return expected === '' ? 'Its time has come. What happened?' : `You expected ${expected}; what happened?`
}

/** What a teacher says when asked: nothing of it is required. */
export interface Answer {
  readonly happened: string
  readonly verdict: Verdict
  readonly why: string
}

/** The trial with its verdict. */
export const decidedAs = (trial: Trial, { happened, verdict, why }: Answer, today: LocalDay): Trial => {
  const { happened: _, ...rest } = trial
  return {
    ...rest,
    state: 'decided',
    ...(happened.trim() !== '' && { happened: happened.trim() }),
    verdict: { kind: verdict, on: today, ...(why.trim() !== '' && { why: why.trim() }) },
  }
}

/** The trial asked after two weeks later, counted from today when its day has passed. What happened so far is kept. */
export const twoMoreWeeks = (trial: Trial, happened: string, today: LocalDay): Trial => {
  const ends = checkDayOf(trial)
  const from = ends === undefined || ends < today ? today : ends
  return {
    ...trial,
    ...(happened.trim() !== '' && { happened: happened.trim() }),
    checkOn: shiftDay(from, MORE_WEEKS * 7),
  }
}
