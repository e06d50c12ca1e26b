/** Words that lost a true conflict, as a record of the own journal. */
import { JOURNAL } from '@whatworked/shared/ids'
import type { Lost } from '@whatworked/shared/merge/merge-record'
import { revisionOf } from '@whatworked/shared/merge/revision-of'
import type { LocalRecord } from './local-record.ts'
import { indexed } from './wire.ts'

/** The revision that keeps `lost` of the record `of`. The same conflict gives the same revision on every device. */
export const conflictRevision = (of: LocalRecord, lost: Lost, now: Date): LocalRecord => {
  const { id, body } = revisionOf({
    stream: of.stream,
    id: of.id,
    field: lost.field,
    value: lost.value,
    cause: 'conflict',
    writtenAt: lost.editedAt,
  })
  const at = now.getTime()
  return indexed({ stream: JOURNAL, id, type: 'revision', v: 1, createdAt: at, editedAt: at, body })
}
