/** Spaces: making one, changing what it says of itself, and the caller's list. */
import { newSpaceRecordId } from '@whatworked/shared/ids'
import { AGREEMENTS, type SpaceSummary } from '@whatworked/shared/protocol/spaces'
import { role } from '@whatworked/shared/records/member'
import type { Space } from '@whatworked/shared/records/space'
import type { SQL } from 'drizzle-orm'
import * as v from 'valibot'
import type { Database, Rows, Statement } from '../../db/database.ts'
import { sql, statement } from '../../db/query.ts'
import type { Caller } from '../../identity/sessions.ts'
import type { Hub } from '../../live/hub.ts'
import { Refusal } from '../../refusal.ts'
import { may, requireRight } from './rights.ts'
import { createServerRecord, moveHead, patchServerRecord, tellMoved } from './server-records.ts'

type Parts = { db: Database; hub: Hub }
type NewSpace = {
  stream?: string | undefined
  name: string
  purpose: string
  focus?: string | undefined
  neverUsedFor?: string | undefined
  newcomersSeeEarlier?: boolean | undefined
  postsWithoutName?: boolean | undefined
  guestsMayRead?: boolean | undefined
  retentionMonths?: number | null | undefined
}

/** Reads summaries of the caller's spaces; `which` narrows them down. */
export const selectSummaries = (account: string, which = sql`true`): Statement =>
  statement(sql`
    select s.id, r.body ->> '$.name', s.epoch + m.returns, s.head, m.role, m.id
    from members m join streams s on s.id = m.stream join records r on r.stream = s.id and r.id = s.id
    where m.account = ${account} and m.left_at is null and ${which} order by s.created_at, s.id`)

/** The summaries in rows of selectSummaries. */
export const toSummaries = (rows: Rows): SpaceSummary[] =>
  rows.map(([stream, name, epoch, head, as, member]) => ({
    stream: String(stream),
    name: String(name),
    epoch: Number(epoch),
    head: Number(head),
    role: v.parse(role, as),
    member: String(member),
  }))

/** The caller's spaces, oldest first. */
export const listSpaces = async (db: Database, caller: Caller): Promise<SpaceSummary[]> => {
  const [rows = []] = await db.read([selectSummaries(caller.account)])
  return toSummaries(rows)
}

/** The space of that id if the caller is in it; undefined if there is none. Throws `not-found` for one that is not theirs. */
const madeBefore = async (
  db: Database,
  caller: Caller,
  stream: string,
): Promise<SpaceSummary | undefined> => {
  const [mine = [], any = []] = await db.read([
    selectSummaries(caller.account, sql`s.id = ${stream}`),
    statement(sql`select 1 from streams where id = ${stream}`),
  ])
  if (mine.length === 0 && any.length > 0) throw new Refusal('not-found')
  return toSummaries(mine)[0]
}

/** Makes a space whose owner is the caller; one that was asked for with the same id before is given as it is. Throws `not-found`. */
export const createSpace = async (
  { db, hub }: Parts,
  caller: Caller,
  wanted: NewSpace,
  nowMs: number,
): Promise<SpaceSummary> => {
  const before = wanted.stream && (await madeBefore(db, caller, wanted.stream))
  if (before) return before
  const stream = wanted.stream ?? newSpaceRecordId()
  const member = newSpaceRecordId()
  const { name, purpose, focus, neverUsedFor, retentionMonths } = wanted
  const { newcomersSeeEarlier = false, postsWithoutName = false, guestsMayRead = false } = wanted
  const body: Space = {
    name,
    ...(purpose === '' ? {} : { purpose }),
    ...(focus ? { focus } : {}),
    agreements: {
      ...(neverUsedFor ? { neverUsedFor } : {}),
      ...{ newcomersSeeEarlier, postsWithoutName, guestsMayRead },
      ...(retentionMonths ? { retentionMonths } : {}),
    },
  }
  const owner = {
    ...{ name: caller.profile.name, role: 'owner' as const, joinedAt: nowMs, readsFrom: 0 },
    // who proposes it agrees to it
    agreesToGuests: guestsMayRead,
  }
  await db.write({
    statements: [
      statement(sql`insert into streams (id, epoch, head, created_at) values (${stream}, 1, 0, ${nowMs})`),
      statement(sql`
        insert into members (id, stream, account, role, joined_at, reads_from, returns)
        values (${member}, ${stream}, ${caller.account}, 'owner', ${nowMs}, 0, 0)`),
      createServerRecord({ stream, id: stream, type: 'space', body, nowMs }),
      moveHead(stream),
      createServerRecord({ stream, id: member, type: 'member', body: owner, nowMs }),
      moveHead(stream),
    ],
  })
  // open channels of the caller connect anew and hear of the new stream
  hub.dropAccount(caller.account)
  return { stream, name, epoch: 1, head: 2, role: 'owner', member }
}

type Change = { [K in keyof Omit<NewSpace, 'stream'>]?: NewSpace[K] | undefined }

/** Changes the given fields. Throws `forbidden`, `revoked` or `not-found`. */
export const changeSpace = async (
  { db, hub }: Parts,
  caller: Caller,
  stream: string,
  change: Change,
  nowMs: number,
): Promise<void> => {
  const isAgreed = (name: string): boolean => AGREEMENTS.some((one) => one === name)
  const entries = Object.entries(change).filter(([, value]) => value !== undefined)
  const agreements = Object.fromEntries(entries.filter(([name]) => isAgreed(name)))
  const touchesAgreements = Object.keys(agreements).length > 0
  const right = touchesAgreements ? 'changeAgreements' : 'changeSpace'
  const said = Object.fromEntries(entries.filter(([name]) => !isAgreed(name)))
  const patch = touchesAgreements ? { ...said, agreements } : said
  const allowed: SQL = may(right, stream, caller.account)
  const [changed = [], moved] = await db.write({
    statements: [patchServerRecord({ stream, id: stream, patch, nowMs }, allowed), moveHead(stream)],
  })
  if (changed.length === 0) await requireRight(db, right, stream, caller.account)
  tellMoved(hub, stream, moved)
}
