/** What a person does in a space besides sharing: thanks, comments and questions. Kept here at once, sent with the next sync. */
import type { SaveFailure } from '@whatworked/shared/failure'
import type { RecordId, StreamId } from '@whatworked/shared/ids'
import type { Context } from '@whatworked/shared/records/fields'
import type { Post } from '@whatworked/shared/records/post'
import type { JournalDb } from '../../data/db.ts'
import { removeRecord } from '../../data/put-away.ts'
import { saveRecord, saveRecords } from '../../data/save-record.ts'
import type { SpaceComment, SpacePost } from '../../data/spaces/feed.ts'

export type Done = { kind: 'done' } | { kind: 'missing' } | SaveFailure

/** Thanks, or takes one's thanks back. */
export const toggleThanks = async (
  db: JournalDb,
  stream: StreamId,
  { id, myThanks }: Pick<SpacePost, 'id' | 'myThanks'>,
  now: Date,
): Promise<Done> => {
  const changes =
    myThanks.length === 0
      ? [{ stream, type: 'thanks', body: { to: id } }]
      : myThanks.map((mine) => ({ stream, id: mine, type: 'thanks', body: null, removed: true as const }))
  return done(await saveRecords(db, changes, now))
}

/** Puts a word to one's thanks. */
export const sayThanks = async (
  db: JournalDb,
  stream: StreamId,
  { id, myThanks }: Pick<SpacePost, 'id' | 'myThanks'>,
  text: string,
  now: Date,
): Promise<Done> => {
  const [mine] = myThanks
  const change = { stream, type: 'thanks', body: { to: id, text }, ...(mine && { id: mine }) }
  return done(await saveRecord(db, change, now))
}

/** Says something under a post. */
export const writeComment = async (
  db: JournalDb,
  stream: StreamId,
  on: RecordId,
  text: string,
  now: Date,
): Promise<Done> => done(await saveRecord(db, { stream, type: 'comment', body: { on, text } }, now))

/** Says it differently. */
export const editComment = async (
  db: JournalDb,
  stream: StreamId,
  comment: SpaceComment,
  text: string,
  now: Date,
): Promise<Done> =>
  done(
    await saveRecord(
      db,
      { stream, id: comment.id, type: 'comment', before: comment.body, body: { ...comment.body, text } },
      now,
    ),
  )

/** A question to the group about a technique. */
export interface Asked {
  readonly text: string
  readonly technique: Post['techniques'][number]
  readonly context: Context
}

/** Asks the group; the question stands in the feed with its author's name. */
export const askSpace = (
  db: JournalDb,
  stream: StreamId,
  { text, technique, context }: Asked,
  now: Date,
): ReturnType<typeof saveRecord> => {
  const body = { of: 'question', asks: text, techniques: [technique], context, byline: 'name' }
  return saveRecord(db, { stream, type: 'post', body }, now)
}

/** Removes a post or a comment for everybody. */
export const removeFromSpace = async (
  db: JournalDb,
  stream: StreamId,
  id: RecordId,
  now: Date,
): Promise<Done> => done(await removeRecord(db, stream, id, now))

/** The answer of a save as that of a deed. */
export const done = (result: { kind: 'saved' } | { kind: 'missing' } | SaveFailure): Done =>
  result.kind === 'saved' ? { kind: 'done' } : result
