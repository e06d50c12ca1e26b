import type { Term } from '@whatworked/shared/contexts/calendar'
import type { EntryFilter, Place } from '../../data/journal-queries.ts'

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

/** Where somebody was in a list, so that coming back from an entry shows the same place. */
export interface Remembered {
  readonly choice: JournalChoice
  readonly ends: readonly Place[]
  readonly scrollY: number
}

const remembered = new Map<string, Remembered>()

/** Keeps a place for as long as the page is open. */
export const rememberPlace = (list: string, place: Remembered): void => {
  remembered.set(list, place)
}

/** The place kept for a list. */
export const rememberedPlace = (list: string): Remembered =>
  remembered.get(list) ?? { choice: NOTHING_CHOSEN, ends: [], scrollY: 0 }
