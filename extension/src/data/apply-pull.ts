/** Applies one page of a pull: its rows and the cursor in one transaction, or nothing of it. */
import type { StreamId } from '@whatworked/shared/ids'
import type { PullAnswer } from '@whatworked/shared/protocol/streams'
import type { JournalDb, RecordKey } from './db.ts'
import { groupKey, rangeOf } from './facets.ts'
import type { LocalRecord, StreamRow } from './local-record.ts'
import { readPage } from './read-page.ts'
import { reconcile } from './reconcile.ts'
import { isOldNews, unsentIds } from './row-rules.ts'
import { StreamWrites, tablesOfWrites } from './stream-writes.ts'
import { indexed } from './wire.ts'

/**
 * `applied`: rows and cursor are kept. `moved-on`: the stream was forgotten, or its cursor went back, while the page was
 * on its way. `new-epoch`: the page belongs to another life of the stream. `unreadable`: a row or the order of rows makes
 * no sense. In all but the first nothing was changed.
 */
export type AppliedPull =
  | { kind: 'applied' }
  | { kind: 'moved-on' }
  | { kind: 'new-epoch' }
  | { kind: 'unreadable'; reason: string }

/** Pages with more rows are taken to be mostly new records, and found to be old ones by the insert that fails. */
const FEW_ROWS = 100

/** Applies the page that was asked for with the cursor `after`. */
export const applyPull = async (
  db: JournalDb,
  stream: StreamId,
  after: number,
  page: PullAnswer,
  now: Date,
): Promise<AppliedPull> => {
  const read = readPage(stream, after, page)
  if (read.kind === 'unreadable') return read
  return db.transaction('rw', tablesOfWrites(db), async () => {
    const [row, dirty, frozen] = await Promise.all([
      db.streams.get(stream),
      db.dirty.where('stream').equals(stream).toArray(),
      db.inflight.get(stream),
    ])
    if (row === undefined || row.cursor < after) return { kind: 'moved-on' }
    if (row.epoch !== page.epoch) return { kind: 'new-epoch' }
    const writes = new StreamWrites(stream)
    const records = withOwn(read.records, page.mine, row.member)
    await takeRows(db, row, records, unsentIds(dirty, frozen?.mutations), writes, now)
    const isEnd = !page.more && row.isResyncing === true
    if (isEnd) await dropLeftovers(db, stream, writes)
    const { isResyncing, ...kept } = row
    const cursor = Math.max(row.cursor, page.cursor)
    await Promise.all([
      writes.write(db),
      db.streams.put({ ...kept, cursor, ...(isResyncing && !isEnd && { isResyncing }) }),
    ])
    return { kind: 'applied' }
  })
}

/** The server tells nobody who wrote what has no name; to its author it says apart from the rows what is theirs. */
const withOwn = (
  records: readonly LocalRecord[],
  mine: readonly string[] = [],
  me: string | undefined,
): readonly LocalRecord[] => {
  if (mine.length === 0 || me === undefined) return records
  const own = new Set(mine)
  return records.map((record) =>
    record.author === undefined && own.has(record.id) ? { ...record, author: me } : record,
  )
}

const takeRows = async (
  db: JournalDb,
  { id: stream, member: me }: StreamRow,
  rows: readonly LocalRecord[],
  unsent: ReadonlySet<string>,
  writes: StreamWrites,
  now: Date,
): Promise<void> => {
  const calm = rows.filter(({ id }) => !unsent.has(id))
  const known = await insertNew(db, stream, calm, writes)
  const contested = rows.filter(({ id }) => unsent.has(id))
  const keys = contested.map(({ id }): RecordKey => [stream, id])
  const [locals, bases] =
    keys.length > 0 ? await Promise.all([db.records.bulkGet(keys), db.base.bulkGet(keys)]) : [[], []]
  const takenBack: string[] = []
  for (const [theirs, local] of known) {
    if (isOldNews(local, { seq: theirs.seq ?? 0 })) continue
    writes.put(theirs, local)
    if (theirs.removed && !local.removed) takenBack.push(theirs.id)
  }
  for (const [at, theirs] of contested.entries()) {
    const local = locals[at]
    if (local === undefined) writes.put(theirs, undefined)
    else if (!isOldNews(local, { seq: theirs.seq ?? 0 })) {
      writes.keep(reconcile({ local, base: bases[at], theirs, me, now }), local, theirs)
    }
  }
  for (const { id, removed } of contested) if (removed) takenBack.push(id)
  const settled = new Set([...unsent, ...writes.ids()])
  for (const parent of takenBack) await silenceReplies(db, stream, parent, settled, writes)
}

type Known = [theirs: LocalRecord, local: LocalRecord]

/** Inserts the rows that are new here, and returns the others with the record each of them meets. */
const insertNew = async (
  db: JournalDb,
  stream: StreamId,
  rows: readonly LocalRecord[],
  writes: StreamWrites,
): Promise<Known[]> => {
  const isLarge = rows.length > FEW_ROWS
  const maybeKnown = isLarge ? await insertAll(db, rows, writes) : rows
  if (maybeKnown.length === 0) return []
  const locals = await db.records.bulkGet(maybeKnown.map(({ id }): RecordKey => [stream, id]))
  const known: Known[] = []
  for (const [at, theirs] of maybeKnown.entries()) {
    const local = locals[at]
    if (local) known.push([theirs, local])
    else writes.put(theirs, undefined)
  }
  return known
}

/** Inserts rows in one sweep; an insert refuses the keys that are there already, and those are returned. */
const insertAll = async (
  db: JournalDb,
  rows: readonly LocalRecord[],
  writes: StreamWrites,
): Promise<LocalRecord[]> => {
  const refused = await db.records.bulkAdd(rows as LocalRecord[]).then(
    () => new Set<number>(),
    (error: { failuresByPos?: Record<number, Error> }) => {
      const positions = Object.entries(error.failuresByPos ?? {})
      if (positions.length === 0 || positions.some(([, { name }]) => name !== 'ConstraintError')) throw error
      return new Set(positions.map(([position]) => Number(position)))
    },
  )
  for (const [at, row] of rows.entries()) if (!refused.has(at)) writes.count(undefined, row)
  return rows.filter((_, at) => refused.has(at))
}

/** Comments and thanks go with the post they belong to. Unsent ones stay for the server to refuse, and reach the tray. */
const silenceReplies = async (
  db: JournalDb,
  stream: StreamId,
  parent: string,
  settled: ReadonlySet<string>,
  writes: StreamWrites,
): Promise<void> => {
  const groups = [groupKey(stream, 'comment', 'on', parent), groupKey(stream, 'thanks', 'to', parent)]
  for (const group of groups) {
    const replies = await db.records
      .where('facets')
      .between(...rangeOf(group))
      .toArray()
    for (const reply of replies) {
      if (settled.has(reply.id)) continue
      writes.put(indexed({ ...reply, removed: true, body: null }), reply)
    }
  }
}

/** After the last page of a resync: what came with no page is of the old life, unless it was written here. */
const dropLeftovers = async (db: JournalDb, stream: StreamId, writes: StreamWrites): Promise<void> => {
  const [dirty, frozen] = await Promise.all([
    db.dirty.where('stream').equals(stream).toArray(),
    db.inflight.get(stream),
  ])
  const unsent = unsentIds(dirty, frozen?.mutations)
  const arrived = writes.ids()
  await db.records
    .where('[stream+id]')
    .between([stream, ''], [stream, '\uffff'])
    .each((record) => {
      const isOld = record.seq === undefined && !unsent.has(record.id) && !arrived.has(record.id)
      if (isOld) writes.drop(record)
    })
}
