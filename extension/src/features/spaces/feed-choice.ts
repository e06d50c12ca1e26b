/** What is chosen above a feed. */
import type { FeedFilter } from '../../data/spaces/feed-filter.ts'

/** An empty string means any. */
export interface FeedChoice {
  readonly words: string
  readonly technique: string
  readonly outcome: string
  readonly of: string
  readonly year: string
  readonly subject: string
  readonly forVisitor: boolean
  /** Only one's own posts. */
  readonly mine: boolean
  /** Only what is new since the last visit. */
  readonly isNew: boolean
}

export const NOTHING_CHOSEN: FeedChoice = {
  words: '',
  technique: '',
  outcome: '',
  of: '',
  year: '',
  subject: '',
  forVisitor: false,
  mine: false,
  isNew: false,
}

/** Whether anything is chosen or typed. */
export const isAnythingChosen = (choice: FeedChoice): boolean => Object.values(choice).some(Boolean)

/** The filter that a choice stands for. */
export const filterOf = (choice: FeedChoice, me: string, news: ReadonlySet<string>): FeedFilter => {
  const { technique, outcome, of, year, subject, forVisitor, mine, isNew } = choice
  const words = choice.words.trim()
  return {
    ...(technique && { technique }),
    ...(outcome && { outcome }),
    ...(of && { of }),
    ...(year && { year }),
    ...(subject && { subject }),
    ...(forVisitor && { forVisitor: true as const }),
    ...(mine && { by: me }),
    ...(isNew && { only: news }),
    ...(words && { words }),
  }
}
