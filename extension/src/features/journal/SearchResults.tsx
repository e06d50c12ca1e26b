import { useState } from 'react'
import { entryOf } from '../../data/entry.ts'
import { PAGE_SIZE } from '../../data/journal-queries.ts'
import type { LocalRecord } from '../../data/local-record.ts'
import { nearestWord } from '../../data/nearest-word.ts'
import { type SearchDoc, searchIn } from '../../data/search.ts'
import { Button } from '../../ui/Button.tsx'
import { counted } from '../../ui/words.ts'
import { EntryList } from './EntryList.tsx'
import { LoadMore } from './LoadMore.tsx'
import './timeline.css'

interface Props {
  readonly docs: readonly SearchDoc[]
  readonly found: readonly LocalRecord[]
  readonly typed: string
  readonly isFiltered: boolean
  readonly onType: (typed: string) => void
  readonly onShowAll: () => void
}

/** What search found, latest first, with the typed words marked; or what was searched when it found nothing. */
export const SearchResults = ({ docs, found, typed, isFiltered, onType, onShowAll }: Props) => {
  const [shown, setShown] = useState({ typed, count: PAGE_SIZE })
  const count = shown.typed === typed ? shown.count : PAGE_SIZE
  if (found.length === 0) {
    return (
      <NothingFound docs={docs} typed={typed} isFiltered={isFiltered} onType={onType} onShowAll={onShowAll} />
    )
  }
  return (
    <>
      <EntryList entries={found.slice(0, count).map(entryOf)} typed={typed} />
      {found.length > count && (
        <LoadMore key={count} onMore={() => setShown({ typed, count: count + PAGE_SIZE })} />
      )}
    </>
  )
}

const NothingFound = ({ docs, typed, isFiltered, onType, onShowAll }: Omit<Props, 'found'>) => {
  const elsewhere = isFiltered ? searchIn(docs, typed, {}).length : 0
  const near = elsewhere > 0 ? undefined : nearestWord(docs, typed)
  return (
    <div className="blank low">
      <h2>Nothing for “{typed.trim()}”</h2>
      {near && (
        <p>
          Did you mean{' '}
          <button type="button" className="link-button" onClick={() => onType(near)}>
            {near}
          </button>
          ? {counted(searchIn(docs, near, {}).length, 'entry', 'entries')}.
        </p>
      )}
      {elsewhere > 0 && (
        <p>
          {counted(elsewhere, 'entry', 'entries')} outside these filters.{' '}
          <Button kind="soft" size="dense" onClick={onShowAll}>
            Show all
          </Button>
        </p>
      )}
      <p className="muted">
        Looked through {counted(docs.length, 'entry', 'entries')}: your words, techniques, classes, quotes and
        sources.
      </p>
    </div>
  )
}
