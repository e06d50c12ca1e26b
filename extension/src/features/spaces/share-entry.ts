/** Sharing and taking back: the copy and what the journal remembers of it change together, or neither does. */
import type { SaveFailure } from '@whatworked/shared/failure'
import { JOURNAL, newSpaceRecordId, type RecordId, type StreamId } from '@whatworked/shared/ids'
import { sharedAs } from '@whatworked/shared/records/fields'
import type { Post } from '@whatworked/shared/records/post'
import * as v from 'valibot'
import type { JournalDb } from '../../data/db.ts'
import { type Change, saveRecords } from '../../data/save-record.ts'
import { sharedPost } from '../../data/space-queries.ts'
import { writeFailure } from '../../data/write-failure.ts'
import { takeReportBack } from './tell-try.ts'

type Result = { kind: 'shared'; post: RecordId } | SaveFailure
type Copy = { readonly space: string; readonly post: string }

/** Puts a new copy into a space, with what else goes with it. It is on this computer at once and with the others after the next sync. */
export const shareEntry = async (
  db: JournalDb,
  entry: RecordId,
  stream: StreamId,
  copy: Post,
  now: Date,
  also: (post: RecordId) => Promise<readonly Change[]> = async () => [],
): Promise<Result> => {
  const post = newSpaceRecordId()
  try {
    const remembered = await remember(db, entry, (copies) => [...copies, { space: stream, post }])
    const changes = [{ stream, id: post, type: 'post', body: copy }, ...remembered, ...(await also(post))]
    const result = await saveRecords(db, changes, now)
    return result.kind === 'saved' ? { kind: 'shared', post } : result
  } catch (error) {
    return writeFailure(error)
  }
}

/** Changes a copy that is out, and what else goes with it. */
export const updateCopy = async (
  db: JournalDb,
  stream: StreamId,
  post: RecordId,
  copy: Post,
  now: Date,
  also: readonly Change[] = [],
): Promise<Result> => {
  const result = await saveRecords(db, [{ stream, id: post, type: 'post', body: copy }, ...also], now)
  return result.kind === 'saved' ? { kind: 'shared', post } : result
}

/** Takes a copy back, and what it reported: its words are gone here at once, and from everybody else's copy at their next sync. */
export const takeBack = async (
  db: JournalDb,
  { stream, me }: { readonly stream: StreamId; readonly me: string },
  post: RecordId,
  entry: RecordId | undefined,
  now: Date,
): Promise<{ kind: 'taken-back' } | SaveFailure> => {
  try {
    const copy = await sharedPost(db, stream, post)
    const reports = await takeReportBack(db, stream, me, post, copy?.body.lineage ?? [])
    const remembered =
      entry === undefined
        ? []
        : await remember(db, entry, (copies) => copies.filter((one) => one.post !== post))
    const removal: Change = { stream, id: post, type: 'post', body: null, removed: true }
    const result = await saveRecords(db, [removal, ...remembered, ...reports], now)
    return result.kind === 'saved' ? { kind: 'taken-back' } : result
  } catch (error) {
    return writeFailure(error)
  }
}

const remember = async (
  db: JournalDb,
  entry: RecordId,
  change: (copies: Copy[]) => Copy[],
): Promise<Change[]> => {
  const record = await db.records.get([JOURNAL, entry])
  if (record === undefined || record.removed) return []
  const body = record.body as Record<string, unknown> // a journal entry's body is an object; its schema is checked by the save
  const parsed = v.safeParse(sharedAs, body['sharedAs'] ?? [])
  const copies = parsed.success ? parsed.output : []
  return [
    {
      stream: JOURNAL,
      id: entry,
      type: record.type,
      before: body,
      body: { ...body, sharedAs: change(copies) },
      ...(record.putAwayOn !== undefined && { putAwayOn: record.putAwayOn }),
    },
  ]
}
