import { useState } from 'react'
import { dayOfPlace, type EntryFilter, entryPage, type Place } from '../../data/journal-queries.ts'
import { useLive } from '../../data/use-live.ts'
import { EntryList } from './EntryList.tsx'
import { LoadMore } from './LoadMore.tsx'

interface Props {
  readonly filter: EntryFilter
  /** Where the pages end that were opened earlier, so that going back shows the same list. */
  readonly ends: readonly Place[]
  readonly onEnds: (ends: readonly Place[]) => void
}

/**
 * The journal, latest day first, 50 entries at a time. Each page reads its own stretch of the index: a page that is
 * followed by another is bounded on both sides, so that a new entry never pushes one out between two pages.
 */
export const Timeline = ({ filter, ends, onEnds }: Props) => {
  const starts: (Place | undefined)[] = [undefined, ...ends]
  return starts.map((before, at) => (
    <TimelinePage
      key={before ?? 'first'}
      filter={filter}
      before={before}
      downTo={ends[at]}
      onMore={(end) => onEnds([...ends.slice(0, at), end])}
    />
  ))
}

interface PageProps {
  readonly filter: EntryFilter
  readonly before: Place | undefined
  readonly downTo: Place | undefined
  readonly onMore: (end: Place) => void
}

const TimelinePage = ({ filter, before, downTo, onMore }: PageProps) => {
  const { kind, outcome, technique, class: ofClass, win, toFinish, from, to } = filter
  const page = useLive(
    (db) =>
      entryPage(
        db,
        { kind, outcome, technique, class: ofClass, win, toFinish, from, to },
        { before, downTo },
      ),
    [kind, outcome, technique, ofClass, win, toFinish, from, to, before, downTo],
  )
  const [asked, setAsked] = useState<Place>()
  if (page.kind !== 'ready') return null
  const { entries, next } = page.value
  return (
    <>
      <EntryList entries={entries} dayBefore={before && dayOfPlace(before)} />
      {next !== undefined && next !== asked && (
        <LoadMore
          key={next}
          onMore={() => {
            setAsked(next)
            onMore(next)
          }}
        />
      )}
    </>
  )
}
