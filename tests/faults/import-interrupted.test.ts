/** An import, or taking one back, that ends at any await: all of it is kept, or nothing of it. */
import 'fake-indexeddb/auto'
import { openJournalDb } from '@whatworked/extension/data/db'
import { exportJson } from '@whatworked/extension/data/portability/export-json'
import { readJournalFile } from '@whatworked/extension/data/portability/import-json'
import { recentImports } from '@whatworked/extension/data/portability/import-log'
import { planImport } from '@whatworked/extension/data/portability/import-plan'
import { takeBack } from '@whatworked/extension/data/portability/import-undo'
import { bringIn } from '@whatworked/extension/data/portability/import-write'
import { saveRecord } from '@whatworked/extension/data/save-record'
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import { crashable, Fuse } from '../sync/crashing-db.ts'

type Db = ReturnType<typeof openJournalDb>
const NOW = new Date('2026-11-23T16:00:00Z')
const LATER = new Date('2026-11-24T16:00:00Z')

const write = async (db: Db, worked: string, id?: string, now = NOW) => {
  const body = { happenedOn: '2026-11-23', worked }
  const saved = await saveRecord(
    db,
    { stream: JOURNAL, type: 'reflection', body, ...(id && { id: id as RecordId }) },
    now,
  )
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  return saved.record.id
}

/** Everything that is in the database, whichever table: nothing half done hides anywhere. */
const everything = async (db: Db): Promise<string> =>
  JSON.stringify(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])))

let made = 0
/** A journal with an entry that the file has newer, and the file with 400 more. */
const stocked = async () => {
  const [db, other] = [openJournalDb(`interrupted-${++made}`), openJournalDb(`interrupted-${++made}`)]
  const id = await write(db, 'Mine.')
  await bringIn(
    other,
    await planImport(other, readJournalFile((await exportJson(db, NOW)).blob)),
    'copy',
    NOW,
  )
  await write(other, 'Newer there.', id, LATER)
  for (let at = 0; at < 400; at++) await write(other, `Entry ${at}`)
  const plan = await planImport(db, readJournalFile((await exportJson(other, NOW)).blob))
  return { db, plan }
}

test('an import that is ended at any await leaves nothing of it, and goes well the next time', async () => {
  const { db, plan } = await stocked()
  const fuse = new Fuse()
  crashable(db, fuse)
  await db.close()
  await db.open()
  const before = await everything(db)
  for (let at = 0; ; at++) {
    fuse.light(at)
    const result = await bringIn(db, plan, 'copy', LATER)
    const wasCut = fuse.wasBurnt
    fuse.light(undefined)
    if (!wasCut) {
      expect(result).toMatchObject({ kind: 'brought', added: 400, changed: 1 })
      expect(at).toBeGreaterThan(10)
      break
    }
    expect(result.kind, `ended at await ${at}`).toBe('broken')
    expect(await everything(db), `ended at await ${at}`).toBe(before)
  }
  const brought = await everything(db)
  const [done] = await recentImports(db)
  if (!done) throw new Error('not noted')
  for (let at = 0; ; at++) {
    fuse.light(at)
    const result = await takeBack(db, done, LATER)
    const wasCut = fuse.wasBurnt
    fuse.light(undefined)
    if (!wasCut) {
      expect(result).toMatchObject({ kind: 'taken-back', stayed: 0 })
      break
    }
    expect(result.kind, `ended at await ${at}`).toBe('broken')
    expect(await everything(db), `ended at await ${at}`).toBe(brought)
  }
  expect((await db.records.toArray()).length).toBe(1)
})
