import type { Answer, Counts } from '../../data/search/answer.ts'
import { withMeantWords } from '../../data/search/parse-query.ts'
import { Button } from '../../ui/Button.tsx'
import { counted } from '../../ui/words.ts'
import './found-beside.css'
import './timeline.css'

interface Props {
  readonly answer: Answer
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onShowAll: () => void
}

/** Nothing has the typed words: what may have been meant, what stands outside the filters, and what was looked through. */
export const NothingFound = ({ answer, typed, onType, onShowAll }: Props) => {
  const { meant, elsewhere, total, searched } = answer
  const better = meant && withMeantWords(typed, meant.words)
  return (
    <div className={total > 0 ? 'nothing-found' : 'nothing-found blank low'} role="status">
      <h2>Nothing for “{shortened(typed.trim())}”</h2>
      {meant && better && (
        <p>
          Did you mean{' '}
          <button type="button" className="link-button" onClick={() => onType(better)}>
            {better}
          </button>
          ? {countWords(meant.counts)}.
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
      {total > 0 ? (
        <p className="muted">Words that are close to it:</p>
      ) : (
        <p className="muted">
          Looked through {counted(searched, 'entry', 'entries')}: your words, techniques, classes, quotes and
          sources.
        </p>
      )}
    </div>
  )
}

/** “4 entries and 2 clips”. */
const countWords = ({ clip = 0, ...others }: Counts): string => {
  const entries = Object.values(others).reduce((sum, count) => sum + count, 0)
  const parts = [
    ...(entries > 0 ? [counted(entries, 'entry', 'entries')] : []),
    ...(clip > 0 ? [counted(clip, 'clip')] : []),
  ]
  return parts.join(' and ')
}

const SHOWN_MAX_LENGTH = 60

const shortened = (typed: string): string =>
  typed.length > SHOWN_MAX_LENGTH ? `${[...typed].slice(0, SHOWN_MAX_LENGTH).join('')}…` : typed
