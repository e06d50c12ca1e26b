/** What a row from the server makes of a record with unsent changes. Pure; the caller writes the result. */
import { JOURNAL } from '@whatworked/shared/ids'
import { mergeRecord } from '@whatworked/shared/merge/merge-record'
import { conflictRevision } from './conflict-revision.ts'
import type { BaseRow, LocalRecord, TrayRow } from './local-record.ts'
import { indexed, versionOf } from './wire.ts'

export type Reconciled = {
  record: LocalRecord
  /** Whether the record still says something that the server does not have. */
  isUnsent: boolean
  /** Words that are not shown any more, as revisions of the own journal. */
  revisions: LocalRecord[]
  /** Own unsent words whose record is gone for good. */
  tray: TrayRow[]
}

type Meeting = {
  local: LocalRecord
  base: BaseRow | undefined
  theirs: LocalRecord
  /** My member id in the stream, if it is a space. */
  me: string | undefined
  now: Date
}

/**
 * Merges three ways. The one who lost a conflict goes into the own journal, never into the space, and only if the
 * words are one's own: what a colleague cut or took back reaches nobody.
 */
export const reconcile = ({ local, base, theirs, me, now }: Meeting): Reconciled => {
  const { merged, lost, isNews } = mergeRecord({
    base: base && versionOf(base),
    mine: versionOf(local),
    theirs: versionOf(theirs),
    removalWins: local.stream !== JOURNAL,
  })
  const { putAwayOn: _, removed: __, ...envelope } = theirs
  const record = indexed({ ...envelope, ...merged, v: Math.max(local.v, theirs.v) })
  const isMine = local.stream === JOURNAL || local.author === undefined || local.author === me
  const isTakenAway = theirs.removed === true && record.removed === true
  return {
    record,
    isUnsent: isNews,
    revisions: isMine && !isTakenAway ? lost.map((one) => conflictRevision(local, one, now)) : [],
    tray: isMine && isTakenAway && lost.length > 0 ? [trayRow(local, 'removed', now)] : [],
  }
}

/** Own words that could not be sent, as the tray keeps them. */
export const trayRow = (record: LocalRecord, reason: string, now: Date): TrayRow => {
  const { facets: _, ...kept } = record
  return { stream: record.stream, record: kept, reason, at: now.getTime() }
}
