/** Short talks: how long they are, and how their countdown looks. */

export const TALK_MINUTES = [2, 7, 15] as const
export type TalkMinutes = (typeof TALK_MINUTES)[number]

/** The last seconds of a talk in which the signal is amber. */
export const AMBER_MS = 30_000

/** Somebody comes up and finds their place, ms. */
export const BETWEEN_TALKS_MS = 30_000

/** The nearest length that talks have; a talk whose length can't be read is a short one. */
export const talkMinutes = (value: unknown): TalkMinutes => {
  const asked = Number(value)
  return TALK_MINUTES.find((minutes) => minutes === asked) ?? TALK_MINUTES[0]
}

export type Signal = 'calm' | 'amber' | 'over'

/** How a countdown looks with so much left: calm, amber in the last half minute, and kindly over. */
export const signalAt = (leftMs: number): Signal =>
  leftMs <= 0 ? 'over' : leftMs <= AMBER_MS ? 'amber' : 'calm'
