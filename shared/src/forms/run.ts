/**
 * A meeting as it runs: the moves that were made, folded into where it stands. Pure: the same agenda, people and moves give
 * the same run on every device, in whatever order the moves arrived.
 *
 * A step is a stage (`report`), or in a stage with turns one person's turn (`report/PERSON`). A control move counts only if
 * it names the step that is current when it is its turn to be folded, so that a second press for the same step does nothing.
 */
import type { Move } from '../records/move.ts'
import type { Agenda, AgendaStage } from './agenda.ts'

/** Somebody in the round; a name alone is somebody without an account. */
export interface Person {
  readonly id: string
  readonly name: string
}

/** A move with what the envelope says of it. `author` is a member id that the server set. */
export interface MadeMove {
  readonly id: string
  readonly author: string
  readonly body: Move
}

export type TurnState = 'waiting' | 'next' | 'now' | 'done' | 'gone'
export interface Turn {
  readonly person: Person
  readonly state: TurnState
  /** Came after the start, ms. */
  readonly cameAt?: number
}

export interface RunStage {
  readonly stage: AgendaStage
  /** What it took so far, pauses left out. */
  readonly usedMs: number
  readonly isOver: boolean
}

export interface Run {
  readonly phase: 'waiting' | 'running' | 'ended'
  readonly startedAt?: number
  readonly endedAt?: number
  /** Who may press: the one who started it, or whom it was handed to. */
  readonly facilitator?: string
  /** The current step, undefined before the start and after the end. */
  readonly step?: string
  readonly stage?: AgendaStage
  readonly stages: readonly RunStage[]
  /** The order of a stage with turns; of the current stage. */
  readonly turns: readonly Turn[]
  readonly present: readonly Person[]
  /** Since when the current step runs, pauses left out: `at + elapsedMs` while it runs. */
  readonly stepMs: number
  /** While paused: nothing moves. */
  readonly isPaused: boolean
  /** When the last fold's clock stood; a view adds what has passed since, unless paused. */
  readonly foldedAt: number
  /** Length of the current step. */
  readonly stepLengthMs: number
  /** What all stages together will have taken beyond what was agreed, if the rest keeps to its minutes. */
  readonly overrunMs: number
}

export type FoldRun = (
  agenda: Agenda,
  people: readonly Person[],
  moves: readonly MadeMove[],
  guides: ReadonlySet<string>,
) => Run
