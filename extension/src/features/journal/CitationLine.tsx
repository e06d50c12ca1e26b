import type { Source } from '@whatworked/shared/records/source'
import type { ReactNode } from 'react'
import type { ClipEntry } from '../../data/entry.ts'
import { Citation } from '../../ui/Citation.tsx'
import { passageAddress } from '../../ui/passage-address.ts'

interface Props {
  readonly clip: ClipEntry
  readonly source: Source | undefined
  readonly withoutTitle?: boolean
  readonly children?: ReactNode
}

/** The work in one line, with a link that opens its page at the passage in a new tab. */
export const CitationLine = ({ clip, source, withoutTitle, children }: Props) => {
  const { url, quote } = clip.body
  const page = url ?? source?.canonicalUrl ?? source?.URL
  return (
    <p className="citation">
      {source ? <Citation work={source} {...(withoutTitle && { withoutTitle })} /> : page}{' '}
      {page && (
        <a href={passageAddress(page, quote)} target="_blank" rel="noreferrer">
          {quote?.exact.trim() ? 'Open at the passage' : 'Open the page'}
        </a>
      )}
      {children && <> · {children}</>}
    </p>
  )
}
