/** One record of a file from outside: checked before anything else looks at it. */
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import { BODY_MAX_DEPTH, type StoredRecord, wireEnvelope } from '@whatworked/shared/records/envelope'
import { journalTypes, parseBody, spaceTypes } from '@whatworked/shared/records/registry'
import { isSeed } from '@whatworked/shared/techniques/seeds'
import { cleanText } from '@whatworked/shared/text'
import * as v from 'valibot'

/** A record of the journal as a file has it. */
export interface Incoming {
  readonly record: StoredRecord
  /** The file knows a part of the body only: what it doesn't say stays as it is here. */
  readonly isPart?: true
}

/** Something in a file that can't be taken in: where it stands, and why, in words for its reader. */
export interface Unread {
  readonly where: string
  readonly why: string
}

export type ReadRecord = { kind: 'record'; record: StoredRecord } | { kind: 'unread'; why: string }

const envelope = v.object({ ...wireEnvelope, id: v.string(), stream: v.optional(v.literal(JOURNAL)) })
/** A journal's ids tell their time (v7) or follow from content (v8); those of a space are random (v4). */
const JOURNAL_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[78][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
/** Names that mean something to an object itself, wherever it is copied to. */
const NOT_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/** Checks a value that claims to be a record of a journal. Fields and types that this version doesn't know are kept. */
export const readRecord = (value: unknown): ReadRecord => {
  const parsed = v.safeParse(envelope, value)
  if (!parsed.success) return unread('It isn’t a record of a journal.')
  const { id, type, v: version, createdAt, editedAt, putAwayOn, removed } = parsed.output
  if (isOfSpace(type)) return unread('It belongs to a space, not to a journal.')
  if (!JOURNAL_ID.test(id) && !(type === 'technique' && isSeed(id)))
    return unread('Its number isn’t one of a journal.')
  let body: unknown = null
  if (!removed) {
    if (isDeeper(parsed.output.body, BODY_MAX_DEPTH)) return unread('It is folded too deeply to be read.')
    body = cleaned(parsed.output.body)
    if (body === null || typeof body !== 'object' || Array.isArray(body)) return unread('It is empty.')
    const checked = parseBody('journal', type, version, body)
    if (checked.kind === 'invalid') return unread(whyInvalid(checked.reason))
  }
  return {
    kind: 'record',
    record: {
      stream: JOURNAL,
      id: id as RecordId,
      type,
      v: version,
      createdAt,
      editedAt,
      ...(putAwayOn !== undefined && { putAwayOn }),
      ...(removed && { removed }),
      body,
    },
  }
}

const unread = (why: string): ReadRecord => ({ kind: 'unread', why })

const isOfSpace = (type: string): boolean =>
  Object.hasOwn(spaceTypes, type) && !Object.hasOwn(journalTypes, type)

const whyInvalid = (reason: string): string => {
  if (reason === 'body: too large' || reason.endsWith('max_length'))
    return 'It is longer than an entry can be.'
  return `“${reason.split(':')[0]}” can’t be read.`
}

const isDeeper = (value: unknown, left: number): boolean => {
  if (value === null || typeof value !== 'object') return false
  return left === 0 || Object.values(value).some((inner) => isDeeper(inner, left - 1))
}

/** The same value without NUL, lone surrogates and keys that no record has. Its depth has been looked at before. */
const cleaned = (value: unknown): unknown => {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      NOT_KEYS.has(key) ? [] : [[cleanText(key), cleaned(inner)] as const],
    ),
  )
}
