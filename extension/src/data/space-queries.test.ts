import 'fake-indexeddb/auto'
import { newSpaceRecordId, type StreamId } from '@whatworked/shared/ids'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JournalDb } from './db.ts'
import { removeRecord } from './put-away.ts'
import { saveRecord } from './save-record.ts'
import { spaceView, unsentCount } from './space-queries.ts'
import { FEED_PAGE, spaceFeed } from './spaces/feed.ts'
import { aSpaceDb } from './testing/space-db.ts'

const stream = newSpaceRecordId() as string as StreamId
const me = newSpaceRecordId()
let db: JournalDb

beforeEach(async () => {
  db = await aSpaceDb(stream, me)
})
afterEach(() => db.delete())

const save = async (type: string, body: object, at: number) => {
  const result = await saveRecord(db, { stream, type, body }, new Date(at))
  if (result.kind !== 'saved') throw new Error(result.kind)
  return result.record
}
const aPost = (at: number) => save('post', { of: 'reflection', worked: `at ${at}` }, at)

describe('the feed of a space', () => {
  it('comes in pages, newest first, each post once', async () => {
    for (let at = 1; at <= FEED_PAGE + 5; at++) await aPost(at)
    const first = await spaceFeed(db, stream, me)
    const second = await spaceFeed(db, stream, me, first.next)
    expect([first.posts.length, second.posts.length, second.next]).toEqual([FEED_PAGE, 5, undefined])
    const order = [...first.posts, ...second.posts].map(({ createdAt }) => createdAt)
    expect(order).toEqual([...order].sort((a, b) => b - a))
    expect(new Set(order).size).toBe(FEED_PAGE + 5)
  })

  it('leads on past a page of posts that only a newer version can show', async () => {
    const { id } = await aPost(1)
    for (let at = 2; at <= FEED_PAGE + 2; at++) {
      const { id: newer } = await aPost(at)
      await db.records.update([stream, newer], { v: 2, body: { of: 'hologram' } })
    }
    const first = await spaceFeed(db, stream, me)
    expect(first.posts).toEqual([])
    const second = await spaceFeed(db, stream, me, first.next)
    expect(second.posts.map((post) => post.id)).toEqual([id])
  })

  it('shows comments in order, thanks once a person, and what waits for the server', async () => {
    const { id } = await aPost(1)
    await save('comment', { on: id, text: 'first' }, 2)
    await save('comment', { on: id, text: 'second' }, 3)
    await save('thanks', { to: id }, 4)
    await save('thanks', { to: id }, 5)
    const [post] = (await spaceFeed(db, stream, me)).posts
    expect(post?.comments.map(({ body }) => body.text)).toEqual(['first', 'second'])
    expect(post?.thankedBy).toEqual([me])
    expect(post?.myThanks).toHaveLength(2)
    expect(post?.isUnsent).toBe(true)
    expect(await unsentCount(db)).toBe(5)
  })

  it('has nothing of a post that was taken back', async () => {
    const { id } = await aPost(1)
    await removeRecord(db, stream, id, new Date(2))
    expect((await spaceFeed(db, stream, me)).posts).toEqual([])
  })
})

describe('a space', () => {
  it('is not there for somebody who is not in it', async () => {
    expect(await spaceView(db, newSpaceRecordId())).toBeUndefined()
  })

  it('gives a role it does not know no rights', async () => {
    await db.streams.update(stream, { role: 'emperor' })
    expect((await spaceView(db, stream))?.role).toBe('guest')
  })
})
