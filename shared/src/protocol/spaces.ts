/** Spaces, their members and their invitations: what travels beside the records themselves. */
import * as v from 'valibot'
import { instant, line, uuid, words } from '../records/fields.ts'
import { role } from '../records/member.ts'
import { RETENTION_MAX_MONTHS } from '../records/space.ts'
import { text } from '../text.ts'
import { Account, NewAccount, oneLine, Token } from './account.ts'
import { endpoint } from './endpoint.ts'

export const SPACE_NAME_MAX_LENGTH = 120
export const PURPOSE_MAX_LENGTH = 2000
export const INVITE_MAX_USES = 200
/** Longest life of an invitation, in days. */
export const INVITE_MAX_DAYS = 90

const none = v.strictObject({})
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const id = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/))

/** Paragraphs of plain text. */
const paragraphs = v.pipe(text(PURPOSE_MAX_LENGTH), v.trim())

/** What a person may do in a space: a guest reads, a member writes, a facilitator also invites, an owner also decides. */
export const Role = role

/** Roles that an invitation can carry: ownership is only ever given to somebody who is already in. */
export const InviteRole = v.picklist(['facilitator', 'member', 'guest'])

/** One of the caller's spaces: its stream with the caller's place in it. */
export const SpaceSummary = v.object({
  stream: id,
  name: line,
  epoch: whole,
  head: whole,
  role: Role,
  /** The caller's member id: the `author` of the caller's records in this stream. */
  member: id,
})
export type SpaceSummary = v.InferOutput<typeof SpaceSummary>

/** An invitation as facilitators see it; its token was shown once, when it was made. */
export const Invite = v.object({
  id,
  role: line,
  invitedBy: line,
  createdAt: instant,
  expiresAt: instant,
  maxUses: whole,
  uses: whole,
})
export type Invite = v.InferOutput<typeof Invite>

/** What members agreed to. `retentionMonths` null is as long as the space stands. */
const agreements = {
  neverUsedFor: v.optional(paragraphs),
  newcomersSeeEarlier: v.optional(v.boolean()),
  postsWithoutName: v.optional(v.boolean()),
  guestsMayRead: v.optional(v.boolean()),
  retentionMonths: v.optional(
    v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(RETENTION_MAX_MONTHS))),
  ),
}

/** The names of what only an owner changes. */
export const AGREEMENTS = Object.keys(agreements) as readonly (keyof typeof agreements)[]

const settings = { focus: v.optional(paragraphs), ...agreements }

/** The caller's spaces. */
export const listSpaces = endpoint({
  method: 'GET',
  path: '/v1/spaces',
  access: 'account',
  request: none,
  response: v.object({ spaces: v.array(SpaceSummary) }),
})

/**
 * Makes a space with the caller as its owner; its `space` and `member` records are the first of its stream. With `stream`
 * asking twice makes one: the answer to the first may have been lost. Somebody else's id is `not-found`.
 */
export const createSpace = endpoint({
  method: 'POST',
  path: '/v1/spaces',
  access: 'account',
  request: v.strictObject({
    stream: v.optional(uuid),
    name: oneLine(SPACE_NAME_MAX_LENGTH),
    purpose: paragraphs,
    ...settings,
  }),
  response: SpaceSummary,
})

/** Changes the fields that are given. Owner and facilitator; what members agreed to only the owner. */
export const changeSpace = endpoint({
  method: 'PATCH',
  path: '/v1/spaces/:stream',
  access: 'account',
  request: v.strictObject({
    name: v.optional(oneLine(SPACE_NAME_MAX_LENGTH)),
    purpose: v.optional(paragraphs),
    ...settings,
  }),
  response: v.object({}),
})

/**
 * Makes an invitation. A guest is invited once the space allows it and every member agreed (`guests-not-agreed`). The link is `PUBLIC_URL/join#TOKEN`; the token is told this once. A facilitator invites
 * members and guests.
 */
export const createInvite = endpoint({
  method: 'POST',
  path: '/v1/spaces/:stream/invites',
  access: 'account',
  request: v.strictObject({
    role: InviteRole,
    maxUses: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(INVITE_MAX_USES)),
    days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(INVITE_MAX_DAYS)),
  }),
  response: v.object({ invite: Invite, token: Token, link: v.string() }),
})

/** Invitations that can still be used. Owner and facilitator. */
export const listInvites = endpoint({
  method: 'GET',
  path: '/v1/spaces/:stream/invites',
  access: 'account',
  request: none,
  response: v.object({ invites: v.array(Invite) }),
})

/** Ends an invitation at once. Owner and facilitator. */
export const revokeInvite = endpoint({
  method: 'DELETE',
  path: '/v1/spaces/:stream/invites/:invite',
  access: 'account',
  request: none,
  response: v.object({}),
})

/** What a link invites to, before anything is agreed. An unknown, used up, expired or ended link is `link-not-valid`, all alike. */
export const lookAtInvite = endpoint({
  method: 'POST',
  path: '/v1/invites/look',
  access: 'open',
  request: v.strictObject({ token: Token }),
  response: v.object({
    space: v.object({ name: line, purpose: words }),
    role: Role,
    invitedBy: line,
    expiresAt: instant,
    /** Whether whoever joins reads what was shared before they came. */
    newcomersSeeEarlier: v.boolean(),
  }),
})

/**
 * Joins. A signed-in caller joins as who they are (`newAccount` absent); anyone else makes an account on the way and the
 * web page is signed in. An e-mail address that has an account already joins with it if the password is its own.
 */
export const acceptInvite = endpoint({
  method: 'POST',
  path: '/v1/invites/accept',
  access: 'open',
  request: v.strictObject({ token: Token, newAccount: v.optional(NewAccount) }),
  response: v.object({ account: Account, space: SpaceSummary }),
})

/** Removes a member: their reading ends at once. Owner; a facilitator removes members and guests. */
export const removeMember = endpoint({
  method: 'POST',
  path: '/v1/spaces/:stream/members/:member/remove',
  access: 'account',
  request: none,
  response: v.object({}),
})

/** Gives a member another role. Owner only; the last owner keeps theirs (`last-owner`). */
export const changeRole = endpoint({
  method: 'POST',
  path: '/v1/spaces/:stream/members/:member/role',
  access: 'account',
  request: v.strictObject({ role: Role }),
  response: v.object({}),
})

/** Changes what the caller's own member record says: their focus here, and whether they agree that guests read. Not for guests. */
export const changeMe = endpoint({
  method: 'PATCH',
  path: '/v1/spaces/:stream/me',
  access: 'account',
  request: v.strictObject({
    focus: v.optional(paragraphs),
    agreesToGuests: v.optional(v.boolean()),
  }),
  response: v.object({}),
})

/** Leaves a space. The last owner makes somebody else an owner first (`last-owner`). */
export const leaveSpace = endpoint({
  method: 'POST',
  path: '/v1/spaces/:stream/leave',
  access: 'account',
  request: none,
  response: v.object({}),
})

/** All routes of this file. */
export const spaceEndpoints = {
  listSpaces,
  createSpace,
  changeSpace,
  createInvite,
  listInvites,
  revokeInvite,
  lookAtInvite,
  acceptInvite,
  removeMember,
  changeRole,
  changeMe,
  leaveSpace,
}
