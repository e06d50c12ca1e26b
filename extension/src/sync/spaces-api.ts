/** Spaces, members and invitations: typed calls, each answered by a tagged union. What members read comes by sync. */
import * as route from '@whatworked/shared/protocol/spaces'
import type { Role } from '@whatworked/shared/records/member'
import type * as v from 'valibot'
import { type Connection, call } from './transport.ts'

/** The account's spaces, with this account's role and member id in each. */
export const listSpaces = (connection: Connection) => call(connection, route.listSpaces, {}, {})

/** Makes a space with the caller as its owner. */
export const createSpace = (connection: Connection, space: v.InferInput<typeof route.createSpace.request>) =>
  call(connection, route.createSpace, {}, space)

/** Changes a space's name, purpose, focus or agreements. */
export const changeSpace = (
  connection: Connection,
  stream: string,
  change: v.InferInput<typeof route.changeSpace.request>,
) => call(connection, route.changeSpace, { stream }, change)

/** Makes an invitation; its link is told this once. */
export const createInvite = (
  connection: Connection,
  stream: string,
  invite: v.InferInput<typeof route.createInvite.request>,
) => call(connection, route.createInvite, { stream }, invite)

/** Invitations that can still be used. */
export const listInvites = (connection: Connection, stream: string) =>
  call(connection, route.listInvites, { stream }, {})

/** Ends an invitation at once. */
export const revokeInvite = (connection: Connection, stream: string, invite: string) =>
  call(connection, route.revokeInvite, { stream, invite }, {})

/** Removes a member; their reading ends at once. */
export const removeMember = (connection: Connection, stream: string, member: string) =>
  call(connection, route.removeMember, { stream, member }, {})

/** Gives a member another role. */
export const changeRole = (connection: Connection, stream: string, member: string, role: Role) =>
  call(connection, route.changeRole, { stream, member }, { role })

/** Changes what my own member record says: my focus here, and whether I agree that guests read. */
export const changeMe = (
  connection: Connection,
  stream: string,
  change: v.InferInput<typeof route.changeMe.request>,
) => call(connection, route.changeMe, { stream }, change)

/** Leaves a space. */
export const leaveSpace = (connection: Connection, stream: string) =>
  call(connection, route.leaveSpace, { stream }, {})
