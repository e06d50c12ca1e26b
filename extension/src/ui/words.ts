import type { Difference, Outcome } from '@whatworked/shared/records/fields'

/** The four outcomes with the words a teacher reads, in the order they are offered. */
export const OUTCOMES: readonly { readonly value: Outcome; readonly label: string }[] = [
  { value: 'worked', label: 'Worked' },
  { value: 'in-part', label: 'In part' },
  { value: 'not-this-time', label: 'Not this time' },
  { value: 'not-sure', label: 'Not sure yet' },
]

/** The answers to “Difference for pupils”, in the order they are offered. */
export const DIFFERENCES: readonly { readonly value: Difference; readonly label: string }[] = [
  { value: 'cannot-tell', label: 'Can’t tell yet' },
  { value: 'nobody', label: 'Nobody' },
  { value: 'one', label: 'One' },
  { value: 'a-few', label: 'A few' },
  { value: 'about-half', label: 'About half' },
  { value: 'most', label: 'Most' },
  { value: 'worse', label: 'Made it worse' },
]

/** The questions of a reflection with the example that stands in an empty field. */
export const QUESTIONS = {
  tried: { label: 'What did you try?', example: 'A few words will do' },
  worked: { label: 'What worked?', example: 'One line is plenty' },
  didnt: { label: 'What didn’t?', example: 'Worth as much as what did' },
  why: { label: 'Why do you think so?', example: 'A guess is fine' },
  next: { label: 'What will you try next?', example: 'If I … then … because …' },
} as const

/** What the first page is called: the server's own pages have no journal. */
export const homeWords = (holdsJournal: boolean): string =>
  holdsJournal ? 'Open the journal' : 'Your spaces'

/** The words for an outcome; one from a newer version of the product is shown as it was stored. */
export const outcomeLabel = (value: string): string => labelIn(OUTCOMES, value)

/** The words for a difference for pupils; one from a newer version is shown as it was stored. */
export const differenceLabel = (value: string): string => labelIn(DIFFERENCES, value)

/** “1 entry”, “2 entries”: a count with its noun. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

const labelIn = (options: readonly { value: string; label: string }[], value: string): string =>
  options.find((option) => option.value === value)?.label ?? value
