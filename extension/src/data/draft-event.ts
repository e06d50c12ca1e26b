import type { DraftState } from './drafts.ts'

export const DRAFT_EVENT = 'draft'

/** The event that tells a form its words are on the disk, or are not. */
export const draftEvent = (state: DraftState, key: string): Event =>
  new CustomEvent(DRAFT_EVENT, { detail: { state, key } })

/** Ties a form's fields to their kept draft. */
