/** How the server stands, for the screens that say so. */
import { readSyncState, type SyncState } from './connection.ts'
import { unsentCount } from './space-queries.ts'
import { liveValue, useLive } from './use-live.ts'

/** How the last round went, and how many changes of this account wait for the server. */
export type ServerState = SyncState & { readonly unsent: number }

/** The state, kept up to date; an empty one until it was read. */
export const useServerState = (): ServerState =>
  liveValue(useLive(async (db) => ({ ...(await readSyncState(db)), unsent: await unsentCount(db) }), [])) ?? {
    unsent: 0,
  }
