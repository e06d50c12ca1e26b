/** The moves of a meeting in the order in which they count, whatever order they came in. */
import type { Move } from '../records/move.ts'
import type { MadeMove } from './run.ts'

/** A move as the fold takes it; `left` is made of a membership that ended, `brought` of a talk or stall that was offered. */
export interface TimedMove {
  readonly id: string
  readonly author: string
  readonly at: number
  readonly kind: Move['kind'] | 'left' | 'brought'
  readonly body?: Move
  /** What was brought. */
  readonly about?: string
}

/** No step lasts longer: a gap of this size is a clock that jumped or a meeting nobody ended, and counts as nothing. */
export const LONGEST_GAP_MS = 6 * 3_600_000

/** How much of the time that passed between two moves counts, ms. */
export const believed = (passed: number): number => (passed > LONGEST_GAP_MS ? 0 : Math.max(0, passed))

const time = (at: unknown): number => (typeof at === 'number' && Number.isFinite(at) ? Math.max(0, at) : 0)

/** All moves once, in the order of (at, id). */
export const inOrder = (moves: readonly MadeMove[], others: readonly TimedMove[]): TimedMove[] => {
  const timed = moves.map(
    ({ id, author, body }): TimedMove => ({ id, author, at: time(body.at), kind: body.kind, body }),
  )
  const sorted = [...timed, ...others].sort(
    (a, b) => a.at - b.at || compare(a.id, b.id) || compareBodies(a, b),
  )
  const seen = new Set<string>()
  return sorted.filter(({ id }) => !seen.has(id) && seen.add(id))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** Two bodies under one id is nonsense, but the same nonsense everywhere. */
const compareBodies = (a: TimedMove, b: TimedMove): number =>
  compare(JSON.stringify(a.body ?? a.author), JSON.stringify(b.body ?? b.author))

/** The time for a new move: never before a move that its maker has seen, even where a clock is wrong. */
export const timeForMove = (nowMs: number, seen: readonly Pick<MadeMove, 'body'>[]): number =>
  seen.reduce((latest, { body }) => Math.max(latest, time(body.at) + 1), Math.floor(nowMs))
