/** Saves a reflection from a form: with the techniques and the class that were typed for the first time, all or nothing. */
import type { SaveFailure } from '@whatworked/shared/failure'
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import type { Difference, Outcome } from '@whatworked/shared/records/fields'
import type { Evidence, Reflection } from '@whatworked/shared/records/reflection'
import { isBlank } from '@whatworked/shared/text'
import { contextFor } from './classes/class-context.ts'
import type { JournalDb } from './db.ts'
import { fillBody } from './fill-body.ts'
import { type Named, resolveClass, resolveTechniques } from './named.ts'
import { newIdFor, saveRecords } from './save-record.ts'
import { writeFailure } from './write-failure.ts'

/** What a form of a reflection holds: an empty string is an empty field. */
export interface ReflectionValues {
  readonly happenedOn: string
  readonly period: string
  readonly techniques: readonly Named[]
  readonly class: Named | undefined
  readonly outcome: Outcome | undefined
  readonly tried: string
  readonly worked: string
  readonly didnt: string
  readonly why: string
  readonly next: string
  readonly difference: Difference | undefined
  readonly leansOn: readonly string[]
  /** The fields of the full page; a form without one of them leaves what is kept there as it is. */
  readonly topic?: string | undefined
  readonly whyTags?: readonly string[] | undefined
  readonly evidence?: readonly Evidence[] | undefined
  /** The part of the lesson; undefined where the form doesn't ask. */
  readonly lessonStage?: string | undefined
  /** Put off: it is not whole yet. */
  readonly finishLater?: boolean
}

/** The entry as it was when the form began; its fields that the form doesn't know stay as they are. */
export interface ReflectionBefore {
  readonly id: RecordId
  readonly body: Reflection
}

/** Saves; `id` is the entry's. */
export const saveReflection = async (
  db: JournalDb,
  values: ReflectionValues,
  before: ReflectionBefore | undefined,
  now: Date,
): Promise<{ kind: 'saved'; id: RecordId } | SaveFailure> => {
  try {
    const id = before?.id ?? newIdFor(JOURNAL, now)
    const techniques = await resolveTechniques(db, values.techniques, now)
    const ofClass = await resolveClass(db, values.class, now)
    const { lessonStage, ...fields } = values
    const facts = { ...values, lessonStage, class: ofClass }
    const body = fillBody(before?.body, {
      ...fields,
      techniques: techniques.ids,
      class: ofClass.id,
      ...(await contextFor(db, facts, before?.body)),
      // Whoever saves the whole form has finished.
      finishLater: values.finishLater ? true : undefined,
    })
    const changes = [
      ...techniques.changes,
      ...ofClass.changes,
      { stream: JOURNAL, id, type: 'reflection', body, ...(before && { before: before.body }) },
    ]
    const result = await saveRecords(db, changes, now)
    return result.kind === 'saved' ? { kind: 'saved', id } : result
  } catch (error) {
    return writeFailure(error)
  }
}

/** Whether there is anything in it that is worth keeping: a line in any field, or just an outcome. */
export const hasSomething = (values: ReflectionValues): boolean =>
  values.outcome !== undefined ||
  values.difference !== undefined ||
  values.techniques.length > 0 ||
  (values.evidence ?? []).length > 0 ||
  [values.tried, values.worked, values.didnt, values.why, values.next].some((words) => !isBlank(words))
