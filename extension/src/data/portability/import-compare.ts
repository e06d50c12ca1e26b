/** What a record of a file means beside what is kept here under the same id. */
import { isSame } from '@whatworked/shared/merge/merge-value'
import type { StoredRecord } from '@whatworked/shared/records/envelope'
import type { LocalRecord } from '../local-record.ts'
import type { Incoming } from './import-record.ts'

export type Meaning =
  /** Nothing is kept under this id. */
  | 'new'
  /** It says what is kept. */
  | 'same'
  /** It was written after what is kept here, which becomes an earlier version. */
  | 'newer'
  /** It was written before: what is kept stays, and where the file says something else that becomes an earlier version. */
  | 'older'
  /** It was removed here after it was written. It stays removed. */
  | 'removed-here'
  /** The file says that it was removed. Bringing something in never removes anything. */
  | 'removed-there'
  /** Something of another kind is kept under this id. */
  | 'other-kind'

/** The record that the file means: where it knows only a part, the rest is as it is kept. */
export const wholeOf = ({ record, isPart }: Incoming, local: LocalRecord | undefined): StoredRecord => {
  if (!isPart || local === undefined || local.removed || local.type !== record.type) return record
  const body = { ...(local.body as object), ...(record.body as object) }
  const { putAwayOn, ...rest } = record
  return { ...rest, body, ...(local.putAwayOn !== undefined && { putAwayOn: local.putAwayOn }) }
}

/** Compares `record`, whole, with what is kept. */
export const meaningOf = (record: StoredRecord, local: LocalRecord | undefined): Meaning => {
  if (local === undefined) return 'new'
  if (local.type !== record.type) return 'other-kind'
  if (
    isSame(local.body, record.body) &&
    local.putAwayOn === record.putAwayOn &&
    Boolean(local.removed) === Boolean(record.removed)
  )
    return 'same'
  if (record.removed) return 'removed-there'
  const isNewer = record.editedAt > local.editedAt
  if (local.removed) return isNewer ? 'newer' : 'removed-here'
  return isNewer ? 'newer' : 'older'
}
