import { type SharedPost, sharedPost } from '../../data/space-queries.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import type { Meeting } from './meeting.ts'

/** The posts that carry a meeting's new learning, as far as they are here. */
export const useReadings = ({
  stream,
  session,
}: Pick<Meeting, 'stream' | 'session'>): readonly SharedPost[] => {
  const found = useLive(
    async (db) => {
      const posts = await Promise.all(session.readings.map((id) => sharedPost(db, stream, id)))
      return posts.filter((post) => post !== undefined)
    },
    [stream, session.readings.join(' ')],
  )
  return liveValue(found) ?? []
}
