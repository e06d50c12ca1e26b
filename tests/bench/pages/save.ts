import { type JournalDb, openJournalDb } from '@whatworked/extension/data/db'
import { countedGroup, facetsOf } from '@whatworked/extension/data/facets'
import { saveRecord } from '@whatworked/extension/data/save-record'
import { JOURNAL, newJournalId } from '@whatworked/shared/ids'
import { chunksOf, largeJournal } from '../large-journal.ts'
import { committed, openNative, result } from './native.ts'

const BATCH = 40

/** Saves of a reflection, one after another; resolves to the milliseconds of a batch of them. */
export const openSaves = async (): Promise<{ ours: () => Promise<number>; floor: () => Promise<number> }> => {
  const db = openJournalDb('save-ours')
  await db.open()
  const native = await openNative('save-native')
  return {
    ours: () => timed(() => saveOurs(db)),
    floor: () => timed(() => saveNatively(native)),
  }
}

/** Saves into two journals that hold so many entries already. */
export const openScaledSaves = async (
  few: number,
  many: number,
): Promise<Record<'few' | 'many', () => Promise<number>>> => {
  const [small, large] = await Promise.all([filled('save-few', few), filled('save-many', many)])
  return { few: () => timed(() => saveOurs(small)), many: () => timed(() => saveOurs(large)) }
}

const filled = async (name: string, entries: number): Promise<JournalDb> => {
  const db = openJournalDb(name)
  const { rows, counters } = largeJournal(1, entries)
  for (const chunk of chunksOf(rows, 1_000)) await db.records.bulkPut(chunk)
  await db.counters.bulkPut(counters)
  return db
}

const saveOurs = async (db: JournalDb): Promise<void> => {
  const saved = await saveRecord(db, { stream: JOURNAL, type: 'reflection', body: aBody() }, new Date())
  if (saved.kind !== 'saved') throw new Error(saved.kind)
}

const timed = async (save: () => Promise<void>): Promise<number> => {
  const start = performance.now()
  for (let count = 0; count < BATCH; count++) await save()
  return performance.now() - start
}

/** The same writes: the record with its index keys, its dirty mark, and each counter one higher. */
const saveNatively = async (db: IDBDatabase): Promise<void> => {
  const now = Date.now()
  const record = {
    stream: JOURNAL,
    id: newJournalId(now),
    type: 'reflection',
    v: 1,
    createdAt: now,
    editedAt: now,
    body: aBody(),
  }
  const facets = facetsOf(record)
  const transaction = db.transaction(['records', 'dirty', 'counters'], 'readwrite', { durability: 'strict' })
  const done = committed(transaction)
  transaction.objectStore('records').put({ ...record, facets })
  transaction.objectStore('dirty').put({ stream: JOURNAL, id: record.id })
  const counters = transaction.objectStore('counters')
  const keys = [...new Set(facets.flatMap((facet) => countedGroup(facet) ?? []))]
  const rows = await Promise.all(keys.map((key) => result(counters.get(key))))
  for (const [at, key] of keys.entries()) counters.put({ key, count: (rows[at]?.count ?? 0) + 1 })
  await done
}

const aBody = () => ({
  happenedOn: '2026-11-23',
  techniques: ['cold-call', 'exit-ticket'],
  outcome: 'worked',
  worked: 'They argued about the second question before I had finished reading it out. '.repeat(4),
  didnt: 'Two pupils at the back had nothing to hold on to. '.repeat(4),
  why: 'The question could be answered in more than one way. '.repeat(4),
  whyTags: [],
  evidence: [],
  leansOn: [],
  sharedAs: [],
})
