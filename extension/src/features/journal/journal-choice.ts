import type { Term } from '@whatworked/shared/contexts/calendar'
import type { EntryFilter } from '../../data/journal-queries.ts'

/** What is chosen above the timeline; an empty string means any. */
export interface JournalChoice {
  readonly typed: string
  readonly outcome: string
  readonly technique: string
  readonly class: string
  readonly term: string
  /** Only wins. */
  readonly win: boolean
  /** Only what is to be finished. */
  readonly toFinish: boolean
  /** How what is found is listed. */
  readonly order: 'best' | 'latest'
}

export const NOTHING_CHOSEN: JournalChoice = {
  typed: '',
  outcome: '',
  technique: '',
  class: '',
  term: '',
  win: false,
  toFinish: false,
  order: 'best',
}

/** Whether a filter is set; typed words are not one. */
export const isAnythingChosen = ({
  outcome,
  technique,
  class: ofClass,
  term,
  win,
  toFinish,
}: JournalChoice): boolean =>
  win || toFinish || [outcome, technique, ofClass, term].some((value) => value !== '')

/** The filter that a choice stands for. */
export const filterOf = (choice: JournalChoice, terms: readonly Term[], onlyClips: boolean): EntryFilter => {
  const term = terms.find(({ id }) => id === choice.term)
  return {
    ...(onlyClips && { kind: 'clip' as const }),
    ...(choice.outcome && { outcome: choice.outcome }),
    ...(choice.technique && { technique: choice.technique }),
    ...(choice.class && { class: choice.class }),
    ...(choice.win && { win: true as const }),
    ...(choice.toFinish && { toFinish: true as const }),
    ...(term && { from: term.from, to: term.to }),
  }
}
