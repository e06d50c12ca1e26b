/** From names as a teacher typed them to ids: known ones are found again, new ones become records with the entry. */
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import { type ClassRecord, classRecord, guessClass } from '@whatworked/shared/records/class'
import { foldText, isBlank } from '@whatworked/shared/text'
import * as v from 'valibot'
import type { JournalDb } from './db.ts'
import { classesInUse, type NameOption, techniqueOptions } from './name-lists.ts'
import { type Change, newIdFor } from './save-record.ts'

/** Something chosen by name; without an id it was typed. */
export interface Named {
  readonly id?: string | undefined
  readonly name: string
}

/** Ids of the techniques, each once; a name that nothing goes by yet becomes a technique of the teacher's own. */
export const resolveTechniques = async (
  db: JournalDb,
  chosen: readonly Named[],
  now: Date,
): Promise<{ ids: string[]; changes: Change[] }> => {
  const named = chosen.filter(({ id, name }) => id || !isBlank(name))
  const known = named.some(({ id }) => !id) ? await techniqueOptions(db) : []
  const made = new Map<string, Change & { id: RecordId }>()
  const ids = named.map(({ id, name }) => {
    const found = id || nameIn(known, name)?.id || made.get(foldText(name))?.id
    if (found !== undefined) return found
    const change = create('technique', { name: name.trim() }, now)
    made.set(foldText(name), change)
    return change.id
  })
  return { ids: [...new Set(ids)], changes: [...made.values()] }
}

/** The class with what is known of it; a name that no class goes by yet becomes a class, guessed from its name. */
export const resolveClass = async (
  db: JournalDb,
  chosen: Named | undefined,
  now: Date,
): Promise<{ id?: string; body?: ClassRecord; changes: Change[] }> => {
  if (chosen === undefined || (!chosen.id && isBlank(chosen.name))) return { changes: [] }
  if (chosen.id) {
    const row = await db.records.get([JOURNAL, chosen.id])
    const parsed = v.safeParse(classRecord, row?.body)
    return { id: chosen.id, body: parsed.success ? parsed.output : guessClass(chosen.name), changes: [] }
  }
  const found = nameIn(await classesInUse(db), chosen.name)
  if (found !== undefined) return { id: found.id, body: found.body, changes: [] }
  const body = guessClass(chosen.name)
  const change = create('class', body, now)
  return { id: change.id, body, changes: [change] }
}

/** The option of that name or alias, whatever its case. */
const nameIn = <O extends NameOption>(options: readonly O[], name: string): O | undefined =>
  options.find((option) =>
    [option.name, ...(option.aliases ?? [])].some((each) => foldText(each) === foldText(name)),
  )

const create = (type: string, body: unknown, now: Date): Change & { id: RecordId } => ({
  stream: JOURNAL,
  id: newIdFor(JOURNAL, now),
  type,
  body,
})
