/** What is chosen above a feed, and where one was in it: kept while the page is open. */
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

/** Where somebody was in a feed, so that coming back shows the same place. */
export interface FeedPlace {
  readonly choice: FeedChoice
  readonly pages: number
  readonly scrollY: number
}

const places = new Map<string, FeedPlace>()

/** Keeps a place for as long as the page is open. */
export const rememberFeed = (stream: string, place: FeedPlace): void => {
  places.set(stream, place)
}

/** The place kept for a space. */
export const rememberedFeed = (stream: string): FeedPlace =>
  places.get(stream) ?? { choice: NOTHING_CHOSEN, pages: 1, scrollY: 0 }
