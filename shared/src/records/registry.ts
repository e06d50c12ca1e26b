/** Every type of record, where it lives and who may write it. A new kind of thing begins with a line here. */
import * as v from 'valibot'
import { classRecord } from './class.ts'
import { clip } from './clip.ts'
import { comment } from './comment.ts'
import { BODY_MAX_DEPTH, BODY_MAX_LENGTH } from './envelope.ts'
import { member, type Role } from './member.ts'
import { post } from './post.ts'
import { reflection } from './reflection.ts'
import { revision } from './revision.ts'
import { setting } from './setting.ts'
import { source } from './source.ts'
import { space } from './space.ts'
import { technique } from './technique.ts'
import { journalThanks, spaceThanks } from './thanks.ts'
import { trial } from './trial.ts'

/** Who may do what with a space's records of one type; `author` means the one who made it. */
export type Rights = {
  create: readonly Role[]
  edit: readonly (Role | 'author')[]
  remove: readonly (Role | 'author')[]
}

type JournalType = { stream: 'journal'; v: number; schema: v.GenericSchema }
/** `parent` names the body's field that holds the record this one belongs to, and is removed with. */
type SpaceType = { stream: 'space'; v: number; schema: v.GenericSchema; rights: Rights; parent?: string }

const EVERY_WRITER: readonly Role[] = ['owner', 'facilitator', 'member']
const byServer: Rights = { create: [], edit: [], remove: [] }
const byAuthor: Rights = { create: EVERY_WRITER, edit: ['author'], remove: ['author'] }
const moderated: Rights = { ...byAuthor, remove: ['author', 'owner', 'facilitator'] }

export const journalTypes = {
  reflection: { stream: 'journal', v: 1, schema: reflection },
  clip: { stream: 'journal', v: 1, schema: clip },
  trial: { stream: 'journal', v: 1, schema: trial },
  source: { stream: 'journal', v: 1, schema: source },
  technique: { stream: 'journal', v: 1, schema: technique },
  class: { stream: 'journal', v: 1, schema: classRecord },
  thanks: { stream: 'journal', v: 1, schema: journalThanks },
  setting: { stream: 'journal', v: 1, schema: setting },
  revision: { stream: 'journal', v: 1, schema: revision },
} as const satisfies Record<string, JournalType>

export const spaceTypes = {
  space: { stream: 'space', v: 1, schema: space, rights: byServer },
  member: { stream: 'space', v: 1, schema: member, rights: byServer },
  post: { stream: 'space', v: 1, schema: post, rights: moderated },
  comment: { stream: 'space', v: 1, schema: comment, rights: moderated, parent: 'on' },
  thanks: { stream: 'space', v: 1, schema: spaceThanks, rights: byAuthor, parent: 'to' },
} as const satisfies Record<string, SpaceType>

/** The body of a journal type or of a space type. */
export type JournalBody<T extends keyof typeof journalTypes> = v.InferOutput<
  (typeof journalTypes)[T]['schema']
>
export type SpaceBody<T extends keyof typeof spaceTypes> = v.InferOutput<(typeof spaceTypes)[T]['schema']>

export type ParsedBody =
  | { kind: 'known'; body: unknown }
  /** A type, or a version of a body, that a newer client made: kept untouched. */
  | { kind: 'newer' }
  | { kind: 'invalid'; reason: string }

const typeIn = (home: 'journal' | 'space', type: string): JournalType | SpaceType | undefined => {
  const types: Record<string, JournalType | SpaceType> = home === 'journal' ? journalTypes : spaceTypes
  return Object.hasOwn(types, type) ? types[type] : undefined
}

/** The definition of a space's type, or undefined for one that a newer client made. */
export const spaceType = (type: string): SpaceType | undefined =>
  typeIn('space', type) as SpaceType | undefined

/** Checks a body against its type's schema. Unknown fields stay; a newer type or version is not an error. */
export const parseBody = (
  home: 'journal' | 'space',
  type: string,
  version: number,
  body: unknown,
): ParsedBody => {
  const known = typeIn(home, type)
  if (known === undefined || version > known.v) return isSmall(body) ? { kind: 'newer' } : tooLarge
  const result = v.safeParse(known.schema, body)
  if (!result.success) {
    const issue = result.issues[0]
    return { kind: 'invalid', reason: `${v.getDotPath(issue) ?? 'body'}: ${issue.type}` }
  }
  return isSmall(result.output) ? { kind: 'known', body: result.output } : tooLarge
}

const tooLarge: ParsedBody = { kind: 'invalid', reason: 'body: too large' }
const isSmall = (body: unknown): boolean =>
  !isDeeper(body, BODY_MAX_DEPTH) && (JSON.stringify(body) ?? '').length <= BODY_MAX_LENGTH
const isDeeper = (value: unknown, left: number): boolean => {
  if (value === null || typeof value !== 'object') return false
  return left === 0 || Object.values(value).some((inner) => isDeeper(inner, left - 1))
}
