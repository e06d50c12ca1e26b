/** Spaces, their members and their invitations. */
import { spaceEndpoints as endpoints } from '@whatworked/shared/protocol/spaces'
import { sessionCookie } from '../../http/cookie.ts'
import { openRoute, type Route, route } from '../../http/route.ts'
import { Refusal } from '../../refusal.ts'
import { createInvite, endInvite, listInvites, lookAtInvite } from './invites.ts'
import { joinByInvite } from './join.ts'
import { changeMe } from './me.ts'
import { changeRole, leaveSpace, removeMember } from './members.ts'
import { changeSpace, createSpace, listSpaces } from './spaces.ts'

export const spaceRoutes: readonly Route[] = [
  route(endpoints.listSpaces, async ({ caller }, { db }) => ({ spaces: await listSpaces(db, caller) })),

  route(endpoints.createSpace, async ({ caller, input }, deps) =>
    createSpace(deps, caller, input, deps.clock()),
  ),

  route(endpoints.changeSpace, async ({ caller, params, input }, deps) => {
    await changeSpace(deps, caller, params.stream, input, deps.clock())
    return {}
  }),

  route(endpoints.createInvite, async ({ caller, params, input }, { db, clock, publicUrl }) => {
    const { invite, token } = await createInvite(db, caller, params.stream, input, clock())
    // in the fragment: it is in no log, no referrer and no preview of the link
    return { invite, token, link: `${publicUrl}/join#${token}` }
  }),

  route(endpoints.listInvites, async ({ caller, params }, { db, clock }) => ({
    invites: await listInvites(db, caller, params.stream, clock()),
  })),

  route(endpoints.revokeInvite, async ({ caller, params }, { db, clock }) => {
    await endInvite(db, caller, params.stream, params.invite, clock())
    return {}
  }),

  openRoute(endpoints.lookAtInvite, async ({ input, address }, { db, limits, clock }) => {
    await limits.take('linksByAddress', address)
    return lookAtInvite(db, input.token, clock())
  }),

  openRoute(endpoints.acceptInvite, async ({ caller, input, address, ownPage, headers }, deps) => {
    if (input.newAccount !== undefined && !ownPage) throw new Refusal('wrong-origin')
    await deps.limits.take('linksByAddress', address)
    const { session, ...joined } = await joinByInvite(deps, { ...input, address }, caller, deps.clock())
    if (session !== undefined) headers['set-cookie'] = sessionCookie(deps.publicUrl, session)
    return joined
  }),

  route(endpoints.removeMember, async ({ caller, params }, deps) => {
    await removeMember(deps, caller, params.stream, params.member, deps.clock())
    return {}
  }),

  route(endpoints.changeRole, async ({ caller, params, input }, deps) => {
    await changeRole(deps, caller, params.stream, params.member, input.role, deps.clock())
    return {}
  }),

  route(endpoints.changeMe, async ({ caller, params, input }, deps) => {
    await changeMe(deps, caller, params.stream, input, deps.clock())
    return {}
  }),

  route(endpoints.leaveSpace, async ({ caller, params }, deps) => {
    await leaveSpace(deps, caller, params.stream, deps.clock())
    return {}
  }),
]
