import { entryOf } from '../../data/entry.ts'
import { PAGE_SIZE, recordsById } from '../../data/journal-queries.ts'
import type { LocalRecord } from '../../data/local-record.ts'
import type { Answer } from '../../data/search/answer.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { EntryList } from './EntryList.tsx'
import { FoundBeside } from './FoundBeside.tsx'
import { LoadMore } from './LoadMore.tsx'
import { NothingFound } from './NothingFound.tsx'
import './timeline.css'

interface Props {
  readonly answer: Answer
  readonly typed: string
  readonly order: 'best' | 'latest'
  readonly onType: (typed: string) => void
  readonly onMore: (limit: number) => void
  readonly onShowAll: () => void
}

/** What search found, the typed words marked; or what may have been meant, and what was looked through. */
export const SearchResults = ({ answer, typed, order, onType, onMore, onShowAll }: Props) => {
  const { hits, total, isNear, marked } = answer
  const ids = hits.map(({ id }) => id)
  const rows = liveValue(useLive((db) => recordsById(db, ids), [ids.join()]))
  const isEntry = ({ type }: LocalRecord) => type === 'reflection' || type === 'clip' || type === 'trial'
  const entries = rows?.filter(isEntry).map(entryOf) ?? []
  const beside = rows?.filter((row) => !isEntry(row)) ?? []
  return (
    <>
      {(isNear || total === 0) && (
        <NothingFound answer={answer} typed={typed} onType={onType} onShowAll={onShowAll} />
      )}
      {beside.length > 0 && <FoundBeside rows={beside} marked={marked.join(' ')} />}
      <EntryList entries={entries} typed={marked.join(' ') || ' '} isByDay={order === 'latest'} />
      {total > hits.length && <LoadMore key={hits.length} onMore={() => onMore(hits.length + PAGE_SIZE)} />}
    </>
  )
}
