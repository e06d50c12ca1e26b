/** Writes many rows of the journal as every save does, inside the transaction that its caller has open. */
import { JOURNAL } from '@whatworked/shared/ids'
import type { JournalDb } from '../db.ts'
import type { LocalRecord } from '../local-record.ts'
import { baseOf, versionOf } from '../wire.ts'

/** Puts `rows` with their dirty marks; `before` has what stood in their place, whose confirmed version becomes the base. */
export const putRows = async (
  db: JournalDb,
  rows: readonly LocalRecord[],
  before: ReadonlyMap<string, LocalRecord>,
): Promise<void> => {
  const confirmed = rows.flatMap(({ id }) => {
    const was = before.get(id)
    return was?.seq === undefined ? [] : [baseOf(JOURNAL, id, versionOf(was))]
  })
  const bases = await db.base.bulkGet(confirmed.map(({ id }) => [JOURNAL, id]))
  const missing = confirmed.filter((_, at) => bases[at] === undefined)
  await Promise.all([
    rows.length > 0 && db.records.bulkPut([...rows]),
    rows.length > 0 && db.dirty.bulkPut(rows.map(({ id }) => ({ stream: JOURNAL, id }))),
    missing.length > 0 && db.base.bulkPut(missing),
  ])
}
