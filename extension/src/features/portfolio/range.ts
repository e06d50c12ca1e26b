/** Which entries a portfolio or a log holds. */
import type { Term } from '@whatworked/shared/contexts/calendar'
import type { LocalDay } from '@whatworked/shared/contexts/days'
import type { EntryFilter } from '../../data/journal-queries.ts'

export interface Range {
  readonly from: LocalDay
  readonly to: LocalDay
  readonly class: string
  readonly technique: string
  readonly onlyWins: boolean
}

/** The days of a term, up to today. */
export const rangeOfTerm = (
  { from, to }: Pick<Term, 'from' | 'to'>,
  today: LocalDay,
): Pick<Range, 'from' | 'to'> => ({
  from,
  to: to < today ? to : today,
})

/** The same for the journal's lists. */
export const filterOfRange = ({ from, to, class: ofClass, technique, onlyWins }: Range): EntryFilter => ({
  from,
  to,
  ...(ofClass && { class: ofClass }),
  ...(technique && { technique }),
  ...(onlyWins && { win: true }),
})
