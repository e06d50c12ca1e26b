/** One stage of a running meeting: whose turn it is, who is still to come, what each took. Changed only by run-course.ts. */
import type { AgendaStage } from './agenda.ts'
import { drawOrder } from './order.ts'
import { type Groups, joined, pairsFor, parted, roundsToMeetAll } from './pairing.ts'
import { type StallRound, withoutPerson, withVisitor } from './rounds.ts'
import { BETWEEN_TALKS_MS } from './talks.ts'

/** A turn is not divided into less than this: beyond it the overrun is shown. */
export const LEAST_TURN_MS = 15_000

export interface QueuedTurn {
  readonly id: string
  state: 'waiting' | 'now' | 'done' | 'gone'
  usedMs: number
  extraMs: number
  readonly isAfterLots: boolean
}

/** Where a stage stands. */
export class StageCourse {
  readonly stage: AgendaStage
  /** What its steps are named after; its id, unless an earlier stage of the meeting has the same. */
  readonly name: string
  readonly hasTurns: boolean
  readonly hasRounds: boolean
  /** The sheet whose talks have the turns here. */
  readonly takes: string | undefined
  /** The sheet whose stalls are visited here. */
  readonly visits: string | undefined
  /** Of each round of visits that was begun. */
  places: StallRound[] = []
  /** The talks that are given here were told from those that wait for a later stage. */
  isDealt = false
  /** In the order of speaking: those who spoke, who speaks, who waits. */
  queue: QueuedTurn[] = []
  groups: Groups = []
  round = 1
  seed: string | undefined
  isEntered = false
  isDrawn = false
  /** Spent outside of anybody's turn. */
  private ownMs = 0
  private roundMs = 0
  private extraMs = 0
  /** Length of a talk, ms. */
  private readonly lengthOf: (id: string) => number | undefined

  constructor(stage: AgendaStage, name: string, lengthOf: (id: string) => number | undefined) {
    this.stage = stage
    this.name = name
    this.lengthOf = lengthOf
    this.hasTurns = stage.turns === 'round' || stage.turns === 'lots'
    this.hasRounds = (stage.turns === 'pairs' || stage.turns === 'gallery') && stage.each !== undefined
    this.isDrawn = stage.turns !== 'lots'
    this.takes = this.hasTurns ? stage.from?.sheet : undefined
    this.visits = stage.turns === 'gallery' ? stage.from?.sheet : undefined
  }

  get now(): QueuedTurn | undefined {
    return this.queue.find(({ state }) => state === 'now')
  }
  get waiting(): QueuedTurn[] {
    return this.queue.filter(({ state }) => state === 'waiting')
  }
  get step(): string {
    if (this.hasRounds) return `${this.name}/${this.round}`
    return this.now ? `${this.name}/${this.now.id}` : this.name
  }
  get lengthMs(): number {
    return this.stage.minutes * 60_000
  }
  get usedMs(): number {
    return this.ownMs + this.queue.reduce((sum, { usedMs }) => sum + usedMs, 0)
  }
  /** What the current step took. */
  get stepMs(): number {
    if (this.now) return this.now.usedMs
    return this.hasRounds ? this.roundMs : this.hasTurns ? this.ownMs : this.usedMs
  }

  /** How many rounds there are with so many people. */
  rounds(people: number): number {
    if (!this.hasRounds) return 1
    const fit = Math.max(1, Math.min(200, Math.floor(this.stage.minutes / ((this.stage.each ?? 60) / 60))))
    return Math.max(this.round, this.stage.turns === 'pairs' ? Math.min(fit, roundsToMeetAll(people)) : fit)
  }

  /** Length of the current step: what is left of the stage, divided by all who still share it. */
  stepLengthMs(people: number): number {
    const { now } = this
    if (now) return Math.max(0, this.shareMs(now) + now.extraMs)
    if (this.hasTurns) {
      const others = this.usedMs - this.ownMs
      return Math.max(0, this.lengthMs - others - this.leastToComeMs + this.extraMs)
    }
    if (!this.hasRounds) return Math.max(0, this.lengthMs + this.extraMs)
    const left = Math.max(0, this.lengthMs - (this.usedMs - this.roundMs))
    const share = Math.floor(left / (1 + this.rounds(people) - this.round))
    return Math.max(0, Math.max(share, LEAST_TURN_MS) + this.extraMs)
  }

