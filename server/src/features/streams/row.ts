/** A record as it travels, written as JSON text by hand: the body is JSON already and is never parsed on the way out. */
import type { Value } from '../../db/database.ts'

/** Where a row says who wrote what has no name; null for all others. */
export const UNNAMED_BY = 10

/** The JSON of one row of `readPage` or `readByIds`. */
export const rowToJson = (row: readonly Value[]): string => {
  const [id, seq, type, v, author, createdAt, editedAt, putAwayOn, removed, body] = row
  // ids, types and days were checked against their patterns when they came in: nothing in them needs escaping
  return `{"id":"${id}","seq":${seq},"type":"${type}","v":${v}${author === null ? '' : `,"author":"${author}"`},"createdAt":${createdAt},"editedAt":${editedAt}${
    putAwayOn === null ? '' : `,"putAwayOn":"${putAwayOn}"`
  }${removed === 1 ? ',"removed":true' : ''},"body":${body ?? 'null'}}`
}
