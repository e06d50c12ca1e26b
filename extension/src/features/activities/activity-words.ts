/** The words around the stages of a way of working. */
import type { Sees, Turns, When } from '@whatworked/shared/forms/form'
import { clockTime, localDayOf, longDay } from '../../ui/dates.ts'
import { counted } from '../../ui/words.ts'

/** Where a group is, and the headings of its parts. */
export const WHEN_LABELS: Readonly<Record<When, string>> = {
  before: 'Before',
  meeting: 'Meeting',
  between: 'Between',
  after: 'After',
}

/** The heading over the stages of a part. */
export const PART_TITLES: Readonly<Record<When, string>> = {
  before: 'Before the meeting',
  meeting: 'In the meeting',
  between: 'Between meetings',
  after: 'After the meeting',
}

/** How people take part in a stage. */
export const TURN_WORDS: Readonly<Record<Turns, string>> = {
  round: 'one after another',
  pairs: 'in pairs',
  silent: 'in silence',
  open: 'together',
  gallery: 'going round',
  lots: 'in drawn order',
}

/** Who sees what is written, and from when. `host` is the first name of whom it is handed to. */
export const seesWords = (sees: Sees, isRevealed: boolean, host: string | undefined): string => {
  switch (sees) {
    case 'group':
      return 'Everybody in the space sees it at once'
    case 'reveal':
      return isRevealed
        ? 'Everybody in the space sees it'
        : 'Only you see it until it is revealed for all together'
    case 'host':
      return `Only ${host ?? 'whoever was visited'} sees it once it is handed over; your copy goes`
    case 'self':
      return 'Only you: it stays in your journal'
  }
}

/** “31 hours left, until Wednesday 25 November, 16:45”; kind when it is past. */
export const untilWords = (until: number, now: number): string => {
  const hours = Math.ceil((until - now) / 3_600_000)
  const day = `${longDay(localDayOf(new Date(until)), localDayOf(new Date(now)))}, ${clockTime(until)}`
  if (hours <= 0) return `Best held by ${day}. It is still worth holding.`
  return `${counted(hours, 'hour')} left, until ${day}`
}

/** “Amina, Ben and Chidi”. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** The first name of somebody. */
export const firstName = (name: string): string => name.trim().split(/\s+/u)[0] ?? name
