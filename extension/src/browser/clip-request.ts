/** What a context-menu click or the clip shortcut hands to the popup: session storage, which only our own pages can read. */
import * as v from 'valibot'
import { browser } from 'wxt/browser'

const KEY = 'clip-request'
/** A request that nobody picked up for this long belongs to a popup that never opened. */
const FRESH_MS = 60_000

const clipRequest = v.object({
  at: v.number(),
  tabId: v.optional(v.number()),
  url: v.optional(v.string()),
  title: v.optional(v.string()),
  /** What the browser itself says is selected: the only way into a PDF viewer. */
  selection: v.optional(v.string()),
})
export type ClipRequest = v.InferOutput<typeof clipRequest>

/** Leaves a request for the next popup. Session storage is shut to content scripts. */
export const leaveClipRequest = async (request: ClipRequest): Promise<void> => {
  await Promise.all([
    browser.storage.session.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }),
    browser.storage.session.set({ [KEY]: request }),
  ])
}

/** Takes the request, so that the next popup starts afresh; undefined without one, and for one that does not fit. */
export const takeClipRequest = async (nowMs: number): Promise<ClipRequest | undefined> => {
  const kept = await browser.storage.session.get(KEY)
  if (kept[KEY] === undefined) return undefined
  await browser.storage.session.remove(KEY)
  const parsed = v.safeParse(clipRequest, kept[KEY])
  return parsed.success && nowMs - parsed.output.at < FRESH_MS ? parsed.output : undefined
}
