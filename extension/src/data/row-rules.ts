/** The two questions that are asked before a row from the server may touch a record. */
import type { LocalRecord } from './local-record.ts'

/** Whether this device knows the record at least as new: a lagging replica may answer with an older row. */
export const isOldNews = (local: Pick<LocalRecord, 'seq'> | undefined, row: { seq: number }): boolean =>
  local?.seq !== undefined && row.seq <= local.seq

/** Which records of a stream have changes that the server has not confirmed: marked dirty, or in the frozen batch. */
export const unsentIds = (
  dirty: readonly { id: string }[],
  frozen: readonly { id: string }[] = [],
): Set<string> => new Set([...dirty, ...frozen].map(({ id }) => id))