  private get leastToComeMs(): number {
    const each = this.eachMs ?? LEAST_TURN_MS
    const least = this.waiting.reduce((sum, { id }) => sum + (this.turnLengthMs(id) ?? each), 0)
    // before the lots nobody knows which talks wait for a later stage
    return this.takes !== undefined && !this.isDealt ? Math.min(least, this.lengthMs) : least
  }
  private get eachMs(): number | undefined {
    return this.stage.each === undefined ? undefined : this.stage.each * 1_000
  }
  private turnLengthMs(id: string): number | undefined {
    return this.takes === undefined ? undefined : this.lengthOf(id)
  }
  /** What the talks take that were dealt to this stage. */
  get dealtMs(): number {
    if (this.takes === undefined || !this.isDealt) return 0
    return this.queue.reduce(
      (sum, { id, state }) => sum + (state === 'gone' ? 0 : (this.lengthOf(id) ?? 0)),
      0,
    )
  }

  private shareMs(now: QueuedTurn): number {
    const fixed = this.turnLengthMs(now.id) ?? this.eachMs
    if (fixed !== undefined) return fixed
    const left = this.lengthMs - (this.usedMs - now.usedMs)
    return Math.max(LEAST_TURN_MS, Math.floor(left / (1 + this.waiting.length)))
  }

  /** What the other steps took, the least that those to come need, and the time that all of them share. */
  rest(people: number): { othersMs: number; leastMs: number; poolMs: number } {
    const toCome = this.hasTurns ? this.waiting.length : this.rounds(people) - this.round
    const isFixed = this.hasTurns && (this.eachMs ?? this.takes) !== undefined
    return {
      othersMs: this.usedMs - this.stepMs,
      leastMs: this.hasTurns ? this.leastToComeMs : toCome * LEAST_TURN_MS,
      poolMs: toCome === 0 || isFixed ? 0 : this.lengthMs,
    }
  }

  /** Time that passed in the current step. */
  spend(ms: number): void {
    if (this.now) this.now.usedMs += ms
    else this.ownMs += ms
    this.roundMs += ms
  }

  extend(ms: number): void {
    if (this.now) this.now.extraMs += ms
    else this.extraMs += ms
  }

  /** Begins the stage, or comes into it again from the one before. `order` is everybody here who may have a turn. */
  enter(order: readonly string[]): void {
    if (this.stage.turns === 'pairs' && !this.isEntered) this.groups = pairsFor(order, 1)
    this.isEntered = true
    for (const id of order) this.join(id)
    if (this.isDrawn) this.callNext()
  }

  /** Comes back into the stage from the one after it: who spoke last of those here has their turn again, or the first who came meanwhile. */
  reenter(order: readonly string[]): void {
    for (const id of order) this.join(id)
    const last = this.queue.findLast(({ state, id }) => state === 'done' && order.includes(id))
    if (this.now === undefined && last) last.state = 'now'
    else if (this.isDrawn) this.callNext()
  }

  /** Somebody came, or a talk: to the end of the queue, into a pair, to a stall. */
  join(id: string): void {
    this.changeRound((places) => withVisitor(places, id))
    if (this.stage.turns === 'pairs') this.groups = joined(this.groups, id)
    if (!this.hasTurns) return
    const known = this.queue.find((one) => one.id === id)
    if (known && known.state !== 'gone') return
    const isAfterLots = this.seed !== undefined || this.isDealt
    this.queue = [
      ...this.queue.filter((one) => one !== known),
      { ...(known ?? { id, usedMs: 0, extraMs: 0, isAfterLots }), state: 'waiting' },
    ]
  }

  /** Somebody left: their turn is over or will not come, unless they return. */
  part(id: string): void {
    this.groups = parted(this.groups, id)
    this.changeRound((places) => withoutPerson(places, id))
    const turn = this.queue.find((one) => one.id === id)
    if (turn?.state === 'waiting' || turn?.state === 'now') turn.state = 'gone'
  }

