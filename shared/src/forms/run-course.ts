/** The course of a meeting while its moves are folded: which stage it is in, who may press, and the one clock. */
import type { Agenda } from './agenda.ts'
import { rotated } from './order.ts'
import type { Roster } from './roster.ts'
import type { Run } from './run.ts'
import type { Table } from './run-brought.ts'
import { believed, type TimedMove } from './run-moves.ts'
import { type QueuedTurn, StageCourse } from './run-stage.ts'
import { dealTalks, joinTalk, partTalks, talksFor } from './run-talks.ts'
import { seat, type Visits, visitsAt } from './run-visits.ts'

/** Folds one move after the other; what does not fit where the meeting stands is passed over. */
export class MeetingCourse {
  readonly stages: readonly StageCourse[]
  readonly roster: Roster
  /** Talks and stalls. */
  readonly table: Table
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
  /** Known since the meeting was planned: who visits what at first is drawn from it. */
  private session = ''

  constructor(agenda: Agenda, roster: Roster, guides: ReadonlySet<string>, table: Table) {
    this.roster = roster
    this.table = table
    this.guides = guides
    this.stages = agenda.stages.map((stage, at) => {
      const same = agenda.stages.slice(0, at).filter(({ id }) => id === stage.id).length
      const name = same === 0 ? stage.id : `${stage.id}~${same + 1}`
      return new StageCourse(stage, name, (id) => table.get(id)?.lengthMs)
    })
  }

  get stage(): StageCourse | undefined {
    return this.phase === 'running' ? this.stages[this.index] : undefined
  }

  /** Folds a move, if it means something here. */
  make(move: TimedMove): void {
    if (this.doesCount(move) && move.kind !== 'left') this.counted.push(move.id)
  }

  /** Who has a turn in a stage, in their order; each further stage with turns of people begins one person later. */
  turnOrder(stage: StageCourse): string[] {
    if (stage.takes !== undefined) return talksFor(this.stages, stage, this.table)
    const before = this.stages
      .slice(0, this.stages.indexOf(stage))
      .filter(({ hasTurns, takes }) => hasTurns && takes === undefined)
    return rotated(this.roster.order(stage), before.length)
  }

  /** The visits that are on, or begin with the next stage. */
  get visits(): Visits | undefined {
    return this.phase === 'running' ? visitsAt(this.index, this.room) : undefined
  }

  private get room() {
    return {
      stages: this.stages,
      stalls: (sheet: string) => this.table.of(sheet),
      people: this.roster.people(true).map(({ id }) => id),
      seed: this.session,
    }
  }

  private doesCount(move: TimedMove): boolean {
    const { kind, author, body, at } = move
    const who = body?.who ?? author
    switch (kind) {
      case 'brought':
        return this.bring(move.about)
      case 'left':
        this.partTalks(who)
        return this.depart(who, at)
      case 'arrive':
        return this.maySpeakFor(who, author) && this.arrive(who, body?.name, at)
      case 'depart':
        return (this.maySpeakFor(who, author) || this.isCutOff(who, author)) && this.depart(who, at)
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
  /** Whoever runs it may have lost their connection: anybody who is there may say so, and then take over. */
  private isCutOff(who: string, author: string): boolean {
    return this.phase === 'running' && who === this.facilitator && this.roster.isHere(author)
  }
  private isAbout({ body }: TimedMove): boolean {
    return body?.step === this.stage?.step
  }

  private start({ author, at, body }: TimedMove): boolean {
    if (this.phase !== 'waiting') return false
    this.session = body?.session ?? ''
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
    this.table.setAway(id, false)
    for (const talk of this.table.by(id)) joinTalk(this.stages, this.index, talk)
    const { stage } = this
    if (stage === undefined || !this.roster.hasTurn(stage, id)) return true
    this.settle(at)
    if (stage.takes === undefined) stage.join(id)
    if (stage.isDrawn) this.call(stage)
    return true
  }

  /** A talk or a stall; it is no move, so it never counts as one. */
  private bring(id = ''): false {
    const brought = this.table.put(id)
    if (brought && this.phase === 'running') joinTalk(this.stages, this.index, brought)
    return false
  }

  private depart(id: string, at: number): boolean {
    if (this.phase === 'ended' || !this.roster.depart(id)) return false
    this.settle(at)
    // a stage that was come back from has its queue already
    for (const one of this.stages.slice(this.index)) one.part(id)
    this.partTalks(id)
    if (this.stage?.isDrawn) this.call(this.stage)
    return true
  }

  private partTalks(author: string): void {
    this.table.setAway(author, true)
    partTalks(this.stages, this.index, this.table.by(author))
  }

  private call(stage: StageCourse): void {
    const before = stage.now
    stage.callNext()
    this.stand(before)
  }
  /** The clock of a talk that is called stands until its speaker is at the front and somebody starts it. */
  private stand(before?: QueuedTurn): void {
    const { stage } = this
    if (stage?.takes !== undefined && stage.now !== undefined && stage.now !== before) this.isPaused = true
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
    const owner = this.table.get(who)?.author ?? who
    if (owner !== author && !this.mayPress(author)) return false
    this.settle(at)
    const before = this.stage.now
    const isMoved = this.stage.later(who)
    this.stand(before)
    return isMoved
  }

  private press({ kind, body, at }: TimedMove): boolean {
    if (kind === 'draw') return this.draw(body?.seed, at)
    if (kind === 'back' && this.phase === 'ended') return this.reopen(at)
    if (this.phase !== 'running') return false
    this.settle(at)
    switch (kind) {
      case 'next':
        this.isPaused = false
        this.advance()
        this.stand()
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
    if (!this.stage.draw(seed, this.turnOrder(this.stage))) return false
    dealTalks(this.stages, this.stage)
    this.stand()
    return true
  }

  private advance(): void {
    const { stage } = this
    const isWithin = stage?.advance(this.turnOrder(stage)) === true
    if (stage) dealTalks(this.stages, stage)
    if (!isWithin) this.enter(this.index + 1)
    else if (stage) seat(stage, this.room)
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
    this.stand()
    return true
  }

  /** After an end that came too early: the last step again. What passed meanwhile is a pause. */
  private reopen(at: number): boolean {
    if (this.stages.length === 0) return false
    this.phase = 'running'
    this.pausedMs += believed(at - this.at)
    this.at = Math.max(this.at, at)
    // an ended meeting stays as it was, whoever leaves the space later; now that it goes on they are gone
    for (const id of this.roster.leftBy(at)) this.depart(id, at)
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
    if (stage) {
      seat(stage, this.room)
      stage.enter(this.turnOrder(stage))
      dealTalks(this.stages, stage)
      this.stand()
    } else if (this.stages.length > 0) this.end()
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
