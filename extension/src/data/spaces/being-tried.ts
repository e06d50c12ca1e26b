/** What a group is trying now: each idea once, with those who said that they try it. */
import type { StreamId } from '@whatworked/shared/ids'
import { type Post, post } from '@whatworked/shared/records/post'
import * as v from 'valibot'
import type { JournalDb, RecordKey } from '../db.ts'
import { firstLine } from '../entry-title.ts'
import { triesUnderWay } from './tries.ts'

const IDEAS_MAX = 6
const LINE_MAX = 80

export interface BeingTried {
  /** The post that it is tried from. */
  readonly post: string
  readonly title: string
  /** Member ids, the latest first. */
  readonly by: readonly string[]
  readonly body: Post
}

/** The ideas that are tried now, the latest begun first; a post that was taken back is tried no longer. */
export const beingTried = async (db: JournalDb, stream: StreamId): Promise<readonly BeingTried[]> => {
  const byPost = new Map<string, string[]>()
  for (const { author, body } of await triesUnderWay(db, stream)) {
    const people = byPost.get(body.post) ?? []
    byPost.set(body.post, people.includes(author) ? people : [...people, author])
  }
  const ids = [...byPost.keys()].slice(0, IDEAS_MAX)
  const rows = await db.records.bulkGet(ids.map((id): RecordKey => [stream, id as RecordKey[1]]))
  return ids.flatMap((id, at) => {
    const parsed = v.safeParse(post, rows[at]?.removed ? undefined : rows[at]?.body)
    if (!parsed.success) return []
    return [{ post: id, title: ideaTitle(parsed.output), by: byPost.get(id) ?? [], body: parsed.output }]
  })
}

/** What a post is called where it is one of several: its technique, or its first words. */
export const ideaTitle = ({ techniques, ifThen, tried, worked, didnt, quote, matters }: Post): string => {
  const words = [ifThen?.ifI, tried, worked, didnt, matters, quote?.exact].find((text) => text?.trim())
  return techniques[0]?.name ?? firstLine(words ?? 'A post', LINE_MAX)
}
