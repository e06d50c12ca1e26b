import { termsBetween } from '@whatworked/shared/contexts/calendar'
import { type ReactNode, useRef, useState } from 'react'
import {
  type JournalCounts,
  type JournalNames,
  journalCounts,
  journalNames,
} from '../../data/journal-names.ts'
import { countEntries, firstDay, PAGE_SIZE, type Place } from '../../data/journal-queries.ts'
import { readSetting } from '../../data/settings.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { CantRead } from '../../ui/CantRead.tsx'
import { localDayOf } from '../../ui/dates.ts'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { useKeptPlace } from '../../ui/use-kept-place.ts'
import { useListKeys } from '../../ui/use-list-keys.ts'
import { counted } from '../../ui/words.ts'
import { BinLink } from './BinLink.tsx'
import { EmptyJournal } from './EmptyJournal.tsx'
import { Filters } from './Filters.tsx'
import { filterOf, type JournalChoice, NOTHING_CHOSEN } from './journal-choice.ts'
import { OldIsGold } from './OldIsGold.tsx'
import { momentOfChoice } from './old-moment.ts'
import { SearchBox } from './SearchBox.tsx'
import { SearchResults } from './SearchResults.tsx'
import { Timeline } from './Timeline.tsx'
import { useJournalSearch } from './use-journal-search.ts'
import { useResultKeys } from './use-result-keys.ts'
import './timeline.css'

interface Props {
  /** The whole journal, or only its clips. */
  readonly list: 'journal' | 'clips'
  /** What is searched for to begin with. */
  readonly typed?: string
  /** Cards of other features beside the timeline. */
  readonly aside: ReactNode
  /** Drawn around the empty page of a journal that nothing was ever written in. */
  readonly aroundNew?: (empty: ReactNode) => ReactNode
}

/** The journal by day, with filters, search and rhythm. */
export const JournalScreen = ({ list, typed, aside, aroundNew }: Props) => {
  const counts = useLive(journalCounts, [])
  const names = useLive(journalNames, [])
  const title = list === 'clips' ? 'Your clips' : 'Your journal'
  if (counts.kind === 'failed' || names.kind === 'failed') return <CantRead title={title} />
  if (counts.kind === 'loading' || names.kind === 'loading') return null
  const around = { ...(aroundNew && { aroundNew }), ...(typed !== undefined && { typed }) }
  return (
    <Ready list={list} aside={aside} {...around} title={title} counts={counts.value} names={names.value} />
  )
}

const TOP: { choice: JournalChoice; open: readonly Place[] } = { choice: NOTHING_CHOSEN, open: [] }

interface ReadyProps extends Props {
  readonly title: string
  readonly counts: JournalCounts
  readonly names: JournalNames
}

const Ready = ({ list, typed: begun, aside, aroundNew, title, counts, names }: ReadyProps) => {
  const onlyClips = list === 'clips'
  const {
    choice,
    setChoice,
    open: ends,
    setOpen: setEnds,
  } = useKeptPlace(
    `journal ${list}`,
    begun === undefined ? TOP : { ...TOP, choice: { ...NOTHING_CHOSEN, typed: begun } },
    begun !== undefined,
  )
  const page = useRef<HTMLElement>(null)
  const today = localDayOf(new Date())
  const first = liveValue(useLive(firstDay, []))
  const calendar = liveValue(useLive((db) => readSetting(db, 'calendar'), []))
  const terms = first === undefined || !calendar ? [] : termsBetween(calendar, first, today)
  const filter = filterOf(choice, terms, onlyClips)
  const [more, setMore] = useState({ typed: '', limit: PAGE_SIZE })
  const limit = more.typed === choice.typed ? more.limit : PAGE_SIZE
  const { typed, order } = choice
  const search = useJournalSearch({ typed, filter, order, limit }, names, calendar, today)
  const { isSearching, answer } = search
  const count = liveValue(useLive((db) => countEntries(db, filter), [JSON.stringify(filter)]))
  const total = onlyClips ? counts.clips : counts.entries
  const type = (typed: string) => setChoice({ ...choice, typed })
  useListKeys(page)
  useResultKeys(page, answer !== undefined)

  if (total === 0) {
    const empty = <EmptyJournal onlyClips={onlyClips} />
    return (
      <>
        <div className="screen-head">
          <ScreenHeading title={title} />
        </div>
        {aroundNew && counts.inBin === 0 ? aroundNew(empty) : empty}
        <BinLink count={counts.inBin} />
      </>
    )
  }
  return (
    <>
      <div className="screen-head">
        <ScreenHeading title={title} />
        <SearchBox typed={typed} onType={type} world={search.world} list={page} />
      </div>
      <Filters
        choice={choice}
        onChange={setChoice}
        counts={counts}
        names={names}
        terms={terms}
        onlyClips={onlyClips}
        typed={search.query.filters}
        canOrder={isSearching}
      >
        {countWords(isSearching ? answer?.total : count, onlyClips)}
      </Filters>
      <div className={answer ? 'columns aside-first is-search' : 'columns aside-first'}>
        <aside aria-label="About your journal">
          {aside}
          {!onlyClips && <OldIsGold where="journal" moment={momentOfChoice(choice, names)} names={names} />}
          <BinLink count={counts.inBin} />
        </aside>
        <section ref={page} className="sheet timeline" aria-label="Entries">
          {!answer && <Timeline key={JSON.stringify(filter)} filter={filter} ends={ends} onEnds={setEnds} />}
          {!isSearching && count === 0 && (
            <NothingLeft onShowAll={() => setChoice(NOTHING_CHOSEN)} onlyClips={onlyClips} />
          )}
          {answer && (
            <SearchResults
              answer={answer}
              typed={typed}
              order={order}
              onType={type}
              onMore={(limit) => setMore({ typed, limit })}
              onShowAll={() => setChoice({ ...NOTHING_CHOSEN, typed: search.plainTyped })}
            />
          )}
        </section>
      </div>
    </>
  )
}

const countWords = (count: number | undefined, onlyClips: boolean): string => {
  if (count === undefined) return ''
  return onlyClips ? counted(count, 'clip') : counted(count, 'entry', 'entries')
}

const NothingLeft = ({
  onShowAll,
  onlyClips,
}: {
  readonly onShowAll: () => void
  readonly onlyClips: boolean
}) => (
  <div className="blank low">
    <h2>{onlyClips ? 'No clips like that yet' : 'No entries like that yet'}</h2>
    <button type="button" className="link-button" onClick={onShowAll}>
      Show everything
    </button>
  </div>
)
