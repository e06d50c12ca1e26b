/** The course of a meeting while its moves are folded: which stage it is in, who may press, and the one clock. */
import type { Agenda } from './agenda.ts'
import { rotated } from './order.ts'
import type { Roster } from './roster.ts'
import type { Run } from './run.ts'
import type { TimedMove } from './run-moves.ts'
import { StageCourse } from './run-stage.ts'

/** No step lasts longer: a gap of this size is a clock that jumped or a meeting nobody ended, and counts as nothing. */
export const LONGEST_GAP_MS = 6 * 3_600_000

const believed = (passed: number): number => (passed > LONGEST_GAP_MS ? 0 : Math.max(0, passed))

/** Folds one move after the other; what does not fit where the meeting stands is passed over. */
export class MeetingCourse {
  readonly stages: readonly StageCourse[]
  readonly roster: Roster
  readonly counted: string[] = []
  phase: Run['phase'] = 'waiting'
  index = 0
  startedAt = 0
  endedAt = 0
  /** Up to when time was given to steps and pauses. */
  at = 0
  pausedMs = 0
  isPaused = false
  facilitator: string | undefined
  private readonly guides: ReadonlySet<string>

  constructor(agenda: Agenda, roster: Roster, guides: ReadonlySet<string>) {
    this.roster = roster
    this.guides = guides
    this.stages = agenda.stages.map((stage, at) => {
      const same = agenda.stages.slice(0, at).filter(({ id }) => id === stage.id).length
      return new StageCourse(stage, same === 0 ? stage.id : `${stage.id}~${same + 1}`)
    })
  }

  get stage(): StageCourse | undefined {
    return this.phase === 'running' ? this.stages[this.index] : undefined
  }

  /** Folds a move, if it means something here. */
  make(move: TimedMove): void {
    if (this.doesCount(move) && move.kind !== 'left') this.counted.push(move.id)
  }

  /** Who has a turn in a stage, in their order; each further stage with turns begins one person later. */
  turnOrder(stage: StageCourse): string[] {
    const before = this.stages.slice(0, this.stages.indexOf(stage)).filter(({ hasTurns }) => hasTurns)
    return rotated(this.roster.order(stage), before.length)
  }

  private doesCount(move: TimedMove): boolean {
    const { kind, author, body, at } = move
    const who = body?.who ?? author
    switch (kind) {
      case 'left':
        return this.depart(who, at)
      case 'arrive':
        return this.maySpeakFor(who, author) && this.arrive(who, body?.name, at)
      case 'depart':
        return this.maySpeakFor(who, author) && this.depart(who, at)
      case 'start':
        return this.start(move)
      case 'hand-over':
        return this.handOver(author, body?.who)
      case 'later':
        return this.isAbout(move) && this.later(author, body?.who ?? this.stage?.now?.id, at)
      default:
        return this.isAbout(move) && this.mayPress(author) && this.press(move)
    }
  }

  private mayPress(author: string): boolean {
    return author === this.facilitator || this.guides.has(author)
  }
  /** Before the start anybody may say who is there. */
  private maySpeakFor(who: string, author: string): boolean {
    return who === author || this.phase === 'waiting' || this.mayPress(author)
  }
  private isAbout({ body }: TimedMove): boolean {
    return body?.step === this.stage?.step
  }

  private start({ author, at, body }: TimedMove): boolean {
    if (this.phase !== 'waiting') return false
    this.phase = 'running'
    this.startedAt = at
    this.at = at
    this.facilitator = author
    this.roster.seed = body?.seed ?? this.roster.seed
    this.roster.lastTime = body?.lastTime ?? []
    this.enter(0)
    return true
  }

  private arrive(id: string, name: string | undefined, at: number): boolean {
    if (this.phase === 'ended' || !this.roster.arrive(id, name, at)) return false
    const { stage } = this
    if (stage === undefined || !this.roster.hasTurn(stage, id)) return true
    this.settle(at)
    stage.join(id)
    if (stage.isDrawn) stage.callNext()
    return true
  }

  private depart(id: string, at: number): boolean {
    if (this.phase === 'ended' || !this.roster.depart(id)) return false
    this.settle(at)
    if (this.stage?.part(id)) this.stage.callNext()
    return true
  }

  private handOver(author: string, to: string | undefined): boolean {
    if (this.phase !== 'running' || to === undefined || !this.roster.isMember(to)) return false
    const isFree = !this.roster.isHere(this.facilitator) && this.roster.isHere(author) && to === author
    if ((!this.mayPress(author) && !isFree) || this.facilitator === to) return false
    this.facilitator = to
    return true
  }

  private later(author: string, who: string | undefined, at: number): boolean {
    if (this.stage === undefined || who === undefined) return false
    if (who !== author && !this.mayPress(author)) return false
    this.settle(at)
    return this.stage.later(who)
  }

  private press({ kind, body, at }: TimedMove): boolean {
    if (kind === 'draw') return this.draw(body?.seed, at)
    if (kind === 'back' && this.phase === 'ended') return this.reopen(at)
    if (this.phase !== 'running') return false
    this.settle(at)
    switch (kind) {
      case 'next':
        this.isPaused = false
        if (!this.stage?.advance(this.turnOrder(this.stage))) this.enter(this.index + 1)
        return true
      case 'back':
        return this.back()
      case 'pause':
      case 'resume': {
        const isChange = this.isPaused !== (kind === 'pause')
        this.isPaused = kind === 'pause'
        return isChange
      }
      case 'extend':
        this.stage?.extend(body?.ms ?? 60_000)
        return this.stage !== undefined
      case 'end':
        this.end()
        return true
      default:
        return false
    }
  }

  private draw(seed: string | undefined, at: number): boolean {
    if (seed === undefined || this.phase === 'ended') return false
    if (this.stage === undefined) {
      this.roster.seed = seed
      return true
    }
    this.settle(at)
    return this.stage.draw(seed, this.turnOrder(this.stage))
  }

  private back(): boolean {
    const { stage } = this
    if (stage === undefined) return false
    const isWithin = stage.stepBack(this.turnOrder(stage))
    if (!isWithin && this.index === 0) {
      stage.callNext()
      return false
    }
    if (!isWithin) this.reenter(this.index - 1)
    this.isPaused = false
    return true
  }

  /** After an end that came too early: the last step again. What passed meanwhile is a pause. */
  private reopen(at: number): boolean {
    if (this.stages.length === 0) return false
    this.phase = 'running'
    this.pausedMs += believed(at - this.at)
    this.at = Math.max(this.at, at)
    this.reenter(Math.min(this.index, this.stages.length - 1))
    return true
  }

  private reenter(index: number): void {
    this.index = index
    const stage = this.stages[index]
    stage?.reenter(this.turnOrder(stage))
  }

  private enter(index: number): void {
    this.index = index
    const stage = this.stages[index]
    if (stage) stage.enter(this.turnOrder(stage))
    else if (this.stages.length > 0) this.end()
  }

  private end(): void {
    this.phase = 'ended'
    this.endedAt = this.at
    this.isPaused = false
  }

  /** Gives the time that passed to the current step, or to the pause. */
  private settle(at: number): void {
    if (this.phase !== 'running') return
    const passed = believed(at - this.at)
    this.at = Math.max(this.at, at)
    if (this.isPaused) this.pausedMs += passed
    else this.stage?.spend(passed)
  }
}
