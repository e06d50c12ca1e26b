/** Every type of record, where it lives and who may write it. A new kind of thing begins with a line here. */
import * as v from 'valibot'
import { activity } from './activity.ts'
import { classRecord } from './class.ts'
import { clip } from './clip.ts'
import { comment } from './comment.ts'
import { confirmation } from './confirmation.ts'
import { contribution } from './contribution.ts'
import { BODY_MAX_DEPTH, BODY_MAX_LENGTH } from './envelope.ts'
import { member, type Role } from './member.ts'
import { move } from './move.ts'
import { offer } from './offer.ts'
import { plan } from './plan.ts'
import { post } from './post.ts'
import { reflection } from './reflection.ts'
import { reveal } from './reveal.ts'
import { revision } from './revision.ts'
import { session } from './session.ts'
import { setting } from './setting.ts'
import { source } from './source.ts'
import { space } from './space.ts'
import { technique } from './technique.ts'
import { journalThanks, spaceThanks } from './thanks.ts'
import { trial } from './trial.ts'
import { attempt } from './try.ts'

/** Who may do what with a space's records of one type; `author` means the one who made it. */
export type Rights = {
  create: readonly Role[]
  edit: readonly (Role | 'author')[]
  remove: readonly (Role | 'author')[]
}

type JournalType = { stream: 'journal'; v: number; schema: v.GenericSchema }
type SpaceType = {
  stream: 'space'
  v: number
  schema: v.GenericSchema
  rights: Rights
  /** The body's field that holds the record this one belongs to, and is removed with. */
  parent?: string
  /** Newcomers read it too, whenever it was written: what a group does and when, not what its members said. */
  forEverybody?: true
  /** One of an author to one parent: twice is once. */
  once?: true
  /** The field of the parent's body that names a member who may make this, whatever their role. */
  createIfNamed?: string
}

const EVERY_WRITER: readonly Role[] = ['owner', 'facilitator', 'member']
const byServer: Rights = { create: [], edit: [], remove: [] }
const byAuthor: Rights = { create: EVERY_WRITER, edit: ['author'], remove: ['author'] }
const byGuide: Rights = {
  create: ['owner', 'facilitator'],
  edit: ['owner', 'facilitator'],
  remove: ['owner', 'facilitator'],
}
const byMakerOrGuide: Rights = {
  create: EVERY_WRITER,
  edit: ['author', 'owner', 'facilitator'],
  remove: ['author', 'owner', 'facilitator'],
}
const onlyMade: Rights = { create: EVERY_WRITER, edit: [], remove: [] }
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
  thanks: { stream: 'space', v: 1, schema: spaceThanks, rights: byAuthor, parent: 'to', once: true },
  try: { stream: 'space', v: 1, schema: attempt, rights: byAuthor, parent: 'post', once: true },
  offer: { stream: 'space', v: 1, schema: offer, rights: byAuthor, parent: 'to', once: true },
  activity: { stream: 'space', v: 1, schema: activity, rights: byGuide, forEverybody: true },
  session: {
    stream: 'space',
    v: 1,
    schema: session,
    rights: byMakerOrGuide,
    parent: 'activity',
    forEverybody: true,
  },
  move: {
    stream: 'space',
    v: 1,
    schema: move,
    rights: onlyMade,
    parent: 'session',
    forEverybody: true,
  },
  reveal: {
    stream: 'space',
    v: 1,
    schema: reveal,
    rights: { ...onlyMade, create: ['owner', 'facilitator'] },
    parent: 'under',
    forEverybody: true,
    createIfNamed: 'runBy',
  },
  contribution: { stream: 'space', v: 1, schema: contribution, rights: moderated, parent: 'activity' },
  plan: { stream: 'space', v: 1, schema: plan, rights: moderated, parent: 'activity' },
  confirmation: {
    stream: 'space',
    v: 1,
    schema: confirmation,
    rights: byAuthor,
    parent: 'of',
    once: true,
  },
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
