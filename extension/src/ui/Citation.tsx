import type { Citation as CitationData } from '@whatworked/shared/records/fields'

/** “Adeyemi, Whitlock and Marsh (2026)”; the title or nothing where a work has no authors. */
export const citedAuthors = ({ author, issued }: CitationData): string => {
  const names = (author ?? [])
    .map(({ family, literal, given }) => family ?? literal ?? given ?? '')
    .filter(Boolean)
  const year = issued?.['date-parts']?.[0]?.[0] ?? issued?.literal
  return [authorsInWords(names), year === undefined ? '' : `(${year})`].filter(Boolean).join(' ')
}

interface Props {
  readonly work: CitationData
  /** The title is left out where it stands as a heading already. */
  readonly withoutTitle?: boolean
}

/** A work in one line: who, when, what, where. Whatever isn't known is left out. */
export const Citation = ({ work, withoutTitle }: Props) => {
  const who = citedAuthors(work)
  const title = withoutTitle ? undefined : work.title
  const site = work['container-title'] ?? work.publisher
  const place = placeInJournal(work)
  return (
    <>
      {who && <b>{who}</b>}
      {who && (title || site) && ', '}
      {title}
      {title && !/[.?!…]$/u.test(title) && '.'}
      {title && site && ' '}
      {site && <cite>{site}</cite>}
      {place && ` ${place}`}
      {site && '.'}
      {work.DOI && ` doi:${work.DOI}`}
    </>
  )
}

/** A work as plain text, for a title, a copy or an option in a list. */
export const citationText = (work: CitationData): string => {
  const site = work['container-title'] ?? work.publisher
  return [citedAuthors(work), work.title, site && `${site} ${placeInJournal(work)}`.trim()]
    .filter(Boolean)
    .join(', ')
}

const authorsInWords = (names: readonly string[]): string => {
  if (names.length > 3) return `${names[0]} and others`
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** “14(2), 41–58”. */
const placeInJournal = ({ volume, issue, page }: CitationData): string => {
  const number = [volume, issue && `(${issue})`].filter(Boolean).join('')
  return [number, page?.replace(/(\d)\s*-\s*(\d)/gu, '$1–$2')].filter(Boolean).join(', ')
}
