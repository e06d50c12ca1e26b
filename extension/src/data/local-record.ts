/** The rows of the local database. */

import type { RecordId, StreamId } from '@whatworked/shared/ids'
import type { Mutation } from '@whatworked/shared/protocol/streams'
import type { StoredRecord } from '@whatworked/shared/records/envelope'

/** A record with its derived index keys (`facets.ts`). */
export type LocalRecord<Body = unknown> = StoredRecord<Body> & { facets: string[] }

/** The last version that the server confirmed to this device, kept only while the record has unsent changes. */
export type BaseRow = {
  stream: StreamId
  id: RecordId
  body: unknown
  removed?: true
  putAwayOn?: string
  editedAt: number
}

/** This record has changes that the server has not confirmed and that are not in a frozen batch. */
export type DirtyRow = { stream: StreamId; id: RecordId }

/** The one frozen batch of a stream: resent as it is until it is answered. */
export type InflightRow = { stream: StreamId; mutations: Mutation[]; frozenAt: number }

export type StreamRow = {
  id: StreamId
  kind: 'journal' | 'space'
  cursor: number
  epoch: number
  /** The number of the next mutation of this device in this stream, from 1. */
  nextN: number
  /** My member id and role in a space. */
  member?: string
  role?: string
  /** The stream began a new life (`epoch`): its rows without a seq are of the old one until the last page has come. */
  isResyncing?: true
}

/** How many records carry a counted facet; the key is `stream|type|facet|value`. */
export type CounterRow = { key: string; count: number }

/** Own words that could not be sent: never dropped, always exportable. */
export type TrayRow = {
  key?: number
  stream: StreamId
  /** The space's name as it was, for when the space is gone. */
  spaceName?: string
  record: StoredRecord
  reason: string
  at: number
}

/** One fact about this device, by name. */
export type MetaRow = { key: string; value: unknown }

/** Pupils' names that the sharing check looks for, one list a class (its id). It never leaves this browser, not even sealed. */
export type NameListRow = { class: string; names: readonly string[] }
