/** Takes a whole import back, in one transaction. What was changed since, and what that leans on, stays. */
import type { SaveFailure } from '@whatworked/shared/failure'
import { JOURNAL } from '@whatworked/shared/ids'
import { addDeltas, applyDeltas, type Deltas } from '../counters.ts'
import type { JournalDb } from '../db.ts'
import { groupKey, rangeOf } from '../facets.ts'
import type { LocalRecord } from '../local-record.ts'
import { indexed } from '../wire.ts'
import { writeFailure } from '../write-failure.ts'
import { forgetImport, type Import, type ImportStep, stepKey } from './import-log.ts'
import { putRows } from './import-rows.ts'
import { setJournalId } from './journal-id.ts'

export type TakenBack = { readonly kind: 'taken-back'; readonly removed: number; readonly stayed: number }

/** Records that others lean on: they go last, and only when nothing that stays needs them. */
const LEANED_ON = new Set(['class', 'technique', 'source'])

/** Takes an import back. `stayed` counts what was changed since. */
export const takeBack = async (db: JournalDb, one: Import, now: Date): Promise<TakenBack | SaveFailure> => {
  try {
    return await db.transaction('rw', [db.records, db.base, db.dirty, db.counters, db.meta], async () => {
      const deltas: Deltas = new Map()
      const last: LocalRecord[] = []
      let [removed, stayed] = [0, 0]
      for (let at = one.steps - 1; at >= 0; at--) {
        // Safe: only an import writes under this key, in this shape.
        const step = (await db.meta.get(stepKey(one.key, at)))?.value as ImportStep | undefined
        if (step === undefined) continue
        const rows = await db.records.bulkGet(step.added.map(([id]) => [JOURNAL, id]))
        const untouched = rows.flatMap((row, place) =>
          row && row.editedAt === step.added[place]?.[1] ? [row] : [],
        )
        stayed += rows.filter((row) => row !== undefined).length - untouched.length
        const goes = untouched.filter(({ type }) => !LEANED_ON.has(type))
        last.push(...untouched.filter(({ type }) => LEANED_ON.has(type)))
        await removeAll(db, goes, deltas, now)
        removed += goes.length
        stayed += await putBack(db, step, deltas, now)
      }
      for (const row of last) {
        if (await isLeanedOn(db, row)) continue
        await removeAll(db, [row], deltas, now)
        removed += 1
      }
      await applyDeltas(db, deltas)
      await setJournalId(db, one.journalBefore)
      await forgetImport(db, one.key)
      return { kind: 'taken-back', removed, stayed } as const
    })
  } catch (error) {
    return writeFailure(error)
  }
}

/** Rows that never left this computer go as if they had never been here; of the others a tombstone tells the server. */
const removeAll = async (
  db: JournalDb,
  rows: readonly LocalRecord[],
  deltas: Deltas,
  now: Date,
): Promise<void> => {
  for (const row of rows) addDeltas(deltas, row.facets, [])
  const own = rows.filter(({ seq }) => seq === undefined).map(({ id }): [string, string] => [JOURNAL, id])
  const told = rows.filter(({ seq }) => seq !== undefined)
  const tombstones = told.map(({ putAwayOn: _, ...row }) =>
    indexed({ ...row, body: null, removed: true, editedAt: Math.max(now.getTime(), row.editedAt + 1) }),
  )
  await Promise.all([
    own.length > 0 && db.records.bulkDelete(own),
    own.length > 0 && db.dirty.bulkDelete(own),
    putRows(db, tombstones, byId(told)),
  ])
}

/** Brings back what the import wrote over, where nobody wrote since; says how many stay as they are now. */
const putBack = async (db: JournalDb, step: ImportStep, deltas: Deltas, now: Date): Promise<number> => {
  const rows = await db.records.bulkGet(step.changed.map(({ was }) => [JOURNAL, was.id]))
  const before: LocalRecord[] = []
  const after: LocalRecord[] = []
  for (const [at, { editedAt, was }] of step.changed.entries()) {
    const row = rows[at]
    if (row === undefined || row.editedAt !== editedAt) continue
    const { seq } = row
    const isTold = seq !== was.seq
    const back = isTold
      ? indexed({
          ...was,
          ...(seq !== undefined && { seq }),
          editedAt: Math.max(now.getTime(), editedAt + 1),
        })
      : was
    addDeltas(deltas, row.facets, back.facets)
    before.push(row)
    after.push(back)
  }
  await putRows(db, after, byId(before))
  return step.changed.length - after.length
}

const byId = (rows: readonly LocalRecord[]): Map<string, LocalRecord> =>
  new Map(rows.map((row) => [row.id, row]))

const isLeanedOn = async (db: JournalDb, { id, type }: LocalRecord): Promise<boolean> => {
  const group =
    type === 'source' ? groupKey(JOURNAL, 'clip', 'source', id) : groupKey(JOURNAL, 'entry', type, id)
  return (
    (await db.records
      .where('facets')
      .between(...rangeOf(group), true, false)
      .limit(1)
      .count()) > 0
  )
}
