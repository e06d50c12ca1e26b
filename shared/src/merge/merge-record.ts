/**
 * The one merge: what two devices did to one record since the server last confirmed it, put together.
 * Compare-and-set on the server puts merges in a line, so no clock is needed for words to be safe.
 */
import { inOrder, isSame, mergeValue } from './merge-value.ts'

/** The part of a record that people change. A tombstone has `removed` and a null body. */
export type Version = { body: unknown; removed?: true; putAwayOn?: string; editedAt: number }

/** A value that is not shown, to be kept as a revision. */
export type Lost = { field: string; value: unknown; editedAt: number }

export type Merge = {
  merged: Version
  lost: Lost[]
  /** Whether `merged` says something that `theirs` does not, and has to be pushed. */
  isNews: boolean
}

type Input = {
  /** The last body the server confirmed to this device, or undefined where it is not known: then both are kept. */
  base: Version | undefined
  mine: Version
  theirs: Version
  /** In a space a removal always wins; in the journal an edit brings the record back. */
  removalWins: boolean
}

/** Objects whose fields are words of their own, and merge one by one. */
const FIELD_BY_FIELD = new Set(['ifThen', 'agreements', 'answers', 'provenance'])

/** Stands between the two names of an inner field; kept text holds no NUL, so no field's own name can look like one. */
const INNER = '\0'

type Fields = Record<string, unknown>
const fieldsOf = (version: Version | undefined): Fields => {
  const body = version?.body
  return body !== null && typeof body === 'object' && !Array.isArray(body) ? (body as Fields) : {}
}

const flatten = (fields: Fields): Map<string, unknown> => {
  const flat = new Map<string, unknown>()
  for (const [key, value] of Object.entries(fields)) {
    if (FIELD_BY_FIELD.has(key) && value !== null && typeof value === 'object' && !Array.isArray(value)) {
      for (const [inner, innerValue] of Object.entries(value)) flat.set(`${key}${INNER}${inner}`, innerValue)
    } else flat.set(key, value)
  }
  return flat
}

const unflatten = (flat: Map<string, unknown>): Fields => {
  const fields = new Map<string, unknown>()
  const groups = new Map<string, [string, unknown][]>()
  for (const [path, value] of flat) {
    const [key = '', inner] = path.split(INNER)
    if (inner === undefined) fields.set(path, value)
    else {
      const group = groups.get(key) ?? []
      groups.set(key, [...group, [inner, value]])
      fields.set(key, undefined)
    }
  }
  for (const [key, group] of groups) fields.set(key, Object.fromEntries(group))
  return Object.fromEntries(fields)
}

/** An inner field's name as a revision keeps it: `ifThen.because`. */
const readable = (path: string): string => path.replace(INNER, '.')

const isChanged = (base: Version | undefined, side: Version): boolean =>
  base === undefined || !isSame(base.body, side.body) || base.putAwayOn !== side.putAwayOn

/** Every word of a version that is not shown any more. */
const allLost = (side: Version, base: Version | undefined): Lost[] => {
  const was = flatten(fieldsOf(base))
  return [...flatten(fieldsOf(side))]
    .filter(([field, value]) => value !== undefined && !isSame(value, was.get(field)))
    .map(([field, value]) => ({ field: readable(field), value, editedAt: side.editedAt }))
}

const mergeRemoval = ({ base, mine, theirs, removalWins }: Input): Merge => {
  const [removed, kept] = mine.removed ? [mine, theirs] : [theirs, mine]
  const isRemovedForGood = kept.removed || removalWins || !isChanged(base, kept)
  const merged = isRemovedForGood ? removed : kept
  return {
    merged: { ...merged, editedAt: Math.max(mine.editedAt, theirs.editedAt) },
    lost: isRemovedForGood && !kept.removed ? allLost(kept, base) : [],
    isNews: merged === mine && !(mine.removed && theirs.removed),
  }
}

/** Merges a record three ways, field by field. Pure: the same three versions give the same result on every device. */
export const mergeRecord = (input: Input): Merge => {
  const { base, mine, theirs } = input
  if (mine.removed || theirs.removed) return mergeRemoval(input)
  const [was, my, their] = [flatten(fieldsOf(base)), flatten(fieldsOf(mine)), flatten(fieldsOf(theirs))]
  const merged = new Map<string, unknown>()
  const lost: Lost[] = []
  for (const field of new Set([...their.keys(), ...my.keys()])) {
    const result = mergeValue(
      was.get(field),
      { value: my.get(field), editedAt: mine.editedAt },
      { value: their.get(field), editedAt: theirs.editedAt },
    )
    if (result.value !== undefined) merged.set(field, result.value)
    if (result.lost)
      lost.push({ field: readable(field), value: result.lost.value, editedAt: result.lost.editedAt })
  }
  const [earlier, later] = inOrder(
    { value: mine.putAwayOn, editedAt: mine.editedAt },
    { value: theirs.putAwayOn, editedAt: theirs.editedAt },
  )
  const putAwayOn = (isSame(later.value, base?.putAwayOn) ? earlier.value : later.value) as string | undefined
  const body = unflatten(merged)
  return {
    merged: {
      body,
      editedAt: Math.max(mine.editedAt, theirs.editedAt),
      ...(putAwayOn === undefined ? {} : { putAwayOn }),
    },
    lost,
    isNews: !isSame(body, theirs.body) || putAwayOn !== theirs.putAwayOn,
  }
}
