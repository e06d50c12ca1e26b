/** Accounts, signing in, connecting the extension, and devices. */
import { accountEndpoints as endpoints } from '@whatworked/shared/protocol/account'
import type { Deps } from '../../deps.ts'
import { noSessionCookie, sessionCookie } from '../../http/cookie.ts'
import { openRoute, type Route, route } from '../../http/route.ts'
import { checkPassword } from '../../identity/accounts.ts'
import { type Caller, keepNewToken } from '../../identity/sessions.ts'
import { Refusal } from '../../refusal.ts'
import { endDevice, listDevices } from './devices.ts'
import { createFirst } from './owner.ts'
import { collectPairing, decidePairing, lookAtPairing, startPairing } from './pairing.ts'

/** A cookie is only ever given to a page of this server: another site must not sign people in as somebody else. */
const onlyOwnPage = ({ ownPage }: { ownPage: boolean }): void => {
  if (!ownPage) throw new Refusal('wrong-origin')
}

/** Wrong codes are counted per account; a right one gives its try back. */
const withCode = async <T>(deps: Deps, caller: Caller, work: () => Promise<T>): Promise<T> => {
  await deps.limits.take('codesByAccount', caller.account)
  const result = await work()
  await deps.limits.giveBack('codesByAccount', caller.account)
  return result
}

export const accountRoutes: readonly Route[] = [
  openRoute(endpoints.createFirstAccount, async (call, { db, limits, clock, publicUrl }) => {
    onlyOwnPage(call)
    await limits.take('linksByAddress', call.address)
    const { account, session } = await createFirst(db, call.input, clock())
    call.headers['set-cookie'] = sessionCookie(publicUrl, session)
    return { account }
  }),

  openRoute(endpoints.signIn, async (call, { db, limits, clock, publicUrl }) => {
    onlyOwnPage(call)
    const account = await checkPassword(db, limits, { ...call.input, address: call.address })
    if (account === undefined) throw new Refusal('wrong-sign-in')
    const session = keepNewToken({ account: account.id, kind: 'web', name: 'Web page', nowMs: clock() })
    await db.write({ statements: [session.statement] })
    call.headers['set-cookie'] = sessionCookie(publicUrl, session.token)
    return { account }
  }),

  route(endpoints.signOut, async ({ caller, headers }, deps) => {
    await endDevice(deps, caller, caller.token, deps.clock())
    if (caller.kind === 'web') headers['set-cookie'] = noSessionCookie(deps.publicUrl)
    return {}
  }),

  route(endpoints.me, async ({ caller }) => ({
    account: caller.profile,
    device: { id: caller.token, name: caller.deviceName },
  })),

  openRoute(endpoints.startPairing, async ({ input, address }, { db, limits, clock }) => {
    await limits.take('pairingsByAddress', address)
    return startPairing(db, input.deviceName, clock())
  }),

  route(endpoints.lookAtPairing, async ({ caller, input }, deps) =>
    withCode(deps, caller, () => lookAtPairing(deps.db, input.code, deps.clock())),
  ),

  route(endpoints.approvePairing, async ({ caller, input }, deps) =>
    withCode(deps, caller, async () => {
      await decidePairing(deps.db, caller, input.code, 'approved', deps.clock())
      return {}
    }),
  ),

  route(endpoints.denyPairing, async ({ caller, input }, deps) =>
    withCode(deps, caller, async () => {
      await decidePairing(deps.db, caller, input.code, 'denied', deps.clock())
      return {}
    }),
  ),

  openRoute(endpoints.collectPairing, async ({ input }, { db, clock }) =>
    collectPairing(db, input.secret, clock()),
  ),

  route(endpoints.listDevices, async ({ caller }, { db, clock }) => ({
    devices: await listDevices(db, caller, clock()),
  })),

  route(endpoints.revokeDevice, async ({ caller, params }, deps) => {
    await endDevice(deps, caller, params.device, deps.clock())
    return {}
  }),
]
