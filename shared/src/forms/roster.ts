/** Who is in a running meeting, and in which order they come. Changed only by run-course.ts. */
import { drawOrder, fairOrder } from './order.ts'
import type { Person, RunOptions } from './run.ts'
import type { StageCourse } from './run-stage.ts'

interface Met {
  readonly person: Person
  isHere: boolean
  cameAt: number
}

/** Everybody who came, in the order in which they did. */
export class Roster {
  /** Lots for the whole meeting, if they were drawn. */
  seed: string | undefined
  /** Who spoke last time, in their order. */
  lastTime: readonly string[] = []
  private readonly members: ReadonlyMap<string, Person>
  private readonly options: RunOptions
  private readonly met = new Map<string, Met>()

  constructor(people: readonly Person[], options: RunOptions) {
    this.members = new Map(people.map((person) => [person.id, person]))
    this.options = options
  }

  /** Puts a member, or somebody with a name, in the room; false if they are there or nobody knows who it is. */
  arrive(id: string, name: string | undefined, at: number): boolean {
    const known = this.met.get(id)
    const person = this.members.get(id) ?? known?.person ?? (name ? { id, name } : undefined)
    if (person === undefined || known?.isHere) return false
    if (person.leftAt !== undefined && person.leftAt <= at) return false
    this.met.delete(id)
    this.met.set(id, { person, isHere: true, cameAt: at })
    return true
  }

  depart(id: string): boolean {
    const known = this.met.get(id)
    if (!known?.isHere) return false
    known.isHere = false
    return true
  }

  /** Those who count as here, but had left the space by then. */
  leftBy(at: number): string[] {
    return this.people(true).flatMap(({ id, leftAt }) => (leftAt !== undefined && leftAt <= at ? [id] : []))
  }

  isMember(id: string): boolean {
    return this.members.has(id)
  }
  isHere(id: string | undefined): boolean {
    return id !== undefined && this.met.get(id)?.isHere === true
  }
  cameAt(id: string): number | undefined {
    return this.met.get(id)?.cameAt
  }
  personOf(id: string): Person {
    return this.met.get(id)?.person ?? this.members.get(id) ?? { id, name: '' }
  }
  people(isHere: boolean): Person[] {
    return [...this.met.values()].filter((one) => one.isHere === isHere).map(({ person }) => person)
  }

  /** Whether somebody has a turn in a stage: one that belongs to a role is for those who have it, if anybody has. */
  hasTurn({ stage }: StageCourse, id: string): boolean {
    const only = stage.role === undefined ? [] : (this.options.roles?.[stage.role] ?? [])
    return only.length === 0 || only.includes(id)
  }

  /** Who has a turn in a stage: as drawn, else fairly after last time, else as they came. */
  order(stage: StageCourse): string[] {
    const here = this.people(true).map(({ id }) => id)
    const all = this.seed === undefined ? fairOrder(here, this.lastTime) : drawOrder(this.seed, here)
    return all.filter((id) => this.hasTurn(stage, id))
  }
}
