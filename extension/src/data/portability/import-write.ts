/**
 * Brings a file in: one transaction, however large, so that the journal has all of it or nothing of it, whatever ends
 * the browser meanwhile. What was there before is written down in the same transaction, so that it can be taken back.
 */
import type { SaveFailure } from '@whatworked/shared/failure'
import { JOURNAL } from '@whatworked/shared/ids'
import type { StoredRecord } from '@whatworked/shared/records/envelope'
import { addDeltas, applyDeltas, type Deltas } from '../counters.ts'
import type { JournalDb } from '../db.ts'
import { versionsBefore } from '../earlier-versions.ts'
import type { LocalRecord } from '../local-record.ts'
import { indexed } from '../wire.ts'
import { writeFailure } from '../write-failure.ts'
import { meaningOf, wholeOf } from './import-compare.ts'
import { forgetOldImports, type ImportStep, importKey, stepKey } from './import-log.ts'
import type { Plan } from './import-plan.ts'
import type { Incoming } from './import-record.ts'
import { putRows } from './import-rows.ts'
import { readJournalId, setJournalId } from './journal-id.ts'

/** Less than a long task of writing. */
const AT_A_TIME = 100

export type Brought = { readonly kind: 'brought'; readonly added: number; readonly changed: number }

/** Writes what a plan found. `file` is what the list of imports calls it; `onProgress` hears how many are done. */
export const bringIn = async (
  db: JournalDb,
  plan: Plan,
  file: string,
  now: Date,
  onProgress: (done: number) => void = () => undefined,
): Promise<Brought | SaveFailure> => {
  // Somebody else's settings would change how this journal works: its calendar, timetable and reminders.
  const incoming =
    plan.whose === 'other' ? plan.incoming.filter(({ record }) => record.type !== 'setting') : plan.incoming
  const key = importKey(now)
  try {
    return await db.transaction('rw', [db.records, db.base, db.dirty, db.counters, db.meta], async () => {
      await forgetOldImports(db)
      const deltas: Deltas = new Map()
      let [added, changed, steps] = [0, 0, 0]
      for (let at = 0; at < incoming.length; at += AT_A_TIME) {
        const step = await writeChunk(db, incoming.slice(at, at + AT_A_TIME), deltas, now)
        added += step.entriesAdded
        changed += step.log.changed.length
        await db.meta.put({ key: stepKey(key, steps++), value: step.log })
        onProgress(Math.min(at + AT_A_TIME, incoming.length))
      }
      await applyDeltas(db, deltas)
      const journalBefore = await readJournalId(db)
      if (plan.isAdopted && plan.head.journal !== undefined) await setJournalId(db, plan.head.journal)
      const summary = {
        file,
        at: now.getTime(),
        added,
        changed,
        steps,
        ...(journalBefore && { journalBefore }),
      }
      await db.meta.put({ key, value: summary })
      return { kind: 'brought', added, changed } as const
    })
  } catch (error) {
    return writeFailure(error)
  }
}

const writeChunk = async (db: JournalDb, incoming: readonly Incoming[], deltas: Deltas, now: Date) => {
  const known = new Map(
    (await db.records.bulkGet(incoming.map(({ record }) => [JOURNAL, record.id]))).flatMap((row) =>
      row ? [[row.id as string, row] as const] : [],
    ),
  )
  const before = new Map(known)
  const versions = new Map<string, LocalRecord>()
  for (const one of incoming) {
    const local = known.get(one.record.id)
    const record = wholeOf(one, local)
    const meaning = meaningOf(record, local)
    if (meaning === 'new') known.set(record.id, indexed(record))
    else if (local && meaning === 'newer') {
      known.set(record.id, kept(record, local))
      if (!local.removed)
        for (const version of versionsBefore(local, record, now)) versions.set(version.id, version)
    } else if (local && meaning === 'older')
      for (const version of versionsBefore(record, local, now)) versions.set(version.id, version)
  }
  // Versions that are kept already stay as they are: their ids follow from what they say.
  const keptVersions = await db.records.bulkGet([...versions.keys()].map((id) => [JOURNAL, id]))
  for (const row of keptVersions) if (row) versions.delete(row.id)
  const written = [
    ...[...known.values()].filter((row) => before.get(row.id) !== row),
    ...[...versions.values()].filter((row) => !known.has(row.id)),
  ]
  await putRows(db, written, before)
  for (const row of written) addDeltas(deltas, before.get(row.id)?.facets ?? [], row.facets)
  const log: ImportStep = {
    added: written.filter((row) => !before.has(row.id)).map((row) => [row.id, row.editedAt]),
    changed: written.flatMap((row) => {
      const was = before.get(row.id)
      return was ? [{ editedAt: row.editedAt, was }] : []
    }),
  }
  const entriesAdded = written.filter(
    (row) => !before.has(row.id) && ENTRIES.has(row.type) && !row.removed,
  ).length
  return { log, entriesAdded }
}

const ENTRIES = new Set(['reflection', 'clip', 'trial'])

/** The file's version in the place of the kept one, which may know the server's number. */
const kept = (record: StoredRecord, { seq, author }: LocalRecord): LocalRecord =>
  indexed({ ...record, ...(seq !== undefined && { seq }), ...(author !== undefined && { author }) })
