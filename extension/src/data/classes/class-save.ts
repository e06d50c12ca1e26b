/** Saves a class, and says when another one that is in use goes by the same name. */
import type { SaveFailure } from '@whatworked/shared/failure'
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import type { ClassRecord } from '@whatworked/shared/records/class'
import { foldText } from '@whatworked/shared/text'
import type { JournalDb } from '../db.ts'
import { fillBody } from '../fill-body.ts'
import { classesInUse } from '../name-lists.ts'
import { saveRecord } from '../save-record.ts'
import { writeFailure } from '../write-failure.ts'

/** A class as it was when its form began. */
export interface ClassBefore {
  readonly id: string
  readonly body: ClassRecord
}

/**
 * Saves it; `taken` when a class in use has that name already. An archived one may share it: there is a 9B every year.
 * No entry is touched, because each keeps the context it was saved with.
 */
export const saveClass = async (
  db: JournalDb,
  fields: ClassRecord,
  before: ClassBefore | undefined,
  now: Date,
): Promise<{ kind: 'saved'; id: RecordId } | { kind: 'taken' } | SaveFailure> => {
  try {
    const name = fields.name.trim()
    const isInUse = fields.archivedOn === undefined
    if (isInUse && (await isTaken(db, name, before?.id))) return { kind: 'taken' }
    const body = fillBody(before?.body, { ...fields, name })
    // Safe: a class's id is the id of its record.
    const of = before && { id: before.id as RecordId, before: before.body }
    const result = await saveRecord(db, { stream: JOURNAL, type: 'class', body, ...of }, now)
    return result.kind === 'saved' ? { kind: 'saved', id: result.record.id } : result
  } catch (error) {
    return writeFailure(error)
  }
}

const isTaken = async (db: JournalDb, name: string, own: string | undefined): Promise<boolean> =>
  (await classesInUse(db)).some((each) => each.id !== own && foldText(each.name) === foldText(name))
