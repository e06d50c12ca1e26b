/** Saves a reflection with the technique and class that were made by typing, all in one transaction. */
import type { SaveFailure } from '@whatworked/shared/failure'
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import { type ClassRecord, contextOfClass, guessClass } from '@whatworked/shared/records/class'
import { isBlank } from '@whatworked/shared/text'
import type { JournalDb } from '../../data/db.ts'
import type { ClassOption, NameOption } from '../../data/name-lists.ts'
import { nameIn, resolveTechniques } from '../../data/resolve-names.ts'
import { type Change, newIdFor, saveRecords } from '../../data/save-record.ts'
import { hasSomething, type ReflectionDraft, WORD_FIELDS } from './reflection-draft.ts'

export type SavedReflection = { kind: 'saved'; id: RecordId } | { kind: 'empty' } | SaveFailure

type Lists = { techniques: readonly NameOption[]; classes: readonly ClassOption[] }

const resolveClass = (
  draft: ReflectionDraft,
  known: readonly ClassOption[],
  now: Date,
): { id?: string; body?: ClassRecord; changes: Change[] } => {
  const name = draft.class?.name ?? draft.classText
  if (isBlank(name)) return { changes: [] }
  const found = known.find(({ id }) => id === draft.class?.id) ?? nameIn(known, name)
  if (found !== undefined) return { id: found.id, body: found.body, changes: [] }
  const body = guessClass(name)
  const id = newIdFor(JOURNAL, now)
  return { id, body, changes: [{ stream: JOURNAL, id, type: 'class', body }] }
}

/** `today` is the local date an entry without a day of its own belongs to. Nothing is saved when there is nothing to save. */
export const saveReflection = async (
  db: JournalDb,
  draft: ReflectionDraft,
  lists: Lists,
  options: { today: string; finishLater: boolean },
  now: Date,
): Promise<SavedReflection> => {
  if (!hasSomething(draft)) return { kind: 'empty' }
  const techniques = resolveTechniques(draft.techniques, draft.techniqueText, lists.techniques, now)
  const group = resolveClass(draft, lists.classes, now)
  const context = group.body === undefined ? {} : contextOfClass(group.body)
  const id = newIdFor(JOURNAL, now)
  const words = WORD_FIELDS.filter((field) => !isBlank(draft[field])).map((field) => [
    field,
    draft[field].trim(),
  ])
  const body = {
    happenedOn: draft.happenedOn ?? options.today,
    techniques: techniques.ids,
    ...(group.id === undefined ? {} : { class: group.id }),
    ...(Object.keys(context).length === 0 ? {} : { context }),
    ...(draft.outcome === undefined ? {} : { outcome: draft.outcome }),
    ...Object.fromEntries(words),
    ...(draft.difference === undefined ? {} : { difference: draft.difference }),
    ...(options.finishLater ? { finishLater: true } : {}),
  }
  const changes = [...techniques.changes, ...group.changes, { stream: JOURNAL, id, type: 'reflection', body }]
  const result = await saveRecords(db, changes, now)
  return result.kind === 'saved' ? { kind: 'saved', id } : result
}
