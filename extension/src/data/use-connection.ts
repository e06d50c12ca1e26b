/** The server this device is connected to, for the few deeds that only the server can do. */
import { type KeptConnection, readConnection } from './connection.ts'
import { type Live, useLive } from './use-live.ts'

/** The connection, kept up to date; undefined in it while the device is not connected. */
export const useConnection = (): Live<KeptConnection | undefined> => useLive(readConnection, [])
