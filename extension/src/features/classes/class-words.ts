import { agesOf } from '@whatworked/shared/contexts/schemes'
import type { ClassRecord } from '@whatworked/shared/records/class'

/** What may be told of a class, in a line: “Year 9 · Science · set · 27 to 32 pupils”. */
export const classWords = ({ year, subject, grouping, size }: ClassRecord): string =>
  [year, subject, grouping, size && `${size} pupils`].filter(Boolean).join(' · ')

/** “ages 13 to 14”: what compares across countries; empty where nothing is known. */
export const agesWords = ({ scheme, year, ages }: ClassRecord): string => {
  const known = ages ?? agesOf(scheme, year)
  return known ? `ages ${known[0]} to ${known[1]}` : ''
}
