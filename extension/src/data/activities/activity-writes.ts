/** What a member does in an activity: sheets written, changed, taken back, handed over and revealed; roles given. */
import type { SaveFailure } from '@whatworked/shared/failure'
import type { RecordId, StreamId } from '@whatworked/shared/ids'
import type { Contribution } from '@whatworked/shared/records/contribution'
import type { JournalDb } from '../db.ts'
import { removeRecord } from '../put-away.ts'
import { saveRecord } from '../save-record.ts'
import type { KeptContribution, KeptSession } from './activity-queries.ts'

type Kept = { readonly kind: 'saved'; readonly id: RecordId } | SaveFailure

/** Keeps a sheet. With `to` it is handed over: once the server has it, this device lets go of it. */
export const saveSheet = async (
  db: JournalDb,
  stream: StreamId,
  body: Contribution,
  now: Date,
): Promise<Kept> => {
  const result = await saveRecord(db, { stream, type: 'contribution', body }, now)
  return result.kind === 'saved' ? { kind: 'saved', id: result.record.id } : result
}

/** Changes the values of one's own sheet; what holds it back stays as it is. */
export const changeSheet = async (
  db: JournalDb,
  stream: StreamId,
  before: KeptContribution,
  values: Contribution['values'],
  now: Date,
): Promise<Kept> => {
  const { id, body } = before
  const change = { stream, id, type: 'contribution', before: body, body: { ...body, values } }
  const result = await saveRecord(db, change, now)
  return result.kind === 'saved' ? { kind: 'saved', id } : result
}

/** Takes a sheet back from everybody; `undo` puts its words there again. */
export const takeBackSheet = (db: JournalDb, stream: StreamId, id: RecordId, now: Date) =>
  removeRecord(db, stream, id, now)

/** Opens a gate for everybody, for good. */
export const revealTogether = async (
  db: JournalDb,
  stream: StreamId,
  under: string,
  gate: string,
  now: Date,
): Promise<Kept> => {
  const result = await saveRecord(db, { stream, type: 'reveal', body: { under, gate } }, now)
  return result.kind === 'saved' ? { kind: 'saved', id: result.record.id } : result
}

/** Gives the roles of a meeting. */
export const giveRoles = async (
  db: JournalDb,
  stream: StreamId,
  session: KeptSession,
  roles: Readonly<Record<string, readonly string[]>>,
  now: Date,
): Promise<Kept> => {
  const { id, body } = session
  const change = { stream, id, type: 'session', before: body, body: { ...body, roles } }
  const result = await saveRecord(db, change, now)
  return result.kind === 'saved' ? { kind: 'saved', id } : result
}
