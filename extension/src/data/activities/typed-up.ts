/** Whose a sheet or a plan is, what a scribe typed up for somebody, and whether it counts. */
import type { StreamId } from '@whatworked/shared/ids'
import type { JournalDb } from '../db.ts'
import { saveRecord } from '../save-record.ts'
import { confirmationsOf } from './activity-queries.ts'

type From = { readonly member: string } | { readonly name: string } | undefined

/** A sheet or a plan as far as its author matters. */
export interface Written {
  readonly id: string
  readonly author: string
  /** Milliseconds UTC. */
  readonly createdAt: number
  readonly body: { readonly from?: From | undefined }
}

/** Whom a sheet is from: a member's id, or the name of somebody without an account. */
export const ownerOf = ({
  author,
  body: { from },
}: Pick<Written, 'author' | 'body'>): { member: string } | { name: string } => {
  if (from === undefined) return { member: author }
  return 'member' in from ? { member: from.member } : { name: from.name }
}

/** Whether a sheet is that person's own: by account, or by name for somebody who is in the round by name. */
export const isFrom = (
  written: Pick<Written, 'author' | 'body'>,
  person: { readonly id: string; readonly name: string },
): boolean => {
  const owner = ownerOf(written)
  return 'member' in owner ? owner.member === person.id : owner.name === person.name
}

/** Whether somebody else typed it up for a member, who has a word to say. */
const isForMember = (one: Written): boolean => {
  const owner = ownerOf(one)
  return 'member' in owner && owner.member !== one.author
}

/** Ids of what was typed up for a member who has not said yet that it is theirs. */
export type Unconfirmed = ReadonlySet<string>

/**
 * What waits for its author's word: typed up by somebody else for a member, and confirmed by nobody but the scribe. What two
 * scribes typed up for the same member waits for a word each.
 */
export const unconfirmedIn = (
  written: readonly Written[],
  confirmedBy: ReadonlyMap<string, readonly string[]>,
): Unconfirmed =>
  new Set(
    written
      .filter((one) => {
        const owner = ownerOf(one)
        return (
          isForMember(one) && 'member' in owner && !(confirmedBy.get(one.id) ?? []).includes(owner.member)
        )
      })
      .map(({ id }) => id),
  )

/**
 * What still waits: not what its author has written themselves since. `placeOf` says what stands in the place of what, such as
 * the same sheet of the same stage and meeting.
 */
export const waitingIn = <One extends Written>(
  written: readonly One[],
  unconfirmed: Unconfirmed,
  placeOf: (one: One) => string,
): readonly One[] =>
  written.filter(
    (one) =>
      unconfirmed.has(one.id) &&
      !written.some(
        (other) =>
          other.body.from === undefined &&
          isFrom(one, { id: other.author, name: '' }) &&
          other.createdAt > one.createdAt &&
          placeOf(other) === placeOf(one),
      ),
  )

/** Whether `me` may change these words: my own, or what I typed up and its author has not said yes to. Else new ones are written. */
export const isChangeable = (one: Written, unconfirmed: Unconfirmed, me: string): boolean => {
  const owner = ownerOf(one)
  return one.author === me && (!('member' in owner) || owner.member === me || unconfirmed.has(one.id))
}

/** Who said “that is what I said”, by the id of what was typed up for a member. */
export const confirmationsIn = async (
  db: JournalDb,
  stream: StreamId,
  written: readonly Written[],
): Promise<ReadonlyMap<string, readonly string[]>> =>
  new Map(
    await Promise.all(
      written.filter(isForMember).map(async ({ id }) => [id, await confirmationsOf(db, stream, id)] as const),
    ),
  )

/** “That is what I said”: from now on it counts. */
export const confirmTyped = (db: JournalDb, stream: StreamId, of: string, now: Date) =>
  saveRecord(db, { stream, type: 'confirmation', body: { of } }, now)
