/**
 * The techniques a teacher has: the seeded ones, their own ones over them, and what they merged.
 * One rule for ids, everywhere: a technique goes by its seed's id, or by its record's where it has no seed. Entries keep
 * the id they were written with; a merge is followed when they are read.
 */
import { idFromContent, type RecordId } from '../ids.ts'
import type { Technique } from '../records/technique.ts'
import { foldText } from '../text.ts'
import { FAMILIES, isSeed, TECHNIQUE_SEEDS } from './seeds.ts'

/** A technique as it is shown. */
export interface LibraryTechnique {
  readonly id: string
  readonly name: string
  /** The family's words; empty for none. */
  readonly family: string
  /** Other names that find it: its own, and every name of what was merged into it. */
  readonly aliases: readonly string[]
  /** What the teacher wrote about it, as kept; absent for a seeded one that nobody changed. */
  readonly body?: Technique
  /** Ids of what was merged into it, also by way of others, lowest first. */
  readonly gathers: readonly string[]
}

export interface TechniqueLibrary {
  /** Every technique that stands for itself, by id. */
  readonly techniques: ReadonlyMap<string, LibraryTechnique>
  /** Each of them under its own id and under the ids of what was merged into it. */
  readonly byAnyId: ReadonlyMap<string, LibraryTechnique>
  /** Each one as it was before any merge, by id: what to call the parts of a merge. */
  readonly apart: ReadonlyMap<string, LibraryTechnique>
}

/** Puts the library together from the teacher's technique records. */
export const techniqueLibrary = (
  rows: readonly { readonly id: string; readonly body: Technique }[],
): TechniqueLibrary => {
  const apart = new Map<string, LibraryTechnique>(
    TECHNIQUE_SEEDS.map(({ id, name, family, aliases }) => [
      id,
      { id, name, family: familyName(FAMILIES[family]), aliases, gathers: [] },
    ]),
  )
  for (const { id: recordId, body } of rows) {
    const id = body.seed ?? recordId
    const family = body.family ?? apart.get(id)?.family ?? ''
    apart.set(id, { id, name: body.name, family, aliases: body.aliases, body, gathers: [] })
  }
  const parts = new Map<string, string[]>()
  for (const id of apart.keys()) {
    const kept = keptId(apart, id)
    if (kept !== id) parts.set(kept, [...(parts.get(kept) ?? []), id])
  }
  const byAnyId = new Map(apart)
  const techniques = new Map(apart)
  for (const [kept, ids] of parts) {
    const whole = gathered(apart, kept, ids.toSorted())
    techniques.set(kept, whole)
    byAnyId.set(kept, whole)
    for (const id of ids) {
      techniques.delete(id)
      byAnyId.set(id, whole)
    }
  }
  return { techniques, byAnyId, apart }
}

/** The id of the record that holds what a teacher changed of a technique; the same on each of their devices. */
export const techniqueRecordId = (id: string): RecordId =>
  isSeed(id) ? idFromContent(`technique|${id}`) : (id as RecordId)

/** “Eliciting evidence: questions …” without the part in brackets, which is for specialists. */
const familyName = (family: string): string => family.replace(/\s*\(.*\)$/u, '')

/** The names of the families, in the order in which they are shown. */
export const FAMILY_NAMES: readonly string[] = Object.values(FAMILIES).map(familyName)

/**
 * The id that a technique's merges lead to. A merge into one that isn't here is as if it had not been made; where two
 * devices merged each into the other, the lowest id of the circle stays.
 */
const keptId = (apart: ReadonlyMap<string, LibraryTechnique>, id: string): string => {
  const seen: string[] = []
  for (let at = id; ; ) {
    const circleFrom = seen.indexOf(at)
    if (circleFrom >= 0) return seen.slice(circleFrom).toSorted()[0] ?? id
    seen.push(at)
    const next = apart.get(at)?.body?.mergedInto
    if (next === undefined || !apart.has(next)) return at
    at = next
  }
}

const gathered = (
  apart: ReadonlyMap<string, LibraryTechnique>,
  kept: string,
  ids: readonly string[],
): LibraryTechnique => {
  const whole = apart.get(kept) as LibraryTechnique // `kept` is one of the keys of `apart`
  const names = new Map<string, string>()
  for (const id of [kept, ...ids]) {
    const part = apart.get(id)
    for (const name of part === undefined ? [] : [part.name, ...part.aliases]) {
      if (!names.has(foldText(name))) names.set(foldText(name), name)
    }
  }
  names.delete(foldText(whole.name))
  return { ...whole, aliases: [...names.values()], gathers: ids }
}
