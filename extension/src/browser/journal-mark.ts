/**
 * What is known of the journal outside its database, so that a journal that was lost is not taken for a new one. The
 * browser keeps it apart from the database: clearing or losing that one leaves this.
 */
import * as v from 'valibot'
import { browser } from 'wxt/browser'

const KEY = 'journal-mark'

const mark = v.object({
  /** The journal's own id. */
  journal: v.string(),
  /** How many entries it held. */
  entries: v.number(),
  /** When that was, ms UTC. */
  at: v.number(),
  /** Where the last copy went, in words, and when. */
  copy: v.optional(v.object({ at: v.number(), place: v.string() })),
})
export type JournalMark = v.InferOutput<typeof mark>

/** The mark, or undefined where no journal was ever seen. */
export const readMark = async (): Promise<JournalMark | undefined> => {
  const kept = await browser.storage.local.get(KEY)
  const parsed = v.safeParse(mark, kept[KEY])
  return parsed.success ? parsed.output : undefined
}

/** Sets the mark. */
export const writeMark = async (value: JournalMark): Promise<void> => {
  await browser.storage.local.set({ [KEY]: value })
}
