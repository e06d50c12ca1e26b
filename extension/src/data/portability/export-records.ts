/** Reads the whole journal in the order of its ids, a chunk at a time, so that no copy has to fit into memory. */
import { JOURNAL } from '@whatworked/shared/ids'
import { breather } from '../breathe.ts'
import type { JournalDb } from '../db.ts'
import type { LocalRecord } from '../local-record.ts'

/** Some 10 ms of reading. */
const AT_A_TIME = 125

/** Above every id. */
const LAST = '\uffff'

/** Every record of the journal: put-away ones, earlier versions and tombstones too. */
export async function* journalRecords(db: JournalDb): AsyncGenerator<readonly LocalRecord[]> {
  const breathe = breather()
  let after = ''
  for (;;) {
    const rows = await db.records
      .where('[stream+id]')
      .between([JOURNAL, after], [JOURNAL, LAST], after === '', true)
      .limit(AT_A_TIME)
      .toArray()
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < AT_A_TIME) return
    after = last.id
    await breathe()
  }
}

/** Whether the journal holds anything at all; a tombstone counts, for it says that there was something. */
export const isBare = async (db: JournalDb): Promise<boolean> =>
  (await db.records.where('[stream+id]').between([JOURNAL, ''], [JOURNAL, LAST]).limit(1).count()) === 0
