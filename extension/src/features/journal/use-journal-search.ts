import type { Calendar } from '@whatworked/shared/contexts/calendar'
import type { JournalNames } from '../../data/journal-names.ts'
import type { EntryFilter } from '../../data/journal-queries.ts'
import type { Answer } from '../../data/search/answer.ts'
import { type FilterWorld, parseQuery, type Query, withoutFilter } from '../../data/search/parse-query.ts'
import { useSearch } from '../../data/search/use-search.ts'
import type { LocalDay } from '../../ui/dates.ts'

/** What the list asks for besides the typed words. */
interface Wanted {
  readonly typed: string
  /** What is chosen above the list. */
  readonly filter: EntryFilter
  readonly order: 'best' | 'latest'
  readonly limit: number
}

interface JournalSearch {
  readonly world: FilterWorld
  readonly query: Query
  /** Whether anything typed can be searched for; signs alone can't. */
  readonly isSearching: boolean
  readonly answer: Answer | undefined
  /** What is typed without its filters. */
  readonly plainTyped: string
}

/** What is found of what is typed and chosen; `answer` is undefined until there is one, and while nothing is asked for. */
export const useJournalSearch = (
  { typed, filter, order, limit }: Wanted,
  names: JournalNames,
  calendar: Calendar | undefined,
  today: LocalDay,
): JournalSearch => {
  const world = { names, calendar: calendar ?? NO_CALENDAR, today }
  const query = parseQuery(typed, world)
  const { words, phrases, filters } = query
  const isSearching = words.length + phrases.length + filters.length > 0
  const answer = useSearch(
    isSearching
      ? {
          words,
          phrases,
          filters: [...chosenFacets(filter), ...filters.flatMap(({ facets }) => (facets ? [facets] : []))],
          from: latest([filter.from, ...filters.map(({ from }) => from)]),
          to: earliest([filter.to, ...filters.map(({ to }) => to)]),
          order,
          limit,
          today,
        }
      : undefined,
  )
  return {
    world,
    query,
    isSearching,
    answer: isSearching ? answer : undefined,
    plainTyped: filters.reduceRight(withoutFilter, typed),
  }
}

const NO_CALENDAR: Calendar = { subject: 'calendar', terms: [], closed: [] }

const chosenFacets = ({ kind, outcome, technique, class: ofClass, win, toFinish }: EntryFilter): string[][] =>
  [
    kind && `kind:${kind}`,
    outcome && `outcome:${outcome}`,
    technique && `technique:${technique}`,
    ofClass && `class:${ofClass}`,
    win && 'is:win',
    toFinish && 'is:unfinished',
  ]
    .filter((facet) => facet !== undefined && facet !== '')
    .map((facet) => [String(facet)])

const latest = (days: readonly (string | undefined)[]): string | undefined =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)

const earliest = (days: readonly (string | undefined)[]): string | undefined =>
  days.filter((day) => day !== undefined).sort()[0]
