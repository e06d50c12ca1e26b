/** A run at one moment of the shared clock: what the screens count down. Pure, so that all devices show the same second. */
import type { Person, Run, RunStage } from './run.ts'
import { LONGEST_GAP_MS } from './run-moves.ts'

export interface RunView {
  /** Of the current step; below zero it is over its time. */
  readonly remainingMs: number
  /** The same as whole seconds, as all devices show it. */
  readonly remainingSeconds: number
  /** Of the current step, 0 to 1. */
  readonly share: number
  readonly elapsedMs: number
  /** Who has the turn, and who comes after, in their order. */
  readonly now?: Person
  readonly next: readonly Person[]
  /** Name of the stage that follows this one. */
  readonly nextStage?: string
  /** When the meeting ends if everything left keeps to its length (server's ms); undefined before the start. */
  readonly finishAt?: number
  /** How much longer it takes than was agreed, pauses included; below zero: so much is in hand. */
  readonly overMs: number
  /** The last move lies far ahead of this clock: the countdown stands still until the clock is there, turns work. */
  readonly isClockOdd: boolean
  /** Nobody moved it for hours: it was probably never ended. */
  readonly isForgotten: boolean
}

const ODD_MS = 60_000

/** The view of a run at `nowMs` of the server's clock. */
export const viewAt = (run: Run, nowMs: number): RunView => {
  const runs = run.phase === 'running'
  const since = runs ? Math.max(0, nowMs - run.foldedAt) : 0
  const isForgotten = since > LONGEST_GAP_MS
  const passed = isForgotten ? 0 : since
  const stepPassed = run.isPaused ? 0 : passed
  const elapsedMs = run.stepMs + stepPassed
  const remainingMs = run.stepLengthMs - elapsedMs
  const now = run.turns.find(({ state }) => state === 'now')?.person
  const next = run.turns.filter(({ state }) => state === 'next' || state === 'waiting')
  const nextStage = run.stageIndex === undefined ? undefined : run.stages[run.stageIndex + 1]?.stage.name
  const pausedMs = run.pausedMs + (run.isPaused ? passed : 0)
  const totalMs = pausedMs + run.stages.reduce((sum, stage) => sum + expectedOf(run, stage, stepPassed), 0)
  return {
    remainingMs,
    remainingSeconds: Math.ceil(remainingMs / 1_000),
    share: run.stepLengthMs === 0 ? (runs ? 1 : 0) : Math.min(1, Math.max(0, elapsedMs / run.stepLengthMs)),
    elapsedMs,
    ...(now && { now }),
    next: next.map(({ person }) => person),
    ...(nextStage !== undefined && { nextStage }),
    ...(run.startedAt !== undefined && { finishAt: run.endedAt ?? run.startedAt + totalMs }),
    overMs: run.phase === 'waiting' ? 0 : totalMs - run.agreedMs,
    isClockOdd: runs && run.foldedAt - nowMs > ODD_MS,
    isForgotten,
  }
}

const expectedOf = (run: Run, stage: RunStage, passed: number): number => {
  if (run.stageIndex === undefined || stage !== run.stages[run.stageIndex]) return stage.expectedMs
  const { othersMs, leastMs, poolMs } = run.rest
  const sofar = othersMs + Math.max(run.stepMs + passed, run.stepLengthMs)
  return sofar + Math.max(leastMs, poolMs - sofar)
}
