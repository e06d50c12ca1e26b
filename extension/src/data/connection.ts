/** Which server this device is connected to and as whom, and how the last round with it went. */
import { Account, Token } from '@whatworked/shared/protocol/account'
import * as v from 'valibot'
import type { JournalDb } from './db.ts'
import { forgetStream } from './forget-stream.ts'

/** In the place of a token: the page's own session cookie, on the server's own pages. */
export const OWN_SESSION = 'session'

const kept = v.object({
  /** The server's origin. */
  server: v.pipe(v.string(), v.url()),
  token: v.union([Token, v.literal(OWN_SESSION)]),
  device: v.object({ id: v.string(), name: v.string() }),
  account: Account,
})
export type KeptConnection = v.InferOutput<typeof kept>

const trouble = v.object({
  /** Why nothing came or went: the kind of the answer, with its code where it was refused, or what the disk said. */
  kind: v.picklist(['offline', 'no-room', 'signed-out', 'upgrade', 'refused', 'full', 'broken']),
  code: v.optional(v.string()),
  message: v.optional(v.string()),
})
const state = v.object({
  okAt: v.optional(v.number()),
  spacesAt: v.optional(v.number()),
  trouble: v.optional(trouble),
})

/** `okAt`: when the last round with the server went well, ms UTC; `trouble`: why a later one did not. */
export type SyncState = v.InferOutput<typeof state>

const CONNECTION = 'connection'
const STATE = 'sync-state'

/** The connection, or undefined while the extension is not connected (or what was kept can't be read). */
export const readConnection = async (db: JournalDb): Promise<KeptConnection | undefined> => {
  const row = await db.meta.get(CONNECTION)
  const parsed = v.safeParse(kept, row?.value)
  return parsed.success ? parsed.output : undefined
}

/** Keeps a new connection. */
export const saveConnection = (db: JournalDb, connection: KeptConnection): Promise<void> =>
  db.transaction('rw', db.meta, async () => {
    await Promise.all([db.meta.put({ key: CONNECTION, value: connection }), db.meta.delete(STATE)])
  })

/** Disconnects: the spaces' copies leave the device, own unsent words go to the tray, the journal stays. */
export const forgetConnection = async (db: JournalDb, now: Date): Promise<void> => {
  for (const row of await db.streams.toArray()) {
    if (row.kind === 'space') await forgetStream(db, row.id, 'disconnected', now)
  }
  await db.transaction('rw', db.meta, async () => {
    await Promise.all([db.meta.delete(CONNECTION), db.meta.delete(STATE)])
  })
}

/** How sync stands; an empty state before the first round. */
export const readSyncState = async (db: JournalDb): Promise<SyncState> => {
  const row = await db.meta.get(STATE)
  const parsed = v.safeParse(state, row?.value ?? {})
  return parsed.success ? parsed.output : {}
}

/** Keeps how sync stands. */
export const saveSyncState = async (db: JournalDb, value: SyncState): Promise<void> => {
  await db.meta.put({ key: STATE, value })
}
