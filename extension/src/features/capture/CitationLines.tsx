import type { Source } from '@whatworked/shared/records/source'
import { hostOf } from './addresses.ts'
import { authorsInWords, placeInJournal, provenanceLines, yearOf } from './citation-words.ts'

interface Props {
  readonly source: Source
  readonly isCorrecting: boolean
  readonly onCorrect: () => void
}

/** The work in a line or two, where each part was read, and the way to put it right. Text from pages is text, never markup. */
export const CitationLines = ({ source, isCorrecting, onCorrect }: Props) => {
  const authors = authorsInWords(source.author ?? [])
  const year = yearOf(source)
  const place = placeInJournal(source)
  const container = source['container-title']
  const site = container ?? (source.URL === undefined ? undefined : hostOf(source.URL))
  return (
    <section className="citation" aria-label="Source">
      <p>
        {(authors || year) && (
          <>
            <b>
              <bdi>{authors}</bdi>
              {authors && year && ' '}
              {year && `(${year})`}
            </b>
            {', '}
          </>
        )}
        <bdi>{source.title ?? 'No title yet'}</bdi>
        {/[.?!…]$/.test(source.title ?? '') ? ' ' : '. '}
        {site && (
          <>
            {container === undefined ? <bdi>{site}</bdi> : <bdi className="journal">{site}</bdi>}
            {place && ` ${place}`}.{' '}
          </>
        )}
        {source.DOI && <span className="doi">doi:{source.DOI}</span>}
      </p>
      <div className="provenance">
        <dl>
          {provenanceLines(source.provenance).map(({ fields, from }) => (
            <div key={from}>
              <dt>{fields}</dt>
              <dd>{from}</dd>
            </div>
          ))}
        </dl>
        <button type="button" className="link" aria-expanded={isCorrecting} onClick={onCorrect}>
          {isCorrecting ? 'Done' : 'Correct this'}
        </button>
      </div>
    </section>
  )
}
