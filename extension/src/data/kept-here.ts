/** Words for oneself from a page without a journal: they stay in that browser, among what was not sent, until they are taken along. */
import type { SaveFailure } from '@whatworked/shared/failure'
import { JOURNAL, newJournalId } from '@whatworked/shared/ids'
import { parseBody } from '@whatworked/shared/records/registry'
import { cleanJson } from '@whatworked/shared/text'
import type { JournalDb } from './db.ts'
import type { TrayRow } from './local-record.ts'
import { journalFile } from './portability/export-json.ts'
import { writeFailure } from './write-failure.ts'

/** The tray's reason for them: nobody was to send them. */
export const KEPT_HERE = 'kept-here'

/** Whether a row of the tray was written for oneself. */
export const isKeptHere = ({ reason }: TrayRow): boolean => reason === KEPT_HERE

/** One thing for the journal: a line as a reflection, a private plan as trials. */
export interface ForJournal {
  readonly type: 'reflection' | 'trial'
  readonly body: unknown
}

/** Keeps them all, or none. */
export const keepHere = async (
  db: JournalDb,
  entries: readonly ForJournal[],
  now: Date,
): Promise<{ kind: 'kept' } | SaveFailure> => {
  const rows: TrayRow[] = []
  for (const { type, body } of entries) {
    const parsed = parseBody('journal', type, 1, cleanJson(body))
    if (parsed.kind !== 'known') return { kind: 'invalid', reason: 'not an entry' }
    const at = now.getTime()
    rows.push({
      ...{ stream: JOURNAL, reason: KEPT_HERE, at },
      record: {
        ...{ stream: JOURNAL, id: newJournalId(at), type, v: 1, createdAt: at, editedAt: at },
        body: parsed.body,
      },
    })
  }
  try {
    await db.transaction('rw', db.tray, () => db.tray.bulkAdd(rows))
    return { kind: 'kept' }
  } catch (error) {
    return writeFailure(error)
  }
}

/** What is kept for oneself, the latest first. */
export const keptHere = (db: JournalDb): Promise<readonly TrayRow[]> =>
  db.tray.orderBy(':id').reverse().filter(isKeptHere).limit(500).toArray()

/** A file that the extension brings into a journal (docs/journal-file.md). */
export const fileOfKept = (rows: readonly TrayRow[], now: Date): Blob =>
  journalFile(
    rows.map(({ record }) => record),
    now,
  )
