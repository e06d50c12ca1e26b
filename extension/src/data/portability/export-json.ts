/** The lossless copy of a journal (docs/journal-file.md): JSON with one record a line, the same bytes for the same journal. */
import type { StoredRecord } from '@whatworked/shared/records/envelope'
import type { JournalDb } from '../db.ts'
import { journalRecords } from './export-records.ts'
import { journalId } from './journal-id.ts'

export const JOURNAL_FORMAT = 'whatworked-journal'
export const JOURNAL_FORMAT_VERSION = 1
export const JSON_TYPE = 'application/json'

/** How many characters one part of the file may have before it is handed to the browser, which may keep it on the disk. */
const PART_LENGTH = 1_000_000

/** A finished file and how many records it holds. */
export interface Copy {
  readonly blob: Blob
  readonly records: number
}

/** Writes every record of the journal into one file. `exportedAt` is the only thing in it that does not come from the journal. */
export const exportJson = async (db: JournalDb, exportedAt: Date): Promise<Copy> => {
  const parts: Blob[] = []
  let text = headLine(exportedAt, { journal: await journalId(db) })
  let records = 0
  for await (const rows of journalRecords(db)) {
    for (const row of rows) {
      text += `${records === 0 ? '' : ','}\n${recordLine(row)}`
      records += 1
    }
    if (text.length > PART_LENGTH) {
      parts.push(new Blob([text]))
      text = ''
    }
  }
  return { blob: new Blob([...parts, `${text}\n]}\n`], { type: JSON_TYPE }), records }
}

/** A few entries as such a file, of no journal in particular. */
export const journalFile = (records: readonly StoredRecord[], exportedAt: Date): Blob =>
  new Blob([headLine(exportedAt), `\n${records.map(recordLine).join(',\n')}`, '\n]}\n'], { type: JSON_TYPE })

const headLine = (exportedAt: Date, more: { journal?: string } = {}): string => {
  const head = { format: JOURNAL_FORMAT, version: JOURNAL_FORMAT_VERSION }
  const whole = { ...head, exportedAt: exportedAt.toISOString(), ...more }
  return `${JSON.stringify(whole).slice(0, -1)},"records":[`
}

/** A record as one line, keys in order; without what follows from it (`facets`) or belongs to a server (`seq`, `author`). */
export const recordLine = ({
  id,
  type,
  v,
  createdAt,
  editedAt,
  putAwayOn,
  removed,
  body,
}: StoredRecord): string =>
  JSON.stringify({
    id,
    type,
    v,
    createdAt,
    editedAt,
    ...(putAwayOn !== undefined && { putAwayOn }),
    ...(removed && { removed }),
    body: inOrder(body),
  })

/** The same value with the keys of its objects in order: no copy depends on which field was written first. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  )
}
