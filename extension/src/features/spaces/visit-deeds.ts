/** Offering to visit a colleague's lesson, and being found by a visitor. */
import type { StreamId } from '@whatworked/shared/ids'
import type { JournalDb } from '../../data/db.ts'
import { saveRecord, saveRecords } from '../../data/save-record.ts'
import type { SpacePost } from '../../data/spaces/feed.ts'
import { type Done, done } from './space-deeds.ts'

/** Offers to visit, or takes the offer back. */
export const toggleOffer = async (
  db: JournalDb,
  stream: StreamId,
  { id, myOffers }: Pick<SpacePost, 'id' | 'myOffers'>,
  now: Date,
): Promise<Done> => {
  const changes =
    myOffers.length === 0
      ? [{ stream, type: 'offer', body: { to: id } }]
      : myOffers.map((mine) => ({ stream, id: mine, type: 'offer', body: null, removed: true as const }))
  return done(await saveRecords(db, changes, now))
}

/** Asks for no visitor any more; the post stays as it is. */
export const closeVisits = async (
  db: JournalDb,
  stream: StreamId,
  { id, body }: Pick<SpacePost, 'id' | 'body'>,
  now: Date,
): Promise<Done> => {
  const { wantsVisitor: _, ...rest } = body
  return done(await saveRecord(db, { stream, id, type: 'post', before: body, body: rest }, now))
}
