/** Telling a group that one tries what a post says, and what came of it. A trial itself stays in its teacher's journal. */
import type { StreamId } from '@whatworked/shared/ids'
import type { Trial } from '@whatworked/shared/records/trial'
import type { Attempt } from '@whatworked/shared/records/try'
import type { JournalDb } from '../../data/db.ts'
import { type Change, saveRecords } from '../../data/save-record.ts'
import { type SpaceTry, triesOf } from '../../data/spaces/tries.ts'
import { type Done, done } from './space-deeds.ts'

const KEY = 'tell tries'

/** Whether one said the last time that the others may know; off until then. */
export const keptTelling = (): boolean => localStorage.getItem(KEY) === 'yes'

/** Remembers the answer. A browser that takes nothing more asks again, which does no harm. */
export const keepTelling = (isTold: boolean): void => {
  try {
    localStorage.setItem(KEY, isTold ? 'yes' : 'no')
  } catch {
    // The storage is full or switched off.
  }
}

/** Says that one tries it. */
export const tellTry = async (db: JournalDb, stream: StreamId, post: string, now: Date): Promise<Done> =>
  done(await saveRecords(db, [{ stream, type: 'try', body: { post, state: 'trying' } }], now))

/** Says it no longer. */
export const stopTelling = async (
  db: JournalDb,
  stream: StreamId,
  tries: readonly SpaceTry[],
  me: string,
  now: Date,
): Promise<Done> => {
  const mine = tries.filter(({ author }) => author === me)
  if (mine.length === 0) return { kind: 'done' }
  return done(
    await saveRecords(
      db,
      mine.map(({ id }) => ({ stream, id, type: 'try', body: null, removed: true as const })),
      now,
    ),
  )
}

/** The change that reports a decided trial back to the post it came from; none for a trial that came from elsewhere or goes on. */
export const reportBack = async (
  db: JournalDb,
  stream: StreamId,
  me: string,
  trial: Trial,
  outcome: string,
): Promise<readonly Change[]> => {
  const { from, verdict, state } = trial
  if (from?.kind !== 'post' || from.space !== stream || state !== 'decided') return []
  const mine = (await triesOf(db, stream, from.id)).find(({ author }) => author === me)
  const body: Attempt = {
    ...mine?.body,
    post: from.id,
    state: 'decided',
    outcome,
    ...(verdict && { verdict: verdict.kind }),
  }
  return [{ stream, type: 'try', body, ...(mine && { id: mine.id, before: mine.body }) }]
}

/** The change that brings an earlier report up to date with its trial; none where nothing was reported by this post. */
export const reportAgain = async (
  db: JournalDb,
  { stream, me }: { readonly stream: StreamId; readonly me: string },
  trial: Trial,
  outcome: string,
): Promise<readonly Change[]> => {
  const from = trial.from?.kind === 'post' ? trial.from.id : undefined
  const told = from === undefined ? [] : await triesOf(db, stream, from)
  const isTold = told.some(({ author, body }) => author === me && body.outcome === outcome)
  return isTold ? reportBack(db, stream, me, trial, outcome) : []
}

/** The change that takes a report back with the post that told it: the trial is then only known to be tried. */
export const takeReportBack = async (
  db: JournalDb,
  stream: StreamId,
  me: string,
  outcome: string,
  lineage: readonly { readonly post?: string | undefined }[],
): Promise<readonly Change[]> => {
  const from = lineage.find(({ post }) => post !== undefined)?.post
  if (from === undefined) return []
  const told = (await triesOf(db, stream, from)).filter(
    ({ author, body }) => author === me && body.outcome === outcome,
  )
  return told.map(({ id }) => ({ stream, id, type: 'try', body: null, removed: true as const }))
}
