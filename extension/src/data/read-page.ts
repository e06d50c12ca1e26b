/** Judges a page of a pull before anything of it is kept. */
import type { StreamId } from '@whatworked/shared/ids'
import type { PullAnswer } from '@whatworked/shared/protocol/streams'
import type { LocalRecord } from './local-record.ts'
import { recordFromRow } from './wire.ts'

export type ReadPage = { kind: 'read'; records: LocalRecord[] } | { kind: 'unreadable'; reason: string }

/**
 * The rows of a page as local records. A page whose rows are out of order, outside of what was asked for, or whose
 * cursor would skip or repeat for ever, is refused whole: a hole in a stream is never seen again.
 */
export const readPage = (stream: StreamId, after: number, page: PullAnswer): ReadPage => {
  const records: LocalRecord[] = []
  const ids = new Set<string>()
  let last = after
  for (const row of page.rows) {
    if (row.seq <= last) return unreadable(`row ${row.seq} after ${last}`)
    if (ids.has(row.id)) return unreadable(`row ${row.seq} repeats a record`)
    const read = recordFromRow(stream, row)
    if (read.kind === 'invalid') return unreadable(`row ${row.seq}: ${read.reason}`)
    last = row.seq
    ids.add(row.id)
    records.push(read.record)
  }
  if (page.cursor < last) return unreadable(`cursor ${page.cursor} before row ${last}`)
  if (page.more && page.cursor === after) return unreadable('a page that leads nowhere')
  return { kind: 'read', records }
}

const unreadable = (reason: string): ReadPage => ({ kind: 'unreadable', reason })
