/** What a newer body overwrites, as revision records of the journal. */
import { JOURNAL } from '@whatworked/shared/ids'
import { isSame } from '@whatworked/shared/merge/merge-value'
import { revisionOf } from '@whatworked/shared/merge/revision-of'
import type { StoredRecord } from '@whatworked/shared/records/envelope'
import type { LocalRecord } from './local-record.ts'
import { indexed } from './wire.ts'

/** Fields that are not a person's words: a change of them makes no version. */
const NOT_VERSIONED = new Set([
  ...['sharedAs', 'finishLater', 'win', 'givenOn', 'provenance', 'addresses'],
  // The calendar and the timetable are saved field by field, and whole: a version a keystroke would be no help.
  ...['terms', 'closed', 'periods', 'lessons', 'weeks', 'weekAFrom'],
])

/** The earlier values of what `after` no longer says, one revision a field; none for what was empty. */
export const versionsBefore = (earlier: StoredRecord, after: StoredRecord, now: Date): LocalRecord[] => {
  if (earlier.stream !== JOURNAL || earlier.type === 'revision' || after.removed) return []
  const [was, is] = [earlier.body as Record<string, unknown>, after.body as Record<string, unknown>]
  return Object.keys(was ?? {})
    .filter((field) => !NOT_VERSIONED.has(field) && !isSame(was[field], is[field]))
    .filter((field) => was[field] !== '' && was[field] !== undefined && !isSame(was[field], []))
    .map((field) => {
      const { id, body } = revisionOf({
        stream: earlier.stream,
        id: earlier.id,
        field,
        value: was[field],
        cause: 'edited',
        writtenAt: earlier.editedAt,
      })
      const editedAt = now.getTime()
      return indexed({ stream: JOURNAL, id, type: 'revision', v: 1, createdAt: editedAt, editedAt, body })
    })
}
