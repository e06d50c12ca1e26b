/** One post of a thread, with what came of it. */
import type { JournalDb } from '../db.ts'
import type { SpaceView } from '../space-queries.ts'
import { type SpacePost, spacePost } from '../spaces/feed.ts'
import { postsFrom } from '../spaces/tries.ts'

/** A copy that is out, with the space that reads it and what colleagues made of it. */
export interface SharedStep {
  readonly post: SpacePost
  readonly view: SpaceView
  /** Posts that came from it, the earliest first. */
  readonly cameOfIt: readonly SpacePost[]
}

/** The posts that came from one, with what stands under them. */
export const whatCameOf = async (
  db: JournalDb,
  { stream, me }: SpaceView,
  id: string,
): Promise<readonly SpacePost[]> => {
  const posts = await Promise.all(
    (await postsFrom(db, stream, id)).map((one) => spacePost(db, stream, me, one.id)),
  )
  return posts.filter((post) => post !== undefined)
}
