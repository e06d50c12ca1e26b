/** Keeps the list of streams in step with the spaces that the account is in. */
import type { StreamId } from '@whatworked/shared/ids'
import type { SpaceSummary } from '@whatworked/shared/protocol/spaces'
import type { JournalDb } from './db.ts'
import { forgetStream } from './forget-stream.ts'
import type { StreamRow } from './local-record.ts'

/**
 * Adds the spaces that are new, takes over role and member id, and forgets the spaces that are not listed or that are
 * now somebody else's: nothing that one account wrote is ever sent as another. Returns the streams to sync.
 */
export const keepStreams = async (
  db: JournalDb,
  spaces: readonly SpaceSummary[],
  now: Date,
): Promise<StreamRow[]> => {
  const listed = new Map(spaces.map((space) => [space.stream, space]))
  for (const row of await db.streams.toArray()) {
    if (row.kind !== 'space') continue
    const space = listed.get(row.id)
    if (space === undefined) await forgetStream(db, row.id, 'revoked', now)
    else if (row.member !== undefined && row.member !== space.member) {
      await forgetStream(db, row.id, 'other-account', now)
    }
  }
  return db.transaction('rw', db.streams, async () => {
    const known = new Map((await db.streams.toArray()).map((row) => [row.id as string, row]))
    const rows = spaces.map(({ stream, epoch, role, member }): StreamRow => {
      const row = known.get(stream)
      if (row) return { ...row, role, member }
      return { id: stream as StreamId, kind: 'space', cursor: 0, epoch, nextN: 1, role, member }
    })
    const changed = rows.filter((row) => {
      const before = known.get(row.id)
      return before?.role !== row.role || before?.member !== row.member
    })
    if (changed.length > 0) await db.streams.bulkPut(changed)
    return rows
  })
}
