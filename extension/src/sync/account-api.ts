/** Accounts, connecting this extension and devices: typed calls, each answered by a tagged union. */
import * as route from '@whatworked/shared/protocol/account'
import { type Connection, call } from './transport.ts'

/** Asks for a pairing: the code to show, and the secret that collects the token. Needs no token. */
export const startPairing = (connection: Connection, deviceName: string) =>
  call(connection, route.startPairing, {}, { deviceName })

/** Asks whether the pairing was approved; with the token once it was. Needs no token. */
export const collectPairing = (connection: Connection, secret: string) =>
  call(connection, route.collectPairing, {}, { secret })

/** The account's devices and web sessions. */
export const listDevices = (connection: Connection) => call(connection, route.listDevices, {}, {})

/** Disconnects one of the account's devices. */
export const revokeDevice = (connection: Connection, device: string) =>
  call(connection, route.revokeDevice, { device }, {})

/** Ends this device's own token. */
export const signOut = (connection: Connection) => call(connection, route.signOut, {}, {})
