/**
 * A meeting as it runs: the moves that were made, folded into where it stands. Pure: the same agenda, people and moves give
 * the same run on every device, in whatever order the moves arrived.
 *
 * A step is a stage (`report`), or in a stage with turns one person's turn (`report/PERSON`) or one talk's (`talks/TALK`),
 * or in a stage of pairs or visits with a length for each one round (`swap/2`). A control move counts only if it names the step that is current when
 * it is its turn to be folded, so that a second press for the same step does nothing.
 */
import type { Move } from '../records/move.ts'
import type { Agenda, AgendaStage } from './agenda.ts'
import { Roster } from './roster.ts'
import { type Brought, Table } from './run-brought.ts'
import { MeetingCourse } from './run-course.ts'
import { inOrder, type TimedMove } from './run-moves.ts'
import { runOf } from './run-of.ts'
import type { Visits } from './run-visits.ts'

/** Somebody in the round; a name alone is somebody without an account. */
export interface Person {
  readonly id: string
  readonly name: string
  /** Left the space, or was removed, at this time (server's ms): from then on they are as one who departed. */
  readonly leftAt?: number
}

/** A move with what the envelope says of it. `author` is a member id that the server set. */
export interface MadeMove {
  readonly id: string
  readonly author: string
  readonly body: Move
}

/** `gone`: left before their turn was over; it comes at the end of the queue if they return while the stage lasts. */
export type TurnState = 'waiting' | 'next' | 'now' | 'done' | 'gone'
export interface Turn {
  /** The person's, or the talk's where talks have the turns. */
  readonly id: string
  readonly person: Person
  readonly state: TurnState
  /** Came after the start, ms. */
  readonly cameAt?: number
  /** What it took so far, pauses left out. */
  readonly usedMs: number
  /** Came after the lots, and so after everybody who was in them. */
  readonly isAfterLots?: true
  /** Its own length, where talks have the turns, ms. */
  readonly lengthMs?: number
}

export interface RunStage {
  readonly stage: AgendaStage
  /** What it took so far, pauses left out. */
  readonly usedMs: number
  /** What it took if it is over, else what was agreed for it or more if that is used up. Of the current one: `rest`. */
  readonly expectedMs: number
  readonly isOver: boolean
  /** What its own lots were drawn from. */
  readonly seed?: string
  readonly turns: readonly Turn[]
}

export interface Run {
  readonly phase: 'waiting' | 'running' | 'ended'
  readonly startedAt?: number
  readonly endedAt?: number
  /** Who may press: the one who started it, or whom it was handed to. Guides always may. */
  readonly facilitator?: string
  /** False once the facilitator departed, or was said to be cut off: anybody who is there may then take over with a `hand-over` to themselves. */
  readonly isFacilitatorHere: boolean
  /** The current step, undefined before the start and after the end. Every control move names it. */
  readonly step?: string
  readonly stage?: AgendaStage
  /** Place of the current stage in `stages`. */
  readonly stageIndex?: number
  readonly stages: readonly RunStage[]
  /** The order of a stage with turns; of the current stage. */
  readonly turns: readonly Turn[]
  /** Who talks with whom in a stage of pairs. */
  readonly groups: readonly (readonly Person[])[]
  /** In a stage of pairs or visits with a length for each: which round it is. */
  readonly round?: { readonly number: number; readonly of: number }
  /** Who keeps and who visits which stall, now or with the next stage. */
  readonly visits?: Visits
  /** A talk is called and its clock stands until whoever gives it is at the front. */
  readonly awaitsSpeaker: boolean
  /** A stage of lots that waits for its draw; `next` begins it without one. */
  readonly awaitsDraw: boolean
  /** What the order of the current stage was drawn from, for everybody to check (order.ts). */
  readonly seed?: string
  readonly present: readonly Person[]
  /** Who was here and left. */
  readonly departed: readonly Person[]
  /** What the current step took until `foldedAt`, pauses left out. A view adds what has passed since, unless paused. */
  readonly stepMs: number
  /** While paused: nothing moves. */
  readonly isPaused: boolean
  /** Server's time at which `stepMs` was true. */
  readonly foldedAt: number
  /** Length of the current step, extra minutes included. */
  readonly stepLengthMs: number
  /** Of the current stage, for a view: what its other turns took, the least that those to come need, and what all share. */
  readonly rest: { readonly othersMs: number; readonly leastMs: number; readonly poolMs: number }
  /** All pauses so far, to `foldedAt`. */
  readonly pausedMs: number
  /** What was agreed for all stages together. */
  readonly agreedMs: number
  /** Ids of the moves that counted, in their order. */
  readonly counted: readonly string[]
}

/** What a run takes from outside of its moves. */
export interface RunOptions {
  /** Who has which role of the form this time: a stage that belongs to a role gives turns to them alone. */
  readonly roles?: Readonly<Record<string, readonly string[]>>
  /** Talks and stalls: a stage that lives `from` their sheet gives turns to them, or is a round of visits. */
  readonly brought?: readonly Brought[]
}

/**
 * Folds the moves. `people` are the members of the space, `guides` those whose presses always count: owners, facilitators
 * and whom the session names in `runBy`. Everybody's `arrive` puts them in the round; who only could have come is in no queue.
 */
export const foldRun = (
  agenda: Agenda,
  people: readonly Person[],
  moves: readonly MadeMove[],
  guides: ReadonlySet<string>,
  options: RunOptions = {},
): Run => {
  const { brought = [] } = options
  const course = new MeetingCourse(agenda, new Roster(people, options), guides, new Table(brought))
  const leavings = people.flatMap(({ id, leftAt }): TimedMove[] =>
    leftAt === undefined ? [] : [{ id: `left ${id}`, author: id, at: leftAt, kind: 'left' }],
  )
  const bringings = brought.map(
    ({ id, author, at }): TimedMove => ({ id: `brought ${id}`, author, at, kind: 'brought', about: id }),
  )
  for (const move of inOrder(moves, [...leavings, ...bringings])) course.make(move)
  return runOf(course, agenda.minutes * 60_000)
}

/** Who spoke in a run, in the order in which they did: what the `start` of the next meeting takes with it. */
export const spokenOrder = (run: Run): string[] => [
  ...new Set(
    run.stages.flatMap(({ turns }) =>
      turns.filter(({ state }) => state === 'done').map(({ person }) => person.id),
    ),
  ),
]
