/** What a form shows of its unsaved words when it opens. */
import type * as v from 'valibot'
import type { Draft, Drafts } from './drafts.ts'

/** A draft older than this is only offered: the screen may be on the board by now. */
export const RESUME_WITHIN_MS = 15 * 60_000
const EARLIER = 'earlier:'

/** A key of its own for words typed before it is known what was there: they overwrite nothing. */
export const newDraftKey = (key: string, nowMs: number): string => `${EARLIER}${key}:${nowMs}`

export type Resumed<T> = { now?: Draft<T>; earlier?: { key: string; editedAt: number } }

/** What to show of `key` when a form opens: a recent draft as it was, an older one as an offer. Nothing is overwritten. */
export const resumeDraft = async <S extends v.GenericSchema>(
  drafts: Drafts,
  key: string,
  schema: S,
  nowMs: number,
  /** The key of what is being typed meanwhile: nothing to offer. */
  own?: string,
): Promise<Resumed<v.InferOutput<S>>> => {
  const others = async () => (await drafts.list(`${EARLIER}${key}:`)).filter((draft) => draft.key !== own)
  let found = await drafts.read(key, schema)
  // Closed before it was known what was there: what was typed then is the draft now, if it is recent.
  const [newest] = found === undefined ? await others() : []
  if (newest !== undefined && nowMs - newest.editedAt < RESUME_WITHIN_MS) {
    await drafts.rename(newest.key, key)
    found = await drafts.read(key, schema)
  }
  const isRecent = found !== undefined && nowMs - found.editedAt < RESUME_WITHIN_MS
  // Set out of the way of what is typed from now on; it stays until it is saved or opened.
  if (found !== undefined && !isRecent) await drafts.rename(key, newDraftKey(key, found.editedAt))
  const [earlier] = await others()
  return {
    ...(isRecent && found !== undefined ? { now: found } : {}),
    ...(earlier === undefined ? {} : { earlier }),
  }
}
