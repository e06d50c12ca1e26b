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
/** How the records of one of a space's types are written, read and held together. Fields are names of the body's fields. */
export type SpaceType = {
  stream: 'space'
  v: number
  schema: v.GenericSchema
  rights: Rights
  /** The field that holds the record this one belongs to, and is removed with. */
  parent?: string
  /** The only types that it can belong to. */
  parentTypes?: readonly string[]
  /** Newcomers read it too, whenever it was written: what a group does and when, not what its members said. */
  forEverybody?: true
  /** One of an author to one parent (`kind`: one of each kind): twice is once. */
  once?: true | 'kind'
  /** The parent's field that names a member who may make this too, if they may write at all. */
  createIfNamed?: string
  /** The parent's field that names the only member who may make this. */
  onlyNamed?: string
  /** The field with the gate that this is held back by, or that it `opens`, and the fields that a gate may begin with. */
  gate?: { field: string; under: readonly string[]; opens?: true }
  /** Neither new nor changed once the activity that it belongs to has ended. */
  untilEnded?: true
  /** The field that names the one member who reads this, instead of its author. */
  handedTo?: string
  /** Says what somebody pressed: there are no words in it to be kept where it can't be sent. */
  isPress?: true
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
/** What can be tried, and visited: where somebody tells of their teaching. */
const TELLS = ['post', 'contribution', 'plan']
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
  thanks: { stream: 'space', v: 1, schema: spaceThanks, rights: byAuthor, parent: 'to', once: 'kind' },
  try: {
    stream: 'space',
    v: 1,
    schema: attempt,
    rights: byAuthor,
    parent: 'post',
    parentTypes: TELLS,
    once: true,
  },
  offer: {
    stream: 'space',
    v: 1,
    schema: offer,
    rights: byAuthor,
    parent: 'to',
    parentTypes: TELLS,
    once: true,
  },
  activity: { stream: 'space', v: 1, schema: activity, rights: byGuide, forEverybody: true },
  session: {
    stream: 'space',
    v: 1,
    schema: session,
    rights: byMakerOrGuide,
    parent: 'activity',
    parentTypes: ['activity'],
    forEverybody: true,
  },
  move: {
    stream: 'space',
    v: 1,
    schema: move,
    rights: onlyMade,
    parent: 'session',
    parentTypes: ['session'],
    forEverybody: true,
    isPress: true,
  },
  reveal: {
    stream: 'space',
    v: 1,
    schema: reveal,
    rights: { ...onlyMade, create: ['owner', 'facilitator'] },
    parent: 'under',
    parentTypes: ['session', 'activity'],
    forEverybody: true,
    createIfNamed: 'runBy',
    gate: { field: 'gate', under: ['under'], opens: true },
    isPress: true,
  },
  contribution: {
    stream: 'space',
    v: 1,
    schema: contribution,
    rights: moderated,
    parent: 'activity',
    parentTypes: ['activity'],
    gate: { field: 'gate', under: ['session', 'activity'] },
    handedTo: 'to',
    untilEnded: true,
  },
  plan: {
    stream: 'space',
    v: 1,
    schema: plan,
    rights: moderated,
    parent: 'activity',
    parentTypes: ['activity'],
    untilEnded: true,
  },
  confirmation: {
    stream: 'space',
    v: 1,
    schema: confirmation,
    rights: byAuthor,
    parent: 'of',
    parentTypes: ['contribution', 'plan'],
    once: true,
    onlyNamed: 'from.member',
    isPress: true,
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
