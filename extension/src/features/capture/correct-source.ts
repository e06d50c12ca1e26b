/** Correcting by hand what was read from a page. What a person typed is marked as typed and never read over again. */
import type { Source } from '@whatworked/shared/records/source'
import { cleanAddress } from './addresses.ts'
import { authorsForEditing, dateInDigits } from './citation-words.ts'
import { readDate } from './dates.ts'
import { readDoi } from './doi.ts'
import { readNames } from './names.ts'

export type EditableField =
  | 'title'
  | 'author'
  | 'issued'
  | 'container-title'
  | 'volume'
  | 'issue'
  | 'page'
  | 'DOI'
  | 'URL'

export const EDITABLE: readonly { field: EditableField; label: string; hint?: string; half?: true }[] = [
  { field: 'title', label: 'Title' },
  { field: 'author', label: 'Authors', hint: 'Marsh, Sue; Whitlock, Carl' },
  { field: 'issued', label: 'Date', hint: '2026 or 2026-03-14', half: true },
  { field: 'DOI', label: 'DOI', half: true },
  { field: 'container-title', label: 'Journal or site' },
  { field: 'volume', label: 'Volume', half: true },
  { field: 'issue', label: 'Issue', half: true },
  { field: 'page', label: 'Pages', half: true },
  { field: 'URL', label: 'Address' },
]

/** The field as it stands in its input. */
export const editableText = (source: Source, field: EditableField): string => {
  if (field === 'author') return authorsForEditing(source.author)
  if (field === 'issued') return source.issued?.literal ?? dateInDigits(source)
  return source[field] ?? ''
}

const parsedField = (field: EditableField, typed: string): unknown => {
  const words = typed.trim()
  if (words === '') return undefined
  if (field === 'author') return readNames(words)
  if (field === 'DOI') return readDoi(words) ?? words
  if (field === 'URL') return cleanAddress(words)
  if (field !== 'issued') return words
  const date = readDate(words)
  return date === undefined ? { literal: words } : { 'date-parts': [[...date]] }
}

/** The source with one field as typed; an emptied field is gone, an address that isn't one is left as it was. */
export const correctField = (source: Source, field: EditableField, typed: string): Source => {
  const value = parsedField(field, typed)
  if (field === 'URL' && value === undefined && typed.trim() !== '') return source
  const { [field]: _, ...rest } = source
  const provenance = { ...source.provenance, [field]: 'typed' as const }
  return { ...rest, ...(value === undefined ? {} : { [field]: value }), provenance }
}
