import type { LocalDay } from '@whatworked/shared/contexts/days'
import type { OldEntry } from '../../data/old-is-gold/old-rank.ts'
import { daysBetween } from '../../ui/dates.ts'

/** Why an old entry came back, in a sentence. */
export const oldReasonWords = (
  { entry, reason }: OldEntry,
  today: LocalDay,
  techniqueName: (id: string) => string | undefined,
): string => {
  const when = agoWords(entry.day, today)
  switch (reason.kind) {
    case 'topic':
      return `You wrote about ${reason.topic} ${when}.`
    case 'technique': {
      const name = techniqueName(reason.technique) ?? 'The same technique'
      return reason.isSameKind ? `${name} with a class like this, ${when}.` : `${name}, ${when}.`
    }
    case 'class':
      return reason.isSameClass ? `The same class, ${when}.` : `A class like this one, ${when}.`
    case 'half-term': {
      const years = reason.yearsAgo === 1 ? 'A year ago' : `${inWords(reason.yearsAgo)} years ago`
      return `${years} this ${reason.isSameWeek ? 'week' : 'half-term'}.`
    }
    case 'unused':
      return `You last wrote about ${techniqueName(reason.technique) ?? 'this technique'} ${when}.`
  }
}

/** “Three weeks ago”, “seven months ago”, “two years ago”: as near as one would say it. */
export const agoWords = (day: LocalDay, today: LocalDay): string => {
  const days = daysBetween(day, today)
  if (days >= 330) return counted(Math.max(1, Math.round(days / 365)), 'year')
  if (days >= 45) return counted(Math.max(1, Math.round(days / 30.4)), 'month')
  return counted(Math.max(1, Math.round(days / 7)), 'week')
}

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven']

const counted = (count: number, unit: string): string =>
  count === 1 ? `a ${unit} ago` : `${(NUMBERS[count] ?? String(count)).toLowerCase()} ${unit}s ago`

const inWords = (count: number): string => {
  const word = NUMBERS[count] ?? String(count)
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}
