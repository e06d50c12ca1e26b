/** What a teacher does to a technique: makes or changes one, merges two, takes them apart again. */
import type { SaveFailure } from '@whatworked/shared/failure'
import { JOURNAL } from '@whatworked/shared/ids'
import type { Technique } from '@whatworked/shared/records/technique'
import {
  type LibraryTechnique,
  type TechniqueLibrary,
  techniqueRecordId,
} from '@whatworked/shared/techniques/library'
import { isSeed } from '@whatworked/shared/techniques/seeds'
import type { JournalDb } from '../db.ts'
import { fillBody } from '../fill-body.ts'
import { removeRecord } from '../put-away.ts'
import { type Change, newIdFor, saveRecords } from '../save-record.ts'
import { writeFailure } from '../write-failure.ts'
import { readTechniques } from './technique-library.ts'

/** What the form of a technique holds: an empty string is an empty field. */
export interface TechniqueValues {
  readonly name: string
  readonly family: string
  readonly aliases: readonly string[]
  readonly what: string
  readonly steps: readonly string[]
  readonly keep: readonly string[]
  readonly adapt: readonly string[]
}

type Result = { readonly kind: 'saved'; readonly id: string } | SaveFailure

/** Makes a technique of the teacher's own; `id` is what it goes by. */
export const makeTechnique = async (
  db: JournalDb,
  values: Partial<TechniqueValues> & { readonly name: string },
  now: Date,
): Promise<Result> => {
  const id = newIdFor(JOURNAL, now)
  const body = fillBody(undefined, values)
  const result = await saveRecords(db, [{ stream: JOURNAL, id, type: 'technique', body }], now)
  return result.kind === 'saved' ? { kind: 'saved', id } : result
}

/** Saves what a form changed; `before` is the technique as the form began with it. */
export const changeTechnique = async (
  db: JournalDb,
  before: LibraryTechnique,
  values: TechniqueValues,
  now: Date,
): Promise<Result> => {
  const was = bodyOf(before)
  const result = await saveRecords(db, [changeOf(before.id, fillBody(was, values), was)], now)
  return result.kind === 'saved' ? { kind: 'saved', id: before.id } : result
}

/** Takes a technique of the teacher's own out of the library; `bringTechniqueBack` undoes it. */
export const removeTechnique = async (db: JournalDb, id: string, now: Date): Promise<Result> => {
  const result = await removeRecord(db, JOURNAL, techniqueRecordId(id), now)
  if (result.kind === 'missing') return { kind: 'broken', reason: 'missing' }
  return result.kind === 'saved' ? { kind: 'saved', id } : result
}

/** Puts a technique back that was taken out, as it was. */
export const bringTechniqueBack = async (
  db: JournalDb,
  technique: LibraryTechnique,
  now: Date,
): Promise<Result> => {
  const body = bodyOf(technique)
  const change = { stream: JOURNAL, id: techniqueRecordId(technique.id), type: 'technique', body }
  const result = await saveRecords(db, [change], now)
  return result.kind === 'saved' ? { kind: 'saved', id: technique.id } : result
}

/** From now on `from` is a part of `into`. No entry is rewritten: both names lead to the one that stays. */
export const mergeTechniques = (db: JournalDb, from: string, into: string, now: Date): Promise<Result> =>
  inLibrary(db, now, ({ byAnyId }) => {
    const [part, kept] = [byAnyId.get(from), byAnyId.get(into)]
    if (part === undefined || kept === undefined || part === kept) return []
    return [mergedInto(part, kept.id)]
  })

/** Undoes a merge: `id` stands for itself again, with what had been merged into it before. */
export const takeApart = (db: JournalDb, id: string, now: Date): Promise<Result> =>
  inLibrary(db, now, ({ apart, byAnyId }) => {
    const kept = apart.get(byAnyId.get(id)?.id ?? '')
    // One that stays has a merge of its own only where two devices merged each into the other.
    return [apart.get(id), kept].flatMap((one) =>
      one?.body?.mergedInto === undefined ? [] : [mergedInto(one, undefined)],
    )
  })

const inLibrary = async (
  db: JournalDb,
  now: Date,
  deed: (library: TechniqueLibrary) => readonly Change[],
): Promise<Result> => {
  try {
    const changes = deed(await readTechniques(db))
    const result = await saveRecords(db, changes, now)
    return result.kind === 'saved' ? { kind: 'saved', id: changes[0]?.id ?? '' } : result
  } catch (error) {
    return writeFailure(error)
  }
}

const mergedInto = (one: LibraryTechnique, into: string | undefined): Change => {
  const { mergedInto: _, ...was } = bodyOf(one)
  return changeOf(one.id, into === undefined ? was : { ...was, mergedInto: into }, bodyOf(one))
}

const changeOf = (id: string, body: unknown, before: Technique): Change => ({
  stream: JOURNAL,
  id: techniqueRecordId(id),
  type: 'technique',
  body,
  before,
})

/** What is kept of a technique, or what the library would keep of a seeded one that nobody changed yet. */
const bodyOf = ({ id, name, aliases, body }: LibraryTechnique): Technique =>
  body ?? {
    name,
    ...(isSeed(id) && { seed: id }),
    aliases: [...aliases],
    steps: [],
    keep: [],
    adapt: [],
  }
