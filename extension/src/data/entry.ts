/** A journal record as screens know it: a reflection, a clip, a trial, or one that this version can't read. */
import type { RecordId } from '@whatworked/shared/ids'
import { type Clip, clip } from '@whatworked/shared/records/clip'
import { type Reflection, reflection } from '@whatworked/shared/records/reflection'
import { type Trial, trial } from '@whatworked/shared/records/trial'
import * as v from 'valibot'
import type { LocalRecord } from './local-record.ts'

interface Common {
  readonly id: RecordId
  /** The day it stands under, `YYYY-MM-DD`. */
  readonly day: string
  /** Milliseconds UTC. */
  readonly createdAt: number
  /** Milliseconds UTC. */
  readonly editedAt: number
  readonly putAwayOn?: string
}

export type ReflectionEntry = Common & { readonly kind: 'reflection'; readonly body: Reflection }
export type ClipEntry = Common & { readonly kind: 'clip'; readonly body: Clip }
export type TrialEntry = Common & { readonly kind: 'trial'; readonly body: Trial }
/** Written by a newer version in a shape that this one doesn't know: kept, listed, not shown in full. */
export type UnreadableEntry = Common & { readonly kind: 'unreadable' }
export type ReadableEntry = ReflectionEntry | ClipEntry | TrialEntry
export type Entry = ReadableEntry | UnreadableEntry

/** A record as an entry. The stored body is parsed, so that a shape from elsewhere never breaks a screen. */
export const entryOf = (record: LocalRecord): Entry => {
  const { id, createdAt, editedAt, putAwayOn } = record
  const common = { id, createdAt, editedAt, ...(putAwayOn !== undefined && { putAwayOn }) }
  if (record.type === 'reflection') {
    const parsed = v.safeParse(reflection, record.body)
    if (parsed.success) {
      return { ...common, kind: 'reflection', day: parsed.output.happenedOn, body: parsed.output }
    }
  }
  const day = dayOfInstant(createdAt)
  if (record.type === 'clip') {
    const parsed = v.safeParse(clip, record.body)
    if (parsed.success) return { ...common, kind: 'clip', day, body: parsed.output }
  }
  if (record.type === 'trial') {
    const parsed = v.safeParse(trial, record.body)
    if (parsed.success) return { ...common, kind: 'trial', day, body: parsed.output }
  }
  return { ...common, kind: 'unreadable', day }
}

/** The ids of the techniques that an entry is about. */
export const techniquesOf = (entry: Entry): readonly string[] => {
  if (entry.kind === 'unreadable') return []
  if (entry.kind === 'trial') return entry.body.technique === undefined ? [] : [entry.body.technique]
  return entry.body.techniques
}

/** The local day of an instant in milliseconds UTC, `YYYY-MM-DD`. */
export const dayOfInstant = (ms: number): string => {
  const date = new Date(ms)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
