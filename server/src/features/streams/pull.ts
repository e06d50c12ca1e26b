/** What is new in a stream, and which streams moved. */
import { type HeadsAnswer, PULL_MAX_ROWS } from '@whatworked/shared/protocol/streams'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { reader } from '../../db/query.ts'
import { members, streams } from '../../db/schema.ts'
import { Refusal } from '../../refusal.ts'
import { refuseStranger } from './place.ts'
import { rowToJson, UNNAMED_BY } from './row.ts'
import { readPage, readPlace } from './statements.ts'

const PAGE_MAX_BYTES = 512_000

/** A page of rows above `after`, as JSON text. Throws `resync` when `epoch` is another one, `revoked` or `not-found`. */
export const pullPage = async (
  db: Database,
  account: string,
  stream: string,
  asked: { after: number; epoch?: number | undefined; limit: number },
  nowMs: number,
): Promise<string> => {
  const limit = Math.min(asked.limit, PULL_MAX_ROWS)
  // one snapshot: the head that is told belongs to these rows
  const [places = [], rows = []] = await db.read([
    { sql: readPlace, args: [stream, account] },
    { sql: readPage, args: [stream, account, asked.after, limit, PAGE_MAX_BYTES] },
  ])
  const [epoch, head, member] = places[0] ?? (await refuseStranger(db, stream, account))
  if (asked.epoch !== undefined && asked.epoch !== epoch)
    throw new Refusal('resync', { epoch: Number(epoch) })
  const last = Number(rows.at(-1)?.[1] ?? asked.after)
  const more =
    rows.length > 0 &&
    last < Number(head) &&
    !(rows.length < limit && (await isLast(db, account, stream, last)))
  const cursor = more ? last : Math.max(asked.after, Number(head))
  // apart from the rows, which are the same for everybody
  const mine = rows.filter((row) => row[UNNAMED_BY] === member).map(([id]) => `"${id}"`)
  const own = mine.length === 0 ? '' : `"mine":[${mine.join()}],`
  return `{"epoch":${epoch},"head":${head},"cursor":${cursor},"more":${more},"now":${nowMs},${own}"rows":[${rows.map(rowToJson).join()}]}`
}

/** Whether nothing readable comes after a seq: a page may be short because of its bytes. */
const isLast = async (db: Database, account: string, stream: string, seq: number): Promise<boolean> => {
  const [rows = []] = await db.read([{ sql: readPage, args: [stream, account, seq, 1, PAGE_MAX_BYTES] }])
  return rows.length === 0
}

/** Which of these streams moved past their cursors, and which the caller may not read. */
export const headsOf = async (
  db: Database,
  account: string,
  asked: string,
  now: number,
): Promise<HeadsAnswer> => {
  const cursors = new Map(asked.split(',').map((pair) => pair.split(':') as [string, string]))
  const rows = await reader(db)
    .select({
      stream: streams.id,
      head: streams.head,
      epoch: sql<number>`${streams.epoch} + ${members.returns}`,
    })
    .from(members)
    .innerJoin(streams, eq(streams.id, members.stream))
    .where(and(eq(members.account, account), isNull(members.leftAt)))
  const readable = new Set(rows.map(({ stream }) => stream))
  return {
    moved: rows.filter(({ stream, head }) => head > Number(cursors.get(stream) ?? Number.POSITIVE_INFINITY)),
    revoked: [...cursors.keys()].filter((stream) => !readable.has(stream)),
    now,
  }
}
