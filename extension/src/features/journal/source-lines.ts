/** A source's authors and date as one line each, to be typed and read back. */
import type { Source } from '@whatworked/shared/records/source'

type Authors = NonNullable<Source['author']>
type Issued = NonNullable<Source['issued']>

/** “Adeyemi, R.; Whitlock, C.; The Science Team”. */
export const authorsToLine = (authors: Authors | undefined): string =>
  (authors ?? [])
    .map(({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(', '))
    .filter(Boolean)
    .join('; ')

/** The authors in a line: with a comma family and given name, without one the name as it stands. */
export const authorsFromLine = (line: string): Authors =>
  line
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const [family = '', ...given] = name.split(',').map((part) => part.trim())
      return given.length > 0 ? { family, given: given.join(', ') } : { literal: name }
    })

/** “2026-03-14”, “2026-03”, “2026”, or the words that stood there. */
export const dateToLine = (issued: Issued | undefined): string => {
  const parts = issued?.['date-parts']?.[0]
  if (!parts || parts.length === 0) return issued?.literal ?? ''
  return parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-')
}

/** The date in a line; anything that isn't a year, month or day is kept as words. */
export const dateFromLine = (line: string): Issued | undefined => {
  const text = line.trim()
  if (text === '') return undefined
  const match = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/u.exec(text)
  if (!match) return { literal: text }
  const parts = match.slice(1).filter((part) => part !== undefined)
  return { 'date-parts': [parts.map(Number)] }
}
