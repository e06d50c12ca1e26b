/** The source of a clip: one record a work, found again by its DOI or its addresses. */
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import { type Provenance, type Source, source as sourceSchema } from '@whatworked/shared/records/source'
import * as v from 'valibot'
import type { JournalDb } from './db.ts'
import { groupKey, rangeOf } from './facets.ts'
import { fillBody, isEmpty } from './fill-body.ts'
import { type Change, newIdFor } from './save-record.ts'
import { foldAddress } from './spaces/work-key.ts'

type SourceChange = Change & { id: RecordId }

/** The change that cites a work as it was read: of the record that the journal has of it, else of a new one. */
export const citeRead = async (db: JournalDb, read: Source, now: Date): Promise<SourceChange> => {
  const found = await findSource(db, read.DOI, read.addresses)
  const known = v.safeParse(sourceSchema, found?.body)
  if (found === undefined || !known.success) return change(newIdFor(JOURNAL, now), read)
  return change(found.id as RecordId, together(known.output, read)) // read from the table of records
}

/** The change that puts typed citation fields over a source, or nothing where none was changed. */
export const citeTyped = (
  id: RecordId | undefined,
  source: Source | undefined,
  typed: Readonly<Record<string, unknown>>,
  now: Date,
): SourceChange | undefined => {
  const changed = Object.entries(typed).filter(
    ([field, value]) => comparable(value) !== comparable(source?.[field]),
  )
  if (changed.length === 0) return undefined
  const provenance: Record<string, Provenance> = {
    ...source?.provenance,
    ...Object.fromEntries(changed.map(([field]) => [field, 'typed' as const])),
  }
  const body = fillBody(source, { ...Object.fromEntries(changed), provenance })
  return { ...change(id ?? newIdFor(JOURNAL, now), body), ...(source && { before: source }) }
}

const change = (id: RecordId, body: unknown): SourceChange => ({ stream: JOURNAL, id, type: 'source', body })

const comparable = (value: unknown): string | undefined => {
  if (isEmpty(value)) return undefined
  return JSON.stringify(typeof value === 'string' ? value.trim() : value)
}

/** What is known already stays; what a person typed now replaces it, what was only read fills the gaps. */
const together = (known: Source, read: Source): Record<string, unknown> => {
  const merged: Record<string, unknown> = { ...known }
  const provenance = { ...known.provenance }
  for (const [field, value] of Object.entries(read)) {
    if (field === 'provenance' || field === 'addresses' || value === undefined) continue
    const from = read.provenance[field]
    if (merged[field] !== undefined && from !== 'typed') continue
    merged[field] = value
    if (from !== undefined) provenance[field] = from
  }
  return { ...merged, provenance, addresses: [...new Set([...known.addresses, ...read.addresses])] }
}

/** The source of that DOI, else of one of those addresses, if the journal has it already. */
const findSource = async (
  db: JournalDb,
  doi: string | undefined,
  addresses: readonly string[],
): Promise<{ id: string; body: unknown } | undefined> => {
  const groups = [
    ...(doi === undefined ? [] : [groupKey(JOURNAL, 'source', 'doi', foldAddress(doi))]),
    ...addresses.map((address) => groupKey(JOURNAL, 'source', 'address', foldAddress(address))),
  ]
  for (const group of groups) {
    const [lower, upper] = rangeOf(group)
    const found = await db.records.where('facets').between(lower, upper).first()
    if (found !== undefined) return { id: found.id, body: found.body }
  }
  return undefined
}
