/** What the four roles may do, in words and in rules; the server holds the same rules. */
import type { Role } from '@whatworked/shared/records/member'

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  owner: 'Owner',
  facilitator: 'Facilitator',
  member: 'Member',
  guest: 'Guest',
}

/** One line on each role. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  owner: 'decides about the space and its members',
  facilitator: 'invites, and removes what shouldn’t be there',
  member: 'reads, shares, replies and thanks',
  guest: 'reads only',
}

/** Whether this role may invite and see the invitations. */
export const canInvite = (role: Role): boolean => role === 'owner' || role === 'facilitator'

/** The roles that this role may invite to. */
export const invitableRoles = (role: Role): readonly Exclude<Role, 'owner'>[] =>
  role === 'owner' ? ['member', 'facilitator', 'guest'] : ['member', 'guest']

/** Whether `mine` may remove somebody with the role `theirs`. */
export const canRemoveMember = (mine: Role, theirs: Role): boolean =>
  mine === 'owner' || (mine === 'facilitator' && (theirs === 'member' || theirs === 'guest'))
