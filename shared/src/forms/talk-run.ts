/**
 * Talks as they are given in one stage: lots, then one after the other. The same moves as in every meeting, folded for the
 * talks alone, so that each device shows the same talk and the same second. A step is the stage and the talk, with a hash
 * between them; before the first talk the talk is empty. Who presses twice, or at the same time as another, moves it once.
 */
import type { MadeMove } from './run.ts'
import { type PlannedTalk, programmeOf, type Talk } from './talks.ts'

export interface TalkRun<T extends Talk> {
  /** What the order was drawn from; undefined until it is drawn. */
  readonly seed?: string
  readonly programme: readonly PlannedTalk<T>[]
  readonly overrunMs: number
  /** The talk that is on. */
  readonly now?: PlannedTalk<T>
  /** Talks that were given, in their order. */
  readonly given: readonly string[]
  readonly isOver: boolean
  readonly step: string
  /** When the clock of this talk last started, ms; undefined while it stands. */
  readonly runsSince?: number
  /** What the talk has had before that, ms. */
  readonly hadMs: number
  /** The length of the talk with what was added, ms. */
  readonly lengthMs: number
}

/** The step of a talk in a stage. */
export const talkStep = (stage: string, talk = ''): string => `${stage}#${talk}`

interface State {
  seed: string | undefined
  /** Talks that were in the list when the lots were drawn. */
  closedAt: number
  /** Place of the talk that is on, −1 before the first. */
  place: number
  runsSince: number | undefined
  hadMs: number
  addedMs: number
}

interface Given<T extends Talk> {
  readonly stage: string
  /** `signedUpAt`: a talk that came after the lots is not among them, and takes its turn at the end. */
  readonly talks: readonly (T & { readonly signedUpAt: number })[]
  readonly minutes: number
  /** Who may press, as the meeting has it. */
  readonly mayPress: (author: string) => boolean
}

/** Folds the moves of a meeting into its talks. */
export const foldTalks = <T extends Talk>(moves: readonly MadeMove[], given: Given<T>): TalkRun<T> => {
  const { stage, talks, minutes } = given
  const state: State = {
    seed: undefined,
    closedAt: 0,
    place: -1,
    runsSince: undefined,
    hadMs: 0,
    addedMs: 0,
  }
  const inTime = (closedAt: number) => talks.filter(({ signedUpAt }) => signedUpAt <= closedAt)
  const planned = () =>
    state.seed === undefined
      ? { talks: [], overrunMs: 0 }
      : programmeOf(inTime(state.closedAt), {
          seed: state.seed,
          minutes,
          late: talks.filter(({ signedUpAt }) => signedUpAt > state.closedAt),
        })
  const stepNow = () => talkStep(stage, planned().talks[state.place]?.talk.id)
  const mine = moves
    .filter(({ author, body }) => body.step?.startsWith(`${stage}#`) && given.mayPress(author))
    .toSorted((a, b) => a.body.at - b.body.at || (a.id < b.id ? -1 : 1))
  for (const { body } of mine) if (body.step === stepNow() || body.kind === 'draw') apply(state, body)

  const { talks: programme, overrunMs } = planned()
  const now = programme[state.place]
  return {
    ...(state.seed !== undefined && { seed: state.seed }),
    programme,
    overrunMs,
    ...(now && { now }),
    given: programme.slice(0, Math.max(0, state.place)).map(({ talk }) => talk.id),
    isOver: programme.length > 0 && state.place >= programme.length,
    step: stepNow(),
    ...(state.runsSince !== undefined && now && { runsSince: state.runsSince }),
    hadMs: state.hadMs,
    lengthMs: (now?.talk.minutes ?? 0) * 60_000 + state.addedMs,
  }
}

const apply = (state: State, { kind, at, seed, ms = 0 }: MadeMove['body']): void => {
  // The first draw counts: whoever doesn't like the order can't draw until they do.
  if (kind === 'draw' && seed !== undefined && state.seed === undefined) {
    Object.assign(state, { seed, closedAt: at })
  }
  if (state.seed === undefined) return
  if (kind === 'next') toPlace(state, state.place + 1)
  if (kind === 'back' && state.place >= 0) toPlace(state, state.place - 1)
  if (kind === 'resume' || kind === 'start') state.runsSince ??= at
  if (kind === 'pause' && state.runsSince !== undefined) {
    state.hadMs += Math.max(0, at - state.runsSince)
    state.runsSince = undefined
  }
  if (kind === 'extend') state.addedMs += ms
}

/** The clock of a talk stands until its speaker is at the front and somebody starts it. */
const toPlace = (state: State, place: number): void => {
  Object.assign(state, { place, runsSince: undefined, hadMs: 0, addedMs: 0 })
}

/** What is left of the talk that is on, ms; below nothing once it is over. */
export const talkLeftMs = ({ runsSince, hadMs, lengthMs }: TalkRun<Talk>, now: number): number =>
  lengthMs - hadMs - (runsSince === undefined ? 0 : Math.max(0, now - runsSince))