  private changeRound(change: (places: StallRound) => StallRound): void {
    const places = this.places[this.round - 1]
    if (places) this.places[this.round - 1] = change(places)
  }

  /** How many rounds of visits there are here. */
  get visitRounds(): number {
    return this.visits === undefined ? 0 : this.rounds(0)
  }

  /** Keeps the talks that fit, the first in any case, and gives back those that wait for a later stage. */
  keepWhatFits(): readonly QueuedTurn[] {
    let at = 0
    const isFirst = (place: number) => place === 0
    const fits = this.queue.map(({ id }, place) => {
      at += (this.lengthOf(id) ?? 0) + (isFirst(place) ? 0 : BETWEEN_TALKS_MS)
      return isFirst(place) || at <= this.lengthMs
    })
    const end = fits.includes(false) ? fits.indexOf(false) : fits.length
    const rest = this.queue.slice(end)
    this.queue = this.queue.slice(0, end)
    return rest
  }

  /** Talks that didn't fit into an earlier stage, in the order of its lots. */
  take(talks: readonly QueuedTurn[], seed: string | undefined): void {
    this.queue = [...talks]
    this.seed = seed
    this.isDrawn = true
    this.isDealt = true
  }

  /** The first who waits has the turn; false when nobody does. */
  callNext(): boolean {
    const [next] = this.waiting
    if (this.now === undefined && next) next.state = 'now'
    return this.now !== undefined
  }

  /** The current step is over; false when it was the stage's last. */
  advance(here: readonly string[]): boolean {
    this.isDrawn = true
    if (this.now) this.now.state = 'done'
    if (this.hasTurns) return this.callNext()
    if (!this.hasRounds || this.round >= this.rounds(here.length)) return false
    this.startRound(this.round + 1, here)
    return true
  }

  /** To the step before, within the stage, of somebody who is still here; false when this was its first. */
  stepBack(here: readonly string[]): boolean {
    if (this.hasRounds && this.round > 1) {
      this.startRound(this.round - 1, here)
      return true
    }
    const { now } = this
    const before = this.queue.slice(0, now ? this.queue.indexOf(now) : undefined)
    const last = before.findLast(({ state, id }) => state === 'done' && here.includes(id))
    if (now) now.state = 'waiting'
    if (last) last.state = 'now'
    return last !== undefined
  }

  private startRound(round: number, here: readonly string[]): void {
    this.round = round
    this.roundMs = 0
    this.extraMs = 0
    if (this.stage.turns === 'pairs')
      this.groups = pairsFor(this.seed ? drawOrder(this.seed, here) : here, round)
  }

  /** “Not yet”: to the end of the queue. Alone in it, nothing changes. */
  later(id: string): boolean {
    const turn = this.queue.find((one) => one.id === id)
    if (!turn || (turn.state !== 'now' && turn.state !== 'waiting')) return false
    if (this.waiting.every((one) => one === turn)) return false
    turn.state = 'waiting'
    this.queue = [...this.queue.filter((one) => one !== turn), turn]
    if (this.isDrawn) this.callNext()
    return true
  }

  /** Lots are drawn among those who wait, or for the pairs. Of lots for turns the first count: nobody draws until they like it. */
  draw(seed: string, here: readonly string[]): boolean {
    if (this.isDealt || (this.stage.turns === 'lots' && this.seed !== undefined)) return false
    if (this.stage.turns === 'pairs') this.groups = pairsFor(drawOrder(seed, here), this.round)
    else if (!this.hasTurns) return false
    this.seed = seed
    const waiting = new Map(this.waiting.map((turn) => [turn.id, turn]))
    const drawn = drawOrder(seed, [...waiting.keys()]).flatMap((id) => waiting.get(id) ?? [])
    this.queue = [...this.queue.filter(({ state }) => state !== 'waiting'), ...drawn]
    this.isDrawn = true
    if (this.hasTurns) this.callNext()
    return true
  }
}
