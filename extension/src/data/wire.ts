/** Records on their way between the server's shape and the local one. */
import { JOURNAL, type RecordId, type StreamId } from '@whatworked/shared/ids'
import type { Version } from '@whatworked/shared/merge/merge-record'
import type { Mutation } from '@whatworked/shared/protocol/streams'
import type { StoredRecord, WireRecord } from '@whatworked/shared/records/envelope'
import { parseBody } from '@whatworked/shared/records/registry'
import { facetsOf } from './facets.ts'
import type { BaseRow, LocalRecord } from './local-record.ts'

/** A record with the index keys that follow from it. */
export const indexed = (record: StoredRecord): LocalRecord => ({ ...record, facets: facetsOf(record) })

/**
 * A server's row as a local record, its body checked against its type; or the reason why it can't be one.
 * A type or version that a newer client made passes untouched.
 */
export const recordFromRow = (
  stream: StreamId,
  row: WireRecord,
): { kind: 'record'; record: LocalRecord } | { kind: 'invalid'; reason: string } => {
  const { id, type, v, seq, author, createdAt, editedAt, putAwayOn, removed } = row
  let body: unknown = null
  if (!removed) {
    const parsed = parseBody(stream === JOURNAL ? 'journal' : 'space', type, v, row.body)
    if (parsed.kind === 'invalid') return parsed
    body = parsed.kind === 'known' ? parsed.body : row.body
  }
  const record: StoredRecord = { stream, id: id as RecordId, type, v, seq, createdAt, editedAt, body }
  if (author !== undefined) record.author = author
  if (putAwayOn !== undefined) record.putAwayOn = putAwayOn
  if (removed) record.removed = true
  return { kind: 'record', record: indexed(record) }
}

/** What people change of a record, for the merge. */
export const versionOf = (of: Version): Version => ({
  body: of.body,
  editedAt: of.editedAt,
  ...(of.removed && { removed: of.removed }),
  ...(of.putAwayOn !== undefined && { putAwayOn: of.putAwayOn }),
})

/** The base row that remembers a version the server confirmed. */
export const baseOf = (stream: StreamId, id: string, confirmed: Version): BaseRow => ({
  stream,
  id: id as RecordId,
  ...versionOf(confirmed),
})

/** A record as one numbered change, against the last version that the server confirmed. */
export const mutationOf = (record: LocalRecord, n: number): Mutation => ({
  n,
  ifSeq: record.seq ?? 0,
  id: record.id,
  type: record.type,
  v: record.v,
  createdAt: record.createdAt,
  ...versionOf(record),
})
