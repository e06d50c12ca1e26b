/** Judges one mutation by itself, before the write: is its type one that clients write, is its body well-formed. */
import type { Mutation } from '@whatworked/shared/protocol/streams'
import { BODY_MAX_LENGTH } from '@whatworked/shared/records/envelope'
import { journalTypes, parseBody, type Rights, spaceType } from '@whatworked/shared/records/registry'
import { cleanJson } from '@whatworked/shared/text'

/** Times further ahead than this are taken for a wrong clock, in ms. */
const CLOCK_SLACK_MS = 5 * 60 * 1000

/** What the write needs to know of a mutation, or why it is refused whatever the database says. */
export type Prepared =
  | { readonly kind: 'refused'; readonly code: string }
  | {
      readonly kind: 'ready'
      readonly createRoles: string
      readonly removeRoles: string
      /** JSON text; null for a removal. */
      readonly body: string | null
      readonly parent: string | null
      /** What may exist once, without the author. */
      readonly once: string | null
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

/** Prepares a mutation; its strings are cleaned where they `mayBeUnclean`. Codes: `server-written`, `journal-only`, `invalid`, `byline-not-offered`. */
export const prepare = (mutation: Mutation, nowMs: number, mayBeUnclean: boolean): Prepared => {
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
  const roles = { createRoles: rights.create.join(), removeRoles: rights.remove.join() }
  if (removed) return { kind: 'ready', ...roles, body: null, parent: null, once: null, ...times }

  const body = mayBeUnclean ? cleanJson(mutation.body) : mutation.body
  const parsed = parseBody('space', type, version, body)
  if (parsed.kind === 'invalid' || body === null || typeof body !== 'object')
    return { kind: 'refused', code: 'invalid' }
  // a post without a name travels only where a space offers it, and no space does yet
  if (type === 'post' && field(body, 'byline') === 'none')
    return { kind: 'refused', code: 'byline-not-offered' }
  const parent = field(body, known?.parent)
  const once = type === 'thanks' ? `|${field(body, 'kind') ?? 'thanks'}|${parent}` : null
  // kept as it was sent, not as it was parsed: fields that a newer client added stay, and nothing is filled in
  const json = JSON.stringify(body)
  // the schema drops a few names (such as `constructor`) and does not count what they hold
  if (json.length > BODY_MAX_LENGTH) return { kind: 'refused', code: 'invalid' }
  return { kind: 'ready', ...roles, body: json, parent, once, ...times }
}
