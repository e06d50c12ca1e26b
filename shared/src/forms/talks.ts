/** The programme of a set of short talks: lots for the order, a length each, and how they fit the minutes there are. */
import { drawLots } from './lots.ts'

export const TALK_MINUTES = [2, 7, 15] as const
export type TalkMinutes = (typeof TALK_MINUTES)[number]

/** The last seconds of a talk in which the signal is amber. */
export const AMBER_MS = 30_000

/** Somebody comes up and finds their place, ms. */
export const BETWEEN_TALKS_MS = 30_000

export interface Talk {
  readonly id: string
  readonly minutes: number
}

export interface PlannedTalk<T extends Talk> {
  readonly talk: T
  readonly place: number
  /** From the start of the talks, ms. */
  readonly startsMs: number
  readonly endsMs: number
  /** It would end after the time for talks is over: next time, or the group gives it minutes. */
  readonly isBeyond: boolean
}

/** The nearest length that talks have; a talk whose length can't be read is a short one. */
export const talkMinutes = (value: unknown): TalkMinutes => {
  const asked = Number(value)
  return TALK_MINUTES.find((minutes) => minutes === asked) ?? TALK_MINUTES[0]
}

/** The talks in the order of the lots, each with its time, and what all of them take; who came `late` speaks after them. */
export const programmeOf = <T extends Talk>(
  talks: readonly T[],
  { seed, minutes, late = [] }: { seed: string; minutes: number; late?: readonly T[] },
): { readonly talks: readonly PlannedTalk<T>[]; readonly neededMs: number; readonly overrunMs: number } => {
  const byId = new Map([...talks, ...late].map((talk) => [talk.id, talk]))
  const inOrder = [
    ...drawLots(
      talks.map(({ id }) => id),
      seed,
    ),
    ...late.map(({ id }) => id),
  ]
  const planned: PlannedTalk<T>[] = []
  let at = 0
  for (const id of inOrder) {
    const talk = byId.get(id)
    if (talk === undefined) continue
    const startsMs = planned.length === 0 ? 0 : at + BETWEEN_TALKS_MS
    at = startsMs + talk.minutes * 60_000
    planned.push({ talk, place: planned.length + 1, startsMs, endsMs: at, isBeyond: at > minutes * 60_000 })
  }
  return { talks: planned, neededMs: at, overrunMs: Math.max(0, at - minutes * 60_000) }
}

export type Signal = 'calm' | 'amber' | 'over'

/** How a countdown looks with so much left: calm, amber in the last half minute, and kindly over. */
export const signalAt = (leftMs: number): Signal =>
  leftMs <= 0 ? 'over' : leftMs <= AMBER_MS ? 'amber' : 'calm'
