/** From what stands in the fields of a sheet to what is kept: blanks left out, running clocks stopped, nothing cut off. */
import * as v from 'valibot'
import { WORDS_MAX_LENGTH } from '../records/fields.ts'
import { FIELD_VALUES, type FieldKind, type Sheet } from './sheet.ts'

/** What stands in the fields while somebody writes: values by field, some of them unfinished. */
export type Draft = Readonly<Record<string, unknown>>

export type Filled =
  | { readonly kind: 'ok'; readonly values: Record<string, unknown> }
  | { readonly kind: 'empty' }
  /** Why a field can't be kept as it is, by field. */
  | { readonly kind: 'wrong'; readonly fields: Readonly<Record<string, string>> }

type Row = Readonly<Record<string, unknown>>

/** The values of a sheet as they are kept. `nowMs` stops what still runs. */
export const fillSheet = (sheet: Sheet, draft: Draft, nowMs: number): Filled => {
  const values: Record<string, unknown> = {}
  const wrong: Record<string, string> = {}
  for (const { id, kind } of sheet.fields) {
    const value = cleaned(kind, draft[id], nowMs)
    if (value === undefined) continue
    if (v.is(FIELD_VALUES[kind] as v.GenericSchema, value)) values[id] = value
    else wrong[id] = whyNot(kind, value)
  }
  if (Object.keys(wrong).length > 0) return { kind: 'wrong', fields: wrong }
  return Object.keys(values).length === 0 ? { kind: 'empty' } : { kind: 'ok', values }
}

const cleaned = (kind: FieldKind, value: unknown, nowMs: number): unknown => {
  if (kind === 'stopwatch')
    return pruned(
      listOf(value)
        .map((row) => stopped(row, nowMs))
        .filter(isTimed),
    )
  if (kind === 'tally') return pruned(listOf(value).filter(({ label }) => hasWords(label)))
  if (kind === 'timed-notes' || kind === 'points')
    return pruned(listOf(value).filter(({ text }) => hasWords(text)))
  if (kind === 'less-of' || kind === 'technique') {
    const { what, name } = (value ?? {}) as Row
    return hasWords(what ?? name) ? pruned(value) : undefined
  }
  return pruned(value)
}

const listOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? value : [])
const hasWords = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''
const isTimed = ({ ms }: Row): boolean => typeof ms === 'number' && ms > 0

/** A clock that still runs is read now; `startedAt` is an instant, so that a page that slept has lost nothing. */
const stopped = ({ startedAt, ...row }: Row, nowMs: number): Row =>
  typeof startedAt === 'number' ? { ...row, ms: lengthOf({ ...row, startedAt }, nowMs) } : row

/** How long a clock has run, in ms: what it showed when it was last stopped and what has passed since. */
export const lengthOf = ({ ms, startedAt }: Row, nowMs: number): number =>
  (typeof ms === 'number' ? ms : 0) + (typeof startedAt === 'number' ? Math.max(0, nowMs - startedAt) : 0)

/** Without blank strings, empty lists and empty objects; undefined when nothing is left. */
const pruned = (value: unknown): unknown => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  if (value === false || value === null) return undefined
  if (Array.isArray(value)) {
    const kept = value.map(pruned).filter((one) => one !== undefined)
    return kept.length === 0 ? undefined : kept
  }
  if (typeof value !== 'object') return value
  const kept = Object.entries(value).flatMap(([key, inner]) => {
    const one = pruned(inner)
    return one === undefined ? [] : [[key, one] as const]
  })
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

/** Says of words of that length that they are too many, and that they are safe. */
export const tooLongWords = (length: number, most: number): string =>
  `${length.toLocaleString('en-GB')} characters; ${most.toLocaleString('en-GB')} fit. Your words are still here: shorten them, or put the rest elsewhere.`

const whyNot = (kind: FieldKind, value: unknown): string => {
  const longest = longestIn(value)
  const most = kind === 'line' || kind === 'choice' ? 500 : WORDS_MAX_LENGTH
  if (longest > most) return tooLongWords(longest, most)
  if (kind === 'number' || kind === 'minutes')
    return 'Something else than a number stands here. It is still here.'
  return 'This can’t be kept as it is. It is still here: make it shorter, or take a line out.'
}

const longestIn = (value: unknown): number => {
  if (typeof value === 'string') return value.length
  if (value === null || typeof value !== 'object') return 0
  return Math.max(0, ...Object.values(value).map(longestIn))
}
