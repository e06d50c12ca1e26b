/** Who is where when a room moves: visits to stalls with a swap of keepers. Pure; the same for everybody. */
import { drawOrder } from './order.ts'

/** A stall and who can keep it. */
export interface Stall {
  readonly id: string
  readonly keepers: readonly string[]
}

/** One round: who keeps which stall, and who visits it. A stall without a keeper is closed this time. */
export interface StallRound {
  readonly stalls: readonly {
    readonly id: string
    readonly keepers: readonly string[]
    readonly visitors: readonly string[]
  }[]
  /** There is no stall for them to go to. */
  readonly free: readonly string[]
}

export interface StallPlan {
  readonly stalls: readonly Stall[]
  /** Everybody who is there, keepers too. */
  readonly people: readonly string[]
  readonly rounds: number
  readonly seed: string
}

export interface RoundPlan {
  readonly stalls: readonly Stall[]
  /** Everybody who is there, keepers too. */
  readonly people: readonly string[]
  readonly seed: string
  /** The rounds before it, as they were. */
  readonly before: readonly StallRound[]
}

/**
 * The next round of a marketplace. A stall with one keeper is open every other time: half the stalls begin, the other half
 * takes over at the swap. A stall with several keepers is open all the time and its keepers take turns. Visitors are spread
 * evenly, to stalls that they have not seen for as long as there are any.
 */
export const visitRound = ({ stalls, people, seed, before }: RoundPlan): StallRound => {
  const there = new Set(people)
  const kept = stalls
    .map(({ id, keepers }) => ({
      id,
      keepers: drawOrder(`${seed} ${id}`, keepers).filter((one) => there.has(one)),
    }))
    .filter(({ keepers }) => keepers.length > 0)
  const order = drawOrder(
    `${seed} stalls`,
    kept.map(({ id }) => id),
  )
  const inOrder = order.flatMap((id) => kept.filter((stall) => stall.id === id))
  // Whoever keeps two stalls stands at one of them at a time.
  const busy = new Set<string>()
  const open = inOrder.flatMap((stall, place) => {
    const keepers = keepersOf(stall, place, before.length, inOrder.length).filter((one) => !busy.has(one))
    for (const one of keepers) busy.add(one)
    return keepers.length === 0 ? [] : [{ id: stall.id, keepers }]
  })
  const visitors = drawOrder(`${seed} visitors`, people).filter((id) => !busy.has(id))
  const owns = new Map(inOrder.flatMap(({ id, keepers }) => keepers.map((one) => [one, id] as const)))
  const seen = new Set(
    before.flatMap((round) =>
      round.stalls.flatMap(({ id, visitors: were }) => were.map((person) => `${person} ${id}`)),
    ),
  )
  const at = spread(
    visitors,
    open.map(({ id }) => id),
    (person, stall) => owns.get(person) !== stall && !seen.has(`${person} ${stall}`),
  )
  return {
    stalls: open.map((stall) => ({
      ...stall,
      visitors: visitors.filter((person) => at.get(person) === stall.id),
    })),
    free: visitors.filter((person) => !at.has(person)),
  }
}

/** All rounds beforehand, if everybody stays. */
export const stallRounds = ({ stalls, people, rounds, seed }: StallPlan): readonly StallRound[] => {
  const planned: StallRound[] = []
  while (planned.length < rounds) planned.push(visitRound({ stalls, people, seed, before: planned }))
  return planned
}

/** Somebody came during a round: to the stall with the fewest visitors that has a keeper. */
export const withVisitor = (round: StallRound, person: string): StallRound => {
  const isPlaced = round.stalls.some(({ keepers, visitors }) => [...keepers, ...visitors].includes(person))
  if (isPlaced || round.free.includes(person)) return round
  const [roomiest] = round.stalls.toSorted((a, b) => a.visitors.length - b.visitors.length)
  if (roomiest === undefined) return { ...round, free: [...round.free, person] }
  return {
    ...round,
    stalls: round.stalls.map((stall) =>
      stall === roomiest ? { ...stall, visitors: [...stall.visitors, person] } : stall,
    ),
  }
}

/** Somebody left during a round. A stall without a keeper closes, and its visitors go to others. */
export const withoutPerson = (round: StallRound, person: string): StallRound => {
  const others = (ids: readonly string[]) => ids.filter((id) => id !== person)
  const stalls = round.stalls.map(({ id, keepers, visitors }) => ({
    id,
    keepers: others(keepers),
    visitors: others(visitors),
  }))
  const moved = stalls.filter(({ keepers }) => keepers.length === 0).flatMap(({ visitors }) => visitors)
  const left = { stalls: stalls.filter(({ keepers }) => keepers.length > 0), free: others(round.free) }
  return moved.reduce(withVisitor, left)
}

/** Who keeps a stall this time: one half of several keepers, or the only one every other time. A lone stall stays open. */
const keepersOf = ({ keepers }: Stall, place: number, round: number, stalls: number): readonly string[] => {
  if (keepers.length > 1) {
    const half = Math.ceil(keepers.length / 2)
    return round % 2 === 0 ? keepers.slice(0, half) : keepers.slice(half)
  }
  return stalls === 1 || place % 2 === round % 2 ? keepers : []
}

/**
 * Spreads visitors over stalls: first so that no stall is empty that need not be, then up to an even share; by augmenting
 * paths, so that somebody moves over where that finds another a stall they have not seen. Who has seen all goes where there is
 * room.
 */
const spread = (
  visitors: readonly string[],
  stalls: readonly string[],
  isNew: (person: string, stall: string) => boolean,
): ReadonlyMap<string, string> => {
  const at = new Map<string, string>()
  if (stalls.length === 0) return at
  const guests = new Map<string, string[]>(stalls.map((id) => [id, []]))
  const goes = (person: string, most: number, tried: Set<string>): boolean => {
    for (const stall of stalls) {
      if (tried.has(stall) || !isNew(person, stall)) continue
      tried.add(stall)
      const here = guests.get(stall) ?? []
      const leaver = here.length < most ? undefined : here.find((one) => goes(one, most, tried))
      if (here.length >= most && leaver === undefined) continue
      guests.set(stall, [...(guests.get(stall) ?? []).filter((one) => one !== leaver), person])
      at.set(person, stall)
      return true
    }
    return false
  }
  const share = visitors.length / stalls.length
  for (const most of new Set([Math.floor(share), Math.ceil(share)])) {
    for (const person of visitors) if (most > 0 && !at.has(person)) goes(person, most, new Set())
  }
  for (const person of visitors) {
    if (at.has(person)) continue
    const [roomiest] = [...guests].sort(([, a], [, b]) => a.length - b.length)
    if (roomiest === undefined) continue
    roomiest[1].push(person)
    at.set(person, roomiest[0])
  }
  return at
}
