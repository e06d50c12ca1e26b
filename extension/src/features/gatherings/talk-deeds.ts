/** What is done at a gathering: moves of its meeting, and a trial that comes of what was heard. */
import { shiftDay } from '@whatworked/shared/contexts/days'
import { seedFrom } from '@whatworked/shared/forms/lots'
import { newSpaceRecordId, type RecordId, type StreamId } from '@whatworked/shared/ids'
import type { Move } from '@whatworked/shared/records/move'
import type { Post } from '@whatworked/shared/records/post'
import type { JournalDb } from '../../data/db.ts'
import { saveRecord } from '../../data/save-record.ts'
import { saysSomething, valuesFromPost } from '../../data/trials/trial-prefill.ts'
import { startTrial } from '../../data/trials/trial-save.ts'
import { localDayOf } from '../../ui/dates.ts'

/** The question whether something was tried comes so many weeks after it was heard. */
export const ASK_AFTER_WEEKS = 4

/** Makes one move of a meeting. */
export const makeMove = (db: JournalDb, stream: StreamId, move: Move) =>
  saveRecord(db, { stream, type: 'move', body: move }, new Date())

/** A new seed: chance of this device with what the room called. */
export const newSeed = (called: string): string => seedFrom(newSpaceRecordId().slice(0, 8), called)

/** Where something was heard: the post it came from if there is one, else the sheet in which it was offered. */
export interface Heard {
  readonly stream: StreamId
  readonly id: string
  readonly title: string
  readonly post: { readonly id: string; readonly body: Post } | undefined
}

/** Plans a trial of one's own out of what was heard, and asks after it four weeks later. Nobody is told. */
export const tryHeard = async (db: JournalDb, { stream, title, post }: Heard, now: Date) => {
  const values = post ? valuesFromPost(post.body, post.id, stream) : { ifI: title }
  const checkOn = shiftDay(localDayOf(now), ASK_AFTER_WEEKS * 7)
  return await startTrial(
    db,
    { ...(saysSomething(values) ? values : { ...values, ifI: title }), checkOn },
    now,
  )
}

export type Tried = { kind: 'saved'; id: RecordId }
