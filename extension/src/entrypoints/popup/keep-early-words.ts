/** Keeps what is typed before the form has come to life, as the draft that the form then goes on with. */
import type { Drafts } from '../../data/drafts.ts'
import { newDraftKey } from '../../data/resume-draft.ts'
import { isWorthKeeping, readForm } from '../../features/reflect/reflection-draft.ts'

export type EarlyWords = {
  /** The draft's key: a key of its own, so that nothing kept before is overwritten. */
  readonly key: string
  readonly stop: () => void
}

const NOTHING_CHOSEN = { techniques: [], techniqueText: '', class: undefined, classText: '' }

/** Watches the reflection form from now on; each input is kept at once. */
export const keepEarlyWords = (drafts: Drafts, nowMs: number): EarlyWords => {
  const key = newDraftKey('reflection', nowMs)
  const form = document.getElementById('reflect')
  let hasKept = false
  const keep = () => {
    if (!(form instanceof HTMLFormElement)) return
    const value = readForm(form, NOTHING_CHOSEN)
    if (isWorthKeeping(value)) drafts.keep(key, value, Date.now())
    else if (hasKept) void drafts.drop(key)
    hasKept = isWorthKeeping(value)
  }
  // Keys pressed before this script ran have left their words in the fields.
  keep()
  form?.addEventListener('input', keep)
  return { key, stop: () => form?.removeEventListener('input', keep) }
}
