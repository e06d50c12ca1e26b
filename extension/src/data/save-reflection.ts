/** Saves a reflection from a form: with the techniques and the class that were typed for the first time, all or nothing. */
import type { SaveFailure } from '@whatworked/shared/failure'
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import { classRecord, contextOfClass, guessClass } from '@whatworked/shared/records/class'
import type { Difference, Outcome } from '@whatworked/shared/records/fields'
import type { Reflection } from '@whatworked/shared/records/reflection'
import * as v from 'valibot'
import type { JournalDb } from './db.ts'
import { type Change, newIdFor, saveRecords } from './save-record.ts'

/** Something chosen by name; without an id it is new. */
export interface Named {
  readonly id?: string | undefined
  readonly name: string
}

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
  const id = before?.id ?? newIdFor(JOURNAL, now)
  const { period, tried, worked, didnt, why, next, outcome, difference } = values
  const techniques = values.techniques.map((each) => withId(each, now))
  const ofClass = values.class && withId(values.class, now)
  const known =
    ofClass && !ofClass.isNew ? await db.records.get([JOURNAL, ofClass.id as RecordId]) : undefined
  const classBody = ofClass && (parsedClass(known?.body) ?? guessClass(ofClass.name))
  const changes: Change[] = [
    ...techniques.filter(isNew).map((each) => create('technique', each.id, { name: each.name })),
    ...(ofClass?.isNew ? [create('class', ofClass.id, classBody)] : []),
    {
      stream: JOURNAL,
      id,
      type: 'reflection',
      ...(before && { before: before.body }),
      body: withoutEmpty({
        ...before?.body,
        happenedOn: values.happenedOn,
        techniques: techniques.map((each) => each.id),
        class: ofClass?.id,
        // The context is a copy of the class as it was: it changes only with the class.
        context:
          ofClass?.id === before?.body.class ? before?.body.context : classBody && contextOfClass(classBody),
        leansOn: values.leansOn,
        // Whoever saves the whole form has finished.
        finishLater: undefined,
        ...{ period, tried, worked, didnt, why, next, outcome, difference },
      }),
    },
  ]
  const result = await saveRecords(db, changes, now)
  return result.kind === 'saved' ? { kind: 'saved', id } : result
}

/** Whether there is anything in it that is worth keeping: a line in any field, or just an outcome. */
export const hasSomething = (values: ReflectionValues): boolean =>
  values.outcome !== undefined ||
  values.difference !== undefined ||
  values.techniques.length > 0 ||
  [values.tried, values.worked, values.didnt, values.why, values.next].some((words) => words.trim() !== '')

interface Resolved {
  readonly id: string
  readonly name: string
  readonly isNew: boolean
}

const withId = ({ id, name }: Named, now: Date): Resolved => ({
  id: id ?? newIdFor(JOURNAL, now),
  name: name.trim(),
  isNew: id === undefined,
})

const isNew = (each: Resolved): boolean => each.isNew

const create = (type: string, id: string, body: unknown): Change => ({
  stream: JOURNAL,
  id: id as RecordId, // made by `newIdFor` in `withId`
  type,
  body,
})

const parsedClass = (body: unknown) => {
  const parsed = v.safeParse(classRecord, body)
  return parsed.success ? parsed.output : undefined
}

const withoutEmpty = (body: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(body).filter(
      ([, value]) => !(value === undefined || (typeof value === 'string' && value.trim() === '')),
    ),
  )
