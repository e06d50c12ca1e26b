/** Where a post came from, post by post, in the space where it was read. */
import type { JournalDb } from '../db.ts'
import { spaceView } from '../space-queries.ts'
import { spacePost } from '../spaces/feed.ts'
import { type SharedStep, whatCameOf } from './shared-step.ts'

/** An idea that went through more hands than this is followed no further. */
const STEPS_MAX = 10

/** The post and those it came from, the first one first; none where this account doesn't read it (any more). */
export const postsAbove = async (
  db: JournalDb,
  space: string,
  id: string,
): Promise<readonly SharedStep[]> => {
  const view = await spaceView(db, space)
  if (view === undefined) return []
  const steps: SharedStep[] = []
  const seen = new Set<string>()
  let next: string | undefined = id
  while (next !== undefined && !seen.has(next) && steps.length < STEPS_MAX) {
    seen.add(next)
    const post = await spacePost(db, view.stream, view.me, next)
    if (post === undefined) break
    steps.unshift({ post, view, cameOfIt: await whatCameOf(db, view, next) })
    next = post.body.lineage.find((one) => one.post !== undefined)?.post
  }
  return steps
}
