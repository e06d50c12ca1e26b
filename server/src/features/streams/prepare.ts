/** Judges one mutation by itself, before the write: is its type one that clients write, is its body well-formed. */
import { dayOverEverywhere } from '@whatworked/shared/forms/ended'
import type { Mutation } from '@whatworked/shared/protocol/streams'
import { BODY_MAX_LENGTH } from '@whatworked/shared/records/envelope'
import {
  journalTypes,
  parseBody,
  type Rights,
  type SpaceType,
  spaceType,
} from '@whatworked/shared/records/registry'
import { cleanJson } from '@whatworked/shared/text'

/** Times further ahead than this are taken for a wrong clock, in ms. */
const CLOCK_SLACK_MS = 5 * 60 * 1000

/** What the write needs to know of a mutation, or why it is refused whatever the database says. */
export type Prepared =
  | { readonly kind: 'refused'; readonly code: string }
  | {
      readonly kind: 'ready'
      readonly may: { readonly [deed in keyof Rights]: string }
      /** JSON text; null for a removal. */
      readonly body: string | null
      readonly parent: string | null
      /** What the type asks of the record it belongs to: its type, and the paths to whom it names. */
      readonly parentTypes: string | null
      readonly createIfNamed: string | null
      readonly onlyNamed: string | null
      /** What may exist once, without the author. */
      readonly once: string | null
      readonly isForEverybody: boolean
      readonly gate: string | null
      readonly opensGate: boolean
      readonly handedTo: string | null
      readonly isUnnamed: boolean
      /** The last day that is over; null for a type that is written after an activity's end too. */
      readonly overDay: string | null
      readonly createdAt: number
      readonly editedAt: number
    }

/** Types that newer clients know: written by whoever may write, changed and removed by their author. */
const unknownType: Rights = {
  create: ['owner', 'facilitator', 'member'],
  edit: ['author'],
  remove: ['author'],
}

const field = (body: unknown, name: string | undefined): string | null => {
  if (name === undefined || body === null || typeof body !== 'object') return null
  const value: unknown = Object.entries(body).find(([key]) => key === name)?.[1]
  return typeof value === 'string' ? value : null
}

const onceOf = (known: SpaceType | undefined, type: string, body: unknown, parent: string | null) => {
  if (known?.once === undefined) return null
  // no kind that somebody makes up is taken for a type
  return known.once === 'kind' ? `|${field(body, 'kind') ?? type}|${parent}` : `:${type}|${parent}`
}

/** A gate begins with the id of what it belongs to, so that no reveal of one meeting opens another's. */
const isGateOutOfPlace = (known: SpaceType | undefined, body: unknown, gate: string | null): boolean =>
  gate !== null && known?.gate?.under.every((name) => !gate.startsWith(`${field(body, name)}/`)) === true

/** Prepares a mutation; its strings are cleaned where they `mayBeUnclean`. Codes: `server-written`, `journal-only`, `invalid`, and `not-alone` for a post without a name in a batch with others. */
export const prepare = (
  mutation: Mutation,
  nowMs: number,
  { mayBeUnclean, isAlone }: { mayBeUnclean: boolean; isAlone: boolean },
): Prepared => {
  const { type, v: version, removed } = mutation
  const known = spaceType(type)
  if (known !== undefined && known.rights.create.length === 0)
    return { kind: 'refused', code: 'server-written' }
  // a slip of a client must not carry a private record into a space
  if (known === undefined && Object.hasOwn(journalTypes, type))
    return { kind: 'refused', code: 'journal-only' }
  const rights = known?.rights ?? unknownType
  const times = {
    createdAt: Math.min(mutation.createdAt, nowMs + CLOCK_SLACK_MS),
    editedAt: Math.min(mutation.editedAt, nowMs + CLOCK_SLACK_MS),
  }
  const ofType = {
    may: { create: rights.create.join(), edit: rights.edit.join(), remove: rights.remove.join() },
    parentTypes: known?.parentTypes === undefined ? null : `,${known.parentTypes.join()},`,
    createIfNamed: known?.createIfNamed === undefined ? null : `$.${known.createIfNamed}`,
    onlyNamed: known?.onlyNamed === undefined ? null : `$.${known.onlyNamed}`,
    isForEverybody: known?.forEverybody === true,
    opensGate: known?.gate?.opens === true,
    overDay: known?.untilEnded === true ? dayOverEverywhere(nowMs) : null,
    ...times,
  }
  const nothing = { body: null, parent: null, once: null, gate: null, handedTo: null, isUnnamed: false }
  if (removed) return { kind: 'ready', ...ofType, ...nothing }

  const body = mayBeUnclean ? cleanJson(mutation.body) : mutation.body
  const parsed = parseBody('space', type, version, body)
  if (parsed.kind === 'invalid' || body === null || typeof body !== 'object')
    return { kind: 'refused', code: 'invalid' }
  // an outside view is written by the server alone
  if (type === 'comment' && 'voice' in body) return { kind: 'refused', code: 'server-written' }
  const isUnnamed = type === 'post' && field(body, 'byline') === 'none'
  // what travels with it would say whose it is
  if (isUnnamed && !isAlone) return { kind: 'refused', code: 'not-alone' }
  const parent = field(body, known?.parent)
  const gate = field(body, known?.gate?.field)
  const handedTo = field(body, known?.handedTo)
  // what goes to one alone is never opened for all
  if (isGateOutOfPlace(known, body, gate) || (gate !== null && handedTo !== null))
    return { kind: 'refused', code: 'invalid' }
  const once = onceOf(known, type, body, parent)
  // kept as it was sent, not as it was parsed: fields that a newer client added stay, and nothing is filled in
  const json = JSON.stringify(body)
  // the schema drops a few names (such as `constructor`) and does not count what they hold
  if (json.length > BODY_MAX_LENGTH) return { kind: 'refused', code: 'invalid' }
  return { kind: 'ready', ...ofType, body: json, parent, once, gate, handedTo, isUnnamed }
}
