/** What a form shows of its unsaved words when it opens. */
import type * as v from 'valibot'
import type { Draft, Drafts } from './drafts.ts'

/** A draft older than this is only offered: the screen may be on the board by now. */
export const RESUME_WITHIN_MS = 15 * 60_000
const EARLIER = 'earlier:'

export type Resumed<T> = { now?: Draft<T>; earlier?: { key: string; editedAt: number } }

/** What to show of `key` when a form opens: a recent draft as it was, an older one as an offer. Nothing is overwritten. */
export const resumeDraft = async <S extends v.GenericSchema>(
  drafts: Drafts,
  key: string,
  schema: S,
  nowMs: number,
): Promise<Resumed<v.InferOutput<S>>> => {
  const found = await drafts.read(key, schema)
  const isRecent = found !== undefined && nowMs - found.editedAt < RESUME_WITHIN_MS
  // Set out of the way of what is typed from now on; it stays until it is saved or opened.
  if (found !== undefined && !isRecent) await drafts.rename(key, `${EARLIER}${key}:${found.editedAt}`)
  const [earlier] = await drafts.list(`${EARLIER}${key}:`)
  return { ...(isRecent ? { now: found } : {}), ...(earlier === undefined ? {} : { earlier }) }
}
